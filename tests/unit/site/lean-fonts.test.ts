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
    const letters = lettersOf(['ε̂ 信噪比', '&#945;&#x2225;', String.raw`"\u03c3\u{1d465}\xb1"`]);
    for (const letter of ['ε', '\u0302', 'α', '∥', 'σ', '\u{1d465}', '±', 'a', 'Z', '~', ' ']) expect(letters, letter).toContain(letter.codePointAt(0));
    expect(letters).not.toContain('信'.codePointAt(0));
  });

  it('of a range are listed, and a list makes the shortest range', () => {
    expect(inRange('U+41, u+61-63,U+1F0?')).toEqual([0x41, 0x61, 0x62, 0x63, ...Array.from({ length: 16 }, (_, k) => 0x1f00 + k)]);
    expect(inRange('')).toEqual([]);
    expect(rangeOf([0x41, 0x61, 0x62, 0x63, 0x2212])).toBe('U+41,U+61-63,U+2212');
    expect(rangeOf(inRange('U+??,U+131'))).toBe('U+0-FF,U+131');
  });
});

describe('the names of a font', () => {
  it('are gone but for its notices', async () => {
    const font = await convert(await readFile(resolve(FONTS['KaTeX_Main-Regular.AAAA'])), 'truetype');
    const names = (of: Uint8Array) => {
      const view = new DataView(of.buffer, of.byteOffset, of.byteLength);
      const table = view.getUint32([...Array(view.getUint16(4)).keys()].map((k) => 12 + 16 * k).find((at) => String.fromCharCode(...of.subarray(at, at + 4)) === 'name')! + 8);
      return [...Array(view.getUint16(table + 2)).keys()].map((k) => view.getUint16(table + 6 + 12 * k + 6));
    };
    expect(names(font)).toEqual(expect.arrayContaining([0, 1, 4, 6, 13, 14]));
    expect(new Set(names(withoutNames(font)))).toEqual(new Set([0, 13, 14]));
  });
});

describe('the fonts of a site', () => {
  let root: string;
  const site = async (css: string, html = '<p>α</p>', script = '') => {
    await writeFile(join(root, '_astro/page.css'), css);
    await writeFile(join(root, 'index.html'), html);
    await writeFile(join(root, '_astro/main.js'), script);
    for (const [name, source] of Object.entries(FONTS)) await copyFile(resolve(source), join(root, `_astro/${name}.woff2`));
    await writeFile(join(root, '_astro/KaTeX_Main-Regular.BBBB.woff'), '');
  };
  const sheet = () => readFile(join(root, '_astro/page.css'), 'utf8');
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
  });

  it('of formulas hold more where a page has more letters', async () => {
    await site(formula);
    const { after } = await trimFonts(root);
    await site(formula, '<p>∇∂∞≈≠≤≥∈∑∫√⟨⟩</p>');
    expect(sum((await trimFonts(root)).after)).toBeGreaterThan(sum(after));
  });

  it('have the Greek of the site in a file apart from the other Greek, which stays', async () => {
    await site(greek, '<p>αβγ</p>', 'label("\\u03b5")');
    const { before, after } = await trimFonts(root);
    expect(after).toHaveLength(2);
    expect(after[0]).toBeLessThan(before[0]! / 2);
    expect([...(await sheet()).matchAll(/unicode-range:([^}]*)/g)].map(([, range]) => range)).toEqual(['U+3B1-3B3,U+3B5', 'U+370-377,U+391-3B0,U+3B4,U+3B6-3FF']);
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
    ['a font that is not WOFF2', '@font-face{font-family:A;src:url(/_astro/a.ttf)}', '', 'not WOFF2'],
    ['a font of a script alone', latin, 'load("/_astro/other.FFFF.woff2")', 'other.FFFF.woff2'],
    ['a script that asks for one that became two', greek, 'load("/_astro/source-serif-4-greek-wght-normal.EEEE.woff2", "α")', 'has become two'],
  ])('are not trimmed for %s', async (_, css, script, message) => {
    await site(css, '<p>', script);
    await expect(trimFonts(root)).rejects.toThrow(message);
  });

  it('take sizes for no weights', async () => {
    await site(`${latin}p{font:italic 560 1rem/1.5 serif}h1{font-weight:650}svg{font:12px serif}`);
    expect((await trimFonts(root)).after).toHaveLength(1);
  });
});
