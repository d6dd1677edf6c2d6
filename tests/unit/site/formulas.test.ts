import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/language.ts';
import { formulasOf, wordless, wrongFormula } from '../../text/formulas.ts';

const files = readdirSync('content/en').filter((name) => name.endsWith('.mdx'));
const formulas = (language: string, file: string) => formulasOf(readFileSync(`content/${language}/${file}`, 'utf8'));

describe.each(files)('%s', (file) => {
  it.each(LANGUAGES)('has formulas that compile, with no warning (%s)', (language) => {
    const { display, inline } = formulas(language, file);
    expect([...display.map((one) => wrongFormula(one, true)), ...inline.map((one) => wrongFormula(one, false))].filter(Boolean)).toEqual([]);
  });
  it('displays the same formulas in both languages, but for words in them', () => {
    const [en, zh] = LANGUAGES.map((language) => formulas(language, file).display.map(wordless));
    expect(zh).toEqual(en);
  });
});

describe('the check', () => {
  it('finds many formulas', () => {
    expect(files.flatMap((file) => formulas('en', file).display).length).toBeGreaterThan(40);
    expect(files.flatMap((file) => formulas('en', file).inline).length).toBeGreaterThan(300);
  });
  it.each([
    ['a command that nobody defined', '\\alfa + 1'],
    ['an open brace', '\\frac{1}{2'],
    ['a letter that formulas do not have', 'x + 数'],
    ['a macro without its argument', '\\JJ'],
  ])('finds %s', (_, formula) => {
    expect(wrongFormula(formula, false)).toContain(formula);
  });
  it('lets the words of a formula differ, and nothing else', () => {
    expect(wordless('a_{\\text{known}} + b')).toBe(wordless('a_{\\text{已知}} + b'));
    expect(wordless('a_{\\text{known}} + b')).not.toBe(wordless('a_{\\text{known}} - b'));
  });
});
