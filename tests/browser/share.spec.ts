import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { exhibitIds, loadExhibit } from '../../src/exhibits/registry.ts';
import { embedSnippet } from '../../src/site/share/snippet.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './under-policy.ts';

async function open(page: Page, path: string, id: string): Promise<Locator> {
  await page.goto(path);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

const scan = async (screenshot: Buffer) => {
  const { data, info } = await sharp(screenshot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
};

for (const [colorScheme, width, height] of [['light', 1024, 768], ['dark', 1920, 1080], ['dark', 390, 844]] as const) {
  test.describe(`${colorScheme}, ${width} × ${height}`, () => {
    test.use({ colorScheme, viewport: { width, height } });
    test('the QR code fills the screen and leads to the present settings', async ({ page, baseURL }) => {
      // On a phone the settings are folded, so they come with the address.
      const exhibit = await open(page, '/zh/exhibits/target-magnitude/#target-magnitude?schedule=cosine', 'target-magnitude');
      const button = exhibit.locator('[data-action="qr"]');
      await button.focus();
      await page.keyboard.press('Enter');
      const code = page.locator('.qr');
      await expect(code).toBeVisible();
      const box = (await code.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThan(0.7 * Math.min(width, height) - 30);
      const address = `${baseURL}/zh/exhibits/target-magnitude/#target-magnitude?f=1&schedule=cosine`;
      await expect(page.locator('.qr-address')).toHaveText(address);
      await expect(page.locator('.qr-address')).toBeInViewport({ ratio: 1 });
      expect(await scan(await page.screenshot())).toBe(address);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog')).toHaveCount(0);
      await expect(button).toBeFocused();
    });
  });
}

/** A page on another origin, as a host of ours would write it. */
async function host(html: string) {
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' }).end(html));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

for (const width of [320, 800]) {
  test(`in a frame ${width} pixels wide an exhibit runs with the settings of the link, and gets the height it asks for`, async ({ page, baseURL, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const exhibit = await open(page, '/en/exhibits/target-magnitude/', 'target-magnitude');
    await exhibit.locator('[data-parameter="schedule"] select').selectOption('cosine');
    await exhibit.locator('[data-action="embed"]').click();
    await page.locator('[data-action="copy-snippet"]').click();
    await expect(page.locator('dialog [role="status"]')).toHaveText('Copied.');
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    expect(snippet).toBe(embedSnippet(`${baseURL}/en/embed/target-magnitude/#target-magnitude?f=1&schedule=cosine`, 'Target magnitude'));

    const { address, close } = await host(`<!DOCTYPE html><title>A course</title><div style="width: ${width}px">${snippet}</div><iframe src="about:blank" height="77"></iframe>`);
    await page.setViewportSize({ width: 900, height: 700 });
    await page.goto(address);
    const frame = page.frameLocator('iframe').first();
    const framed = frame.locator('[data-exhibit="target-magnitude"]');
    await expect(framed).toHaveAttribute('data-ready', 'true');
    await expect(framed.locator('[data-parameter="schedule"] select')).toHaveValue('cosine');
    const outer = page.locator('iframe').first();
    const heights = async () => [Number(await outer.getAttribute('height')), await frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height))];
    const fits = () => expect(async () => {
      const [given, needed] = await heights();
      expect(given).toBe(needed);
    }).toPass({ timeout: 10_000 });
    await expect(framed).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
    await fits();
    const [before] = await heights();
    // Settings in an exhibit's address bring it into view on its own page, not on somebody else's.
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await frame.locator('html').evaluate((root) => [root.scrollWidth, root.scrollHeight - root.clientHeight])).toEqual([width, 0]);
    await framed.locator('.numbers summary').first().click();
    await expect(async () => expect((await heights())[0]).toBeGreaterThan(before!)).toPass();
    await fits();
    // Neither the wrong frame nor a message of another form moves anything.
    await page.evaluate(() => {
      for (const data of [{ type: 'what-to-predict:size', id: 'x', height: 50 }, { type: 'what-to-predict:size', height: 'tall' }, 'what-to-predict:size', null]) window.postMessage(data, '*');
    });
    await page.waitForTimeout(200);
    await fits();
    expect(await page.locator('iframe').nth(1).getAttribute('height')).toBe('77');

    await expect(frame.locator('header.site, footer.site, [data-action="embed"]:visible')).toHaveCount(0);
    await expect(frame.locator('[data-full-page]')).toHaveAttribute('href', `${baseURL}/en/exhibits/target-magnitude/#target-magnitude?f=1&schedule=cosine`);
    close();
  });
}

for (const width of [320, 1000]) {
  test(`every exhibit gives a host page its height in a frame ${width} pixels wide, and its settings come from the link`, async ({ page, baseURL }) => {
    test.setTimeout(5 * 60_000);
    await page.setViewportSize({ width: 1040, height: 800 });
    for (const [i, id] of exhibitIds.entries()) {
      const language = i % 2 ? 'zh' : 'en';
      const { parameters, text } = await loadExhibit(id);
      const seeded = 'seed' in parameters ? '&seed=7' : '';
      const { address, close } = await host(`<!DOCTYPE html><title>A course</title><div style="width: ${width}px">${embedSnippet(`${baseURL}/${language}/embed/${id}/#${id}?f=1${seeded}`, (await text())[language].title)}</div>`);
      await page.goto(address);
      const frame = page.frameLocator('iframe');
      const framed = frame.locator(`[data-exhibit="${id}"]`);
      await expect(framed, id).toHaveAttribute('data-ready', 'true');
      if (seeded) await expect(framed.locator('[data-parameter="seed"] input[type="number"]'), id).toHaveValue('7');
      await expect(framed.locator('.problem'), id).toHaveCount(0);
      await expect(async () => {
        const needed = await frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
        expect(needed, id).toBeGreaterThan(500);
        expect(Number(await page.locator('iframe').getAttribute('height')), id).toBe(needed);
        expect(await frame.locator('html').evaluate((root) => [root.scrollWidth, root.scrollHeight - root.clientHeight]), id).toEqual([width, 0]);
      }).toPass({ timeout: 20_000 });
      close();
    }
  });
}

test.describe('an embedded exhibit without a language', () => {
  test.use({ locale: 'zh-CN' });
  test('speaks the reader’s, and keeps what the link carries', async ({ page }) => {
    await page.goto('/embed/target-magnitude/?theme=dark#target-magnitude?f=1&schedule=cosine');
    await page.waitForURL('**/zh/embed/target-magnitude/?theme=dark#target-magnitude?f=1&schedule=cosine');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto('/embed/target-magnitude/?lang=en');
    await page.waitForURL('**/en/embed/target-magnitude/');
  });
});

for (const [action, dialog] of [['embed', '.embed-dialog'], ['qr', '.qr-dialog']] as const) {
  test(`axe finds no fault with ${dialog}`, async ({ page }) => {
    const exhibit = await open(page, '/zh/exhibits/angle/', 'angle');
    await exhibit.locator(`[data-action="${action}"]`).click();
    await expect(page.locator(dialog)).toBeVisible();
    await expectAccessible(page);
  });
}
