import { layOutAll } from '../../scripts/axe/lay-out.ts';
import { addressesOf, asksForLanguage } from '../../scripts/axe/walk.ts';
import { dist } from '../../scripts/lib/paths.mjs';
import { shutIn } from './shut-in.ts';
import { expect, test } from './under-policy.ts';

const minute = 60_000;
/** What WCAG 2.2, 1.4.10 asks for: no scrolling sideways at the width of 1280 px at 400 %. */
const NARROW = 320;

test.use({ viewport: { width: NARROW, height: 800 } });

const addresses = await addressesOf(dist);
const kinds = {
  'every English page': (address: string) => address.startsWith('/en/'),
  'every Chinese page': (address: string) => address.startsWith('/zh/'),
  'every page without a language': (address: string) => !/^\/(en|zh)\//.test(address),
};

for (const [name, belongs] of Object.entries(kinds)) {
  test(`${name} asks nothing of another host, keeps to its policy, and fits ${NARROW} px, folded and unfolded`, async ({ page, context, baseURL }) => {
    test.setTimeout(10 * minute);
    const asked = await shutIn(context, baseURL!);
    const mine = addresses.filter(belongs);
    expect(mine.length).toBeGreaterThan(name.includes('without') ? 2 : 60);
    const tooWide: string[] = [];
    const stay = /\.js$/;
    for (const address of mine) {
      await page.goto(address);
      if (asksForLanguage(address)) {
        await page.route(stay, (route) => route.abort());
        await page.goto(address);
        await page.unroute(stay);
      } else {
        // Brings to life what would wait to be seen.
        await page.keyboard.press('Tab');
        await expect(page.locator('[data-exhibit]:not([data-ready="true"])'), address).toHaveCount(0);
      }
      await layOutAll(page);
      for (const state of ['folded', 'unfolded']) {
        const width = await page.evaluate((open) => {
          if (open) for (const details of document.querySelectorAll('details')) details.open = true;
          return document.documentElement.scrollWidth;
        }, state === 'unfolded');
        if (width > NARROW) tooWide.push(`${address} ${state}: ${width} px`);
      }
      // A layout as blocks takes from a table, for those who hear it, that it is one.
      const unheard = await page.evaluate(() => [...document.querySelectorAll('table')].filter((table) => !['table', 'none'].includes(getComputedStyle(table).display) && table.getAttribute('role') !== 'table').map((table) => table.outerHTML.slice(0, 100)));
      expect(unheard, address).toEqual([]);
    }
    expect(tooWide).toEqual([]);
    expect(asked).toEqual([]);
  });
}
