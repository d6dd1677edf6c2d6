import { expect, test } from './under-policy.ts';

test('a quiz explains the choice that was made, and only then shows all answers', async ({ page }) => {
  await page.goto('/en/chapters/guidance/');
  const quiz = page.locator('form.quiz').first();
  await expect(quiz.locator('.answers')).toBeHidden();
  const explanation = quiz.locator('[role="status"]');
  for (const right of ['false', 'true']) {
    const answer = quiz.locator(`.answers li[data-right="${right}"]`).first();
    const at = await answer.evaluate((item) => [...item.parentElement!.children].indexOf(item));
    await quiz.locator('input[type="radio"]').nth(at).check();
    await page.keyboard.press('Enter');
    await expect(explanation.locator('p')).toHaveAttribute('data-right', right);
    expect(await explanation.textContent()).toBe(await answer.textContent());
  }
  await expect(quiz.locator('.answers')).toBeVisible();
});

test('a derivation opens as a whole and step by step, with the keyboard', async ({ page }) => {
  await page.goto('/zh/chapters/guidance/');
  const derivation = page.locator('details.derivation').first();
  await derivation.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  const steps = derivation.locator('details.step');
  await expect(steps.first()).toBeVisible();
  await expect(steps.locator('.katex').first()).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(steps.locator('.katex').first()).toBeVisible();
});

test('a symbol is explained under the pointer, and a focused formula explains all of its own', async ({ page }) => {
  await page.goto('/en/chapters/guidance/');
  const card = page.locator('#symbol-card');
  await page.locator('.prose > p .katex [data-sym="scale"]').first().hover();
  await expect(card).toContainText('guidance scale');
  await page.goto('/zh/chapters/guidance/');
  await page.locator('.prose > .katex-display, .prose > p .katex-display').first().focus();
  await expect(card).toBeVisible();
  await expect(card).toContainText('引导强度');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('an exercise sets the exhibit that it speaks of', async ({ page }) => {
  await page.goto('/en/chapters/last-step/');
  const exhibit = page.locator('[data-exhibit="zero-terminal-snr"]');
  const offset = exhibit.locator('[data-parameter="offset"] input[type="number"]');
  await exhibit.scrollIntoViewIfNeeded();
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(offset).not.toHaveValue('16');
  await page.locator('.exercise a.set', { hasText: '16' }).click();
  await expect(offset).toHaveValue('16');
  await expect(exhibit).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a chapter has its charts, its derivations and the answers to its questions', async ({ page }) => {
    await page.goto('/en/chapters/guidance/');
    expect(await page.locator('.exhibit figure svg, .exhibit [data-figure] svg').count()).toBeGreaterThan(1);
    const answers = page.locator('form.quiz .answers').first();
    await expect(answers).toBeVisible();
    await answers.locator('summary').click();
    await expect(answers.locator('li').first()).toBeVisible();
    await page.locator('details.derivation summary').first().click();
    await expect(page.locator('details.step summary').first()).toBeVisible();
  });
});

test('on paper everything that is folded on the screen is there', async ({ page }) => {
  await page.goto('/en/chapters/guidance/');
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['details.derivation', 'details.step', '.exercise details', '.quiz details']) {
    const folded = await page.locator(selector).first().evaluate((details) => details.getBoundingClientRect().height - details.querySelector('summary')!.getBoundingClientRect().height);
    expect(folded, selector).toBeGreaterThan(10);
  }
});

for (const language of ['en', 'zh']) {
  test(`${language}: a worksheet asks and leaves room to write, its answer sheet answers, and both fit on paper`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // A4 and Letter, less the margins, in CSS pixels.
    for (const width of [673, 695]) {
      await page.setViewportSize({ width, height: 1000 });
      for (const sheet of ['questions', 'answers']) {
        await page.goto(`/${language}/chapters/last-step/?sheet=${sheet}`);
        await expect(page.locator('.sheet-kind')).toBeVisible();
        const asks = sheet === 'questions';
        await expect(page.locator('.lines')).toHaveCount(asks ? (await page.locator('.quiz').count()) + (await page.locator('.exercise').count()) + (await page.locator('.exhibit').count()) : 0);
        for (const answer of ['.quiz .answers', '.exercise details', '.exhibit .verdict', '.finding']) await expect(page.locator(answer).first()).toBeVisible({ visible: !asks });
        await expect(page.locator('.console').first()).toBeHidden();
        await expect(page.locator('.prose > p:not(.eyebrow)').first()).toBeHidden();
        expect(await page.locator('.figure svg').count()).toBeGreaterThan(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        // White paper is not printed dark.
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))).toBe('#fdfcf8');
      }
    }
  });
}
