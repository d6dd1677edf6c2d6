import { addressesOf, asksForLanguage } from '../../scripts/axe/walk.ts';
import { dist } from '../../scripts/lib/paths.mjs';
import { expect, test } from './under-policy.ts';

/** What WCAG 2.2, 1.4.10 asks for: no scrolling sideways at the width of 1280 px at 400 %. */
const NARROW = 320;

test.use({ viewport: { width: NARROW, height: 800 } });

const kinds = {
  'every English page': (address: string) => address.startsWith('/en/'),
  'every Chinese page': (address: string) => address.startsWith('/zh/'),
  'every page without a language': (address: string) => !/^\/(en|zh)\//.test(address),
};

for (const [name, belongs] of Object.entries(kinds)) {
  test(`${name} fits ${NARROW} px, folded and unfolded`, async ({ page }) => {
    const addresses = (await addressesOf(dist)).filter(belongs);
    expect(addresses.length).toBeGreaterThan(0);
    const tooWide: string[] = [];
    await page.route(/\.js$/, (route) => (asksForLanguage(new URL(page.url()).pathname) ? route.abort() : route.fallback()));
    for (const address of addresses) {
      await page.goto(address);
      if (/^\/(en|zh)\/(exhibits|embed)\/[^/]+\/$/.test(address)) await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
      for (const state of ['folded', 'unfolded']) {
        const width = await page.evaluate((open) => {
          if (open) for (const details of document.querySelectorAll('details')) details.open = true;
          return document.documentElement.scrollWidth;
        }, state === 'unfolded');
        if (width > NARROW) tooWide.push(`${address} ${state}: ${width} px`);
      }
    }
    expect(tooWide).toEqual([]);
  });
}
