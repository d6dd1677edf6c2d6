import fc from 'fast-check';
import { decodeText } from '../../components/data/table/decode.ts';
import { MOST_BYTES } from '../../components/data/table/limits.ts';
import { readTable } from '../../components/data/table/read-table.ts';
import { toOwn } from '../../components/data/table/to-own.ts';
import { checksum, toBase64url } from '../../src/data/own/bits.ts';
import { lackOf, MOST_POINTS, tidyName } from '../../src/data/own/own-data.ts';
import { ownDataSet } from '../../src/data/own/own-set.ts';
import { decodeOwn, encodeOwn } from '../../src/data/own/own-text.ts';
import { kind, type Kind } from './fuzz.ts';
import { anyText, bytesOf, damage, nastyName, nastyNumber } from './values.ts';

const cell = fc.oneof({ weight: 5, arbitrary: fc.double({ noDefaultInfinity: true, noNaN: true }).map(String) }, nastyNumber, nastyName, anyText(6), fc.constantFrom('"', '""', '"a""b"', '"1\n2"', '"1;2"', 'Adelie', '1,5', '1.234,5', "1'000", '"'));
const table = fc.tuple(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 30 }), fc.constantFrom(',', ';', '\t', '|', ' '), fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028')).map(([rows, between, end]) => rows.map((row) => row.join(between)).join(end));
const columns = fc.option(fc.record({ x: fc.integer({ min: -1, max: 6 }), y: fc.integer({ min: -1, max: 6 }), label: fc.option(fc.integer({ min: -1, max: 6 }), { nil: undefined }) }), { nil: undefined, freq: 3 });

interface Given {
  readonly bytes: Uint8Array;
  readonly wanted: { readonly x: number; readonly y: number; readonly label: number | undefined } | undefined;
}

function checkTable({ bytes, wanted }: Given): void {
  const read = readTable(decodeText(bytes), wanted);
  if (!read) return;
  const shown = [...read.columns, ...read.classNames, ...read.bad.first.flatMap(({ column, cell: text }) => [column, text])];
  for (const text of shown) if (tidyName(text) !== text && !/^\d+$/.test(text) && [...text].length > 40) throw new Error(`a name as it came: ${JSON.stringify(text)}`);
  if (!read.points.every(Number.isFinite)) throw new Error('a point that is nowhere');
  const own = toOwn(read, { seed: 1, most: MOST_POINTS });
  const text = encodeOwn(own);
  const again = decodeOwn(text);
  if (!again || encodeOwn(again) !== text) throw new Error('data that their own text does not give back');
}

const M = MOST_BYTES;
const filled = (part: string) => part.repeat(Math.floor(M / part.length));
const csv: Kind<Given> = {
  name: 'CSV',
  share: 14_000,
  arbitrary: fc.tuple(fc.oneof({ weight: 5, arbitrary: table.map(bytesOf) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) }), damage, columns).map(([bytes, harm, wanted]) => ({ bytes: harm(bytes), wanted })),
  check: checkTable,
  extremes: () => Object.entries({
    'rows beyond counting': filled('1,2\n'),
    'empty rows': filled('\n'),
    'one row': filled('1,'),
    'commas': filled(','),
    'quotes': filled('"'),
    'a quote that is never closed': `"${filled('1,2\n')}`.slice(0, M),
    'a quote never closed in every row': filled('1,2,"a\n'),
    'quotes over six lines': filled('"\n\n\n\n\n\n",1,2\n'),
    'one cell': 'x'.repeat(M),
    'one cell of digits': '9'.repeat(M),
    'a label that is all': `x,y,kind\n1,2,${'k'.repeat(M - 20)}\n3,4,a\n`,
    'a label of combining marks': `x,y,kind\n1,2,${'\u0301'.repeat(M / 2 - 20)}\n3,4,a\n`,
    'a label of marks out of order': `x,y,kind\n1,2,a${'\u0316\u0301'.repeat(M / 4 - 20)}\n3,4,a\n`,
    'a label of spaces': `x,y,kind\n1,2,a${' '.repeat(M - 30)}b\n3,4,a\n`,
    'a different label in every row': Array.from({ length: 300_000 }, (_, i) => `1,2,k${i}\n`).join(''),
    'spaces': filled(' '),
    'carriage returns': filled('\r'),
    'many columns': `${'1,'.repeat(2_000)}1\n`.repeat(1_000),
    'semicolons and commas and tabs': filled('1;2,3\t4\n'),
    'numbers of forty letters': filled(`${'1 '.repeat(19)}1,2\n`),
    'full-width digits': filled('１,２\n'),
  }).map(([what, text]) => [what, { bytes: bytesOf(text).subarray(0, M), wanted: undefined }] as const),
};

/** As `encodeOwn` ends it: with a checksum, which leads to everything behind it. */
const summed = (body: Uint8Array): string => {
  const crc = checksum(body);
  return `own:${toBase64url(Uint8Array.from([...body, crc >> 8, crc & 255]))}`;
};
/** The first bits of a body: the version and the kind. */
const started = (gaussians: boolean, bytes: Uint8Array) => Uint8Array.from([0x10 | (gaussians ? 8 : 0) | ((bytes[0] ?? 0) & 7), ...bytes.subarray(1)]);

/** The text of own data in an address, which anybody may send. */
const own: Kind<string> = {
  name: 'own data in an address',
  share: 12_000,
  arbitrary: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 120 })).map(([gaussians, bytes]) => summed(started(gaussians, bytes))) },
    fc.uint8Array({ maxLength: 60 }).map(summed),
    anyText(60).map((text) => `own:${text}`),
    fc.tuple(fc.constantFrom('own:', 'own', 'OWN:', ''), fc.stringMatching(/^[A-Za-z0-9_-]{0,300}$/)).map((parts) => parts.join('')),
  ),
  async check(text) {
    const data = decodeOwn(text);
    if (!data) return;
    if (encodeOwn(data) !== text) throw new Error('data that are not what they were read from');
    if (!lackOf(data, { most: MOST_POINTS, classes: 1 })) ownDataSet(data);
  },
  extremes: () => [
    ['ones without end', summed(started(false, new Uint8Array(1_500_000).fill(255)))],
    ['zeros without end', summed(started(false, new Uint8Array(1_500_000)))],
    ['Gaussians without end', summed(started(true, new Uint8Array(1_500_000).fill(255)))],
    ['points without end', summed(started(false, Uint8Array.from({ length: 1_500_000 }, (_, i) => (i < 40 ? 255 : 0))))],
    ['a wrong checksum', `own:${'A'.repeat(2_000_000)}`],
    ['no base64', `own:${'%'.repeat(2_000_000)}`],
  ],
};

export const tables = [kind(csv), kind(own)];
