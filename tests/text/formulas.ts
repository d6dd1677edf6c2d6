import katex from 'katex';
import { katexOptions } from '../../src/site/build/katex.ts';

/** Formulas of an MDX text, displayed ones first. */
export function formulasOf(mdx: string): { readonly display: string[]; readonly inline: string[] } {
  const text = mdx.replaceAll(/```.*?```/gs, '').replaceAll(/`[^`\n]+`/g, '');
  const display = Array.from(text.matchAll(/^[ \t]*\$\$\n(.*?)\n[ \t]*\$\$/gms), ([, formula]) => formula!);
  const rest = text.replaceAll(/^[ \t]*\$\$\n.*?\n[ \t]*\$\$/gms, '');
  return { display, inline: Array.from(rest.matchAll(/(?<![\\$])\$([^$\n]+)\$/g), ([, formula]) => formula!) };
}

/** Why a formula does not compile, with the options that the pages are built with; undefined where it does. */
export function wrongFormula(formula: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(formula, { ...katexOptions, output: 'htmlAndMathml', displayMode });
    return undefined;
  } catch (error) {
    return `${formula}: ${(error as Error).message}`;
  }
}

/** A formula without its words and the stop after it, which a translation changes. */
export const wordless = (formula: string): string => formula.replaceAll(/\\(?:text|textrm|mathrm)\{[^{}]*\}/g, '').replaceAll(/\s+/g, ' ').trim().replace(/\s*[.,]$/, '');
