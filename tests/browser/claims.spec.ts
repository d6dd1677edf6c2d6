import type { Page } from '@playwright/test';
import { expect, test } from './under-policy.ts';

const minute = 60_000;

/** A claim's page and one of its trials, ready to be run. */
async function open(page: Page, language: string, claim: string, id: string) {
  await page.goto(`/${language}/claims/${claim}/`);
  const trial = page.locator(`[data-trial="${id}"]`);
  await expect(trial).toHaveAttribute('data-ready', 'true');
  return trial;
}

for (const language of ['en', 'zh'] as const) {
  test(`${language}: a trial runs seed after seed to its verdict, beside the stored one`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const trial = await open(page, language, 'epsilon-target-weak', 'epsilon-size');
    await expect(trial).toHaveAttribute('data-stored-outcome', 'refuted');
    await expect(trial.locator('circle')).toHaveCount(8);
    await trial.locator('[data-action="run"]').click();
    await expect(trial).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
    await expect(trial).toHaveAttribute('data-outcome', 'refuted');
    await expect(trial.locator('circle')).toHaveCount(16);
    await expect(trial.locator('.row-yours .interval')).toBeAttached();
    await expect(trial.locator('[data-run="yours"]')).toHaveAttribute('data-agreement', 'agrees');
    await expect(trial.locator('[data-run="yours"]')).toContainText(language === 'en' ? 'Hypothesis refuted' : '假设被否定');
    await trial.locator('details.numbers summary').click();
    await expect(trial.locator('tbody tr')).toHaveCount(16);
    expect(await trial.innerHTML()).not.toContain('NaN');
    expect(complaints).toEqual([]);
  });

  test(`${language}: the claims are filtered with the keyboard, and the address keeps the choice`, async ({ page }) => {
    await page.goto(`/${language}/claims/`);
    const claims = page.locator('[data-claim]:visible');
    const all = await page.locator('[data-claim]').count();
    const half = await page.locator('[data-claim][data-verdict="half"]').count();
    await expect(claims).toHaveCount(all);
    await page.locator('.claims-filter input[value=""]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.claims-filter input[value="half"]')).toBeFocused();
    await expect(claims).toHaveCount(half);
    await expect(page.locator('.shown')).toContainText(String(half));
    await page.keyboard.press('Tab');
    await expect(page.locator('.claims-filter select')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toContain('topic=');
    const chosen = await claims.count();
    expect(chosen).toBeLessThan(half);
    await page.reload();
    await expect(claims).toHaveCount(chosen);
    await expect(page.locator('.claims-filter input[value="half"]')).toBeChecked();
  });
}

test('a trial is paused, resumed and stopped, and what was stopped decides nothing', async ({ page }) => {
  const trial = await open(page, 'en', 'epsilon-gradient-fades', 'gradient-fades');
  await trial.locator('[data-parameter="engine"] select').selectOption('wasm');
  const gauge = () => trial.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value);
  await trial.locator('[data-action="run"]').click();
  await expect.poll(gauge, { timeout: minute }).toBeGreaterThan(0);
  await trial.locator('[data-action="pause"]').click();
  await expect(trial).toHaveAttribute('data-state', 'paused');
  // The turn that was under way may still come in.
  await page.waitForTimeout(1000);
  const paused = await gauge();
  await page.waitForTimeout(700);
  expect(await gauge()).toBe(paused);
  await trial.locator('[data-action="pause"]').click();
  await expect.poll(gauge, { timeout: minute }).toBeGreaterThan(paused);
  await expect.poll(async () => Number(await trial.getAttribute('data-seeds')), { timeout: minute }).toBeGreaterThan(0);
  await trial.locator('[data-action="stop"]').click();
  await expect(trial).toHaveAttribute('data-state', 'stopped');
  await expect(trial.locator('.milestone')).toContainText('decide nothing');
  await expect(trial).not.toHaveAttribute('data-outcome', /./);
});

test('a page of a claim loads no exhibit and starts no worker before the button is pressed', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const trial = await open(page, 'en', 'epsilon-target-weak', 'epsilon-size');
  await page.waitForLoadState('networkidle');
  const before = loaded.length;
  expect(workers).toEqual([]);
  await trial.locator('[data-action="run"]').click();
  await expect(trial).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
  expect(workers.length).toBeGreaterThan(0);
  expect(loaded.length).toBeGreaterThan(before);
});

test('seeds that fail are shown as failed, and decide nothing', async ({ page }) => {
  await page.route(/worker[^/]*\.js/, (route) => route.abort());
  const trial = await open(page, 'en', 'epsilon-target-weak', 'epsilon-size');
  await trial.locator('[data-action="run"]').click();
  await expect(trial).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
  await expect(trial.locator('.problem')).toHaveCount(8);
  await expect(trial.locator('.row-yours .failed')).toHaveCount(8);
  await expect(trial).toHaveAttribute('data-outcome', 'undecided');
  await expect(trial.locator('[data-run="yours"]')).toHaveAttribute('data-agreement', 'silent');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every claim is listed with its verdict and correction, and a claim has its sources and what its stored trial found', async ({ page }) => {
    await page.goto('/zh/claims/');
    await expect(page.locator('.claims-filter')).toBeHidden();
    const all = await page.locator('[data-claim]').count();
    expect(all).toBeGreaterThanOrEqual(30);
    await expect(page.locator('[data-claim] .truth:visible')).toHaveCount(all);
    await expect(page.locator('[data-claim] .verdict-mark:visible')).toHaveCount(all);
    await page.locator('[data-claim="epsilon-gradient-fades"] .claim a').click();
    await expect(page.locator('.sources a')).toHaveCount(3);
    await expect(page.locator('[data-run="stored"]')).toContainText('假设被否定');
    await expect(page.locator('.trial-chart circle')).toHaveCount(8);
  });
});
