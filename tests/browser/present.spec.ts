import type { Page } from '@playwright/test';
import { expect, test } from './under-policy.ts';

// A lesson chooses its back end by itself, and the software adapter would take minutes for what wasm does in seconds.
test.use({ launchOptions: [async ({ launchOptions }, use) => use({ ...launchOptions, args: launchOptions.args?.filter((arg) => !arg.includes('webgpu')) ?? [] }), { scope: 'worker' }] });

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
      const scale = drawing ? drawing.getScreenCTM()!.a : 1;
      sizes.push(scale * parseFloat(getComputedStyle(element).fontSize));
    }
    return Math.min(...sizes);
  });

/** What does not fit: parts of the screen that would have to be scrolled, and drawings that reach beyond it or under what stands beside them. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('.exhibit, .present-head, .present-bar, .present-question, .present-help')].filter((part) => part.checkVisibility());
    const scrolled = parts.filter((part) => part.scrollHeight > part.clientHeight + 2 || part.scrollWidth > part.clientWidth + 2).map((part) => `${part.className}: ${part.scrollHeight} in ${part.clientHeight}`);
    const room = document.querySelector('.exhibit[data-ready]:not([hidden])') && parts.find((part) => part.matches('.exhibit'))?.getBoundingClientRect();
    const beyond = [...document.querySelectorAll('.drawing svg, .cloud-field, .swatches')].filter((part) => part.checkVisibility()).filter((part) => {
      const box = part.getBoundingClientRect();
      return box.width < 100 || !room || box.bottom > room.bottom + 1 || box.right > room.right + 1 || box.top < room.top;
    });
    return [...scrolled, ...beyond.map((part) => part.closest<HTMLElement>('.figure')!.dataset['figure']!)];
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
    const counts = root.getByRole('spinbutton');
    const counted = async (...hands: string[]) => {
      for (const [i, hand] of hands.entries()) await expect(counts.nth(i)).toHaveValue(hand);
    };
    await counted('1', '2', '0');
    // Nobody presses a key two hundred times: counts are typed.
    for (const key of ['t', '8', '3', 'Tab', 'Tab', 'Tab', '1', '1', '7', 'Enter', '3']) await page.keyboard.press(key);
    await counted('83', '117', '1');
    for (const key of ['t', '1', 'Tab', 'Tab', 'Tab', '2', 'Enter', 'Shift+3']) await page.keyboard.press(key);
    await counted('1', '2', '0');
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
    expect(await cutOff(page)).toEqual([]);

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
    await counted('1', '2', '0');

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

for (const [lesson, language, width, height, exhibits] of [
  ['epsilon-against-v', 'en', 1024, 768, ['target-magnitude', 'gradient-norms', 'denoising-error', 'twin-training', 'wrong-setting']],
  ['guidance', 'zh', 1280, 720, ['chroma', 'guidance', 'guidance', 'guidance']],
] as const) {
  test(`a clicker goes through the whole lesson ${lesson} at ${width} × ${height}: every run to its verdict, every chart whole, no type under 24 pixels`, async ({ page }) => {
    test.setTimeout(10 * minute);
    await page.setViewportSize({ width, height });
    await page.goto(`/${language}/teach/${lesson}/?present`);
    const root = presenter(page);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const [i, exhibit] of exhibits.entries()) {
      await expect(root).toHaveAttribute('data-slide', String(i + 1));
      await expect(root).toHaveAttribute('data-stage', 'question');
      await expect(root.locator('.qr')).toBeVisible();
      expect(await cutOff(page), `question ${i + 1}`).toEqual([]);
      expect(await smallestType(page), `question ${i + 1}`).toBeGreaterThanOrEqual(24);
      await page.keyboard.press('PageDown');
      await expect(root).toHaveAttribute('data-stage', 'exhibit');
      const shown = page.locator('.exhibit:visible');
      await expect(shown).toHaveAttribute('data-exhibit', exhibit);
      await expect(shown).toHaveAttribute('data-verdict', /yes|no|depends/, { timeout: 3 * minute });
      await expect(root.locator('[role="status"]')).toContainText(/\d/);
      for (let figure = ''; ;) {
        const now = await page.locator('.figure:visible').first().getAttribute('data-figure');
        if (now === figure) break;
        figure = now!;
        await expect(async () => {
          expect(await cutOff(page), `${exhibit}, ${figure}`).toEqual([]);
          expect(await smallestType(page), `${exhibit}, ${figure}`).toBeGreaterThanOrEqual(24);
        }).toPass({ timeout: 5000 });
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('PageDown');
    }
    await expect(root).toHaveAttribute('data-slide', String(exhibits.length));
    await expect(root).toHaveAttribute('data-stage', 'exhibit');
    expect(complaints).toEqual([]);
  });
}

test('a verdict says that one seed stands behind it, and “a” adds another', async ({ page }) => {
  await page.goto('/en/exhibits/twin-training/?present#twin-training?f=1&steps=100');
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  const verdict = presenter(page).locator('[role="status"]');
  await expect(verdict).toContainText('Stored runs.');
  await expect(exhibit.locator('[data-parameter="steps"] input[type="number"]')).toHaveValue('100');
  // A clicker has a key for a black screen.
  await page.keyboard.press('.');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
  await expect(verdict).toContainText('One seed: too few for an interval.');
  await page.keyboard.press('a');
  await expect(exhibit).toHaveAttribute('data-seeds', '2', { timeout: 2 * minute });
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
  await expect(verdict).toContainText('2 seeds: too few for an interval.');
});

test('full screen lasts from one exhibit to the next and back, and leaving shows the page of the exhibit that was last', async ({ page }) => {
  const loads: string[] = [];
  page.on('request', (request) => void (request.isNavigationRequest() && loads.push(request.url())));
  await page.goto('/en/exhibits/angle/?present');
  await expect(presenter(page)).toHaveAttribute('data-stage', 'exhibit');
  await page.keyboard.press('f');
  const full = () => page.evaluate(() => document.fullscreenElement === document.documentElement);
  await expect.poll(full).toBe(true);
  await page.keyboard.press('n');
  await page.waitForURL('**/en/exhibits/target-magnitude/?present**');
  const next = page.locator('[data-exhibit="target-magnitude"]');
  await expect(next).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('.exhibit')).toHaveCount(1);
  await expect(presenter(page)).toHaveCount(1);
  await expect(page.locator('header.site')).toBeHidden();
  expect(await full()).toBe(true);
  await page.keyboard.press('Space');
  await expect(next).toHaveAttribute('data-state', 'done', { timeout: minute });
  await page.keyboard.press('Shift+N');
  await page.waitForURL('**/en/exhibits/angle/?present**');
  await expect(page.locator('[data-exhibit="angle"]')).toHaveAttribute('data-ready', 'true');
  expect(await full()).toBe(true);
  expect(loads).toHaveLength(1);

  await page.keyboard.press('f');
  // In full screen Escape is the browser's.
  await expect.poll(full).toBe(false);
  await page.keyboard.press('Escape');
  await expect(page.locator('header.site')).toBeVisible();
  await expect(page.locator('h1')).toHaveText((await page.title()).split(' · ')[0]!);
  expect(new URL(page.url()).searchParams.has('present')).toBe(false);
});

test('where the next exhibit cannot be loaded a sentence says so, and the present one stays', async ({ page }) => {
  await page.route('**/exhibits/target-magnitude/**', (route) => route.abort());
  await page.goto('/zh/exhibits/angle/?present');
  await expect(presenter(page)).toHaveAttribute('data-stage', 'exhibit');
  await expect(page.locator('[data-exhibit="angle"]')).toHaveAttribute('data-ready', 'true');
  await page.keyboard.press('n');
  await expect(presenter(page).getByRole('alert')).toContainText('没能加载');
  await expect(page.locator('[data-exhibit="angle"]')).toBeVisible();
});

test('after a reload the lesson goes on where it was', async ({ page }) => {
  await page.goto('/zh/teach/guidance/?present');
  await expect(presenter(page)).toHaveAttribute('data-slide', '1');
  await page.keyboard.press('n');
  await expect(presenter(page)).toHaveAttribute('data-slide', '2');
  await expect(page).toHaveURL(/step=2/);
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

for (const [width, height, least] of [[1920, 1080, 24], [1024, 768, 24]] as const) {
  test(`an exhibit by itself at ${width} × ${height}: presets by arrow, charts by ↓, controls by c, the next exhibit by n`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/en/exhibits/target-geometry/?present#target-geometry?f=1&angle=30');
    const root = presenter(page);
    const exhibit = page.locator('[data-exhibit="target-geometry"]');
    await expect(root).toHaveAttribute('data-stage', 'exhibit');
    await expect(exhibit.locator('[data-parameter="angle"] input[type="number"]')).toHaveValue('30');
    await expect(exhibit.locator('.figure:visible')).toHaveCount(width > 1600 ? 2 : 1);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(least);
    await page.keyboard.press('?');
    expect(await cutOff(page)).toEqual([]);
    await page.keyboard.press('Escape');
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
    await page.waitForURL('**/en/exhibits/angle/?present**');
    await expect(root).toHaveAttribute('data-slide', '1');
  });
}
