import { readFile } from 'node:fs/promises';
import { judge } from '../../src/bench/goals.ts';
import { reportSchema } from '../../src/bench/report.ts';
import { engineWords } from '../../src/site/engine/words.ts';
import { inWorkers } from './injection.ts';
import { expect, test } from './under-policy.ts';

const report = reportSchema.parse(JSON.parse(await readFile('public/bench.json', 'utf8')));
const goals = judge(report);
const OUTCOMES = { en: { met: 'met', 'not met': 'not met', 'not measured': 'not measured' }, zh: { met: '达到', 'not met': '未达到', 'not measured': '未测' } };
const OBSTACLES = { en: engineWords.en.goals.obstacles, zh: engineWords.zh.goals.obstacles };

for (const language of ['en', 'zh'] as const) {
  test(`${language}: every goal stands there with the outcome that follows from the committed run, and the charts with their numbers`, async ({ page }) => {
    await page.goto(`/${language}/engine/`);
    const rows = page.locator('.goals tbody tr');
    await expect(rows).toHaveCount(goals.length);
    for (const [i, { id, place, outcome }] of goals.entries()) {
      await expect(rows.nth(i)).toHaveAttribute('data-goal', id);
      await expect(rows.nth(i)).toHaveAttribute('data-place', place);
      await expect(rows.nth(i).locator('strong')).toHaveText(OUTCOMES[language][outcome]);
    }
    // What stands in the way of a goal that is missed is said once, and of no other.
    const missed = [...new Set(goals.filter(({ id, outcome }) => outcome === 'not met' && id in OBSTACLES[language]).map(({ id }) => id))];
    expect(await page.locator('[data-obstacle]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['obstacle']))).toEqual(missed);
    await expect(page.locator('[data-obstacle]')).toContainText(missed.map((id) => OBSTACLES[language][id]!));
    await expect(page.locator('[data-bench="machine"]')).toContainText(report.machine.processor);
    await expect(page.locator('[data-bench="adapter"]')).toContainText(report.backends['webgpu']!.adapter!);
    await expect(page.locator('figure svg[role="img"]')).toHaveCount(6);
    await page.locator('[data-figure="cost-width"] summary').click();
    await expect(page.locator('[data-figure="cost-width"] tbody tr')).toHaveCount(report.backends['wasm']!.curves!.width!.sizes.length);
    await expect(page.locator('.listing')).toContainText('optimizers[l]!.minimize');
    await expect(page.locator(`footer a[href="/${language}/engine/"]`)).toBeVisible();
  });

  test(`${language}: the page fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${language}/engine/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('measuring loads nothing before it is asked for, and then says what this browser does', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/en/engine/', { waitUntil: 'networkidle' });
  const box = page.locator('[data-measure]');
  await expect(box.getByRole('button')).toBeVisible();
  expect(asked.filter((address) => /worker|wasm|measure-here|comlink/.test(address))).toEqual([]);
  await box.getByRole('button').click();
  await expect(box.getByRole('button')).toBeDisabled();
  await expect(box).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  await expect(box.getByRole('status')).toHaveText(/width 64: [\d.,]+ paired steps a second against [\d.,]+ of the plain tfjs loop, [\d.]+ times as many; [\d.]+ tfjs kernels or dispatches a step against [\d.]+\.$/);
  expect(asked.some((address) => address.includes('bench-worker'))).toBe(true);
});

test('without a graphics adapter WebAssembly is measured', async ({ page }) => {
  await inWorkers(page, () => {
    GPU.prototype.requestAdapter = () => Promise.resolve(null);
  });
  await page.goto('/en/engine/');
  const box = page.locator('[data-measure]');
  await box.getByRole('button').click();
  await expect(box).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  await expect(box.getByRole('status')).toContainText('WebAssembly');
});

test('where the engine cannot be loaded, the page says so and the button works again', async ({ page }) => {
  await page.route(/bench-worker/, (route) => route.abort());
  await page.goto('/zh/engine/');
  const box = page.locator('[data-measure]');
  await box.getByRole('button').click();
  await expect(box).toHaveAttribute('data-state', 'failed');
  await expect(box.getByRole('status')).toContainText('没能测成');
  await expect(box.getByRole('button')).toBeEnabled();
});
