import type { Page } from '@playwright/test';
import { expect, test } from './under-policy.ts';

const CHAPTER = '/en/chapters/laboratory/';

/** Opens a chapter whose exhibit stands far below, and lists the scripts of exhibits that it loads. */
async function open(page: Page) {
  const loaded: string[] = [];
  page.on('request', (request) => void (request.url().includes('ExhibitIsland') && loaded.push(request.url())));
  await page.goto(CHAPTER, { waitUntil: 'networkidle' });
  const exhibit = page.locator('[data-exhibit]');
  expect(await exhibit.evaluate((section) => section.getBoundingClientRect().top)).toBeGreaterThan(2 * 720);
  return { exhibit, loaded };
}

test('an exhibit that nobody has come to loads nothing and misses nothing; scrolling near brings it to life before it is seen', async ({ page }) => {
  const { exhibit, loaded } = await open(page);
  expect(loaded).toEqual([]);
  await expect(exhibit).toHaveAttribute('data-ready', 'false');
  expect(await exhibit.locator('.late').evaluate((line) => getComputedStyle(line).animationName)).toBe('none');
  await exhibit.evaluate((section) => scrollBy(0, section.getBoundingClientRect().top - 1.8 * innerHeight));
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  expect(await exhibit.evaluate((section) => section.getBoundingClientRect().top)).toBeGreaterThan(720);
  expect(loaded.length).toBeGreaterThan(0);
});

test('where its script does not come, the page says so after a reader has come near', async ({ page }) => {
  await page.route(/ExhibitIsland/, (route) => route.abort());
  const { exhibit } = await open(page);
  await exhibit.scrollIntoViewIfNeeded();
  await expect(exhibit.locator('.late')).toBeVisible({ timeout: 20_000 });
});

test('a first press of the Tab key makes its controls reachable', async ({ page }) => {
  const { exhibit } = await open(page);
  await page.keyboard.press('Tab');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
});

test('settings in the address bring it to life, with them', async ({ page }) => {
  const { exhibit } = await open(page);
  const id = await exhibit.getAttribute('data-exhibit');
  await page.evaluate((hash) => (location.hash = hash), `#${id}?f=1&seed=7`);
  await expect(exhibit.locator('[data-parameter="seed"] input[type="number"]')).toHaveValue('7');
  await expect(exhibit).toBeInViewport();
});

test('on a phone nothing moves when it comes to life', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => moved.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/en/exhibits/guidance/');
  const exhibit = page.locator('[data-exhibit]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(exhibit.locator('.smaller')).toBeVisible();
  // A shift is reported after the frame that shows it.
  await page.waitForTimeout(500);
  expect((await page.evaluate<number[]>('moved')).reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
});
