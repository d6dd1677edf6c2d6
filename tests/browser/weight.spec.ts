import { choosePages, kindOf, pagesOf } from '../../scripts/lib/pages.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { excess, weigh } from '../../scripts/weight/measure.ts';
import { expect, test } from './under-policy.ts';

const minute = 60_000;

test('a page of each kind is within its budget before anything is pressed: `npm run weight` weighs them all', async ({ browser, baseURL }) => {
  test.setTimeout(6 * minute);
  const pages = choosePages(await pagesOf(dist), ['sample']).filter((page, _, all) => page.startsWith('/en/') || !all.some((other) => other.startsWith('/en/') && kindOf(other) === kindOf(page)) || page === '/zh/');
  expect(pages.length).toBeGreaterThan(12);
  const over: string[] = [];
  for (const path of pages) {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const weight = await weigh(page, `${baseURL}${path}`);
    await page.close();
    expect(weight.atEnd.bytes.html, `${path} has a document`).toBeGreaterThan(1000);
    over.push(...excess(weight).map((words) => `${path}: ${words}`));
  }
  expect(over).toEqual([]);
});

for (const language of ['en', 'zh']) {
  test(`${language}: tfjs and Plot are loaded only when a reader starts something`, async ({ page, baseURL }) => {
    const { atEnd } = await weigh(page, `${baseURL}/${language}/`);
    const scripts = atEnd.files.filter(({ path }) => /\.(m?js|wasm)$/.test(path)).map(({ path }) => path);
    expect(scripts.filter((path) => /worker|wasm|plot-kit/.test(path))).toEqual([]);
    const later: string[] = [];
    page.on('response', (response) => later.push(new URL(response.url()).pathname));
    const exhibit = page.locator('[data-exhibit="twin-training"]');
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    await exhibit.locator('[data-action="main"]').click();
    await expect(exhibit).toHaveAttribute('data-backend', /webgpu|wasm/, { timeout: minute });
    expect(later.filter((path) => /worker/.test(path))).not.toEqual([]);
    expect(later.filter((path) => /plot-kit/.test(path))).not.toEqual([]);
  });
}
