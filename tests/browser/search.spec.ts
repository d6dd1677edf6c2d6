import { expect, test } from './under-policy.ts';

for (const { language, query, title } of [
  { language: 'en', query: 'oversaturation', title: 'Guidance and oversaturation' },
  { language: 'zh', query: '过饱和', title: '引导与过饱和' },
]) {
  test(`${language}: a word is found, and its page opened, with the keyboard alone, under the Content-Security-Policy`, async ({ page, baseURL }) => {
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`/${language}/`);
    await page.locator('header.site a[href$="/search/"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${language}/search/`);
    const field = page.getByRole('searchbox');
    // Tab reaches the field from the top of the page.
    for (let i = 0; i < 12 && !(await field.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('Tab');
    await expect(field).toBeFocused();
    await page.keyboard.insertText(query);
    const status = page.locator('.search [role="status"]');
    await expect(status).toContainText(query);
    await expect(status).toContainText(/\d|One/);
    await expect(page).toHaveURL(new RegExp(`\\?q=${encodeURIComponent(query)}$`));
    const result = page.locator('.search ol h2 a', { hasText: title }).first();
    // A chapter and an exhibit have this title; which comes first is the index's affair.
    const path = new RegExp(`/${language}/(chapters|exhibits)/guidance/$`);
    await expect(result).toHaveAttribute('href', path);
    for (let i = 0; i < 30 && !(await result.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(path);
    await expect(page.locator('h1')).toHaveText(title);
    expect([...hosts]).toEqual([new URL(baseURL!).host]);
    expect(complaints).toEqual([]);
  });

  test(`${language}: results are in the page’s language, and of text, not of menus or numbers`, async ({ page }) => {
    await page.goto(`/${language}/search/?q=${encodeURIComponent(language === 'en' ? 'noise' : '噪声')}`);
    await expect(page.locator('.search ol > li').first()).toBeVisible();
    for (const href of await page.locator('.search ol a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))) expect(href).toMatch(new RegExp(`^/${language}/`));
    const menu = language === 'en' ? 'Skip to the text' : '跳到正文';
    await page.getByRole('searchbox').fill(menu);
    await expect(page.locator('.search [role="status"]')).toContainText(menu);
    for (const excerpt of await page.locator('.search .excerpt').allInnerTexts()) expect(excerpt).not.toContain(menu);
  });

  test(`${language}: a word that stands nowhere is said not to be found`, async ({ page }) => {
    const word = language === 'en' ? 'xyzzy' : '量子纠缠';
    await page.goto(`/${language}/search/`);
    await page.getByRole('searchbox').fill(word);
    await expect(page.locator('.search [role="status"]')).toContainText(language === 'en' ? 'Nothing found for “xyzzy”' : '没有找到“量子纠缠”');
    await expect(page.locator('.search ol > li')).toHaveCount(0);
  });
}

test('an index that cannot be loaded is said to be so, and the next try may succeed', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
  await page.goto('/en/search/?q=noise');
  const status = page.locator('.search [role="status"]');
  await expect(status).toContainText('could not be loaded');
  await page.unroute('**/pagefind/pagefind.js*');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(status).toContainText('found for “noise”');
});

test('what is typed before the script has come is searched for', async ({ page }) => {
  const script = '**/_astro/SearchPanel.*.js';
  let typed = () => {};
  const until = new Promise<void>((resolve) => (typed = resolve));
  await page.route(script, async (route) => {
    await until;
    await route.continue();
  });
  await page.goto('/en/search/', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('noise');
  typed();
  await expect(page.locator('.search [role="status"]')).toContainText('found for “noise”');
});

test('more results are shown when asked for', async ({ page }) => {
  await page.goto('/en/search/?q=noise');
  await expect(page.locator('.search ol > li')).toHaveCount(8);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => page.locator('.search ol > li').count()).toBeGreaterThan(8);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search says what it needs', async ({ page }) => {
    await page.goto('/zh/search/');
    expect(await page.locator('.search noscript').textContent()).toContain('搜索需要 JavaScript');
  });
});
