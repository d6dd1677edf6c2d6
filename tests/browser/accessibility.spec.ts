import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of ['/en/', '/zh/', '/en/exhibits/', '/zh/exhibits/guidance/', '/en/exhibits/your-own-target/', '/en/chapters/guidance/', '/zh/chapters/targets/', '/en/claims/', '/zh/claims/v-wins-few-steps/', '/zh/search/?q=%E9%80%9F%E5%BA%A6', '/en/embed/target-magnitude/', '/en/teach/', '/en/engine/', '/zh/teach/guidance/?present', '/en/exhibits/target-geometry/?present', '/zh/teach/guidance/guess/']) {
      test(`${path} has no violation of WCAG 2.2 AA that axe can find`, async ({ page }) => {
        await page.goto(path, { waitUntil: 'networkidle' });
        const { violations, passes } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        expect(passes.length).toBeGreaterThan(5);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      });
    }
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
