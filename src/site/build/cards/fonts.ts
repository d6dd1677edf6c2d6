import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { SatoriOptions } from 'satori';

export type CardFonts = SatoriOptions['fonts'];

const require = createRequire(import.meta.url);

/**
 * Files of the font packages, in the order in which they are asked for a character; the fourth has ᾱ, the last but one what else formulas need, such as the
 * zero of x₀, the last arrows and inequalities. satori takes one file a name. No font of the system is used.
 */
const SERIF = [
  '@fontsource/source-serif-4/files/source-serif-4-latin-W-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-latin-ext-W-normal.woff',
  '@fontsource/source-serif-4/files/source-serif-4-greek-W-normal.woff',
  '@fontsource/noto-serif/files/noto-serif-greek-ext-W-normal.woff',
  '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-W-normal.woff',
  '@fontsource/noto-serif/files/noto-serif-math-W-normal.woff',
  'katex/dist/fonts/KaTeX_Main-Regular.woff',
];
const CHINESE = 4;
const MATH = 'katex/dist/fonts/KaTeX_Math-Italic.woff';

/** Quotation marks are wide in the Chinese file, so that it comes first in Chinese. */
export const serif = (chinese: boolean): string => {
  const order = SERIF.map((_, i) => i);
  return (chinese ? [CHINESE, ...order.filter((i) => i !== CHINESE)] : order).map((i) => `serif-${i}`).join(', ');
};

export function loadFonts(): CardFonts {
  const text = ([400, 600] as const).flatMap((weight) => SERIF.map((file, i) => ({ name: `serif-${i}`, weight, data: read(file.replace('W', String(weight))) })));
  return [...text, { name: 'math', weight: 400, data: read(MATH) }];
}

const read = (file: string): Buffer => readFileSync(require.resolve(file));
