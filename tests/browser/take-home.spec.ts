import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { encodeOwn } from '../../src/data/own/own-text.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './under-policy.ts';

async function open(page: Page, id: string, language = 'en', hash = ''): Promise<Locator> {
  // Without leaving, another hash would not load the page anew.
  await page.goto('about:blank');
  await page.goto(`/${language}/exhibits/${id}/${hash}`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

/** Presses something that makes a file; returns its name and bytes. */
async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function wake(exhibit: Locator) {
  await exhibit.locator('.figure .cloud-field, .figure .drawing').first().hover();
  await expect(exhibit.locator('[data-save]').first()).toBeVisible();
}

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

test('what can be taken home has no violation of WCAG 2.2 AA that axe can find, light or dark', async ({ page }) => {
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

test('a run is saved as a GIF of more than one frame, made beside the page, and its making can be cancelled', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const exhibit = await open(page, 'twin-training', 'zh', '#twin-training?f=1&steps=300&width=16');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-part="take-home"] > summary').click();
  const make = exhibit.locator('[data-action="make-film"]');
  await expect(make).toBeDisabled();
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  const { name, bytes } = await saved(page, make);
  expect(name).toBe('twin-training-samples-seed-1.gif');
  const film = await page.evaluate(async (given) => {
    const data = new Blob([new Uint8Array(given)], { type: 'image/gif' });
    const image = new Image();
    image.src = URL.createObjectURL(data);
    await image.decode();
    const decoder = new ImageDecoder({ data: data.stream(), type: 'image/gif' });
    await decoder.completed;
    const frames = [];
    for (let i = 0; i < decoder.tracks.selectedTrack!.frameCount; i++) {
      const { image: frame } = await decoder.decode({ frameIndex: i });
      const pixels = new Uint8Array(frame.allocationSize({ format: 'RGBA' }));
      await frame.copyTo(pixels, { format: 'RGBA' });
      frames.push(pixels.reduce((sum, value, at) => (sum + value * ((at % 9973) + 1)) % 1_000_003, 0));
    }
    return { width: image.naturalWidth, frames };
  }, [...bytes]);
  expect(film.width).toBe(720);
  expect(film.frames.length).toBeGreaterThan(3);
  expect(new Set(film.frames).size).toBeGreaterThan(3);
  await expect(exhibit.locator('[data-part="take-home"]')).toContainText('已保存 twin-training-samples-seed-1.gif');
  const both = Promise.all([make.click(), exhibit.locator('[data-action="cancel-film"]').click()]);
  await both;
  await expect(exhibit.locator('[data-part="take-home"]')).toContainText(/已取消|已保存/);
  expect(complaints).toEqual([]);
});

test('a run is saved as a WebM video that plays, frame after frame, twice the size of the GIF', async ({ page, context }) => {
  const exhibit = await open(page, 'twin-training', 'en', '#twin-training?f=1&steps=300&width=16');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await exhibit.locator('[data-part="take-home"] > summary').click();
  const make = exhibit.locator('[data-action="make-video"]');
  await expect(make).toBeEnabled();
  expect(scripts.some((url) => url.includes('film-webm'))).toBe(false);
  const { name, bytes } = await saved(page, make);
  expect(name).toBe('twin-training-samples-seed-1.webm');
  const said = await exhibit.locator('[data-part="take-home"]').innerText();
  const frames = Number(/webm: (\d+) frames/.exec(said)![1]);
  console.log(/Saved .*webm.*/.exec(said)![0]);
  expect(bytes.toString('latin1')).toContain('#twin-training?f=1&steps=300&width=16');

  // The site's own pages may not play media: nothing on them does.
  const player = await context.newPage();
  const video = await player.evaluate(async (base64) => {
    const element = document.createElement('video');
    element.muted = true;
    element.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'video/webm' }));
    document.body.append(element);
    await new Promise((resolve, reject) => {
      element.onloadedmetadata = resolve;
      element.onerror = () => reject(new Error(element.error?.message));
    });
    const canvas = new OffscreenCanvas(90, 120);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    const look = () => {
      context.drawImage(element, 0, 0, 90, 120);
      return context.getImageData(0, 0, 90, 120).data.reduce((sum, value, at) => (sum + value * ((at % 9973) + 1)) % 1_000_003, 0);
    };
    const seen = new Set<number>();
    const times: number[] = [];
    await element.play();
    await new Promise((resolve) => {
      const next = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
        times.push(mediaTime);
        seen.add(look());
        element.requestVideoFrameCallback(next);
      };
      element.requestVideoFrameCallback(next);
      element.onended = resolve;
    });
    return { width: element.videoWidth, height: element.videoHeight, duration: element.duration, seen: seen.size, times };
  }, bytes.toString('base64'));
  expect(video.width).toBe(1440);
  expect(video.height % 4).toBe(0);
  expect(video.duration).toBeCloseTo((frames - 1) * 0.25 + 2, 1);
  expect(video.seen).toBeGreaterThan(3);
  expect(video.times.at(-1)).toBeGreaterThan(0.25 * (frames - 2));
});

test('a browser that cannot encode video says so, and still makes the GIF', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'));
  for (const [language, sentence] of [['en', 'cannot encode a video'], ['zh', '不能在本页编码视频']] as const) {
    const exhibit = await open(page, 'twin-training', language);
    await exhibit.locator('[data-part="take-home"] > summary').click();
    await expect(exhibit.locator('[data-part="take-home"]')).toContainText(sentence);
    await expect(exhibit.locator('[data-action="make-film"]')).toBeVisible();
    await expect(exhibit.locator('[data-action="make-video"]')).toHaveCount(0);
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
