import { loadExhibits } from '../../src/exhibits/registry.ts';
import { expect, test } from './under-policy.ts';

const exhibits = await loadExhibits();

test('the gallery lists every exhibit with what its stored runs found', async ({ page }) => {
  for (const language of ['en', 'zh'] as const) {
    await page.goto(`/${language}/exhibits/`);
    for (const { id, text } of exhibits) await expect(page.locator(`.gallery a[href$="/${language}/exhibits/${id}/"]`)).toHaveText((await text())[language].question);
  }
});

for (const [i, { id, text }] of exhibits.entries()) {
  const language = i % 2 === 0 ? 'en' : 'zh';
  test(`${id} runs on its own page (${language}), without an error or a NaN`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`/${language}/exhibits/${id}/`);
    await expect(page.locator('h1')).toHaveText((await text())[language].title);
    const exhibit = page.locator(`[data-exhibit="${id}"]`);
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    const stored = await exhibit.locator('.figure').count();
    expect(stored).toBeGreaterThan(0);
    const engine = exhibit.locator('[data-parameter="engine"] select');
    if ((await engine.count()) > 0) await engine.selectOption('wasm');
    await exhibit.locator('[data-action="main"]').click();
    await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'true', { timeout: 90_000 });
    await expect.poll(async () => exhibit.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value), { timeout: 90_000 }).toBeGreaterThan(0);
    await expect(exhibit.locator('.figure .drawing svg, .figure canvas, .figure .swatch-strip').first()).toBeVisible();
    expect(['running', 'done', 'stopped']).toContain(await exhibit.getAttribute('data-state'));
    expect(await exhibit.locator('.figures').innerHTML()).not.toContain('NaN');
    await exhibit.locator('[data-action="reset"]').click();
    await expect(exhibit).toHaveAttribute('data-state', 'idle');
    await expect(exhibit.locator('.figure')).toHaveCount(stored);
    expect(complaints).toEqual([]);
  });
}
