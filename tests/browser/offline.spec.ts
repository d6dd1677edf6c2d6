import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dist } from '../../scripts/lib/paths.mjs';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { revisionOf, type OfflineList } from '../../src/site/offline/list.ts';
import { expect, test } from './under-policy.ts';

test.use({ serviceWorkers: 'allow' });

/** The first visit is over: pages are stored, and the worker answers this page. */
const stored = (page: Page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
});

async function trains(page: Page, id: string): Promise<void> {
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await exhibit.scrollIntoViewIfNeeded();
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBeGreaterThan(60);
}

test('after one visit every chapter can be read without a network, in both languages', async ({ page, context }) => {
  await page.goto('/en/');
  await stored(page);
  await context.setOffline(true);
  for (const path of ['/zh/chapters/guidance/', '/en/chapters/last-step/', '/zh/glossary/', '/en/summary/']) {
    const before = Date.now();
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Text Serif');
    if (!path.includes('chapters')) continue;
    const exhibit = page.locator('[data-exhibit]').first();
    expect(await exhibit.locator('svg').count()).toBeGreaterThan(3);
    await exhibit.scrollIntoViewIfNeeded();
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    console.log(`${path} without a network: ready for the first press after ${Date.now() - before} ms`);
  }
});

test('a page that is not stored says so, in its language, and leads to those that are', async ({ page, context }) => {
  await page.goto('/en/');
  await stored(page);
  await context.setOffline(true);
  await page.goto('/zh/claims/origin/');
  await expect(page.locator('h1')).toHaveText('没有网络时阅读');
  await page.locator('main li a').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page).toHaveURL(/\/zh\/chapters\//);
});

test('an exhibit that was once used trains without a network', async ({ page, context }) => {
  await page.goto('/en/exhibits/twin-training/');
  await stored(page);
  await page.reload();
  await trains(page, 'twin-training');
  await context.setOffline(true);
  await page.reload();
  await trains(page, 'twin-training');
});

test('everything can be stored at once, with its size said before, and removed', async ({ page, context }) => {
  const { files } = JSON.parse(await readFile(join(dist, 'offline.json'), 'utf8')) as OfflineList;
  await page.goto('/en/offline/');
  const panel = page.locator('.store-all');
  await expect(panel).toHaveAttribute('data-state', 'ready');
  const announced = Number(/\(([\d.]+) MB\)/.exec(await panel.locator('button').innerText())![1]);
  const own = files.filter(({ language }) => language !== 'zh').reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  expect(announced).toBeGreaterThan(0.3 * own);
  expect(announced).toBeLessThan(own);
  await panel.locator('button').click();
  await expect(panel).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
  await context.setOffline(true);
  await page.goto('/en/claims/origin/');
  await expect(page.locator('h1')).not.toHaveText('Reading without a network');
  await page.goto('/en/exhibits/target-magnitude/');
  await expect(page.locator('[data-exhibit="target-magnitude"]')).toHaveAttribute('data-ready', 'true');
  await page.goto('/en/embed/target-magnitude/');
  await expect(page.locator('[data-exhibit="target-magnitude"]')).toHaveAttribute('data-ready', 'true');
  await page.goto('/embed/target-magnitude/');
  await expect(page).toHaveURL(/\/en\/embed\/target-magnitude\//);
  await page.goto('/en/search/?q=velocity');
  await expect(page.locator('main a[href*="/en/"]').first()).toBeVisible();
  await page.goto('/en/offline/');
  await panel.locator('[data-action="remove"]').click();
  await expect(panel).toHaveAttribute('data-state', 'removed');
});

test('storing without a network says what is missing, and keeps what is there', async ({ page, context }) => {
  await page.goto('/zh/offline/');
  const panel = page.locator('.store-all');
  await expect(panel).toHaveAttribute('data-state', 'ready');
  await context.setOffline(true);
  await panel.locator('button').click();
  await expect(panel.locator('[role="status"]')).toContainText('没能保存');
  await context.setOffline(false);
  await panel.locator('button').click();
  await expect(panel).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
});

test('a new version is announced, waits through a run, and is loaded when asked for', async ({ page }) => {
  const site = siteHandler(dist);
  const worker = await readFile(join(dist, 'sw.js'), 'utf8');
  let version = 1;
  const handler: RequestListener = (request, response) => {
    if (request.url !== '/sw.js') return void site(request, response);
    response.setHeader('Content-Type', 'text/javascript');
    response.setHeader('Cache-Control', 'no-cache');
    response.end(`${worker}\n// version ${version}`);
  };
  const { port, close } = await listen(handler, 0);
  try {
    await page.goto(`http://localhost:${port}/en/exhibits/twin-training/`);
    await stored(page);
    const notice = page.locator('#update');
    await expect(notice).toBeHidden();
    await trains(page, 'twin-training');
    version = 2;
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(notice).toContainText('ends the run');
    const exhibit = page.locator('[data-exhibit="twin-training"]');
    const step = Number(await exhibit.getAttribute('data-step'));
    await expect.poll(async () => Number(await exhibit.getAttribute('data-step'))).toBeGreaterThan(step + 20);
    await Promise.all([page.waitForEvent('load'), notice.locator('button').click()]);
    await expect(exhibit).toHaveAttribute('data-state', 'idle');
    await expect(notice).toBeHidden();
  } finally {
    close();
  }
});

test('after an update what was stored still works without a network, and what is of the old version is offered again', async ({ page, context }) => {
  const site = siteHandler(dist);
  const text = (path: string) => readFile(join(dist, path), 'utf8');
  /** In the later version a style sheet of the pages has another name, and the old one is gone. */
  const before = /_astro\/([\w.@-]+\.css)/.exec(await text('en/claims/origin/index.html'))![1]!;
  const after = before.replace(/\.css$/, '.later.css');
  const later = (content: string) => content.replaceAll(before, after);
  const { files } = JSON.parse(await text('offline.json')) as OfflineList;
  const list = await Promise.all(files.map(async (file) => {
    if (!file.path.endsWith('/')) return { ...file, path: later(file.path) };
    return { ...file, revision: await revisionOf(file.path, new TextEncoder().encode(later(await text(`${file.path}index.html`))).buffer) };
  }));
  let updated = false;
  const handler: RequestListener = (request, response) => void (async () => {
    const path = request.url!.split('?')[0]!;
    if (!updated) return site(request, response);
    if (path.endsWith(before)) return response.writeHead(404).end();
    const answer = path === '/offline.json' ? JSON.stringify({ files: list })
      : path === '/sw.js' ? later(await text('sw.js')).replaceAll('revision:"', 'revision:"2')
      : path.endsWith('/') || path.endsWith('.html') ? later(await text(path.endsWith('/') ? `${path}index.html` : path)) : undefined;
    request.url = request.url!.replace(after, before);
    if (answer === undefined) return site(request, response);
    response.writeHead(200, { 'Content-Type': path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html', 'Cache-Control': 'no-cache' }).end(answer);
  })();
  const { port, close } = await listen(handler, 0);
  const styled = () => page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('Text Serif'));
  try {
    await page.goto(`http://localhost:${port}/en/offline/`);
    const panel = page.locator('.store-all');
    await expect(panel).toHaveAttribute('data-state', 'ready');
    await panel.locator('button').click();
    await expect(panel).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
    updated = true;
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(panel).toHaveAttribute('data-state', 'outdated');
    const notice = page.locator('#update');
    await expect(notice).toBeVisible();
    await Promise.all([page.waitForEvent('load'), notice.locator('button').click()]);
    await expect(panel).toHaveAttribute('data-state', 'ready');

    await context.setOffline(true);
    await page.goto(`http://localhost:${port}/en/claims/origin/`);
    expect(await page.content()).toContain(before);
    expect(await styled()).toBe(true);
    await context.setOffline(false);
    await page.goto(`http://localhost:${port}/en/offline/`);
    await panel.locator('button').click();
    await expect(panel).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
    await context.setOffline(true);
    await page.goto(`http://localhost:${port}/en/claims/origin/`);
    expect(await page.content()).toContain(after);
    expect(await styled()).toBe(true);
  } finally {
    close();
  }
});

test('the site can be installed: each language has a manifest, with icons that exist', async ({ page, request }) => {
  for (const language of ['en', 'zh']) {
    await page.goto(`/${language}/`);
    const href = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = (await (await request.get(href!)).json()) as { lang: string; start_url: string; icons: { src: string; sizes: string }[] };
    expect(manifest.start_url).toBe(`/${language}/`);
    for (const { src, sizes } of manifest.icons) {
      const png = await (await request.get(src)).body();
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  }
});
