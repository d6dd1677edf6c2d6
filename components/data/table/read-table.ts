import { MOST_CLASSES, tidyName } from '../../../src/data/own/own-data.ts';
import { decimalOf, readNumber, type Decimal } from './read-number.ts';
import { beginningOf, delimiterOf, rowsOf, SAMPLE, type Delimiter, type Row } from './rows.ts';

/** Columns by number, from 0 on. */
export interface Columns {
  readonly x: number;
  readonly y: number;
  readonly label?: number | undefined;
}

export interface BadRow {
  readonly line: number;
  readonly reason: 'no-cell' | 'no-number';
  /** Name of the column, or its number from 1 on. */
  readonly column: string;
  /** What stands there, cut short. */
  readonly cell: string;
}

export interface Table {
  readonly delimiter: Delimiter;
  readonly decimal: Decimal;
  readonly header: boolean;
  /** Names, or numbers from 1 on. */
  readonly columns: readonly string[];
  readonly used: Columns;
  /** x, y of every good row, and its class. */
  readonly points: Float64Array;
  readonly labels: Int32Array;
  /** One a class; a single empty name where there are no labels. */
  readonly classNames: readonly string[];
  /** Labels that share the last class because there are too many. */
  readonly joined: number;
  readonly bad: { readonly count: number; readonly first: readonly BadRow[] };
  /** Rows after MOST_ROWS, which are not read. */
  readonly beyond: number;
}

export const MOST_ROWS = 20_000;
const SHOWN = 5;
const SHOWN_LETTERS = 40;
/** Share of the cells from which on a column is one of numbers. */
const MOSTLY = 0.6;
/** A class of labels that are too many, and one of rows without. */
const [OTHERS, NONE] = ['…', '?'];

/**
 * A table as spreadsheets and programs write them: comma, semicolon or tab; decimal point or comma; with or without header, quotes and byte order
 * mark. Never throws.
 * @param wanted columns to use; absent: the first two of numbers, and the first other one that looks like labels
 * @returns undefined where no two columns hold numbers, or those wanted are not there
 */
export function readTable(given: string, wanted?: Columns): Table | undefined {
  const { beginning: text, beyond } = beginningOf(given.replace(/^\uFEFF/, ''), MOST_ROWS);
  const delimiter = delimiterOf(text);
  const all = rowsOf(text, delimiter);
  const sample = all.slice(0, SAMPLE);
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const decimal = decimalOf(sample.flatMap(({ cells }) => cells));
  const used = wanted ?? guess(sample, width, decimal);
  // A file may have changed since its columns were chosen.
  if (!used || ![used.x, used.y].every((column) => column >= 0 && column < width)) return undefined;
  const [first] = all;
  if (!first) return undefined;
  const header = [used.x, used.y].every((column) => readNumber(first.cells[column] ?? '', decimal) === undefined) && all.length > 1;
  const columns = Array.from({ length: width }, (_, i) => (header && tidyName(first.cells[i] ?? '')) || String(i + 1));
  const rows = header ? all.slice(1) : all;

  const points: number[] = [];
  const found: string[] = [];
  const first5: BadRow[] = [];
  const kept = rows.slice(0, MOST_ROWS);
  for (const { line, cells } of kept) {
    const values = [used.x, used.y].map((column) => readNumber(cells[column] ?? '', decimal));
    const wrong = values.indexOf(undefined);
    if (wrong < 0) {
      points.push(values[0]!, values[1]!);
      found.push(used.label === undefined ? '' : tidyName(cells[used.label] ?? '') || NONE);
    } else if (first5.length < SHOWN) {
      const column = wrong === 0 ? used.x : used.y;
      const cell = tidyName((cells[column] ?? '').slice(0, 4 * SHOWN_LETTERS));
      first5.push({ line, reason: cell === '' ? 'no-cell' : 'no-number', column: columns[column]!, cell });
    }
  }
  return {
    delimiter, decimal, header, columns, used,
    points: Float64Array.from(points),
    ...classesOf(found),
    bad: { count: kept.length - found.length, first: first5 },
    beyond: rows.length - kept.length + beyond,
  };
}

function guess(sample: readonly Row[], width: number, decimal: Decimal): Columns | undefined {
  const body = sample.length > 1 ? sample.slice(1) : sample;
  const share = (column: number, is: (cell: string) => boolean) => body.filter(({ cells }) => is(cells[column] ?? '')).length / Math.max(1, body.length);
  const indices = Array.from({ length: width }, (_, i) => i);
  const numeric = indices.filter((column) => share(column, (cell) => readNumber(cell, decimal) !== undefined) >= MOSTLY);
  const [x, y] = numeric;
  if (x === undefined || y === undefined) return undefined;
  const distinct = (column: number) => new Set(body.map(({ cells }) => cells[column] ?? '')).size;
  const words = indices.filter((column) => share(column, (cell) => cell.trim() !== '' && readNumber(cell, decimal) === undefined) >= MOSTLY);
  const label = words.find((column) => distinct(column) <= MOST_CLASSES) ?? numeric.slice(2).find((column) => distinct(column) <= MOST_CLASSES && body.length > MOST_CLASSES) ?? words[0];
  return { x, y, ...(label !== undefined && { label }) };
}

function classesOf(found: readonly string[]): Pick<Table, 'labels' | 'classNames' | 'joined'> {
  const counts = new Map<string, number>();
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
  const joined = common.length > MOST_CLASSES ? common.length - MOST_CLASSES + 1 : 0;
  const classNames = common.slice(0, joined ? MOST_CLASSES - 1 : MOST_CLASSES).sort(new Intl.Collator('en', { numeric: true }).compare);
  if (joined) classNames.push(OTHERS);
  const order = new Map(classNames.map((name, label) => [name, label]));
  return { labels: Int32Array.from(found, (name) => order.get(name) ?? MOST_CLASSES - 1), classNames, joined };
}
