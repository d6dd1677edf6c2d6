import { expect, test } from './under-policy.ts';

const ADDRESS = '/en/exhibits/forward-process/';

test('play moves the slider to its end and stops; pressed there it begins anew', async ({ page }) => {
  await page.goto(ADDRESS);
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  const [button, slider] = [page.locator('[data-action="play"]'), page.locator('[data-parameter="timestep"] input[type="range"]')];
  await expect(button).toHaveAccessibleName('Play: Timestep t');
  await button.click();
  await expect(button).toHaveAccessibleName('Stop: Timestep t');
  await expect(slider).toHaveValue('999');
  await expect(button).toHaveAccessibleName('Play: Timestep t');
  await expect(page.locator('[data-figure="point"] .finding')).toContainText('t = 999');
  await button.click();
  await expect.poll(async () => Number(await slider.inputValue())).toBeLessThan(900);
  await button.click();
  const stopped = await slider.inputValue();
  await page.waitForTimeout(400);
  await expect(slider).toHaveValue(stopped);
});

test('where motion is unwelcome nothing moves by itself: each press is one move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(ADDRESS);
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  const [button, slider] = [page.locator('[data-action="play"]'), page.locator('[data-parameter="timestep"] input[type="range"]')];
  await expect(button).toHaveAccessibleName('Move on: Timestep t');
  await button.click();
  await expect(slider).toHaveValue('495');
  await page.waitForTimeout(400);
  await expect(slider).toHaveValue('495');
});
