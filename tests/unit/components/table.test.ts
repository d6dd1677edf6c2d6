import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../components/data/table/decode.ts';
import { readNumber } from '../../../components/data/table/read-number.ts';
import { MOST_ROWS, readTable } from '../../../components/data/table/read-table.ts';
import { toOwn } from '../../../components/data/table/to-own.ts';
import { ownDataSet } from '../../../src/data/own/own-set.ts';
import { lackOf, MOST_POINTS } from '../../../src/data/own/own-data.ts';
import { decodeOwn, encodeOwn } from '../../../src/data/own/own-text.ts';
import { seeded } from '../../../src/random.ts';

const pairs = (points: Float64Array) => Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i], points[2 * i + 1]]);
const read = (text: string) => {
  const table = readTable(text)!;
  return { ...table, pairs: pairs(table.points), classes: Array.from(table.labels, (label) => table.classNames[label]) };
};

describe('a number', () => {
  it.each([
    ['3.14', '.', 3.14], ['-2', '.', -2], ['−2.5', '.', -2.5], ['+.5e-3', '.', 0.0005], ['１２．５', '.', 12.5], [' 7 ', '.', 7],
    ['3,14', ',', 3.14], ['1.234,5', ',', 1234.5], ['1.234', ',', 1234], ['1,234.5', '.', 1234.5], ['1,234,567', '.', 1234567], ['1 234 567', '.', 1234567], ['0.123', '.', 0.123],
    ['1e-200', '.', 0],
  ] as const)('%s with decimals after "%s" is %d', (cell, decimal, value) => expect(readNumber(cell, decimal)).toBe(value));
  it.each([
    ['', '.'], ['abc', '.'], ['1,234', '.'], ['3,14', '.'], ['3.14', ','], ['1.2.3', '.'], ['NaN', '.'], ['Infinity', '.'], ['1e999', '.'], ['0x10', '.'], ['1e', '.'], ['12px', '.'], ['=1+1', '.'], ['--1', '.'], ['9'.repeat(1e6), '.'],
  ] as const)('%s with decimals after "%s" is none', (cell, decimal) => expect(readNumber(cell, decimal)).toBeUndefined());
});

describe('a table', () => {
  it('is read with commas, with semicolons and with tabs, with and without a header', () => {
    for (const sign of [',', ';', '\t']) {
      const rows = ['bill,depth,species', '39.1,18.7,Adelie', '46.5,17.9,Chinstrap', '50,16.3,Gentoo'].map((row) => row.replaceAll(',', sign));
      expect(read(rows.join('\n'))).toMatchObject({
        delimiter: sign, header: true, columns: ['bill', 'depth', 'species'], used: { x: 0, y: 1, label: 2 },
        pairs: [[39.1, 18.7], [46.5, 17.9], [50, 16.3]], classes: ['Adelie', 'Chinstrap', 'Gentoo'], bad: { count: 0 }, beyond: 0,
      });
      expect(read(rows.slice(1).join('\r\n'))).toMatchObject({ header: false, columns: ['1', '2', '3'], pairs: [[39.1, 18.7], [46.5, 17.9], [50, 16.3]] });
    }
  });
  it('is read with decimal commas, behind semicolons, tabs or quotes', () => {
    expect(read('x;y\n1,5;2,25\n-3,0;4')).toMatchObject({ decimal: ',', pairs: [[1.5, 2.25], [-3, 4]], header: true });
    expect(read('1,5\t2,25\n-3,0\t4')).toMatchObject({ decimal: ',', pairs: [[1.5, 2.25], [-3, 4]] });
    expect(read('"x","y"\n"1,5","2,25"\n"-3,0","4"')).toMatchObject({ delimiter: ',', decimal: ',', pairs: [[1.5, 2.25], [-3, 4]] });
  });
  it('is read past a byte order mark, quotes, quotes in quotes, lines in quotes, blank lines and a blank end', () => {
    const table = read('\uFEFF"x","y","name"\n\n1,2,"say ""a"", twice"\n"3","4","two\nlines"\n   \n5,6,b\n\n');
    expect(table).toMatchObject({ header: true, columns: ['x', 'y', 'name'], pairs: [[1, 2], [3, 4], [5, 6]], classes: ['say "a", twice', 'two lines', 'b'] });
  });
  it('keeps good rows, counts the bad ones and shows the first with line, column and cell', () => {
    const table = read('x,y,label\n1,2,a\nn/a,3,a\n4,,b\n\n5,six,b\n7\n8,9,b\n"quoted\ncell",1,a\n<b>1</b>,1,a\n');
    expect(table.pairs).toEqual([[1, 2], [8, 9]]);
    expect(table.bad).toEqual({
      count: 6,
      first: [
        { line: 3, reason: 'no-number', column: 'x', cell: 'n/a' },
        { line: 4, reason: 'no-cell', column: 'y', cell: '' },
        { line: 6, reason: 'no-number', column: 'y', cell: 'six' },
        { line: 7, reason: 'no-cell', column: 'y', cell: '' },
        { line: 9, reason: 'no-number', column: 'x', cell: 'quoted cell' },
      ],
    });
  });
  it('loses one row, not the rest of the file, to a quote that is never closed', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i},${i * i},a`);
    rows[10] = '"10,100,a';
    const table = read(rows.join('\n'));
    expect(table.pairs).toHaveLength(49);
    expect(table.bad).toMatchObject({ count: 1, first: [{ line: 11, reason: 'no-number', cell: '"10' }] });
  });
  it('takes the columns that it is told to', () => {
    const text = 'id,a,b,c\n1,10,20,30\n2,11,21,31\n3,12,22,32';
    expect(pairs(readTable(text, { x: 3, y: 1 })!.points)).toEqual([[30, 10], [31, 11], [32, 12]]);
    expect(readTable(text, { x: 1, y: 2, label: 0 })!.classNames).toEqual(['1', '2', '3']);
  });
  it('joins the rarest labels where there are more than nine', () => {
    const table = read(Array.from({ length: 66 }, (_, i) => `${i},${i},l${Math.floor((Math.sqrt(8 * i + 1) - 1) / 2)}`).join('\n'));
    expect(table.joined).toBe(3);
    expect(table.classNames).toEqual(['l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9', 'l10', '…']);
    expect(table.classes.slice(0, 3)).toEqual(['…', '…', '…']);
  });
  it('of words, of one column, or of nothing, is none', () => {
    for (const text of ['', ' \n', '\uFEFF', 'a,b\nc,d', '1\n2\n3', '"', '\0\0\0']) expect(readTable(text)).toBeUndefined();
  });
  it('of 20,000 rows takes less than a second, and rows after them are not read', () => {
    const random = seeded(1);
    const rows = Array.from({ length: MOST_ROWS + 5 }, () => `${(100 * random.normal()).toFixed(6)};${random.normal().toExponential(8)};class ${random.integer(7)}`);
    rows[7777] = 'broken';
    const started = performance.now();
    const table = read(`first;second;third\n${rows.join('\n')}`);
    const own = toOwn(table, { seed: 1 });
    const text = encodeOwn(own);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(table).toMatchObject({ bad: { count: 1, first: [{ line: 7779 }] }, beyond: 5 });
    expect(table.pairs).toHaveLength(MOST_ROWS - 1);
    expect(own.points).toHaveLength(MOST_POINTS);
    expect(decodeOwn(text)).toEqual(own);
  });
  it('is thinned at random, the same way for the same seed and evenly over the file', () => {
    const table = read(Array.from({ length: 5000 }, (_, i) => `${i},1.${i}`).join('\n'));
    const [one, again, other] = [1, 1, 2].map((seed) => toOwn(table, { most: 500, seed }).points);
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    const mean = one!.reduce((sum, [column]) => sum + column, 0) / one!.length;
    expect(Math.abs(mean / 1023 - 0.5)).toBeLessThan(0.05);
  });
  it.each([
    ['no-spread', '1,2\n1,2\n1,2'],
    ['few-points', '1,2\n3,4'],
    ['one-class', '1,2,a\n3,4,a\n5,6,a'],
    [undefined, '1,2\n1,3\n1,4'],
    [undefined, '1e99,1\n-1e99,2\n3,4'],
    ['few-points', '-6.666666666666667e+99,0'],
    ['no-spread', '1e15,7\n1000000000000001,7\n1000000000000002,7'],
  ])('%s is what is wrong with the data in %j', (lack, text) => {
    const own = toOwn(readTable(text)!, { seed: 1 });
    expect(decodeOwn(encodeOwn(own))).toEqual(own);
    expect(lackOf(own, { most: MOST_POINTS, classes: lack === 'one-class' ? 2 : 1 })).toBe(lack);
  });
  it('of any text throws nothing, shows no control characters, and gives data that can be written and used', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.double().map(String), fc.integer().map(String), fc.constantFrom('"', '""', '"a', '1,5', '\u202e', '=HYPERLINK("x")', '<img src=x onerror=1>', '1e308', '-0', '\ud800', 'NaN'));
    const file = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.tuple(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r')).map(([rows, sign, end]) => rows.map((row) => row.join(sign)).join(end)),
      fc.array(fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ noNaN: true, noDefaultInfinity: true }), cell), { maxLength: 20 }).map((rows) => rows.map((row) => row.join(';')).join('\n')),
    );
    fc.assert(fc.property(file, (text) => {
      const table = readTable(text);
      if (!table) return;
      const own = toOwn(table, { seed: 1 });
      expect(decodeOwn(encodeOwn(own))).toEqual(own);
      for (const shown of [...table.columns, ...table.classNames, ...table.bad.first.flatMap(({ column, cell: bad }) => [column, bad])]) expect(shown).not.toMatch(/\p{Cc}|\p{Cf}/u);
      if (lackOf(own, { most: MOST_POINTS, classes: 1 })) return;
      expect(ownDataSet(own).mixture.means.every(Number.isFinite)).toBe(true);
    }), { numRuns: 3000 });
  });
});

describe('the text of a file', () => {
  const bytes = (...list: number[]) => Uint8Array.from(list);
  it('is read as UTF-8, UTF-16 or GB 18030', () => {
    expect(decodeText(new TextEncoder().encode('鸢尾,1,2'))).toBe('鸢尾,1,2');
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x31))).toBe('1');
    expect(decodeText(bytes(0xff, 0xfe, 0x31, 0, 0x2c, 0))).toBe('1,');
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x31))).toBe('1');
    expect(decodeText(bytes(0xca, 0xfd, 0xbe, 0xdd, 0x2c, 0x31))).toBe('数据,1');
  });
});
