import type { Locator, Page } from '@playwright/test';
import { expect, test } from './under-policy.ts';

const minute = 60_000;

/** Opens a page and returns one exhibit's root, ready to be used. */
async function open(page: Page, language: string, id: string, path = `exhibits/${id}/`): Promise<Locator> {
  await page.goto(`/${language}/${path}`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await exhibit.scrollIntoViewIfNeeded();
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

const press = (exhibit: Locator, action: 'main' | 'step' | 'reset' | 'add-seed') => exhibit.locator(`[data-action="${action}"]`).click();
const stepOf = async (exhibit: Locator) => Number(await exhibit.getAttribute('data-step'));
const choose = (exhibit: Locator, parameter: string, value: string) => exhibit.locator(`[data-parameter="${parameter}"] select`).selectOption(value);

async function setRange(exhibit: Locator, parameter: string, value: number) {
  const input = exhibit.locator(`[data-parameter="${parameter}"] input[type="number"]`);
  await input.fill(String(value));
  await input.press('Enter');
  await input.blur();
}

/** The table behind a figure, opened as a reader would. */
async function numbers(exhibit: Locator, figure: string): Promise<string[][]> {
  const details = exhibit.locator(`[data-figure="${figure}"] details.numbers`);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await expect(details.locator('tbody tr').first()).toBeVisible();
  return details.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
}

for (const [language, path] of [['en', 'exhibits/twin-training/'], ['zh', '']] as const) {
  test(`/${language}/${path}: ε and v train on wasm, the losses fall, every chart has marks for both`, async ({ page }) => {
    const exhibit = await open(page, language, 'twin-training', path);
    await choose(exhibit, 'engine', 'wasm');
    await setRange(exhibit, 'steps', 300);
    await press(exhibit, 'main');
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
    await expect(exhibit).toHaveAttribute('data-backend', 'wasm');
    expect(await stepOf(exhibit)).toBe(300);

    const loss = (await numbers(exhibit, 'loss')).slice(1).map((row) => row.map(Number));
    // ε starts near 1 and has its floor near 0.28; v starts near 1 and has its floor near 0.88 (ring8, scaled-linear).
    expect(loss.at(-1)![1]!).toBeLessThan(0.75 * loss[0]![1]!);
    expect(loss.at(-1)![2]!).toBeLessThan(0.97 * loss[0]![2]!);

    for (const figure of ['gradients', 'excess', 'bin-loss', 'loss']) {
      const drawing = exhibit.locator(`[data-figure="${figure}"] .drawing svg`);
      // The figure, not its drawing: that one is replaced when it comes into view.
      await exhibit.locator(`[data-figure="${figure}"]`).scrollIntoViewIfNeeded();
      for (const color of ['--epsilon', '--v']) {
        const lines = drawing.locator(`g[data-mark="line"][stroke="var(${color})"] path, g[data-mark="line"] path[stroke="var(${color})"]`);
        await expect(lines.first()).toBeAttached();
        const d = await lines.first().getAttribute('d');
        expect(d!.length, `${figure} ${color}`).toBeGreaterThan(60);
        expect(d).not.toContain('NaN');
      }
    }
    await expect(exhibit.locator('[data-figure="samples"] canvas')).toHaveCount(4);
    await expect(exhibit).toHaveAttribute('data-verdict', /^(yes|no|depends)$/);
  });
}

test('ε and v train on WebGPU', { tag: '@alone' }, async ({ page }) => {
  const exhibit = await open(page, 'en', 'twin-training');
  await setRange(exhibit, 'steps', 100);
  await choose(exhibit, 'engine', 'webgpu');
  await press(exhibit, 'main');
  await expect.poll(() => stepOf(exhibit), { timeout: 2.5 * minute }).toBeGreaterThanOrEqual(20);
  await expect(exhibit).toHaveAttribute('data-backend', 'webgpu');
  await expect(exhibit.locator('.engine')).toContainText('WebGPU');
});

test('guided colours leave the gamut as the scale grows', async ({ page }) => {
  const exhibit = await open(page, 'en', 'chroma');
  await choose(exhibit, 'engine', 'wasm');
  await setRange(exhibit, 'steps', 400);
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2.5 * minute });

  const [head, ...rows] = await numbers(exhibit, 'outside');
  expect(head).toHaveLength(4);
  const at = (w: number) => rows.find((row) => row[0] === String(w))!.slice(1).map(Number);
  for (const [i, name] of head!.slice(1).entries()) {
    expect(at(1)[i], `${name} at w = 1`).toBeLessThan(0.2);
    expect(at(10)[i], `${name} at w = 10`).toBeGreaterThan(0.6);
  }
  await setRange(exhibit, 'scale', 10);
  const marked = exhibit.locator('[data-figure="swatches"] .swatch-row[data-learner="v"] path');
  await expect.poll(() => marked.count()).toBeGreaterThan(5);
  await setRange(exhibit, 'scale', 1);
  await expect.poll(() => marked.count()).toBeLessThan(6);
});

test('pausing pauses, a single step is one step, resetting resets', async ({ page }) => {
  const exhibit = await open(page, 'en', 'twin-training');
  await choose(exhibit, 'engine', 'wasm');
  await press(exhibit, 'main');
  await expect.poll(() => stepOf(exhibit), { timeout: minute }).toBeGreaterThan(20);
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'paused');
  const paused = await stepOf(exhibit);
  await page.waitForTimeout(700);
  expect(await stepOf(exhibit)).toBe(paused);
  await press(exhibit, 'step');
  await expect.poll(() => stepOf(exhibit)).toBe(paused + 1);
  await expect(exhibit).toHaveAttribute('data-state', 'paused');
  await press(exhibit, 'main');
  await expect.poll(() => stepOf(exhibit), { timeout: minute }).toBeGreaterThan(paused + 5);
  await press(exhibit, 'reset');
  await expect(exhibit).toHaveAttribute('data-state', 'idle');
  expect(await stepOf(exhibit)).toBe(0);
});

test('a tab that goes out of sight pauses the run and says why', async ({ page }) => {
  const exhibit = await open(page, 'en', 'twin-training');
  await choose(exhibit, 'engine', 'wasm');
  await press(exhibit, 'main');
  await expect.poll(() => stepOf(exhibit), { timeout: minute }).toBeGreaterThan(5);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(exhibit).toHaveAttribute('data-state', 'paused');
  await expect(exhibit.locator('.milestone')).toContainText('out of sight');
});

test('at fifty times the learning rate the run still ends and no chart says NaN', async ({ page }) => {
  const exhibit = await open(page, 'en', 'twin-training');
  await choose(exhibit, 'engine', 'wasm');
  await choose(exhibit, 'learningRate', '0.1');
  await setRange(exhibit, 'steps', 300);
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', /done|stopped/, { timeout: 2 * minute });
  expect(await exhibit.locator('.figures').innerHTML()).not.toContain('NaN');
});

test('zero terminal SNR leaves ε without samples, and the page says so', async ({ page }) => {
  const exhibit = await open(page, 'en', 'twin-training');
  await choose(exhibit, 'engine', 'wasm');
  await exhibit.locator('[data-parameter="zeroTerminalSnr"] input').check();
  await setRange(exhibit, 'steps', 100);
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
  await expect(exhibit.locator('[data-figure="samples"] .finding')).toContainText('x₀ is not determined');
});

test('target magnitude answers at once and follows every setting', async ({ page }) => {
  const exhibit = await open(page, 'en', 'target-magnitude');
  await choose(exhibit, 'schedule', 'cosine');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
  const before = await exhibit.locator('[data-figure="learnable-share"] .finding').innerText();
  await choose(exhibit, 'dataSet', 'penguins');
  await expect(exhibit.locator('[data-figure="learnable-share"] .finding')).not.toHaveText(before, { timeout: minute });
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
  await choose(exhibit, 'axis', 'log-snr');
  await expect(exhibit.locator('[data-figure="mean-square"] svg')).toContainText('log-SNR');
  await expect(exhibit).toHaveAttribute('data-backend', 'javascript');
});

test('a number out of range is clamped, and the page says what it did', async ({ page }) => {
  const exhibit = await open(page, 'zh', 'twin-training');
  await setRange(exhibit, 'steps', 999_999);
  await expect(exhibit.locator('[role="alert"]')).toContainText('20000');
  await expect(exhibit.locator('[data-parameter="steps"] input[type="number"]')).toHaveValue('20000');
});

test('seeds add up to an interval, and another setting begins anew', async ({ page }) => {
  const exhibit = await open(page, 'en', 'target-magnitude');
  await press(exhibit, 'main');
  for (const seeds of ['1', '2', '3']) {
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
    await expect(exhibit).toHaveAttribute('data-seeds', seeds);
    if (seeds !== '3') await press(exhibit, 'add-seed');
  }
  await expect(exhibit.locator('.verdict')).toContainText('3 seeds');
  await choose(exhibit, 'schedule', 'linear');
  await expect(exhibit).toHaveAttribute('data-seeds', '1', { timeout: minute });
});

test('the same seed trains to the same numbers twice', async ({ page }) => {
  const exhibit = await open(page, 'en', 'twin-training');
  await choose(exhibit, 'engine', 'wasm');
  await setRange(exhibit, 'steps', 100);
  const runs: string[][][] = [];
  for (let i = 0; i < 2; i++) {
    await press(exhibit, 'main');
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 2 * minute });
    runs.push(await numbers(exhibit, 'gradients'));
    await press(exhibit, 'reset');
  }
  expect(runs[0]!.length).toBe(21);
  expect(runs[1]).toEqual(runs[0]);
});
