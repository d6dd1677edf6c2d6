import type { Page } from '@playwright/test';
import { tableWords } from '../../components/data/table/words.ts';
import { ownWords } from '../../components/data/words.ts';
import { sayProblem } from '../../src/checkpoints/problem-words.ts';
import { config, SD } from '../unit/checkpoints/fixtures.ts';
import { open } from './injection.ts';
import { expect, test } from './under-policy.ts';

/** Workers of these files take their first order and never come back from it, until the result is called. */
async function hang(page: Page, file: RegExp): Promise<() => Promise<void>> {
  await page.route(file, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `addEventListener('message', () => { for (;;); });\n${await response.text()}` });
  });
  return () => page.unroute(file);
}
const noneLeft = (page: Page, file: RegExp) => expect.poll(() => page.workers().filter((worker) => file.test(worker.url())).length).toBe(0);

test('a table whose reading never ends is given up after a second, and the next one is read', async ({ page }) => {
  const worker = /\/worker-[^/]*\.js/;
  const mend = await hang(page, worker);
  const exhibit = await open(page, '', { id: 'forward-process' });
  await exhibit.locator('[data-parameter="dataSet"] select').selectOption('own');
  await exhibit.locator('button[data-kind="points"]').click();
  await exhibit.locator('.own-table > summary').click();
  const give = (name: string) => exhibit.locator('.own-table input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('x,y\n1,2\n3,4\n5,7\n6,1\n') });
  await give('hangs.csv');
  await expect(exhibit.locator('.own-report')).toContainText(tableWords.en.tooSlow);
  await mend();
  await give('reads.csv');
  await expect(exhibit.locator('.own-report')).toHaveAttribute('data-state', 'read');
  await expect(exhibit.locator('.own-summary')).toContainText(ownWords.en.summary.points(4, 1));
});

test('a model file whose reading never ends is given up after a second, on the desk and where networks are loaded, and the next one is read', async ({ page }) => {
  const sentence = sayProblem({ code: 'too-slow' }, 'zh');
  const worker = /\/(inspect|weights)-worker-[^/]*\.js/;
  const mend = await hang(page, worker);
  await page.goto('/zh/checkpoints/');
  await page.locator('[data-desk="inspector"]').scrollIntoViewIfNeeded();
  const inspector = page.locator('.inspector');
  await expect(inspector).toHaveAttribute('data-ready', 'true');
  const give = () => inspector.locator('input[type="file"]').setInputFiles({ name: 'scheduler_config.json', mimeType: 'application/json', buffer: Buffer.from(config({ _class_name: 'DDIMScheduler', ...SD, prediction_type: 'v_prediction' })) });
  await give();
  await expect(page.locator('.inspection-status')).toContainText(sentence);
  await noneLeft(page, worker);
  await mend();
  await give();
  await expect(inspector).toHaveAttribute('data-state', 'read');

  await hang(page, worker);
  const exhibit = await open(page, 'on=wasm&width=16&steps=50', { language: 'zh' });
  await exhibit.locator('[data-part="take-home"] > summary').click();
  await exhibit.locator('.load-weights input').setInputFiles({ name: 'w.safetensors', mimeType: '', buffer: Buffer.alloc(64) });
  await expect(exhibit.locator('[data-part="take-home"] [role="alert"]')).toHaveText(sentence);
  await noneLeft(page, worker);
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
});
