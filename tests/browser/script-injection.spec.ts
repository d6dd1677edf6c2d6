import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { LESSON_CHANNEL } from '../../src/site/present/slide.ts';
import { EMPTY, safetensors } from '../unit/checkpoints/fixtures.ts';
import { expect, test } from './under-policy.ts';

/** Markup that would say so if it were taken for markup: short enough for the names that are cut, in elements and out of attributes. */
const EVIL = ['<img src=x onerror="evil=1">', '"><svg onload=evil=1>', "';evil=1//", '</title><script>evil=1</script>'];
const [IMAGE] = EVIL as [string, ...string[]];

async function open(page: Page, id: string, hash = ''): Promise<Locator> {
  await page.goto('about:blank');
  await page.goto(`/en/exhibits/${id}/${hash}`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

/** Nothing ran, and no element was made of the text. */
async function untouched(page: Page): Promise<void> {
  expect(await page.evaluate(() => ('evil' in window))).toBe(false);
  await expect(page.locator('img[src="x"], svg[onload], [onerror]')).toHaveCount(0);
}

async function saved(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

test('names in a table, its file’s name among them, stay text: in the controls, the charts and the files made of them', async ({ page, browser }) => {
  const exhibit = await open(page, 'twin-training', '#twin-training?f=1&steps=30&width=16');
  await exhibit.locator('[data-parameter="dataSet"] select').selectOption('own');
  await exhibit.locator('button[data-kind="points"]').click();
  await exhibit.locator('.own-table > summary').click();
  const rows = Array.from({ length: 24 }, (_, i) => `${i % 5},${(i * 7) % 11},"${EVIL[i % EVIL.length]!.replaceAll('"', '""')}"`);
  const table = [`"${IMAGE.replaceAll('"', '""')}","${EVIL[1]!.replaceAll('"', '""')}",kind`, ...rows].join('\n');
  await exhibit.locator('.own-table input[type="file"]').setInputFiles({ name: `${IMAGE}.csv`, mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(exhibit.locator('.own-report')).toHaveAttribute('data-state', 'read');
  await expect(exhibit.locator('.own-file')).toContainText('<img src=x');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  await untouched(page);
  const reader = await browser.newPage();
  let named = 0;
  for (const figure of await exhibit.locator('[data-figure]').all()) {
    const svg = (await saved(page, figure.locator('[data-save="svg"]'))).toString('utf8');
    if (/&#60;img|&lt;img/.test(svg)) named++;
    // As a page of its own, without any policy of ours.
    await reader.goto('about:blank');
    await reader.setContent(svg.replace(/^<\?xml.*\?>/, ''));
    await untouched(reader);
    expect(await reader.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror, script, img, image, foreignObject').length, svg)).toBe(0);
    await saved(page, figure.locator('[data-save="png"]'));
  }
  expect(named, 'files that show a name').toBeGreaterThan(0);
  await reader.close();
  await untouched(page);
});

test('names of kept runs stay text', async ({ page }) => {
  const exhibit = await open(page, 'target-magnitude');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done');
  await exhibit.locator('.kept').evaluate((details: HTMLDetailsElement) => (details.open = true));
  for (const name of EVIL) {
    await exhibit.locator('.keep input').fill(name);
    await exhibit.locator('[data-action="keep"]').click();
    await expect(exhibit.locator('.kept-runs')).toContainText(name.slice(0, 20));
  }
  await exhibit.locator('.kept-runs [data-action="compare"]').first().click();
  await expect(exhibit.locator('.figure-plot .ghost').first()).toBeAttached();
  await untouched(page);
});

test('whatever an address carries stays text', async ({ page }) => {
  for (const evil of EVIL) {
    const given = encodeURIComponent(evil);
    for (const hash of [`#target-magnitude?f=1&schedule=${given}`, `#target-magnitude?f=1&${given}=1`, `#target-magnitude?f=${given}`, `#target-magnitude?dataSet=own:${given}`, `#${given}`]) {
      await open(page, 'target-magnitude', hash);
      await untouched(page);
    }
    await page.goto(`/en/search/?q=${given}`);
    await expect(page.locator('.search [role="status"]')).not.toBeEmpty();
    await untouched(page);
    await page.goto(`/embed/target-magnitude/?lang=${given}&theme=${given}`);
    await page.waitForURL('**/embed/target-magnitude/**');
    await untouched(page);
  }
});

test('the speaker’s window takes no message of another form, and shows words as words', async ({ page, context }) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto('/en/teach/epsilon-against-v/notes/');
  const other = await context.newPage();
  await other.goto('/en/');
  await other.evaluate(([channel, evil]) => {
    const open = new BroadcastChannel(channel!);
    const at = { type: 'at', lesson: 'epsilon-against-v', index: 0, stage: 'exhibit', tally: [1, 2], verdict: evil };
    for (const message of [null, 'at', 7, [], {}, { type: 'at' }, { ...at, index: 999 }, { ...at, index: '0' }, { ...at, index: -1 }, { ...at, index: 0.5 }, { ...at, tally: 'many' }, { ...at, tally: [evil] }, { ...at, stage: evil }, { ...at, verdict: 3 }, { ...at, lesson: '__proto__' }]) open.postMessage(message);
    open.postMessage(at);
  }, [LESSON_CHANNEL, IMAGE]);
  await expect(page.locator('#n1 .speaker-verdict')).toHaveText(IMAGE);
  await expect(page.locator('#n1 output').first()).toHaveText('1');
  await untouched(page);
  expect(failures).toEqual([]);

  await page.goto('/en/teach/epsilon-against-v/?present');
  await expect(page.locator('[data-slide]')).toHaveAttribute('data-slide', '1');
  await other.evaluate(([channel]) => {
    const open = new BroadcastChannel(channel!);
    for (const message of [null, 'key', { type: 'key', lesson: 'epsilon-against-v' }, { type: 'key', lesson: 'epsilon-against-v', key: 3, code: {}, shiftKey: 'no' }]) open.postMessage(message);
    open.postMessage({ type: 'key', lesson: 'epsilon-against-v', key: 'n', code: 'KeyN', shiftKey: false });
  }, [LESSON_CHANNEL]);
  await expect(page.locator('[data-slide]')).not.toHaveAttribute('data-slide', '1');
  expect(failures).toEqual([]);
});

test('names in a file of networks and in a checkpoint stay text', async ({ page }) => {
  const exhibit = await open(page, 'twin-training');
  await exhibit.locator('[data-part="take-home"] > summary').click();
  const header = { __metadata__: { format: 'what-to-predict', version: '1', exhibit: IMAGE, configuration: '{}', learners: JSON.stringify([IMAGE]), shape: JSON.stringify({ dimension: 2, classes: 1, width: 1, hiddenLayers: 1, timesteps: 1 }), step: '1' } };
  await exhibit.locator('.load-weights input').setInputFiles({ name: `${IMAGE}.safetensors`, mimeType: '', buffer: Buffer.from(safetensors(header)) });
  await expect(exhibit.locator('[data-part="take-home"] [role="alert"]')).toContainText('<img src=x');
  await untouched(page);

  await page.goto('/en/checkpoints/');
  await page.locator('[data-desk="inspector"]').scrollIntoViewIfNeeded();
  await expect(page.locator('.inspector')).toHaveAttribute('data-ready', 'true');
  const files = [
    ['a.json', JSON.stringify({ _class_name: IMAGE, prediction_type: IMAGE, beta_schedule: IMAGE })],
    ['a.yaml', `model:\n  params:\n    parameterization: ${JSON.stringify(IMAGE)}\n    beta_schedule: ${JSON.stringify(IMAGE)}\n`],
    [`${IMAGE}.safetensors`, safetensors({ v_pred: EMPTY, [IMAGE]: EMPTY, __metadata__: { 'modelspec.prediction_type': IMAGE, 'modelspec.architecture': IMAGE } })],
  ] as const;
  for (const [name, content] of files) {
    await page.locator('.inspector input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    await expect(page.locator('.inspection')).toContainText('<img src=x');
    await untouched(page);
  }
});
