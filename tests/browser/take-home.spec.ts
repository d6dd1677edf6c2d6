import type { Locator } from '@playwright/test';
import { encodeOwn } from '../../src/data/own/own-text.ts';
import { expectAccessible } from './axe.ts';
import { open, saved, wake } from './saving.ts';
import { expect, test } from './under-policy.ts';

test('every figure of an exhibit is saved as SVG, PNG and CSV, and the files are whole', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.emulateMedia({ colorScheme: 'dark' });
  const exhibit = await open(page, 'chroma', 'zh', '#chroma?f=1&scale=3');
  // The site's own pages may not make a document of text.
  const reader = await page.context().newPage();
  await wake(exhibit);
  const figures = await exhibit.locator('[data-figure]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['figure']!));
  expect(figures.length).toBeGreaterThan(3);
  for (const id of figures) {
    const figure = exhibit.locator(`[data-figure="${id}"]`);
    const svg = await saved(page, figure.locator('[data-save="svg"]'));
    expect(svg.name).toBe(`chroma-${id}-seed-1.svg`);
    const title = await figure.locator('.figure-title').innerText();
    const read = await reader.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        broken: parsed.querySelector('parsererror') !== null,
        title: parsed.querySelector('title')?.textContent,
        metadata: parsed.querySelector('metadata')?.textContent ?? '',
        words: [...parsed.querySelectorAll('text')].map((one) => one.textContent).join(''),
        paper: parsed.querySelector('rect')?.getAttribute('fill'),
        size: [Number(parsed.documentElement.getAttribute('width')), Number(parsed.documentElement.getAttribute('height'))],
      };
    }, svg.bytes.toString('utf8'));
    expect(read).toMatchObject({ broken: false, title, paper: '#fdfcf8' });
    expect(JSON.parse(read.metadata)).toMatchObject({ exhibit: 'chroma', figure: id, configuration: { scale: 3, seed: 1 } });
    expect(read.words).toContain('引导强度 w：3');
    expect(read.words).toContain('#chroma?f=1&scale=3');
    expect(svg.bytes.toString('utf8')).not.toMatch(/var\(|NaN|undefined/);

    const png = await saved(page, figure.locator('[data-save="png"]'));
    const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
    expect([width, height]).toEqual(read.size.map((side) => 2 * side));
    expect(png.bytes.toString('utf8')).toContain('#chroma?f=1&scale=3');
    const decoded = await page.evaluate(async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      return [bitmap.width, bitmap.height];
    }, [...png.bytes]);
    expect(decoded).toEqual([width, height]);

    const csv = await saved(page, figure.locator('[data-save="csv"]'));
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    await figure.locator('.numbers summary').click();
    await expect(figure.locator('.numbers tbody tr')).toHaveCount(lines.length - 1);
  }
  expect(complaints).toEqual([]);
});

test('what makes the files is not loaded before the first is wanted', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const exhibit = await open(page, 'target-magnitude');
  await wake(exhibit);
  await page.waitForLoadState('networkidle');
  const before = scripts.length;
  await saved(page, exhibit.locator('[data-save="svg"]').first());
  expect(scripts.slice(before).some((url) => url.includes('save-figure'))).toBe(true);
});

test('a run is saved as JSON: the stored one, then the one on the charts', async ({ page }) => {
  const exhibit = await open(page, 'target-magnitude');
  await exhibit.locator('[data-part="take-home"] > summary').click();
  const button = exhibit.locator('[data-action="save-run"]');
  const stored = JSON.parse((await saved(page, button)).bytes.toString('utf8')) as Record<string, unknown>;
  expect(stored).toMatchObject({ exhibit: 'target-magnitude', backend: 'javascript', ended: ['complete'], verdict: { holds: 'no' } });
  expect(stored['seeds']).toHaveLength(8);
  await exhibit.locator('[data-parameter="schedule"] select').selectOption('cosine');
  await expect(exhibit).toHaveAttribute('data-state', 'done');
  const live = await saved(page, button);
  expect(live.name).toBe('target-magnitude-run-seed-1.json');
  const report = JSON.parse(live.bytes.toString('utf8')) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual(['exhibit', 'configuration', 'seeds', 'backend', 'ended', 'records', 'measures', 'versions', 'verdict']);
  expect(report).toMatchObject({ configuration: { schedule: 'cosine', seed: 1 }, seeds: [1], ended: ['complete'], versions: { 'what-to-predict': '0.1.0' } });
});

test('the code follows the controls, in the page’s language, and can be saved', async ({ page }) => {
  const exhibit = await open(page, 'twin-training', 'zh');
  await exhibit.locator('[data-part="take-home"] > summary').click();
  await exhibit.locator('.code > summary').click();
  const code = exhibit.locator('.code pre');
  await expect(code).toContainText('SEED, STEPS, BATCH, WIDTH, RATE = 1, 3000, 256, 64, 0.002');
  await exhibit.locator('[data-parameter="schedule"] select').selectOption('cosine');
  await expect(code).toContainText('0.008) / 1.008');
  await expect(code).toContainText('噪声调度：余弦');
  const { name, bytes } = await saved(page, exhibit.locator('[data-action="save-code"]'));
  expect(name).toBe('twin-training-seed-1.py');
  expect(bytes.toString('utf8')).toBe(await code.textContent());
});

test('what can be taken home has nothing that axe finds fault with (WCAG 2.2 AA, best practice), light or dark', async ({ page }) => {
  const exhibit = await open(page, 'twin-training', 'zh');
  await wake(exhibit);
  await exhibit.locator('[data-part="take-home"] > summary').click();
  await exhibit.locator('.code > summary').click();
  await expect(exhibit.locator('.code pre')).toContainText('import torch');
  await expectAccessible(page, '[data-part="take-home"]', '.save');
});

test('networks are saved, loaded into a fresh page, and go on to the very numbers of a run that was never interrupted', async ({ page }) => {
  const minute = 60_000;
  const table = async (exhibit: Locator) => {
    const details = exhibit.locator('[data-figure="gradients"] details.numbers');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    return details.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
  };
  const train = async (steps: number) => {
    const exhibit = await open(page, 'twin-training', 'en', `#twin-training?f=1&steps=${steps}&width=16`);
    await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
    await exhibit.locator('[data-part="take-home"] > summary').click();
    await expect(exhibit.locator('[data-action="save-weights"]')).toBeDisabled();
    await exhibit.locator('[data-action="main"]').click();
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
    return exhibit;
  };
  const straight = await table(await train(200));
  const { name, bytes } = await saved(page, (await train(100)).locator('[data-action="save-weights"]'));
  expect(name).toBe('twin-training-step-100-seed-1.safetensors');
  const header = JSON.parse(bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE(0))).toString('utf8')) as Record<string, unknown>;
  expect(header['__metadata__']).toMatchObject({ exhibit: 'twin-training', step: '100' });
  expect(Object.keys(header)).toContain('epsilon.ema.layers.0.weight');

  const exhibit = await open(page, 'twin-training');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-part="take-home"] > summary').click();
  const input = exhibit.locator('.load-weights input');
  await input.setInputFiles({ name: 'w.safetensors', mimeType: 'application/octet-stream', buffer: bytes });
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
  expect(Number(await exhibit.getAttribute('data-step'))).toBe(100);
  await expect(exhibit.locator('[data-parameter="width"] input[type="number"]')).toHaveValue('16');
  const steps = exhibit.locator('[data-parameter="steps"] input[type="number"]');
  await steps.fill('200');
  await steps.press('Enter');
  await exhibit.locator('[data-action="go-on"]').click();
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: minute }).toBe(200);
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
  expect(await table(exhibit)).toEqual(straight);

  const alert = exhibit.locator('[data-part="take-home"] [role="alert"]');
  for (const [buffer, sentence] of [[Buffer.from('<html>'), 'breaks off inside its header'], [bytes.subarray(0, 5000), 'breaks off'], [Buffer.concat([bytes.subarray(0, 8), Buffer.from(bytes.subarray(8).toString('latin1').replace('what-to-predict', 'what-to-presume'), 'latin1')]), 'no networks of this site']] as const) {
    await input.setInputFiles({ name: 'w.safetensors', mimeType: '', buffer });
    await expect(alert).toContainText(sentence);
  }
});

test('an exhibit whose run cannot go on from saved networks says why, and saves them all the same', async ({ page }) => {
  for (const [id, language, why] of [['gradient-norms', 'en', 'no beginning'], ['fair-comparison', 'zh', '交替训练'], ['high-dimension', 'en', 'each dimension has its own'], ['zero-terminal-snr', 'zh', '不看类别的网络']] as const) {
    const exhibit = await open(page, id, language);
    await exhibit.locator('[data-part="take-home"] > summary').click();
    await expect(exhibit.locator('[data-part="not-loaded"]')).toContainText(why);
    await expect(exhibit.locator('[data-part="take-home"] input[type="file"]')).toHaveCount(0);
    await expect(exhibit.locator('[data-action="save-weights"]')).toBeVisible();
  }
});

test('a long address of own data is drawn short and kept whole in the file', async ({ page }) => {
  const own = encodeOwn({ kind: 'points', bits: 10, kernel: 10, classNames: [], points: Array.from({ length: 200 }, (_, i) => [5 * i, (i * i) % 900, 0] as const) });
  const exhibit = await open(page, 'target-magnitude', 'en', `#target-magnitude?f=1&dataSet=${own}`);
  await wake(exhibit);
  const { bytes } = await saved(page, exhibit.locator('[data-save="svg"]').first());
  // The page's own policy takes no markup from text.
  const reader = await page.context().newPage();
  const [words, metadata] = await reader.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return [[...parsed.querySelectorAll('text')].map((one) => one.textContent).join(' '), parsed.querySelector('metadata')!.textContent];
  }, bytes.toString('utf8'));
  expect(words).not.toContain(own);
  expect(words).toContain(`dataSet=${own.slice(0, 12)}…${own.slice(-6)}`);
  expect(words).toContain('the whole address is in the metadata');
  expect((JSON.parse(metadata) as { address: string }).address).toContain(own);
});

test('code with long lines scrolls inside its panel, at any width', async ({ page }) => {
  const own = encodeOwn({ kind: 'points', bits: 10, kernel: 10, classNames: [], points: Array.from({ length: 200 }, (_, i) => [5 * i, (i * i) % 900, 0] as const) });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const exhibit = await open(page, 'target-magnitude', 'zh', `#target-magnitude?f=1&dataSet=${own}`);
    await exhibit.locator('[data-part="take-home"] > summary').click();
    await exhibit.locator('.code > summary').click();
    await expect(exhibit.locator('.code pre')).toContainText('import numpy');
    const [panel, code] = await Promise.all([exhibit.locator('.take-home-parts').first().boundingBox(), exhibit.locator('.code pre').boundingBox()]);
    expect(code!.x + code!.width).toBeLessThanOrEqual(panel!.x + panel!.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
