import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { filesBelow } from '../../scripts/lib/fingerprint.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { expect, test } from './under-policy.ts';

/** Every built page, by its path. */
const files = await filesBelow(dist);
const pages = new Map<string, Document>();
for (const file of files.filter((name) => /(^|\/)index\.html$/.test(name))) {
  pages.set(`/${file.slice(0, -'index.html'.length)}`, parseHTML(await readFile(join(dist, file), 'utf8')).document);
}
const attribute = (page: Document, selector: string, name = 'content') => page.querySelector(selector)?.getAttribute(name) ?? '';
const pathOf = (address: string) => decodeURI(new URL(address).pathname);
const isListed = (page: Document) => !attribute(page, 'meta[name="robots"]').includes('noindex');

/** An exhibit to be framed by other pages is no page of its own. */
const isEmbed = (path: string) => /^\/(..\/)?embed\//.test(path);

test('what other pages frame is in both languages and in either, is not to be found, and names the full page as its place', () => {
  const embeds = [...pages].filter(([path]) => isEmbed(path));
  expect(embeds.length).toBe(3 * [...pages.keys()].filter((path) => /^\/en\/exhibits\/./.test(path)).length);
  for (const [path, page] of embeds) {
    expect(isListed(page), path).toBe(false);
    if (!path.startsWith('/embed/')) expect(pathOf(attribute(page, 'link[rel="canonical"]', 'href'))).toBe(path.replace('/embed/', '/exhibits/'));
  }
});

test('every page names its address, itself in both languages, and a card of its own', async () => {
  expect(pages.size).toBeGreaterThan(20);
  for (const [path, page] of pages) {
    if (isEmbed(path)) continue;
    expect(pathOf(attribute(page, 'link[rel="canonical"]', 'href')), path).toBe(path);
    const alternates = Array.from(page.querySelectorAll('link[rel="alternate"][hreflang]:not([type])'), (link) => [link.getAttribute('hreflang')!, pathOf(link.getAttribute('href')!)] as const);
    expect(alternates.map(([hreflang]) => hreflang), path).toEqual(['en', 'zh-Hans', 'x-default']);
    for (const [, other] of alternates) expect(pages.has(other), `${path} → ${other}`).toBe(true);
    if (path !== '/') expect(alternates.map(([, other]) => other)).toContain(path);
    const card = await readFile(join(dist, pathOf(attribute(page, 'meta[property="og:image"]'))));
    expect([card.subarray(1, 4).toString(), card.readUInt32BE(16), card.readUInt32BE(20)], path).toEqual(['PNG', 1200, 630]);
    expect(attribute(page, 'meta[property="og:title"]'), path).not.toBe('');
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent) as Record<string, unknown>;
    expect(data['inLanguage'], path).toBe(page.documentElement.getAttribute('lang'));
    expect(data['description'], path).toBe(attribute(page, 'meta[name="description"]'));
  }
});

test('every link within the site leads to a page, and to a place on it', () => {
  const broken: string[] = [];
  for (const [path, page] of pages) {
    for (const link of page.querySelectorAll('a[href]')) {
      const target = new URL(link.getAttribute('href')!, `http://site${path}`);
      if (target.host !== 'site') continue;
      const found = pages.get(decodeURI(target.pathname));
      // Settings of an exhibit follow its id after a question mark.
      const id = decodeURIComponent(target.hash.slice(1)).split('?')[0]!;
      if (found ? id !== '' && !found.getElementById(id) : !files.includes(decodeURI(target.pathname).slice(1))) broken.push(`${path}: ${link.getAttribute('href')}`);
    }
  }
  expect(broken).toEqual([]);
});

test('sections have the same ids in both languages', () => {
  // Within an exhibit ids are made by chance of rendering; a glossary has an order in each language.
  const idsIn = (page: Document) => Array.from(page.querySelectorAll('main [id]:not(.exhibit [id])'), ({ id }) => id).sort();
  for (const [path, page] of pages) if (path.startsWith('/en/')) expect(idsIn(pages.get(path.replace('/en/', '/zh/'))!), path).toEqual(idsIn(page));
});

const parsed = (page: Page, xml: string, selector: string) =>
  page.evaluate(
    ([text, wanted]) => {
      const found = new DOMParser().parseFromString(text!, 'application/xml');
      return { error: found.querySelector('parsererror')?.textContent ?? null, texts: Array.from(found.querySelectorAll(wanted!), ({ textContent }) => textContent ?? '') };
    },
    [xml, selector],
  );

test('the sitemap is XML and lists every page that wants to be found', async ({ page }) => {
  const index = await parsed(page, await readFile(join(dist, 'sitemap-index.xml'), 'utf8'), 'sitemap > loc');
  expect(index.error).toBeNull();
  const listed: string[] = [];
  for (const address of index.texts) {
    const { error, texts } = await parsed(page, await readFile(join(dist, pathOf(address)), 'utf8'), 'url > loc');
    expect(error).toBeNull();
    listed.push(...texts.map(pathOf));
  }
  expect(listed.sort()).toEqual([...pages].filter(([path, one]) => path !== '/' && isListed(one)).map(([path]) => path).sort());
  expect(await readFile(join(dist, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${new URL('/sitemap-index.xml', index.texts[0]).href}`);
});

for (const language of ['en', 'zh']) {
  test(`${language}: the feed is XML, linked, and its entries lead somewhere`, async ({ page }) => {
    const home = pages.get(`/${language}/`)!;
    const feed = pathOf(attribute(home, 'link[type="application/rss+xml"]', 'href'));
    expect(home.querySelector(`footer a[href="${feed}"]`)).not.toBeNull();
    const { error, texts } = await parsed(page, await readFile(join(dist, feed), 'utf8'), 'item > link');
    expect(error).toBeNull();
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
    for (const address of texts) {
      const found = pages.get(pathOf(address))!;
      expect(found, address).toBeDefined();
      if (new URL(address).hash) expect(found.getElementById(new URL(address).hash.slice(1)), address).not.toBeNull();
    }
  });

  test(`${language}: head and foot fit a phone, and the rooms are links`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${language}/search/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const header = page.locator('header.site');
    expect((await header.boundingBox())!.height).toBeLessThan(110);
    await expect(header.locator('[aria-current="page"]')).toHaveCount(1);
    expect(await header.locator('.rooms a').count()).toBeGreaterThan(2);
  });
}

// What is far down a page is not laid out before a reader comes near: its height is then a guess.
for (const [address, place] of [['/en/#sources', '#sources'], ['/zh/chapters/guidance/#sources', '#sources'], ['/en/chapters/guidance/#guidance?f=1&guidance=3', '#guidance']] as const) {
  test(`${address}: an address leads a phone to the place it names, and leaves it there`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const away = () => page.evaluate((selector) => Math.abs(document.querySelector(selector)!.getBoundingClientRect().top - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)), place);
    await expect.poll(away).toBeLessThan(2);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    expect(await away()).toBeLessThan(2);
  });
}

test('the other language is shown at the same place', async ({ page }) => {
  await page.goto('/en/#what-to-keep');
  await page.locator('a[data-language="zh"]').click();
  await page.waitForURL('**/zh/#what-to-keep');
  await expect(page.locator('#what-to-keep')).toBeInViewport();
  await page.goto('/zh/exhibits/target-magnitude/#target-magnitude?f=1&schedule=cosine');
  await page.locator('a[data-language="en"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/exhibits/target-magnitude/#target-magnitude?f=1&schedule=cosine');
  await page.goto('/en/search/?q=noise');
  await page.locator('a[data-language="zh"]').click();
  await page.waitForURL('**/zh/search/?q=noise');
});

test('a citation is copied, or selected where the clipboard is closed', async ({ page, context }) => {
  await page.goto('/en/#cite');
  const box = page.locator('.cite-this');
  await expect(box).toHaveAttribute('open');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await box.getByRole('button').click();
  await expect(box.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@misc{what-to-predict-');
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('closed'))));
  await box.getByRole('button').click();
  await expect(box.getByRole('status')).toContainText('selected');
  expect(await page.evaluate(() => getSelection()!.toString())).toContain('@misc{');
});
