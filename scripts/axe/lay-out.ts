import type { Page } from '@playwright/test';

/** Lays out all of a page: of what is far from the screen (`.long` in `page.css`) neither the height nor what reaches out of it is known until then. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
