import { expect, test } from './under-policy.ts';

const PAGE = '/en/exhibits/twin-training/';

test('values are read off by keyboard, on every chart along the same quantity, and a stretch gives means', async ({ page }) => {
  await page.goto(PAGE);
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'false');
  await exhibit.locator('[data-figure="gradients"] .drawing').focus();
  const gradients = exhibit.locator('[data-figure="gradients"] [role="slider"]');
  await expect(gradients).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const reading = (figure: string) => exhibit.locator(`[data-figure="${figure}"] .reading`);
  await expect(reading('gradients')).toHaveText(/^t = [\d.]+: ε [\d.]+, v [\d.]+$/);
  const key = (await reading('gradients').textContent())!.split(':')[0]!;
  await expect(reading('excess')).toHaveText(new RegExp(`^${key}: `));
  await expect(gradients).toHaveAttribute('aria-valuetext', (await reading('gradients').textContent())!);
  await page.keyboard.press('Shift+End');
  await expect(reading('excess')).toHaveText(/means of \d+ values/);
  await page.keyboard.press('Escape');
  await expect(reading('excess')).toHaveText('');
});

test('values are read off by pointer', async ({ page }) => {
  await page.goto('/zh/exhibits/twin-training/');
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-figure="excess"] .drawing').hover();
  const chart = exhibit.locator('[data-figure="excess"] [role="slider"]');
  // Live charts take the place of stored ones, and with it their own heights: a chart that holds still is measured.
  await chart.hover();
  const { x, y, width, height } = (await chart.boundingBox())!;
  await page.mouse.move(x + 0.5 * width, y + 0.5 * height);
  await expect(exhibit.locator('[data-figure="excess"] .reading')).toHaveText(/^t = [\d.]+：ε/);
  await page.mouse.down();
  await page.mouse.move(x + 0.8 * width, y + 0.5 * height);
  await page.mouse.up();
  await expect(exhibit.locator('[data-figure="excess"] .reading')).toHaveText(/个值的平均/);
});

test('an address sets an exhibit, says what it could not take, and is copied back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${PAGE}#twin-training?f=1&steps=99999&schedule=cosine&colour=mauve`);
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await expect(exhibit.locator('[data-parameter="schedule"] select')).toHaveValue('cosine');
  await expect(exhibit.locator('.problem')).toContainText('99999');
  await expect(exhibit.locator('.problem')).toContainText('colour');
  await exhibit.locator('[data-action="copy-link"]').click();
  await expect(exhibit.locator('.share [role="status"]')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe('#twin-training?f=1&schedule=cosine&steps=20000');
});

for (const path of ['/en/chapters/targets/', '/zh/chapters/weights/', '/en/notation/', '/zh/']) {
  test(`${path}: text and formulas are set in the site’s fonts, of which the page loads what it shows`, async ({ page }) => {
    const files: string[] = [];
    page.on('request', (request) => {
      const font = /\/(\w+)-[^/]*\.woff2$/.exec(request.url());
      if (font) files.push(font[1]!);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const fonts = await page.evaluate(async () => [...(await document.fonts.ready)].map(({ family, status }) => ({ family: family.replaceAll('"', ''), status })));
    expect(fonts.filter(({ status }) => status === 'error')).toEqual([]);
    const loaded = new Set(fonts.filter(({ status }) => status === 'loaded').map(({ family }) => family));
    expect([...loaded]).toEqual(expect.arrayContaining(['Text Sans', 'Text Serif', ...(path.includes('chapters') ? ['Formula_Main', 'Formula_Math'] : [])]));
    expect(new Set(files)).toEqual(new Set(path.includes('notation') ? ['text'] : ['text', 'formula']));
  });
}
