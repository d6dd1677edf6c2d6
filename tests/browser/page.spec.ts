import { expect, test } from './under-policy.ts';

test.describe('the root', () => {
  for (const [locale, expected] of [['zh-CN', 'zh'], ['en-GB', 'en'], ['fr-FR', 'en']] as const) {
    test.describe(locale, () => {
      test.use({ locale });
      test(`a browser in ${locale} is sent to /${expected}/`, async ({ page }) => {
        await page.goto('/');
        await page.waitForURL(`**/${expected}/`);
      });
    });
  }

  test('a choice of language is remembered over the browser’s', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('a[data-language="zh"]').click();
    await page.waitForURL('**/zh/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await page.goto('/');
    await page.waitForURL('**/zh/');
  });

  test('?lang= overrides both', async ({ page }) => {
    await page.goto('/?lang=zh');
    await page.waitForURL('**/zh/');
  });
});

for (const language of ['en', 'zh']) {
  test(`${language}: no request leaves for another host, and the Content-Security-Policy is not offended`, async ({ page, baseURL }) => {
    const hosts = new Set<string>();
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http')) hosts.add(host);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`/${language}/`);
    const exhibit = page.locator('[data-exhibit="twin-training"]');
    await exhibit.scrollIntoViewIfNeeded();
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
    await exhibit.locator('[data-action="main"]').click();
    await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBeGreaterThan(60);
    expect([...hosts]).toEqual([new URL(baseURL!).host]);
    expect(complaints).toEqual([]);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of ['en', 'zh']) {
    test(`${language}: every exhibit shows its reference run, with marks for ε and v`, async ({ page }) => {
      await page.goto(`/${language}/`);
      for (const id of ['target-magnitude', 'twin-training', 'chroma']) {
        const exhibit = page.locator(`[data-exhibit="${id}"]`);
        expect(await exhibit.locator('.figure').count()).toBeGreaterThan(1);
        for (const color of ['--epsilon', '--v']) {
          expect(await exhibit.locator(`svg [stroke="var(${color})"]`).count(), `${id} ${color}`).toBeGreaterThan(0);
        }
        await expect(exhibit.locator('.verdict')).not.toBeEmpty();
        expect(await exhibit.innerHTML()).not.toMatch(/NaN|undefined|Infinity/);
      }
      await expect(page.locator('.katex').first()).toBeVisible();
      // KaTeX's style sheet and its markup must be of one version: a subscript is smaller than what it stands by.
      const [script, base] = await page.locator('.katex .msupsub .mtight').first().evaluate((node) => [node, node.closest('.katex')!].map((one) => parseFloat(getComputedStyle(one).fontSize)));
      expect(script! / base!).toBeLessThan(0.8);
      await expect(page.locator('noscript').first()).toBeAttached();
    });
  }
});

test('a page that does not exist says so', async ({ page }) => {
  const response = await page.goto('/en/no-such-page');
  expect(response!.status()).toBe(404);
  await expect(page.locator('h1')).toContainText('No such page');
});
