import { describe, expect, it } from 'vitest';
import { covered, sayReading, stopsOf } from '../../../components/figure/reading.ts';
import type { PlotFigure } from '../../../src/exhibits/figure.ts';

const figure = (rows: PlotFigure['table']['rows'], rest: Partial<PlotFigure> = {}): PlotFigure => ({
  kind: 'plot', id: 'x', title: '', finding: '', revision: '', options: {}, table: { columns: ['t', 'ε', 'v'], rows }, ...rest,
});
const along = figure([[0, 1, 5], [10, 2, 6], [20, 3, Infinity]]);

describe('reading a chart', () => {
  it('stops at every row of a table along x', () => {
    expect(stopsOf(along).map(({ x }) => x)).toEqual([0, 10, 20]);
  });
  it('stops where the rows stand, if that is not their first number, and not at one that stands nowhere', () => {
    expect(stopsOf({ ...along, along: [5, 0, -Infinity] }).map(({ x, key }) => [x, key])).toEqual([[5, 0], [0, 10]]);
  });
  it('has no stops where rows are named, or the chart is split in facets', () => {
    expect(stopsOf(figure([['linear', 1, 2]]))).toEqual([]);
    expect(stopsOf({ ...along, options: { facet: { data: [] } } })).toEqual([]);
  });
  it('covers the nearest row of a point, all rows of a stretch, none of another quantity', () => {
    const keys = (cursor: Parameters<typeof covered>[2]) => covered(stopsOf(along), 't', cursor).map(({ key }) => key);
    expect(keys({ column: 't', from: 12, to: 12 })).toEqual([10]);
    expect(keys({ column: 't', from: 20, to: 5 })).toEqual([10, 20]);
    expect(keys({ column: 't', from: 12, to: 14 })).toEqual([10]);
    expect(keys({ column: 'w', from: 12, to: 14 })).toEqual([]);
    expect(keys(undefined)).toEqual([]);
  });
  it('says the values of a row, and the means of several', () => {
    const stops = stopsOf(along);
    expect(sayReading(along, [stops[1]!], 'en')).toBe('t = 10: ε 2, v 6');
    expect(sayReading(along, stops.slice(0, 2), 'en')).toBe('t = 0 to 10, means of 2 values: ε 1.5, v 5.5');
    expect(sayReading(along, [stops[2]!], 'zh')).toBe('t = 20：ε 3，v ∞');
  });
});
