import { expect, test } from './under-policy.ts';

const minute = 60_000;

test('a changed setting is answered at once where nothing is trained; training waits for Continue', async ({ page }) => {
  await page.goto('/en/exhibits/zero-terminal-snr/');
  const exhibit = page.locator('[data-exhibit="zero-terminal-snr"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-parameter="schedule"] select').selectOption('linear');
  await expect(exhibit).toHaveAttribute('data-state', 'paused', { timeout: minute });
  await expect(exhibit.locator('.milestone')).toContainText('Press Continue to train the networks');
  await expect(exhibit.locator('[data-figure="mean-error"]')).toBeVisible();
  await expect(exhibit.locator('[data-figure="rescues"]')).toHaveCount(0);
  await expect(exhibit).toHaveAttribute('data-backend', 'javascript');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-backend', 'wasm', { timeout: minute });
  await expect(exhibit.locator('[data-figure="rescues"]')).toBeVisible({ timeout: 2 * minute });
});
