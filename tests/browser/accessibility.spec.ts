import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';

/** Pages of every kind, each with what must have come before it is looked at. */
const PAGES = {
  '/en/': 'h1',
  '/zh/': 'h1',
  '/en/exhibits/': '.gallery',
  '/zh/exhibits/guidance/': '[data-ready="true"]',
  '/en/exhibits/your-own-target/': '[data-ready="true"]',
  '/en/chapters/guidance/': 'form.quiz',
  '/zh/chapters/targets/': 'form.quiz',
  '/en/claims/': '.claims-filter',
  '/zh/claims/v-wins-few-steps/': '[data-trial][data-ready="true"]',
  '/zh/search/?q=%E9%80%9F%E5%BA%A6': '.search ol > li',
  '/en/embed/target-magnitude/': '[data-ready="true"]',
  '/en/teach/': 'h1',
  '/zh/teach/guidance/?present': '.presenter .qr',
  '/en/exhibits/target-geometry/?present': '.present-bar',
  '/zh/teach/guidance/guess/': '.guess',
};

for (const [path, awaited] of Object.entries(PAGES)) {
  test(`${path} has no violation of WCAG 2.2 AA that axe can find, light or dark`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(awaited).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('an exhibit is run, paused, stepped and reset with the keyboard alone, and the focus is never lost', async ({ page }) => {
  await page.goto('/en/exhibits/twin-training/');
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  const main = exhibit.locator('[data-action="main"]');
  await main.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBeGreaterThan(10);
  await page.keyboard.press('Enter');
  await expect(exhibit).toHaveAttribute('data-state', 'paused');
  const before = Number(await exhibit.getAttribute('data-step'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step'))).toBe(before + 1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(exhibit).toHaveAttribute('data-state', 'idle');
  await expect(main).toBeFocused();
});

test('a number can be typed while a run is live', async ({ page }) => {
  await page.goto('/en/exhibits/guidance/');
  const exhibit = page.locator('[data-exhibit="guidance"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit.locator('.readout')).not.toBeEmpty();
  const scale = exhibit.locator('[data-parameter="scale"] input[type="number"]');
  await scale.fill('12');
  await page.waitForTimeout(1200);
  await expect(scale).toHaveValue('12');
  await scale.press('Enter');
  await expect(exhibit.locator('[data-figure="plane"] .figure-title')).toContainText('w = 12');
  await expect(exhibit.locator('[data-parameter="scale"] input[type="range"]')).toHaveValue('12');
});

test('the first press of Step makes one training step', async ({ page }) => {
  await page.goto('/en/exhibits/twin-training/');
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="step"]').click();
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBe(1);
  await expect(exhibit).toHaveAttribute('data-state', 'paused');
});
