import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import sirv from 'sirv';
import { dist } from '../../scripts/lib/paths.mjs';
import { listen } from '../../scripts/lib/server.mjs';
import { FRAMABLE_POLICY, POLICY } from '../../src/site/build/headers/policy.ts';
import { shutIn } from './shut-in.ts';
import { expect, test } from './under-policy.ts';

const minute = 60_000;

async function train(page: Page, engine: 'wasm' | 'webgpu', path = '/en/exhibits/twin-training/'): Promise<void> {
  await page.goto(path);
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-parameter="engine"] select').selectOption(engine);
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-backend', engine, { timeout: 2 * minute });
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 2 * minute }).toBeGreaterThan(20);
}

for (const engine of ['wasm', 'webgpu'] as const) {
  test(`training on ${engine} asks nothing of another host`, { tag: engine === 'webgpu' ? '@alone' : [] }, async ({ page, context, baseURL }) => {
    const asked = await shutIn(context, baseURL!);
    await train(page, engine);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(asked).toEqual([]);
  });
}

test('what offends the policy is refused and noticed, in the page and in its workers', async ({ page, violations }) => {
  await train(page, 'wasm');
  const refused = await page.evaluate(async () => {
    const attempt = (what: () => unknown) => { try { what(); return false; } catch { return true; } };
    document.body.setAttribute('style', 'color: red');
    document.body.append(Object.assign(new Image(), { src: 'https://example.com/x.png' }));
    return [
      attempt(() => { document.querySelector('h1')!.innerHTML = '<i>x</i>'; }),
      attempt(() => new DOMParser().parseFromString('<i>x</i>', 'text/html')),
      // Later: what a debugger evaluates by itself may eval.
      await new Promise((resolve) => setTimeout(() => resolve(attempt(() => (0, eval)('1'))))),
      attempt(() => new Worker('https://example.com/x.js')),
      attempt(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      attempt(() => { document.createElement('script').text = '1'; }),
    ];
  });
  expect(refused).toEqual([true, true, true, true, true, true]);
  const [worker] = page.workers();
  expect(await worker!.evaluate(() => new Promise((resolve) => setTimeout(() => { try { resolve((0, eval)('1')); } catch { resolve('refused'); } })))).toBe('refused');
  await expect.poll(() => ['style-src-attr', 'img-src', 'require-trusted-types-for', 'in a worker'].filter((what) => !violations.some((one) => one.includes(what)))).toEqual([]);
  violations.length = 0;
});

test('a page restored to what it was drawn as at build time shows it again', async ({ page }) => {
  await page.goto('/en/exhibits/target-magnitude/');
  const exhibit = page.locator('[data-exhibit="target-magnitude"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  const stored = await exhibit.locator('.figures').innerText();
  for (let i = 0; i < 2; i++) {
    await exhibit.locator('[data-action="main"]').click();
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
    await exhibit.locator('[data-action="reset"]').click();
    await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', /./);
    await expect(exhibit.locator('.figures svg').first()).toBeVisible();
    expect((await exhibit.locator('.figures').innerText()).length).toBeGreaterThan(0.8 * stored.length);
  }
});

test('where the host sends no headers the pages’ own policy holds, and everything trains', async ({ browser }) => {
  const plain = await listen(sirv(dist), 0);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const address = `http://localhost:${plain.port}/en/exhibits/twin-training/`;
    const response = await page.goto(address);
    expect(response!.headers()['content-security-policy']).toBeUndefined();
    await train(page, 'wasm', address);
    expect(await page.evaluate(() => { try { document.body.innerHTML = 'x'; return true; } catch { return false; } })).toBe(false);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  } finally {
    await context.close();
    plain.close();
  }
});

test.describe('in a frame of another site', () => {
  /** A page on another origin that frames what it is told to; isolated itself if asked. */
  async function host(frames: readonly string[], headers: Record<string, string> = {}) {
    const html = `<!DOCTYPE html><title>A course</title>${frames.map((src) => `<iframe src="${src}" width="900" height="900"></iframe>`).join('')}`;
    const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(html));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    return { address: `http://127.0.0.1:${typeof address === 'object' ? address!.port : ''}/`, close: () => server.close() };
  }

  for (const [kind, headers] of [['plain', {}], ['isolated', { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }]] as const) {
    test(`an embedded exhibit trains, and no other page of the site is shown (${kind} host)`, async ({ page, baseURL, request, violations }) => {
      const sent = async (path: string) => (await request.get(path)).headers()['content-security-policy'];
      expect([await sent('/en/embed/twin-training/'), await sent('/en/exhibits/twin-training/'), await sent('/')]).toEqual([FRAMABLE_POLICY, POLICY, POLICY]);
      const { address, close } = await host([`${baseURL}/en/embed/twin-training/`, `${baseURL}/en/exhibits/twin-training/`], headers);
      await page.goto(address);
      const exhibit = page.locator('iframe').first().contentFrame().locator('[data-exhibit="twin-training"]');
      await expect(exhibit).toHaveAttribute('data-ready', 'true');
      await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
      await exhibit.locator('[data-action="main"]').click();
      await expect(exhibit).toHaveAttribute('data-backend', 'wasm', { timeout: minute });
      await expect(page.locator('iframe').nth(1).contentFrame().locator('.exhibit')).toHaveCount(0);
      close();
      // The refusal to be framed is one, and the only one.
      expect(violations.filter((one) => !one.includes('frame-ancestors'))).toEqual([]);
      violations.length = 0;
    });
  }
});
