import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { layOutAll } from './lay-out.ts';

export interface Finding {
  readonly rule: string;
  /** The element, as written. */
  readonly where: string;
}
export interface Judgement {
  /** How many rules found something to look at, and nothing wrong. */
  readonly passed: number;
  readonly findings: readonly Finding[];
  /** What axe could not decide. */
  readonly unsure: readonly Finding[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: Record<'all' | 'colour', RunOptions['runOnly']> = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  // Any other finds the same whatever the colour scheme.
  colour: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/**
 * Looks at a page by the rules of WCAG 2.2 AA that axe knows, and what it calls best practice (the order of headings, landmarks). Frames are not looked into.
 * @param rules all, or those about colours
 * @param parts selectors of what is looked at; the whole page where there are none
 */
export async function judge(page: Page, { rules = 'all', parts = [] }: { readonly rules?: keyof typeof RULES; readonly parts?: readonly string[] } = {}): Promise<Judgement> {
  if (!(await page.evaluate('"axe" in window'))) {
    await page.evaluate(axe);
    await layOutAll(page);
  }
  // Without its list of passed elements, each with a selector, axe takes a third of the time.
  const options: RunOptions = { runOnly: RULES[rules]!, resultTypes: ['violations', 'incomplete'], iframes: false };
  const { violations, incomplete, passes } = await page.evaluate(
    ([context, given]) => (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe.run(context, given),
    [parts.length > 0 ? { include: parts } : { include: [':root'] }, options] as const,
  );
  const flat = (results: AxeResults['violations']) => results.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => ({ rule: id, where: `${html.slice(0, 300)}${[...any, ...all].map(({ message }) => `\n      ${message}`).join('')}` })));
  return { passed: passes.length, findings: flat(violations), unsure: flat(incomplete) };
}
