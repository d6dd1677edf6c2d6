import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, test, type Browser } from '@playwright/test';
import { build } from 'vite';
import { listen, siteHandler } from '../../../scripts/lib/server.mjs';
import type { Computed } from './measure.ts';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const minute = 60_000;
/** Beside the largest number. */
const LAST_BITS = 1e-12;
const run = promisify(execFile);

let folder: string;
let inNode: Computed;
let chromium: Computed;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(5 * minute);
  folder = await mkdtemp(join(tmpdir(), 'determinism-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', rollupOptions: { input: join(import.meta.dirname, 'page.ts'), output: { entryFileNames: 'page.js' } } },
  });
  inNode = JSON.parse((await run(process.execPath, [join(import.meta.dirname, 'in-node.ts')], { maxBuffer: 1e8 })).stdout) as Computed;
  chromium = await answerOf((address) => inChromium(browser, address));
});

test.afterAll(async () => {
  if (folder) await rm(folder, { recursive: true });
});

/** Serves the page, has a browser open it, and waits for what the page sends back. */
async function answerOf(opened: (address: string) => Promise<() => Promise<void>>): Promise<Computed> {
  let arrived: (answer: string) => void;
  const answer = new Promise<string>((resolve) => (arrived = resolve));
  const files = siteHandler(folder);
  const handler: RequestListener = (request, response) => {
    if (request.url === '/answer') return void text(request).then((body) => (arrived(body), response.end()));
    if (request.url !== '/') return files(request, response);
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    response.end('<!DOCTYPE html><script type="module" src="/page.js"></script>');
  };
  const { port, close } = await listen(handler, 0);
  const end = await opened(`http://localhost:${port}/`);
  try {
    const result = JSON.parse(await answer) as Computed & { error?: string };
    if (result.error) throw new Error(result.error);
    return result;
  } finally {
    await end();
    close();
  }
}

async function inChromium(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.goto(address);
  return () => page.close();
}

async function inFirefox(address: string) {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const child = spawn(FIREFOX, ['--headless', '--no-remote', '--profile', profile, address], { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  return async () => {
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
  };
}

/** Of two lists: the share of entries that differ, and the largest difference beside the largest entry. */
function difference(one: readonly number[], other: readonly number[]) {
  expect(one.length).toBe(other.length);
  const scale = Math.max(...one.map(Math.abs));
  const off = one.map((value, i) => Math.abs(value - other[i]!));
  return { share: off.filter((value) => value > 0).length / off.length, largest: Math.max(...off) / scale };
}

const numbersIn = (value: unknown): number[] => (typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []);

const others: [string, () => Promise<Computed>][] = [['Node', () => Promise.resolve(inNode)]];
if (existsSync(FIREFOX)) others.push(['Firefox', () => answerOf(inFirefox)]);
else console.log(`Firefox was not compared: there is none at ${FIREFOX}.`);

for (const [name, computed] of others) {
  test(`${name} and Chromium train to the same bits; JavaScript’s functions, and so what is measured, differ in their last bits at most`, async () => {
    test.setTimeout(3 * minute);
    const other = await computed();
    expect([chromium.plan, other.plan]).toEqual(['simd', 'simd']);
    expect(other.kernel).toEqual(chromium.kernel);
    for (const [of, values] of Object.entries(chromium.maths)) {
      const { share, largest } = difference(values, other.maths[of]!);
      console.log(`${name}: Math.${of}: ${(100 * share).toFixed(1)} % of ${values.length} values differ from Chromium’s, by ${largest.toExponential(1)} of the largest at most`);
      expect(largest).toBeLessThan(5e-16);
    }
    expect(other.weights).toEqual(chromium.weights);
    const records = difference(numbersIn(chromium.records), numbersIn(other.records));
    console.log(`${name}: twin training: ${(100 * records.share).toFixed(1)} % of the numbers of the records differ, by ${records.largest.toExponential(1)} of the largest at most`);
    expect(records.largest).toBeLessThan(LAST_BITS);
  });
}

test('a run saved as JSON in Chromium is made again from its settings: there number for number, in Node to the last bits', async ({ page }) => {
  const make = async () => {
    await page.goto('/en/exhibits/twin-training/#twin-training?f=1&on=wasm&width=16&steps=150&seed=5');
    await page.reload();
    const exhibit = page.locator('[data-exhibit="twin-training"]');
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    await exhibit.locator('[data-action="main"]').click();
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
    await exhibit.locator('[data-part="take-home"] > summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), exhibit.locator('[data-action="save-run"]').click()]);
    return JSON.parse(await readFile(await download.path(), 'utf8')) as { exhibit: string; configuration: Record<string, unknown>; backend: string; records: unknown };
  };
  const saved = await make();
  expect((await make()).records).toEqual(saved.records);
  expect(saved.backend).toBe('wasm');
  const given = Object.entries(saved.configuration).flatMap(([name, value]) => ['--param', `${name}=${String(value)}`]);
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, '../../../scripts/exhibit.ts'), saved.exhibit, ...given, '--json'], { maxBuffer: 1e8 });
  const again = JSON.parse(stdout) as typeof saved;
  const { share, largest } = difference(numbersIn(saved.records), numbersIn(again.records));
  console.log(`saved in Chromium, made again in Node: ${(100 * share).toFixed(1)} % of the numbers differ, by ${largest.toExponential(1)} of the largest at most`);
  expect(largest).toBeLessThan(LAST_BITS);
});
