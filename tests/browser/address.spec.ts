import fc from 'fast-check';
import type { Locator, Page } from '@playwright/test';
import { fromAddress, settingsFor } from '../../src/exhibits/address.ts';
import { loadExhibit } from '../../src/exhibits/registry.ts';
import { mangled } from '../unit/exhibits/mangled.ts';
import { expect, test } from './under-policy.ts';

const minute = 60_000;

async function ready(page: Page, id: string): Promise<Locator> {
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

async function setNumber(exhibit: Locator, parameter: string, value: number) {
  const input = exhibit.locator(`[data-parameter="${parameter}"] input[type="number"]`);
  await input.fill(String(value));
  await input.press('Enter');
}

/** Runs to the end and reads the table of every chart. */
async function run(exhibit: Locator): Promise<string[]> {
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
  await expect(exhibit).toHaveAttribute('data-backend', 'wasm');
  await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'true');
  for (const summary of await exhibit.locator('.numbers summary').all()) await summary.click();
  return exhibit.locator('.numbers tbody tr').allInnerTexts();
}

test('what one reader runs, another opens by its link and gets the same numbers', async ({ page, context, browser, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/exhibits/twin-training/');
  const mine = await ready(page, 'twin-training');
  await mine.locator('[data-parameter="schedule"] select').selectOption('cosine');
  await mine.locator('[data-parameter="engine"] select').selectOption('wasm');
  await setNumber(mine, 'steps', 100);
  await setNumber(mine, 'seed', 5);
  await mine.locator('[data-action="copy-link"]').click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('on=wasm');
  const numbers = await run(mine);
  expect(numbers.length).toBeGreaterThan(40);

  const elsewhere = await browser.newContext({ baseURL: baseURL!, locale: 'zh-CN' });
  const other = await elsewhere.newPage();
  await other.goto(link);
  const theirs = await ready(other, 'twin-training');
  await expect(theirs.locator('[data-parameter="engine"] select')).toHaveValue('wasm');
  await expect(theirs.locator('.problem')).toHaveCount(0);
  expect(await run(theirs)).toEqual(numbers);
  await elsewhere.close();
});

test('on a phone a link brings its own settings, not the smaller ones', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/exhibits/twin-training/');
  const exhibit = await ready(page, 'twin-training');
  await expect(exhibit.locator('.status')).toContainText('half the width');
  await page.goto('/en/exhibits/twin-training/#twin-training?f=1');
  await expect(exhibit.locator('.status')).not.toContainText('half the width');
  await expect(exhibit.locator('.milestone')).toHaveText('Not running. The charts show the stored reference run.');
});

test('thirty mangled links: the page stands, says what it could not read, and reports no error', async ({ page }) => {
  const { id, parameters } = await loadExhibit('target-magnitude');
  const broken = (hash: string) => (fromAddress(hash, id, parameters)?.problems.length ?? Number(settingsFor(hash) !== undefined)) > 0;
  const whole = `#${id}?f=1&schedule=cosine&dataSet=penguins&seed=3`;
  const byHand = [`#${id}?f=2&schedule=cosine`, `#${id}?f=&seed=x`, `#${id}?seed=1e999&seed=-1`, `#${id}?constructor=1&__proto__=2`, `#${id}?%E0%A4%A=%`, `#${id}?schedule=${'9'.repeat(100_000)}`, `#${id}&f=1`, '#%74arget?f=1'];
  const chance = fc.sample(mangled(whole).filter((hash) => hash.startsWith('#') && /^[\x20-\x7e]*$/.test(hash) && broken(hash)), { numRuns: 22, seed: 11 });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  for (const [i, hash] of [...byHand, ...chance].entries()) {
    const language = i % 2 ? 'zh' : 'en';
    await page.goto(`/${language}/embed/${id}/?${i}${hash}`);
    const exhibit = await ready(page, id);
    await expect(exhibit.locator('.problem'), hash.slice(0, 200)).toBeVisible();
    await expect(exhibit.locator('[data-action="main"]')).toBeEnabled();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), hash.slice(0, 200)).toBeLessThanOrEqual(1280);
  }
  expect(complaints).toEqual([]);
});
