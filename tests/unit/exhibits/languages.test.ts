import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/exhibits/figure.ts';
import type { ReferenceRun } from '../../../src/exhibits/reference-run.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';
import { LANGUAGES } from '../../../src/language.ts';

/** What a figure consists of besides its words. */
const shapeOf = ({ id, kind, table: { columns, rows } }: Figure) => ({ id, kind, columns: columns.length, rows: rows.length });

describe.each((await loadExhibits()).map((exhibit) => [exhibit.id, exhibit] as const))('%s', (id, { text, presets = [], figures, verdict }) => {
  it('tries and warns of as many things in both languages, each a text', async () => {
    const { en, zh } = await text();
    expect(zh.attempts).toHaveLength(en.attempts.length);
    expect(zh.caveats).toHaveLength(en.caveats.length);
    for (const { title, question, attempts, caveats } of [en, zh]) for (const line of [title, question, ...attempts, ...caveats]) expect(line.trim()).not.toBe('');
  });
  it('has presets that are named in both', () => {
    expect(new Set(presets.map((preset) => preset.id)).size).toBe(presets.length);
    for (const { label } of presets) for (const language of LANGUAGES) expect(label[language]).toMatch(/\S/);
  });
  it('draws the same figures in both, with tables of the same shape, and names and finds in the language of the page', async () => {
    const { state, parameters, curves } = JSON.parse(readFileSync(`public/reference-runs/${id}.json`, 'utf8')) as ReferenceRun;
    const [en, zh] = await Promise.all(LANGUAGES.map(async (language) => (await figures())(state, parameters as never, language, parameters as never, curves)));
    expect(zh!.map(shapeOf)).toEqual(en!.map(shapeOf));
    for (const { title, finding } of zh!) expect(`${title}${finding}`).toMatch(/\p{Script=Han}/u);
    for (const { title, finding } of en!) expect(`${title}${finding}`).not.toMatch(/\p{Script=Han}/u);
  });
  it('says a verdict in both', () => {
    const { sentence } = verdict([], {});
    expect(sentence.en).not.toMatch(/\p{Script=Han}/u);
    expect(sentence.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('the comparison', () => {
  const figure = { id: 'a', kind: 'plot', table: { columns: ['t', 'x'], rows: [[0, 1]] } } as unknown as Figure;
  it('tells figures apart that differ in more than words', () => {
    expect(shapeOf({ ...figure, title: '问题' })).toEqual(shapeOf(figure));
    expect(shapeOf({ ...figure, table: { columns: ['t'], rows: [[0]] } })).not.toEqual(shapeOf(figure));
    expect(shapeOf({ ...figure, id: 'b' })).not.toEqual(shapeOf(figure));
  });
});
