import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../lib/browser.mjs';
import { Explained } from '../lib/explain.mjs';
import { dist } from '../lib/paths.mjs';
import { listen, siteHandler } from '../lib/server.mjs';
import { judge, type Finding, type Judgement } from './judge.ts';

/** `unfolded`: with every `<details>` open, since axe does not look into what is folded. `running`: an exhibit after its first steps. `narrow`: no axe, 320 px wide. */
export const STATES = ['light', 'dark', 'unfolded', 'running light', 'running dark', 'narrow'] as const;
export type State = (typeof STATES)[number];

export interface Visit extends Judgement {
  readonly address: string;
  readonly state: State;
}

const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 900 };
const STEPS_BEFORE = 5;

/** Whether a page asks for a language: it sends on to one unless its script does not come. */
export const asksForLanguage = (address: string): boolean => /^\/$|^\/embed\//.test(address);

/** Addresses of a built site: each folder with an index.html, and pages such as 404.html. */
export async function addressesOf(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${relative('.', name).split(sep).join('/')}`.replace(/index\.html$/, ''))
    .toSorted();
}

/** Visits addresses of dist/ one after another in one Chromium. @throws {Explained} where there is none */
export async function walk(addresses: readonly string[], say: (line: string) => void): Promise<Visit[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Explained('There is no Chrome or Chromium here: install one, or name it in CHROMIUM_PATH.');
  const server = await listen(siteHandler(dist), 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'] });
  const context = await browser.newContext({ baseURL: `http://localhost:${server.port}`, viewport: WIDE, serviceWorkers: 'block', reducedMotion: 'reduce' });
  try {
    const visits: Visit[] = [];
    for (const [i, address] of addresses.entries()) {
      const page = await context.newPage();
      const seen = await visit(page, address);
      await page.close();
      visits.push(...seen);
      say(`${i + 1}/${addresses.length} ${address}: ${seen.reduce((sum, { findings }) => sum + findings.length, 0)} violations`);
    }
    return visits;
  } finally {
    await browser.close();
    server.close();
  }
}

async function visit(page: Page, address: string): Promise<Visit[]> {
  const visits: Visit[] = [];
  const look = async (state: State) => void visits.push({ address, state, ...(await judge(page)) });
  if (asksForLanguage(address)) await page.route(/\.js$/, (route) => route.abort());
  await page.goto(address, { waitUntil: 'networkidle' });
  await look('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark');
  if (await start(page, address)) {
    await look('running dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await look('running light');
  }
  if (await unfold(page)) await look('unfolded');
  await page.setViewportSize(NARROW);
  visits.push({ address, state: 'narrow', passed: 1, findings: await tooWide(page), unsure: [] });
  return visits;
}

/** Starts the exhibit of an address that shows one alone, on the back end that is quick here. */
async function start(page: Page, address: string): Promise<boolean> {
  if (asksForLanguage(address) || !/\/exhibits\/[^/]+\/|\/embed\/[^/]+\//.test(address)) return false;
  const exhibit = page.locator('[data-exhibit]').first();
  if (await exhibit.count() === 0) return false;
  await exhibit.and(page.locator('[data-ready="true"]')).waitFor();
  const engine = exhibit.locator('[data-parameter="engine"] select');
  if (await engine.count()) await engine.evaluate((select: HTMLSelectElement) => {
    select.value = 'wasm';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await exhibit.locator('[data-action="main"]').click();
  await page.waitForFunction(
    (steps) => {
      const { state, step } = document.querySelector<HTMLElement>('[data-exhibit]')!.dataset;
      return ['done', 'stopped'].includes(state!) || Number(step) >= steps;
    },
    STEPS_BEFORE,
    { timeout: 120_000 },
  );
  return true;
}

async function unfold(page: Page): Promise<boolean> {
  const any = await page.evaluate(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of folded) one.open = true;
    return folded.length > 0;
  });
  // Panels come with their own scripts.
  if (any) await page.waitForLoadState('networkidle');
  return any;
}

/** Elements that stick out of a page 320 px wide, where the page scrolls sideways: WCAG 2.2, 1.4.10. */
async function tooWide(page: Page): Promise<Finding[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
    const where = out.at(-1)?.outerHTML.slice(0, 200) ?? '';
    return [{ rule: 'wider than 320 px', where: `${where}\n      ${scrollWidth} px` }];
  });
}
