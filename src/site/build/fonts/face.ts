import { createHash } from 'node:crypto';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { inRange, rangeOf } from './letters.ts';
import { NOTICES, withoutNames } from './names.ts';

/** A rule for a font in a style sheet. */
export const FACE = /@font-face\s*\{[^}]*\}/g;

/** What the style sheets ask for of the 200 to 900 that the text fonts have. */
export const WEIGHTS = { min: 400, max: 700 } as const;

/** What is changed may not keep a name that its licence reserves (SIL Open Font License 1.1, 3): in files as in style sheets. */
export const OUR_NAMES: readonly (readonly [RegExp, string])[] = [
  [/Source Serif 4 Variable/g, 'Text Serif'],
  [/Source Sans 3 Variable/g, 'Text Sans'],
  [/\bKaTeX_(?=[A-Z])/g, 'Formula_'],
];

export interface Part {
  readonly face: string;
  /** Of the file. */
  readonly name: string;
  readonly font: Buffer;
}

const RANGE = /unicode-range:\s*([^;}]*)/;
const WEIGHT = /font-weight:\s*200 900/;

/**
 * A face of a style sheet with what is left of its font; two where the site has some of its letters: those, and the others, which a reader's own words may have.
 * @param font WOFF2
 * @param letters all that the site has
 * @throws Error where the face is not as the packages of today have them
 */
export async function trimmedFace(face: string, font: Buffer, letters: ReadonlySet<number>): Promise<Part[]> {
  if (/\/KaTeX_/.test(face)) return [await part(face, 'formula', font, [...letters])];
  if (!WEIGHT.test(face)) throw new Error(`a font of text with other weights than 200 to 900: ${face}`);
  const codes = inRange(RANGE.exec(face)?.[1] ?? '');
  const [shown, others] = [codes.filter((code) => letters.has(code)), codes.filter((code) => !letters.has(code))];
  // Plain Latin is the font that every page has: all of it.
  if (others.length === 0 || codes.includes(0x61)) return [await part(face, 'text', font)];
  if (shown.length === 0) return [await part(face, 'more', font)];
  const some = (group: Group, of: readonly number[]) => part(face.replace(RANGE, `unicode-range:${rangeOf(of)}`), group, font, of);
  return [await some('text', shown), await some('more', others)];
}

/** Fonts of formulas; of text that the site has; of what else a reader may write. */
type Group = 'formula' | 'text' | 'more';

async function part(face: string, group: Group, font: Buffer, codes?: readonly number[]): Promise<Part> {
  const trimmed = await subsetFont(font, codes && String.fromCodePoint(...codes), {
    targetFormat: 'truetype',
    preserveNameIds: NOTICES,
    ...(codes ? {} : { keepAllGlyphs: true }),
    ...(WEIGHT.test(face) && { variationAxes: { wght: WEIGHTS } }),
  });
  const packed = await convert(withoutNames(trimmed), 'woff2');
  const original = fontOf(face);
  const stem = original.split('.')[0]!.replace(/^source-(serif|sans)-\d|^KaTeX_/, (_, style: string | undefined) => (style ? `${group}-${style}` : `${group}-`));
  if (!stem.startsWith(group)) throw new Error(`a font that is of neither text nor formulas: ${original}`);
  const name = `${stem}.${createHash('sha256').update(packed).digest('hex').slice(0, 8)}.woff2`;
  const renamed = OUR_NAMES.reduce((text, [pattern, ours]) => text.replace(pattern, ours), alone(face).replace(original, name));
  return { name, font: packed, face: renamed.replace(WEIGHT, `font-weight:${WEIGHTS.min} ${WEIGHTS.max}`) };
}

/** Without the sources that are not WOFF2: every browser that can run the site takes that. */
function alone(face: string): string {
  const left = face.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, '');
  if (left.split('url(').length !== 2) throw new Error(`a font that has not first WOFF2, then WOFF and TrueType: ${face}`);
  return left;
}

/** The WOFF2 file of a face. @throws Error where it has none */
export function fontOf(face: string): string {
  const found = /\/_astro\/([\w.-]+\.woff2)/.exec(face);
  if (!found) throw new Error(`a font that is not WOFF2: ${face}`);
  return found[1]!;
}
