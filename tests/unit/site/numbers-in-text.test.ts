import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { says } from '../../text/computed.ts';
import { bareNumbers, sentencesOf } from '../../text/numbers.ts';
import { literalsIn, reasonsSchema, wrongReason } from '../../text/reasons.ts';
import { allTexts } from '../../text/texts.ts';

const texts = await allTexts();
const reasons = reasonsSchema.parse(JSON.parse(readFileSync('content/numbers.json', 'utf8')));

describe('numbers that a text states', () => {
  it.each(texts.map((text) => [text.name, text.language, text] as const))('%s (%s): each is read from a run, cited, set, or has its reason in content/numbers.json', (name, _, { found }) => {
    expect(found.filter(({ number }) => !reasons[name]?.[number])).toEqual([]);
  });
  it.each(Object.entries(reasons))('the reasons for %s hold, and none is left over', (name, of) => {
    const mine = texts.filter((text) => text.name === name);
    const cited = new Set(mine.flatMap((text) => [...text.cited]));
    for (const [number, why] of Object.entries(of)) {
      expect(wrongReason(number, why, cited), `${name}: ${number}`).toBeUndefined();
      expect(mine.flatMap(({ found }) => found.map((one) => one.number)), `${name} does not state it`).toContain(number);
    }
  });
});

describe('the check', () => {
  const numbers = (text: string) => sentencesOf(text).flatMap(({ sentence, settings }) => bareNumbers(sentence, settings)).map(({ number }) => number);
  it.each([
    ['a measured number', 'The error of ε is 11.4 times that of v.', ['11.4']],
    ['the same in Chinese', 'ε 的误差是 v 的 11.4 倍。下一句没有数字。', ['11.4']],
    ['a share', 'Off the data lie 56% of the samples.', ['56%']],
    ['a number with a comma', 'It took 2,000 of them.', ['2000']],
    ['a multiple in words', 'It is eleven times as large.', ['eleven times']],
    ['a multiple in Chinese words', '误差大了十几倍。', ['十几倍']],
    ['a number dressed as a formula', 'The distance is $0.087$ here.', ['0.087']],
    ['the answer of a question', "{ text: 'About 40 of them.', why: 'Because.' },", ['40']],
    ['a number in the sentence after a citation', 'They say so <Cite id="pd" />. We find 0.3.', ['0.3']],
    ['an outcome in an exercise that sets something else', '<Exercise title="x">\nSet <SetExhibit exhibit="a" values={{ steps: 8 }}>8 steps</SetExhibit>.\n<Fragment slot="answer">ε is then 3.7 off.</Fragment>\n</Exercise>', ['3.7']],
  ])('finds %s', (_, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
  it.each([
    ['beside its source', 'At 5 steps ε ranked ahead <Cite id="sd3" at="Table 1" />.'],
    ['read from a run', 'There <Measured of="forward-process" measure="left" as="percent" /> are left.'],
    ['that an exercise sets', '<Exercise title="x">\nSet <SetExhibit exhibit="a" values={{ steps: 8 }}>8 steps</SetExhibit>. At 8 look again.\n</Exercise>'],
    ['0, 1 and degrees', 'From 0 to 1, at 45° and 90°.'],
    ['in names', 'Stable Diffusion 2.1 and SDXL 1.0 in chapter 8, UniPC-2, x0, v2.'],
    ['in formulas and code', 'With $y = 2x + 3$ and `t = 17`.'],
    ['quoted', 'Somebody wrote “v needs 20 steps”.'],
    ['of a list', '1. First.\n2. Second.'],
  ])('lets pass numbers %s', (_, text) => {
    expect(numbers(text)).toEqual([]);
  });
  it('refuses reasons that do not hold', () => {
    expect(wrongReason('158', { computed: 'error gain of ε at the end of the linear schedule' }, new Set())).toContain('not 158');
    expect(wrongReason('5', { computed: 'nobody' }, new Set())).toContain('nothing computes');
    expect(wrongReason('77', { code: 'src/exhibits/arms.ts' }, new Set())).toContain('holds no 77');
    expect(wrongReason('48', { source: 'jit' }, new Set(['pd']))).toContain('does not cite');
    expect(() => reasonsSchema.parse({ a: { '1.5': { given: '' } } })).toThrow();
  });
  it('compares to the digits that are written', () => {
    expect(says('71%', Math.SQRT1_2)).toBe(true);
    expect(says('20000', 20286)).toBe(true);
    expect(says('157', 157.6)).toBe(false);
    expect(says('0.087', 0.0866)).toBe(true);
    expect(literalsIn('const LEAST = 0.05; // not 7\nmost = 20_000')).toEqual(new Set(['0.05', '20000', '5%', '2000000%']));
  });
});
