import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours; any other finds the same whatever the colour scheme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Expects no violation of WCAG 2.2 AA that axe can find: by all rules in light colours, by those of colour in dark ones.
 * @param parts selectors of what is looked at; the whole page where there are none
 */
export async function expectAccessible(page: Page, ...parts: string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion no colour is caught on its way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    for (const part of parts) axe.include(part);
    const { violations, passes } = await (colorScheme === 'light' ? axe.withTags(WCAG_22_AA) : axe.withRules(OF_COLOUR)).analyze();
    expect(passes.length, colorScheme).toBeGreaterThan(colorScheme === 'light' ? 5 : 0);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`), colorScheme).toEqual([]);
  }
}
