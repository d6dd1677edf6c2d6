import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trimFonts } from '../../../src/site/build/fonts/index.ts';
import { inRange, lettersOf, rangeOf } from '../../../src/site/build/fonts/letters.ts';
import { withoutNames } from '../../../src/site/build/fonts/names.ts';

const { resolve } = createRequire(import.meta.url);
const FONTS = {
  'KaTeX_Main-Regular.AAAA': 'katex/dist/fonts/KaTeX_Main-Regular.woff2',
  'source-serif-4-latin-wght-normal.DDDD': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'source-serif-4-greek-wght-normal.EEEE': '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2',
};

const formula = '@font-face{font-family:KaTeX_Main;src:url(/_astro/KaTeX_Main-Regular.AAAA.woff2)format("woff2"),url(/_astro/KaTeX_Main-Regular.BBBB.woff)format("woff"),url(/_astro/KaTeX_Main-Regular.CCCC.ttf)format("truetype")}';
const serif = (part: string, range: string) => `@font-face{font-family:"Source Serif 4 Variable";font-weight:200 900;src:url(/_astro/source-serif-4-${part}.woff2)format("woff2-variations");unicode-range:${range}}`;
const latin = serif('latin-wght-normal.DDDD', 'U+??,U+131');
const greek = serif('greek-wght-normal.EEEE', 'U+370-377,U+391-3FF');

describe('letters', () => {
  it('are those of every text, however they are written, and the plain ones; none of them Chinese', () => {
    const letters = lettersOf(['ε̂ 信噪比', '&#945;&#x2225;', String.raw`"\u03c3\u{1d465}\xb1\ue020\u{3b4}"`]);
    for (const letter of ['ε', 'δ', '\ue020', '\u0302', 'α', '∥', 'σ', '\u{1d465}', '±', 'a', 'Z', '~', ' ']) expect(letters, letter).toContain(letter.codePointAt(0));
    expect(letters).not.toContain('信'.codePointAt(0));
  });

  it('of a range are listed, and a list makes the shortest range', () => {
    expect(inRange('U+41, u+61-63,U+1F0?')).toEqual([0x41, 0x61, 0x62, 0x63, ...Array.from({ length: 16 }, (_, k) => 0x1f00 + k)]);
    for (const wrong of ['', 'U+', 'a-z', 'U+41;']) expect(() => inRange(wrong), wrong).toThrow('no range of characters');
    expect(rangeOf([0x41, 0x61, 0x62, 0x63, 0x2212])).toBe('U+41,U+61-63,U+2212');
    expect(rangeOf(inRange('U+??,U+131'))).toBe('U+0-FF,U+131');
  });
});

/** Tables of a TrueType font, by their names. Source: OpenType 1.9.1, "Organization of an OpenType Font". */
const tables = (font: Buffer) =>
  Object.fromEntries(Array.from({ length: font.readUInt16BE(4) }, (_, k) => font.subarray(12 + 16 * k)).map((entry) => [entry.toString('latin1', 0, 4), font.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12))]));

/** The characters below 65,535 that a font has a glyph for. Source: OpenType 1.9.1, "cmap", format 4. */
function charactersIn(font: Buffer): number[] {
  const { cmap } = tables(font);
  const part = Array.from({ length: cmap!.readUInt16BE(2) }, (_, k) => cmap!.subarray(cmap!.readUInt32BE(4 + 8 * k + 4))).find((one) => one.readUInt16BE(0) === 4)!;
  const double = part.readUInt16BE(6);
  return Array.from({ length: double / 2 }, (_, k) => {
    const at = 14 + 2 * k;
    const [to, from, delta, offset] = [part.readUInt16BE(at), part.readUInt16BE(at + 2 + double), part.readUInt16BE(at + 2 + 2 * double), part.readUInt16BE(at + 2 + 3 * double)];
    const glyph = (code: number) => (offset === 0 ? (code + delta) & 0xffff : part.readUInt16BE(at + 2 + 3 * double + offset + 2 * (code - from)));
    return Array.from({ length: to - from + 1 }, (_, step) => from + step).filter((code) => code < 0xffff && glyph(code) > 0);
  }).flat();
}

/** The least and the greatest weight. Source: OpenType 1.9.1, "fvar". */
function weightsOf(font: Buffer): number[] {
  const axis = tables(font)['fvar']!.subarray(16);
  expect(axis.toString('latin1', 0, 4)).toBe('wght');
  return [axis.readInt32BE(4) / 65536, axis.readInt32BE(12) / 65536];
}

describe('the names of a font', () => {
  const names = ({ name }: Record<string, Buffer>) => Array.from({ length: name!.readUInt16BE(2) }, (_, k) => name!.readUInt16BE(6 + 12 * k + 6));

  it.each([
    ['formulas', 'KaTeX_Main-Regular.AAAA', 'KaTeX_Main-Regular', 'Khan Academy'],
    ['text', 'source-serif-4-latin-wght-normal.DDDD', 'SourceSerif4', 'Adobe'],
  ] as const)('of %s are gone but for its notices and what its axes are called', async (_, file, called, notice) => {
    const font = await convert(await readFile(resolve(FONTS[file])), 'truetype');
    const saying = (text: string) => [text, [...text].join('\0')].some((way) => tables(font)['name']!.includes(way, 0, 'latin1'));
    const notices = names(tables(font)).filter((name) => [0, 13, 14].includes(name) || name > 255);
    expect(names(tables(font))).toEqual(expect.arrayContaining([0, 1, 4, 6]));
    expect(saying(called)).toBe(true);
    withoutNames(font);
    expect(names(tables(font))).toEqual(notices);
    expect(saying(called)).toBe(false);
    expect(saying(notice)).toBe(true);
  });

  it('have a table', () => {
    expect(() => withoutNames(Buffer.alloc(12))).toThrow('without a table of names');
  });
});

describe('the fonts of a site', () => {
  let root: string;
  const site = async (css: string, html = '<p>α</p>', script = '') => {
    await writeFile(join(root, '_astro/page.css'), css);
    await writeFile(join(root, 'index.html'), html);
    await writeFile(join(root, '_astro/main.js'), script);
    for (const [name, source] of Object.entries(FONTS)) await copyFile(resolve(source), join(root, `_astro/${name}.woff2`));
    await copyFile(resolve(FONTS['source-serif-4-latin-wght-normal.DDDD']), join(root, '_astro/other.GGGG.woff2'));
    await writeFile(join(root, '_astro/KaTeX_Main-Regular.BBBB.woff'), '');
  };
  const sheet = () => readFile(join(root, '_astro/page.css'), 'utf8');
  const fonts = async () => {
    const files = [...(await sheet()).matchAll(/\/(_astro\/[^)]*)\)format\("woff2[^}]*?(?:unicode-range:([^}]*))?\}/g)];
    return Promise.all(files.map(async ([, file, range]) => ({ range, font: await convert(await readFile(join(root, file!)), 'truetype') })));
  };
  const original = async (name: keyof typeof FONTS) => charactersIn(await convert(await readFile(resolve(FONTS[name])), 'truetype'));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'fonts-'));
    await mkdir(join(root, '_astro'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('shrink, are named after what is in them, and are asked for by those names', async () => {
    await site(`${formula}${latin}.katex{font:normal 1.2em KaTeX_Main}:root{--serif:"Source Serif 4 Variable",serif}`, '<link rel="preload" href="/_astro/source-serif-4-latin-wght-normal.DDDD.woff2">');
    const { before, after } = await trimFonts(root);
    expect([before.length, after.length]).toEqual([2, 2]);
    expect(sum(after)).toBeLessThan(0.75 * sum(before));
    const files = (await readdir(join(root, '_astro'))).filter((name) => /\.(woff2?|ttf)$/.test(name)).sort();
    expect(files).toEqual([expect.stringMatching(/^formula-Main-Regular\.[\da-f]{8}\.woff2$/), expect.stringMatching(/^text-serif-latin-wght-normal\.[\da-f]{8}\.woff2$/)]);
    expect(await sheet()).toBe(
      `@font-face{font-family:Formula_Main;src:url(/_astro/${files[0]})format("woff2")}@font-face{font-family:"Text Serif";font-weight:400 700;src:url(/_astro/${files[1]})format("woff2-variations");unicode-range:U+??,U+131}.katex{font:normal 1.2em Formula_Main}:root{--serif:"Text Serif",serif}`,
    );
    expect(await readFile(join(root, 'index.html'), 'utf8')).toBe(`<link rel="preload" href="/_astro/${files[1]}">`);
    const [, text] = await fonts();
    expect(charactersIn(text!.font)).toEqual(await original('source-serif-4-latin-wght-normal.DDDD'));
    expect(weightsOf(text!.font)).toEqual([400, 700]);
  });

  it('of formulas hold the plain letters, and of the others those that a page or a script has', async () => {
    await site(formula, '<p>∇≤漢</p>', 'write("\\u221e")');
    await trimFonts(root);
    const has = charactersIn((await fonts())[0]!.font);
    for (const letter of 'aZ0+∇≤∞') expect(has, letter).toContain(letter.codePointAt(0));
    expect(has).not.toContain('∂'.codePointAt(0));
    expect(await original('KaTeX_Main-Regular.AAAA')).toContain('∂'.codePointAt(0));
  });

  it('have the Greek of the site in a file apart from the other Greek, which stays', async () => {
    await site(greek, '<p>αβγ</p>', 'label("\\u03b5")');
    const { before, after } = await trimFonts(root);
    expect(after).toHaveLength(2);
    expect(after[0]).toBeLessThan(before[0]! / 2);
    expect([...(await sheet()).matchAll(/unicode-range:([^}]*)/g)].map(([, range]) => range)).toEqual(['U+3B1-3B3,U+3B5', 'U+370-377,U+391-3B0,U+3B4,U+3B6-3FF']);
    const all = await original('source-serif-4-greek-wght-normal.EEEE');
    for (const { range, font } of await fonts()) {
      const stated = new Set(inRange(range!));
      expect(charactersIn(font)).toEqual(all.filter((code) => stated.has(code)));
      expect(weightsOf(font)).toEqual([400, 700]);
    }
    expect([...(await sheet()).matchAll(/_astro\/(\w+)-serif/g)].map(([, group]) => group)).toEqual(['text', 'more']);
  });

  it('stay one file where the site has none of its letters', async () => {
    await site(greek, '<p>abc</p>');
    expect((await trimFonts(root)).after).toHaveLength(1);
    expect(await sheet()).toContain('/more-serif-greek-wght-normal.');
    expect(await sheet()).toContain('unicode-range:U+370-377,U+391-3FF');
  });

  it.each([
    ['a weight that is taken away', `${latin}h1{font-weight:300}`, '', 'font-weight:300'],
    ['such a weight in the short form', `${latin}h1{font:italic 900 2rem/1.2 serif}`, '', 'font:italic 900'],
    ['one after two words', `${latin}h1{font:normal small-caps 800 2rem serif}`, '', 'small-caps 800'],
    ['no font at all', 'p{margin:0}', '', 'no style sheet names a font'],
    ['a font of other weights', latin.replace('200 900', '100 900'), '', 'other weights'],
    ['a font of another family', latin.replace('source-serif-4-latin-wght-normal.DDDD', 'other.GGGG'), '', 'neither text nor formulas'],
    ['a font whose first source is another', formula.replace(/url\((.*?)\)format\("woff2"\),(.*?),/, '$2,url($1)format("woff2"),'), '', 'not first WOFF2'],
    ['a font without a range', latin.replace(/;unicode-range[^}]*/, ''), '', 'no range of characters'],
    ['a font that is not WOFF2', '@font-face{font-family:A;src:url(/_astro/a.ttf)}', '', 'not WOFF2'],
    ['a font of a script alone', latin, 'load("/_astro/other.FFFF.woff2")', 'other.FFFF.woff2'],
    ['a script that asks for one, from wherever', latin, 'load("./source-serif-4-latin-wght-normal.DDDD.woff2")', 'another name now'],
  ])('are not trimmed for %s', async (_, css, script, message) => {
    await site(css, '<p>', script);
    await expect(trimFonts(root)).rejects.toThrow(message);
  });

  it('take sizes for no weights', async () => {
    await site(`${latin}p{font:italic 560 1rem/1.5 serif}h1{font-weight:650}svg{font:120px serif;width:900px}ul{font:110.5% serif}`);
    expect((await trimFonts(root)).after).toHaveLength(1);
  });
});
