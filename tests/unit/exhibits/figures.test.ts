import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/exhibits/figure.ts';
import type { ReferenceRun } from '../../../src/exhibits/reference-run.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';
import { LANGUAGES } from '../../../src/language.ts';

/** What a figure lacks for those who do not see it. */
function lacks({ title, finding, table: { columns, rows } }: Figure): string[] {
  const lack = [];
  if (title.trim() === '') lack.push('a name');
  if (finding.trim() === '' || finding.trim() === title.trim()) lack.push('a finding');
  if (columns.length < 2 || new Set(columns).size < columns.length || columns.some((column) => column.trim() === '')) lack.push('columns with names of their own');
  if (rows.length === 0) lack.push('rows');
  if (rows.some((row) => row.length !== columns.length)) lack.push('a cell for each column');
  // A gain may be infinite, and the table says so.
  if (rows.flat().some((cell) => Number.isNaN(cell))) lack.push('numbers');
  return lack;
}

const runOf = (id: string) => JSON.parse(readFileSync(`public/reference-runs/${id}.json`, 'utf8')) as ReferenceRun;

describe.each((await loadExhibits()).map((exhibit) => [exhibit.id, exhibit] as const))('figures of %s', (id, exhibit) => {
  it.each(LANGUAGES)('have names of their own, findings and tables (%s)', async (language) => {
    const { state, parameters, curves } = runOf(id);
    const figures = (await exhibit.figures())(state, parameters as never, language, parameters as never, curves);
    expect(figures.length).toBeGreaterThan(0);
    expect(Object.fromEntries(figures.map((figure) => [figure.id, lacks(figure)]))).toEqual(Object.fromEntries(figures.map(({ id: name }) => [name, []])));
    expect(new Set(figures.map(({ title }) => title)).size).toBe(figures.length);
  });
});

describe('what a figure lacks', () => {
  const whole = { id: 'a', kind: 'plot', title: 'How large?', finding: 'ε stays at 1.', revision: '', table: { columns: ['t', 'ε'], rows: [[0, 1]] }, options: {} } as Figure;
  it('is nothing where all is there, and is named where it is not', () => {
    expect(lacks(whole)).toEqual([]);
    expect(lacks({ ...whole, finding: ' ' })).toEqual(['a finding']);
    expect(lacks({ ...whole, table: { columns: ['t', 't'], rows: [[0, NaN]] } })).toEqual(['columns with names of their own', 'numbers']);
  });
});
