import type { Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import { dictionaries } from '../../src/site/dictionary.ts';
import { open, press, reaches, stepOf } from './injection.ts';
import { expect, test } from './under-policy.ts';

// Playwright turns off what browsers have on: pages kept whole for the way back.
const { launchOptions } = config.projects![0]!.use!;
// One without windows keeps none.
const executablePath = findBrowser({ windows: true });
test.use({ launchOptions: { ...launchOptions, ...(executablePath !== undefined && { executablePath }), ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

/** Leaves the page and comes back. @returns whether the browser had kept it */
async function awayAndBack(page: Page): Promise<boolean> {
  await page.evaluate(() => window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto('/en/');
  // A page that was kept is not loaded again.
  await page.goBack({ waitUntil: 'commit' });
  return page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted === true);
}

test('a page that the browser kept for the way back comes back as it was, its run paused, and goes on', async ({ page }) => {
  // Nine wide networks: the run must not be over before the page is left.
  const exhibit = await open(page, 'on=wasm&arms=nine&width=128&steps=20000');
  const seed = exhibit.locator('[data-parameter="seed"] input[type="number"]');
  const returned = exhibit.locator('.returned');
  await seed.fill('11');
  await seed.press('Enter');
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await press(exhibit, 'main');
  await reaches(exhibit, 20);
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'paused');
  const at = await stepOf(exhibit);

  expect(await awayAndBack(page)).toBe(true);
  await expect(exhibit).toHaveAttribute('data-state', 'paused');
  expect(await stepOf(exhibit)).toBe(at);
  await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'true');
  await expect(seed).toHaveValue('11');
  await expect(returned).toHaveCount(0);
  await press(exhibit, 'main');
  await reaches(exhibit, at + 20);

  // While it runs, a message of its worker may come too late for Chromium to keep the page; then it is made anew.
  const kept = await awayAndBack(page);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(exhibit).toHaveAttribute('data-state', kept ? 'paused' : 'idle');
  await expect(returned).toHaveCount(kept ? 0 : 1);
  await expect(seed).toHaveValue('11');
  if (kept) await expect(exhibit.locator('.milestone')).toHaveText(dictionaries.en.pausedBy.hidden);
  const from = await stepOf(exhibit);
  await press(exhibit, 'main');
  await reaches(exhibit, from + 20);
});

test('a run that was ended after the browser had kept its page is not said to have been put away', async ({ page }) => {
  const exhibit = await open(page, 'on=wasm&width=16&steps=50');
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'done');
  expect(await awayAndBack(page)).toBe(true);
  await press(exhibit, 'reset');
  // No browser keeps a page that listens to this.
  await page.evaluate(() => addEventListener('unload', () => {}));
  expect(await awayAndBack(page)).toBe(false);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(exhibit.locator('.returned')).toHaveCount(0);
});
