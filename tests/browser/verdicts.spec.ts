import { expect, test } from './under-policy.ts';

const minute = 60_000;

/** As short and narrow as each exhibit allows: what is looked at is that a run ends in a verdict, not which. */
const smallest = {
  'gradient-norms': 'learners=epsilon,v&steps=600&width=16',
  'fair-comparison': 'steps=100&width=16',
  'wrong-setting': 'steps=100&width=16&samplingSteps=4',
  laboratory: 'steps=100&width=16',
};

for (const [id, settings] of Object.entries(smallest)) {
  test(`${id} runs to a verdict on wasm, and nothing on the page is undefined`, async ({ page }) => {
    await page.goto(`/en/exhibits/${id}/#${id}?f=1&${settings}&on=wasm`);
    const exhibit = page.locator(`[data-exhibit="${id}"]`);
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    await expect(exhibit.locator('.problem')).toHaveCount(0);
    await exhibit.locator('[data-action="main"]').click();
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
    await expect(exhibit).toHaveAttribute('data-backend', 'wasm');
    await expect(exhibit).toHaveAttribute('data-verdict', /^(yes|no|depends)$/);
    await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'true');
    expect(await exhibit.innerText()).not.toMatch(/NaN|undefined/);
    expect(await exhibit.locator('.figures').innerHTML()).not.toContain('NaN');
  });
}
