import { expect, type Page } from '@playwright/test';
import { judge } from '../../scripts/axe/judge.ts';

/**
 * Expects nothing that axe finds fault with by WCAG 2.2 AA and what it calls best practice: by all rules in light colours, by those of colour in dark ones.
 * @param parts selectors of what is looked at; the whole page where there are none
 */
export async function expectAccessible(page: Page, ...parts: string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion no colour is caught on its way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { findings, passed } = await judge(page, { parts, rules: colorScheme === 'light' ? 'all' : 'colour' });
    expect(passed, colorScheme).toBeGreaterThan(colorScheme === 'light' ? 5 : 0);
    expect(findings.map(({ rule, where }) => `${rule}: ${where}`), colorScheme).toEqual([]);
  }
}
