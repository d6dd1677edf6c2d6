import type { Page } from '@playwright/test';
import { config, EMPTY, safetensors, SD, tensor } from '../unit/checkpoints/fixtures.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './under-policy.ts';

const SDXL = { 'model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn2.to_k.weight': tensor(640, 2048) };

async function desk(page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/checkpoints/`);
  await page.locator('[data-desk="inspector"]').scrollIntoViewIfNeeded();
  await expect(page.locator('.inspector')).toHaveAttribute('data-ready', 'true');
}
const give = (page: Page, name: string, content: string | Uint8Array) =>
  page.locator('.inspector input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

for (const [language, v, epsilon, refusal] of [['en', 'v (velocity)', 'ε (noise)', 'empty'], ['zh', 'v（速度）', 'ε（噪声）', '空的']] as const) {
  test(`${language}: files are read, drawn and refused in the page, and nothing leaves it`, async ({ page, baseURL }) => {
    const sent: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || !request.url().startsWith(baseURL!)) sent.push(`${request.method()} ${request.url()}`);
    });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await desk(page, language);

    await give(page, 'scheduler_config.json', config({ _class_name: 'DDIMScheduler', ...SD, prediction_type: 'v_prediction', rescale_betas_zero_snr: true }));
    await expect(page.locator('.inspection .output')).toHaveText(v);
    await expect(page.locator('[data-warning="never-pure-noise"]')).toContainText('960');
    await expect(page.locator('.inspection [data-figure="snr"] .drawing svg')).toBeVisible();
    await expect(page.locator('.inspection [data-figure="alpha-bar"] [role="slider"]')).toBeVisible();
    await expect(page.locator('.inspection .tool-settings > div')).toHaveCount(5);

    await give(page, 'a.yaml', 'model:\n  params:\n    parameterization: eps\n    linear_start: 0.00085\n    linear_end: 0.012\n');
    await expect(page.locator('.inspection .output')).toHaveText(epsilon);
    await give(page, 'empty.safetensors', '');
    await expect(page.locator('.inspection-status')).toContainText(refusal);
    await expect(page.locator('.inspection')).toHaveCount(0);
    await give(page, 'huge.safetensors', safetensors(SDXL, { claimed: 90_000_000 }));
    await expect(page.locator('.inspection-status')).toContainText('90 MB');

    // Dropped, not chosen; with names that would be markup.
    const evil = '<img src=x onerror="window.evil = 1">';
    const bytes = [...safetensors({ ...SDXL, v_pred: EMPTY, __metadata__: { 'modelspec.prediction_type': evil } })];
    const transfer = await page.evaluateHandle(([content, name]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], `${name}.safetensors`));
      return data;
    }, [bytes, evil] as const);
    await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(page.locator('.inspection .output')).toHaveText(v);
    await expect(page.locator('.inspection')).toContainText('<img src=x');
    expect(await page.evaluate(() => 'evil' in window)).toBe(false);
    expect(sent).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`${language}: the examples are read by keyboard`, async ({ page }) => {
    await desk(page, language);
    for (const [file, output] of [['sdxl-scheduler_config.json', epsilon], ['sd-2-1-768-v.yaml', v], ['noobai-v.safetensors', v]] as const) {
      await page.locator(`[data-example="${file}"]`).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.inspection .answer .eyebrow')).toContainText(file);
      await expect(page.locator('.inspection .output')).toHaveText(output);
      await expect(page.locator(`[data-example="${file}"]`)).toBeFocused();
    }
  });

  test(`${language}: the table is filtered and sorted by keyboard`, async ({ page }) => {
    await page.goto(`/${language}/checkpoints/`);
    const table = page.locator('.checkpoints');
    const rows = table.locator('tbody tr:visible');
    const all = await rows.count();
    expect(all).toBeGreaterThan(20);
    await page.locator('.desk-tools input').focus();
    await page.keyboard.type('sdxl 1.0');
    await expect(rows).toHaveCount(2);
    await expect(page.locator('.desk-tools [role="status"]')).toContainText('2');
    await page.locator('.desk-tools input').fill('no such model');
    await expect(rows).toHaveCount(0);
    await page.locator('.desk-tools input').fill('');
    await page.locator('.desk-tools select').selectOption('flow');
    await expect(rows).toHaveCount(2);
    await page.locator('.desk-tools select').selectOption('');
    await expect(rows).toHaveCount(all);

    const terminal = table.locator('thead th').nth(3);
    await terminal.locator('button').focus();
    await page.keyboard.press('Enter');
    await expect(terminal).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.locator('thead th').first()).not.toHaveAttribute('aria-sort', /./);
    await expect(rows.first().locator('td').nth(2)).toContainText(/^0[:：]/);
    await page.keyboard.press('Enter');
    await expect(terminal).toHaveAttribute('aria-sort', 'descending');
    await expect(rows.first().locator('td').nth(2)).toContainText('0.00468');
    // What is unknown stands last either way.
    await expect(rows.last().locator('th')).toHaveText('CosXL');
    await expect(terminal.locator('button')).toBeFocused();
  });

  test(`${language}: the guide answers by keyboard`, async ({ page }) => {
    await page.goto(`/${language}/checkpoints/`);
    const advice = page.locator('.advice dl > div');
    await expect(advice).toHaveCount(5);
    const target = page.locator('.advice [data-aspect="target"] .use');
    const before = await target.textContent();
    await page.locator('[name="task"][value="use"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[name="task"][value="scratch"]')).toBeChecked();
    await expect(target).not.toHaveText(before!);
    await page.locator('[name="end"][value="signal"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(target).toContainText(language === 'en' ? 'not ε' : '不用 ε');
    await expect(page.locator('.rules tr[data-chosen]')).toHaveCount(5);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test(`${language}: table, rules, keys, settings and test are there to read`, async ({ page }) => {
      await page.goto(`/${language}/checkpoints/`);
      expect(await page.locator('.checkpoints tbody tr').count()).toBeGreaterThan(20);
      expect(await page.locator('.rules tbody tr').count()).toBeGreaterThan(15);
      await expect(page.locator('.rules tbody tr').first()).toBeVisible();
      await expect(page.locator('.desk-tools, .guide-live').first()).toBeHidden();
      for (const summary of await page.locator('.fold > summary').all()) await summary.click();
      await expect(page.locator('.fold').nth(0)).toContainText('edm_vpred.sigma_max');
      await expect(page.locator('.fold').nth(1).locator('.tool-settings')).toHaveCount(5);
      await expect(page.locator('.fold').nth(2)).toContainText('torch.corrcoef');
    });
  });
}

test('on a narrow screen nothing is cut off, and the table can still be sorted', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await desk(page, 'zh');
  await page.locator('[data-example="noobai-v.safetensors"]').click();
  await expect(page.locator('.inspection .figure')).toHaveCount(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.locator('.checkpoints thead button').nth(1).click();
  await expect(page.locator('.checkpoints tbody tr').first().locator('td').first()).toContainText('ε');
});

test('the desk with a file read has nothing that axe finds fault with (WCAG 2.2 AA, best practice), light or dark', async ({ page }) => {
  await desk(page, 'en');
  await give(page, 'm.safetensors', safetensors({ ...SDXL, v_pred: EMPTY, __metadata__: { 'modelspec.prediction_type': 'epsilon' } }));
  await expect(page.locator('.inspection .figure')).toHaveCount(2);
  for (const summary of await page.locator('.fold > summary').all()) await summary.click();
  await expectAccessible(page);
});
