import { expect, test, type Page } from '@playwright/test';

const minute = 60_000;
const presenter = (page: Page) => page.locator('.presenter');

/** The smallest letters that can be seen, in pixels of the screen: of text in the page, and of charts as they are scaled. */
const smallestType = (page: Page) =>
  page.evaluate(() => {
    const sizes: number[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!;
      if (!walker.currentNode.textContent!.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest('noscript, script, style, option, title')) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.bottom < 0 || box.top > innerHeight) continue;
      const drawing = element.closest('svg');
      const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
      sizes.push(scale * parseFloat(getComputedStyle(element).fontSize));
    }
    return Math.min(...sizes);
  });

for (const [language, tallied, found] of [['en', 'What the class expected', '← the run'], ['zh', '课堂上的预测', '← 运行的结论']] as const) {
  test(`${language}: the first steps of a lesson by keyboard alone, hands counted before the run and shown beside its verdict`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`/${language}/teach/epsilon-against-v/?present`);
    const root = presenter(page);
    await expect(root).toHaveAttribute('data-stage', 'question');
    await expect(page.locator('header.site, footer.site, .exhibit:visible')).toHaveCount(2);
    await expect(page.locator('header.site')).toBeHidden();
    await expect(root.locator('.qr')).toBeVisible();
    for (const key of ['1', '1', '2', 'Shift+1', '2']) await page.keyboard.press(key);
    await expect(root.locator('output')).toHaveText(['1', '2', '0']);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(24);

    await page.keyboard.press('r');
    await expect(root).toHaveAttribute('data-stage', 'exhibit');
    await expect(page.locator('[data-exhibit="target-magnitude"]')).toHaveAttribute('data-state', 'done', { timeout: minute });
    await expect(root.getByRole('list', { name: tallied }).locator('output')).toHaveText(['1', '2', '0']);
    await expect(root.locator('[data-found="true"]')).toHaveCount(1);
    await expect(root.locator('[data-found="true"]')).toContainText(found);
    await expect(root.locator('[role="status"]')).toContainText(/\d/);
    await expect(page.locator('.figure:visible')).toHaveCount(2);
    await expect(page.locator('.figure:visible .drawing svg').first()).toBeVisible();
    expect(await smallestType(page)).toBeGreaterThanOrEqual(24);
    for (const drawing of await page.locator('.figure:visible .drawing svg').all()) {
      const box = (await drawing.boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual((await root.locator('.present-bar').boundingBox())!.y + 1);
    }

    // A second step, on another exhibit, its run paused and stepped.
    await page.keyboard.press('PageDown');
    await expect(root).toHaveAttribute('data-slide', '2');
    await expect(root).toHaveAttribute('data-stage', 'question');
    await page.keyboard.press('PageDown');
    const trained = page.locator('[data-exhibit="gradient-norms"]');
    await expect(trained).toHaveAttribute('data-state', 'running', { timeout: minute });
    await expect(page.locator('[data-exhibit="target-magnitude"]')).toBeHidden();
    await expect.poll(async () => Number(await trained.getAttribute('data-step')), { timeout: minute }).toBeGreaterThan(0);
    await page.keyboard.press('Space');
    await expect(trained).toHaveAttribute('data-state', 'paused');
    const before = Number(await trained.getAttribute('data-step'));
    await page.keyboard.press('s');
    await expect.poll(async () => Number(await trained.getAttribute('data-step'))).toBe(before + 1);
    await page.keyboard.press('PageUp');
    await expect(root).toHaveAttribute('data-stage', 'question');
    await page.keyboard.press('PageUp');
    await expect(root).toHaveAttribute('data-slide', '1');
    await expect(root.locator('output')).toHaveText(['1', '2', '0']);

    await page.keyboard.press('?');
    await expect(root.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(root.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(root).toHaveCount(0);
    await expect(page.locator('header.site')).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
  });
}

test('a clicker goes through a whole lesson, question and run by turns, to the end', async ({ page }) => {
  test.setTimeout(6 * minute);
  await page.goto('/en/teach/epsilon-against-v/?present');
  const root = presenter(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const [i, exhibit] of ['target-magnitude', 'gradient-norms', 'denoising-error', 'twin-training', 'wrong-setting'].entries()) {
    await expect(root).toHaveAttribute('data-slide', String(i + 1));
    await expect(root).toHaveAttribute('data-stage', 'question');
    await page.keyboard.press('PageDown');
    await expect(root).toHaveAttribute('data-stage', 'exhibit');
    await expect(page.locator('.exhibit:visible')).toHaveAttribute('data-exhibit', exhibit);
    await expect(page.locator('.exhibit:visible')).toHaveAttribute('data-state', /running|done/, { timeout: minute });
    await page.keyboard.press('PageDown');
  }
  await expect(root).toHaveAttribute('data-slide', '5');
  await expect(root).toHaveAttribute('data-stage', 'exhibit');
  expect(complaints).toEqual([]);
});

test('after a reload the lesson goes on where it was', async ({ page }) => {
  await page.goto('/zh/teach/guidance/?present');
  await expect(presenter(page)).toHaveAttribute('data-slide', '1');
  await page.keyboard.press('n');
  await expect(presenter(page)).toHaveAttribute('data-slide', '2');
  await page.reload();
  await expect(presenter(page)).toHaveAttribute('data-slide', '2');
  await expect(page.locator('[data-exhibit="guidance"] [data-parameter="steps"] input[type="number"]')).toHaveValue('600');
});

test('the speaker’s window follows, in the other language too, and its keys move the lesson', async ({ page, context }) => {
  await page.goto('/en/teach/epsilon-against-v/?present');
  await expect(presenter(page)).toHaveAttribute('data-slide', '1');
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')]);
  const shown = notes.locator('.speaker-notes > li:visible');
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('id', 'n1');
  await page.bringToFront();
  await page.keyboard.press('2');
  await expect(shown.locator('output').nth(1)).toHaveText('1');
  await page.keyboard.press('n');
  await expect(shown).toHaveAttribute('id', 'n2');
  await notes.bringToFront();
  await notes.locator('a[hreflang="zh-Hans"]').first().click();
  await notes.waitForURL('**/zh/teach/epsilon-against-v/notes/');
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('id', 'n2');
  await notes.locator('body').press('PageUp');
  await expect(presenter(page)).toHaveAttribute('data-slide', '1');
  await expect(shown).toHaveAttribute('id', 'n1');
});

test('without a lesson in another window all notes are there to be read', async ({ page }) => {
  await page.goto('/zh/teach/guidance/notes/');
  await expect(page.locator('.speaker-notes > li:visible')).toHaveCount(4);
});

test('a phone finds one question, and keeps the answer to itself', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const sent: string[] = [];
  await page.goto('/zh/teach/guidance/guess/#q2', { waitUntil: 'networkidle' });
  page.on('request', (request) => sent.push(request.url()));
  await expect(page.locator('.guess:visible')).toHaveCount(1);
  await page.locator('#q2 label').nth(1).click();
  await expect(page.locator('#q2 [role="status"]')).toContainText('你的答案');
  await expect(page.locator('#q2 .guess-try a')).toHaveAttribute('href', /\/zh\/exhibits\/guidance\/#guidance\?f=1&steps=600/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(sent).toEqual([]);
});

for (const [width, height, least] of [[1920, 1080, 24], [1024, 768, 16]] as const) {
  test(`an exhibit by itself at ${width} × ${height}: presets by arrow, charts by ↓, controls by c, the next exhibit by n`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/en/exhibits/target-geometry/?present#target-geometry?f=1&angle=30');
    const root = presenter(page);
    const exhibit = page.locator('[data-exhibit="target-geometry"]');
    await expect(root).toHaveAttribute('data-stage', 'exhibit');
    await expect(exhibit.locator('[data-parameter="angle"] input[type="number"]')).toHaveValue('30');
    await expect(exhibit.locator('.figure:visible')).toHaveCount(width > 1500 ? 2 : 1);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(least);
    const first = await exhibit.locator('.figure:visible').first().getAttribute('data-figure');
    await page.keyboard.press('ArrowDown');
    await expect(exhibit.locator('.figure:visible').first()).not.toHaveAttribute('data-figure', first!);
    await page.keyboard.press('ArrowRight');
    await expect(root).toHaveAttribute('data-slide', '2');
    await expect(exhibit.locator('[data-preset][aria-pressed="true"]')).toHaveCount(1);
    await expect(exhibit.locator('.settings')).toBeHidden();
    await page.keyboard.press('c');
    await expect(exhibit.locator('[data-parameter="angle"] input[type="number"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForURL('**/en/exhibits/target-magnitude/?present**');
    await expect(root).toHaveAttribute('data-slide', '1');
  });
}
