import type { Locator, Page } from '@playwright/test';
import { expect, test } from './under-policy.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** Milliseconds between two touches of a moving finger, and how long it rests before it is lifted. */
const [BETWEEN, REST] = [16, 150];

/**
 * A finger goes over an element from one point to another, given in shares of its box, and is lifted. At the pace of a finger: one that jumps is a fling
 * to Chromium, which then swallows the next tap, wherever it is.
 */
async function swipe(page: Page, element: Locator, from: readonly [x: number, y: number], to: readonly [x: number, y: number]): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width * (from[0] + share * (to[0] - from[0])), y: y + height * (from[1] + share * (to[1] - from[1])) }],
    });
  await touch('touchStart');
  for (let move = 1; move <= 20; move++) {
    await touch('touchMove', move / 20);
    await page.waitForTimeout(BETWEEN);
  }
  await page.waitForTimeout(REST);
  await touch('touchEnd');
}

async function open(page: Page, id: string, settings = ''): Promise<Locator> {
  await page.goto(`/zh/exhibits/${id}/#${id}?f=1${settings}`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

test('a finger plays, and moves a slider', async ({ page }) => {
  const exhibit = await open(page, 'forward-process');
  const slider = exhibit.locator('[data-parameter="timestep"] input[type="range"]');
  await swipe(page, slider, [0.2, 0.5], [0.3, 0.5]);
  const moved = Number(await slider.inputValue());
  expect(moved).toBeGreaterThan(150);
  expect(moved).toBeLessThan(450);
  await exhibit.locator('[data-action="play"]').tap();
  await expect(slider).toHaveValue('999');
});

test('a finger draws a curve, starts the run, and reads a chart, whose numbers stay when it is lifted', async ({ page }) => {
  const exhibit = await open(page, 'your-own-target', '&on=wasm');
  const knots = exhibit.locator('.curve [role="slider"]');
  const values = () => knots.evaluateAll((all) => all.map((knot) => Number(knot.getAttribute('aria-valuenow'))));
  const before = await values();
  await swipe(page, exhibit.locator('.curve').first(), [0.3, 0.2], [0.8, 0.25]);
  const after = await values();
  expect(after.filter((value, i) => value !== before[i]).length).toBeGreaterThan(2);
  await exhibit.locator('[data-action="main"]').tap();
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBeGreaterThan(5);
  await exhibit.locator('[data-action="main"]').tap();
  const chart = exhibit.locator('[data-figure] .drawing[role="slider"]').first();
  await chart.tap({ position: { x: 150, y: 100 } });
  const reading = exhibit.locator('.reading').filter({ hasText: /\d/ });
  await expect(reading.first()).toBeVisible();
});
