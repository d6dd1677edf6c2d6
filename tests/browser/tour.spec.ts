import { steps } from '../../components/tour/steps.ts';
import { expect, test } from './under-policy.ts';

for (const language of ['en', 'zh'] as const) {
  test(`${language}: the tour is taken with the keyboard alone, points at what it speaks of, and never returns`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await expect(page.locator('[data-action="tour"]')).toBeVisible();
    await page.locator('[data-action="tour"]').focus();
    await page.keyboard.press('Enter');
    const tour = page.locator('.tour');
    for (const { at, text } of steps) {
      await expect(tour).toContainText(text[language]);
      await expect.poll(() => page.evaluate((selector) => document.querySelector(selector)?.classList.contains('toured'), at)).toBe(true);
      await expect(page.locator('.toured')).toHaveCount(1);
      await expect(page.locator('.toured')).toBeInViewport();
      await page.keyboard.press('ArrowRight');
    }
    await expect(tour).toHaveCount(0);
    await expect(page.locator('.toured')).toHaveCount(0);
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('[data-exhibit]').first().scrollIntoViewIfNeeded();
    await expect(page.locator('[data-exhibit]').first()).toHaveAttribute('data-ready', 'true');
    await expect(page.locator('.tour-offer')).toHaveCount(0);
  });
}

test('the tour can be declined, and left at any point', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('[data-action="no-tour"]').click();
  await expect(page.locator('.tour-offer')).toHaveCount(0);
  await page.evaluate(() => localStorage.removeItem('tour'));
  await page.reload();
  await page.locator('[data-action="tour"]').click();
  await expect(page.locator('.tour')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.locator('.tour')).toHaveCount(0);
});

test('where nothing can be remembered no tour is offered', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } }));
  await page.goto('/en/', { waitUntil: 'networkidle' });
  await page.locator('[data-exhibit]').first().scrollIntoViewIfNeeded();
  await expect(page.locator('[data-exhibit]').first()).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('.tour-offer')).toHaveCount(0);
});
