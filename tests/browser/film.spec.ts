import { open, saved } from './saving.ts';
import { expect, test } from './under-policy.ts';

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

test('a browser that has an encoder, but none for these videos, says so when one is asked for', async ({ page }) => {
  await page.addInitScript(() => { VideoEncoder.isConfigSupported = (config) => Promise.resolve({ supported: false, config }); });
  const exhibit = await open(page, 'twin-training', 'en', '#twin-training?f=1&on=wasm&steps=100&width=16');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  const part = exhibit.locator('[data-part="take-home"]');
  await part.locator('> summary').click();
  await expect(part).not.toContainText('cannot encode a video');
  await part.locator('[data-action="make-video"]').click();
  await expect(part).toContainText('cannot encode a video');
  await expect(part.locator('[data-action="make-video"]')).toHaveCount(0);
  await expect(part.locator('[data-action="make-film"]')).toBeEnabled();
});
