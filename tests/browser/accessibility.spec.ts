import { expectAccessible } from './axe.ts';
import { expect, test } from './under-policy.ts';

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
  '/en/engine/': 'h1',
  '/zh/teach/guidance/?present': '.presenter .qr',
  '/en/exhibits/target-geometry/?present': '.present-bar',
  '/zh/teach/guidance/guess/': '.guess',
};

for (const [path, awaited] of Object.entries(PAGES)) {
  test(`${path} has nothing that axe finds fault with (WCAG 2.2 AA, best practice), light or dark`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(awaited).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('an exhibit that trains has no violation either, light or dark', async ({ page }) => {
  await page.goto('/zh/embed/twin-training/#twin-training?f=1&steps=20000&on=wasm');
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await exhibit.locator('[data-action="main"]:enabled').click();
  await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'true');
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBeGreaterThan(0);
  await expectAccessible(page);
  await expect(exhibit).toHaveAttribute('data-state', 'running');
});

test('what a run announces are its milestones: the same words as long as it trains', async ({ page }) => {
  await page.goto('/en/embed/twin-training/#twin-training?f=1&steps=20000&on=wasm');
  const exhibit = page.locator('[data-exhibit="twin-training"]');
  await exhibit.locator('[data-action="main"]:enabled').click();
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBeGreaterThan(50);
  await exhibit.evaluate((section) => {
    const announced: string[] = [];
    const note = (live: Element) => announced.push(live.textContent);
    for (const live of section.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) new MutationObserver(() => note(live)).observe(live, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { announced });
  });
  const before = Number(await exhibit.getAttribute('data-step'));
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBeGreaterThan(before + 200);
  expect(await page.evaluate<string[]>('announced')).toEqual([]);
  await exhibit.locator('[data-action="main"]').click();
  await expect.poll(() => page.evaluate<string[]>('announced')).toHaveLength(1);
});

for (const path of ['/en/', '/zh/chapters/guidance/', '/en/claims/', '/zh/exhibits/your-own-target/', '/en/checkpoints/', '/zh/teach/guidance/', '/en/search/']) {
  test(`on ${path} every stop of the Tab key has a name and shows that it has the focus`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const seen = new Set<string>();
    for (let stops = 0; stops < 400; stops++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(focusStop);
      if (!stop) break;
      expect(stop.lacks, stop.element).toEqual([]);
      seen.add(stop.element);
    }
    expect(seen.size).toBeGreaterThan(5);
  });
}

/** The element with the focus, and what it lacks; undefined once the focus has left the page. Runs in the page. */
function focusStop(): { element: string; lacks: string[] } | undefined {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const byIds = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = [...((at as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent);
  const name = [at.getAttribute('aria-label'), at.getAttribute('title'), at.querySelector('img')?.alt, ...byIds, ...labels, at.textContent].join('').trim();
  // What is drawn by hand shows it on itself, or on what stands for it.
  const shows = [at, at.nextElementSibling, at.closest('label')?.querySelector('span'), ...at.querySelectorAll('.knot-ring, .own-ring')].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (one !== at && one instanceof SVGElement && stroke !== 'none' && parseFloat(strokeWidth) >= 2);
  });
  const { width, height } = at.getBoundingClientRect();
  const lacks = [!name && 'a name', !shows && 'a mark of the focus', width * height === 0 && 'a place'].filter((lack) => lack !== false);
  return { element: at.outerHTML.slice(0, 160), lacks };
}

test('where the system sets the colours, what is chosen can still be told from what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/en/claims/');
  const choices = page.locator('.claims-filter fieldset label span');
  const colours = await choices.evaluateAll((spans) => spans.map((span) => getComputedStyle(span).backgroundColor));
  expect(colours[0]).not.toBe(colours[1]);
  expect(new Set(colours.slice(1)).size).toBe(1);
});

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
