import type { Locator, Page } from '@playwright/test';
import { dictionaries } from '../../src/site/dictionary.ts';
import { armWorkers, inject, inWorkers, open, press, reaches } from './injection.ts';
import { expect, test } from './under-policy.ts';

const minute = 60_000;

// What is said is the same key in both languages, and the table of faults holds that both have it: so each fault is made in one.
test('where no engine passes, the page says that nothing can be trained, keeps its stored run, and tries again when asked', async ({ page }) => {
  await inWorkers(page, () => {
    GPU.prototype.requestAdapter = () => Promise.resolve(null);
    WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('injected'));
  });
  // What starts tfjs on the processor, with its WebAssembly and without.
  const processor = /\/start-processor-[^/]*\.js/;
  await page.route(processor, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("injected")' }));
  const exhibit = await open(page, 'width=16&steps=50');
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'error', { timeout: minute });
  const milestone = exhibit.locator('.milestone');
  await expect(milestone).toContainText(dictionaries.en.faults['no-engine']);
  for (const id of ['webgpu', 'wasm', 'cpu']) await expect(milestone).toContainText(id);
  await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'false');
  await expect(exhibit.locator('[data-figure="gradients"] svg')).toBeVisible();
  await expect(exhibit.locator('[data-action="go-on-from"]')).toHaveCount(0);
  await page.unroute(processor);
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-backend', 'wasm');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
});

test('a run that breaks off for a reason that has no name says so, with that reason, and goes on from its last good weights', async ({ page }) => {
  await armWorkers(page);
  const exhibit = await open(page, 'on=wasm&arms=nine&width=32&steps=20000', { language: 'zh' });
  await press(exhibit, 'main');
  await reaches(exhibit, 60);
  // A checkpoint is two seconds old at most.
  await page.waitForTimeout(2500);
  await inject(page, 'fail in the run');
  await expect(exhibit).toHaveAttribute('data-state', 'error');
  await expect(exhibit.locator('.milestone')).toContainText(dictionaries.zh.faults.broken);
  await expect(exhibit.locator('.milestone')).toContainText('injected');
  await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'true');
  const from = Number((await exhibit.locator('[data-action="go-on-from"]').innerText()).replaceAll(/\D/g, ''));
  expect(from).toBeGreaterThan(0);
  await press(exhibit, 'go-on-from');
  await reaches(exhibit, from + 20);
});

const helpersOf = (page: Page) => page.workers().filter((worker) => /\/helper-[^/]*\.js/.test(worker.url()));

async function numbers(exhibit: Locator): Promise<string[]> {
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
  const details = exhibit.locator('[data-figure="gradients"] details.numbers');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const rows = details.locator('tbody tr');
  await expect(rows.nth(5)).toBeVisible();
  return rows.allInnerTexts();
}

test('a helper thread that throws or dies in mid-run: the run goes on without it to the numbers of one that was left alone', async ({ page }) => {
  test.setTimeout(5 * minute);
  const exhibit = await open(page, 'on=wasm&width=64&steps=1000');
  await press(exhibit, 'main');
  const alone = await numbers(exhibit);
  for (const act of ['throw', 'die']) {
    await press(exhibit, 'reset');
    await press(exhibit, 'main');
    await reaches(exhibit, 20);
    await expect(exhibit, 'there is a run to disturb').toHaveAttribute('data-state', 'running');
    expect(helpersOf(page).length, 'there is a second core').toBeGreaterThan(0);
    await Promise.all(helpersOf(page).map((helper) => helper.evaluate((how) => {
      if (how === 'die') self.close();
      else setTimeout(() => { throw new Error('injected'); });
    }, act)));
    await expect.poll(() => helpersOf(page).length, act).toBe(0);
    expect(await numbers(exhibit), act).toEqual(alone);
  }
});
