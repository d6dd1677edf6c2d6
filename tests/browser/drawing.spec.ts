import type { Locator, Page } from '@playwright/test';
import { expect, test } from './under-policy.ts';

async function open(page: Page, id: string, language = 'en'): Promise<Locator> {
  await page.goto(`/${language}/exhibits/${id}/`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

const knot = (exhibit: Locator, curve: 'a' | 'b', index: number) => exhibit.locator(`[data-parameter="${curve}"] [role="slider"]`).nth(index);
const valueOf = async (slider: Locator) => Number(await slider.getAttribute('aria-valuenow'));
const middleOf = async (what: Locator) => {
  const { x, y, width, height } = (await what.boundingBox())!;
  return [x + width / 2, y + height / 2] as const;
};
const finding = (exhibit: Locator, figure: string) => exhibit.locator(`[data-figure="${figure}"] .finding`);

test('a curve is drawn with the keyboard, and the charts follow before anything is trained', async ({ page }) => {
  const exhibit = await open(page, 'your-own-target');
  await exhibit.locator('[data-preset="epsilon"]').click();
  await expect(exhibit.locator('[data-preset="epsilon"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(finding(exhibit, 'gain')).toContainText('is 0 at φ = 90°');
  const last = knot(exhibit, 'a', 8);
  await last.focus();
  await page.keyboard.press('ArrowDown');
  expect(await valueOf(last)).toBe(-0.05);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await valueOf(last)).toBe(-0.04);
  await page.keyboard.press('PageUp');
  expect(await valueOf(last)).toBe(0.21);
  await expect(last).toHaveAttribute('aria-valuetext', '0.21');
  await page.keyboard.press('Home');
  expect(await valueOf(last)).toBe(-2);
  await page.keyboard.press('PageDown');
  expect(await valueOf(last)).toBe(-2);
  await expect(finding(exhibit, 'gain')).toContainText('is nowhere 0');
  await expect(finding(exhibit, 'size')).toContainText('from 1 to 2.7');
  await expect(exhibit.locator('[data-preset="epsilon"]')).toHaveAttribute('aria-pressed', 'false');
  await expect(finding(exhibit, 'excess')).toContainText('press Run');
  await expect(last).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(knot(exhibit, 'a', 7)).toBeFocused();
});

test('a curve is drawn with the pointer: one point held, or a stroke across', async ({ page }) => {
  const exhibit = await open(page, 'your-own-target', 'zh');
  await exhibit.locator('[data-preset="epsilon"]').click();
  const held = knot(exhibit, 'a', 4);
  await held.scrollIntoViewIfNeeded();
  const [x, y] = await middleOf(held);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 30, { steps: 6 });
  await page.mouse.up();
  // Held, it stays on its angle however far the pointer strays.
  expect(await valueOf(held)).toBeLessThan(-0.3);
  for (const other of [3, 5, 6]) expect(await valueOf(knot(exhibit, 'a', other))).toBe(0);
  const [from, to] = [await middleOf(knot(exhibit, 'b', 0)), await middleOf(knot(exhibit, 'b', 8))];
  await page.mouse.move(from[0], from[1] + 60);
  await page.mouse.down();
  await page.mouse.move(to[0], to[1] + 60, { steps: 3 });
  await page.mouse.up();
  const stroke = await Promise.all(Array.from({ length: 9 }, (_, i) => valueOf(knot(exhibit, 'b', i))));
  expect(Math.max(...stroke)).toBeLessThan(0.9);
  expect(Math.max(...stroke) - Math.min(...stroke)).toBeLessThan(0.1);
});

test('a drawn target is trained against ε and v, and goes with the address', async ({ page }) => {
  await page.goto('/en/exhibits/your-own-target/#your-own-target?f=1&a=1,1,1,1,1,1,1,1,1&b=1,1,1,1,1,1,1,1,1&steps=100&width=16');
  const exhibit = page.locator('[data-exhibit="your-own-target"]');
  await expect(exhibit.locator('[data-preset="sum"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(finding(exhibit, 'gain')).toContainText('is 0 at φ = 45°');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  await expect(exhibit.locator('[data-figure="samples"] canvas')).toHaveCount(4);
  await expect(finding(exhibit, 'distance')).toContainText('After 100 steps');
  await expect(exhibit).toHaveAttribute('data-verdict', 'no');
  expect(await exhibit.locator('.figures').innerHTML()).not.toContain('NaN');
});

test('the point and the arrow of x_t are dragged, and the sliders follow', async ({ page }) => {
  const exhibit = await open(page, 'target-geometry');
  const arrows = exhibit.locator('[data-figure="arrows"]');
  await arrows.locator('.drawing').hover();
  const number = (name: string) => exhibit.locator(`[data-parameter="${name}"] input[type="number"]`);
  const drag = async (id: string, dx: number, dy: number) => {
    const [x, y] = await middleOf(arrows.locator(`[data-handle="${id}"]`));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 5 });
    await page.mouse.up();
  };
  await expect(arrows.locator('[data-handle="point"]')).toBeVisible();
  await drag('point', -100, 60);
  await expect(number('x0')).not.toHaveValue('0.6');
  const moved = [Number(await number('x0').inputValue()), Number(await number('epsilon').inputValue())];
  expect(moved[0]).toBeLessThan(0.3);
  expect(moved[1]).toBeLessThan(1);
  await drag('epsilon', -80, 500);
  await expect(number('epsilon')).toHaveValue('-1.5');
  expect(Number(await number('x0').inputValue())).toBe(moved[0]);
  await expect(exhibit.locator('.problem')).toHaveCount(0);
  await drag('angle', -300, 0);
  await expect(number('angle')).toHaveValue('90');
  await expect(finding(exhibit, 'conversions')).toContainText('ε only repeats x_t here');
  await exhibit.locator('[data-preset="half"]').click();
  await expect(number('angle')).toHaveValue('45');
  await expect(finding(exhibit, 'factors')).toContainText('From v nothing blows up');
});
