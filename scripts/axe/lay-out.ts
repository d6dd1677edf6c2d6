import type { Page } from '@playwright/test';

/** Lays out all of a page: what is far from the screen (`.long` in `page.css`) has no width and no place of its own until then. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
