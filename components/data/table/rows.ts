import { dsvFormat } from 'd3';
import { LONGEST_LINE, MOST_COLUMNS } from './limits.ts';
import { readNumber } from './read-number.ts';

export const DELIMITERS = ['\t', ';', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Row {
  /** Of the file, from 1 on; of its first line where a cell in quotes has several. */
  readonly line: number;
  readonly cells: readonly string[];
}

const LINE_END = /\r\n|\n|\r/g;
/** A cell that goes on over more lines than these has lost its closing quote. */
const MOST_LINES = 5;
/** Rows that are looked at to find out how a file is written. */
export const SAMPLE = 200;

/** Rows that are not empty. Quotes that are opened and never closed are taken for letters. */
export function rowsOf(text: string, delimiter: Delimiter): Row[] {
  const rows: Row[] = [];
  const { parseRows } = dsvFormat(delimiter);
  let line = 1;
  let lines: readonly string[] | undefined;
  const add = (row: Row) => {
    const cells = row.cells.slice(0, MOST_COLUMNS);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: row.line, cells });
  };
  for (const cells of parseRows(text)) {
    const span = 1 + cells.reduce((sum, cell) => sum + (cell.match(LINE_END)?.length ?? 0), 0);
    if (span <= MOST_LINES) add({ line, cells });
    else {
      lines ??= text.split(LINE_END);
      for (let i = line; i < line + span && i <= lines.length; i++) add({ line: i, cells: lines[i - 1]!.split(delimiter).map(unquoted) });
    }
    line += span;
  }
  return rows;
}

const unquoted = (cell: string): string => /^\s*"(.*)"\s*$/.exec(cell)?.[1] ?? cell;

/**
 * The beginning of a table, as much of it as has `most` rows however many lines its cells in quotes have, with lines that no table has cut off; and how
 * many lines that are not empty come after it.
 */
export function beginningOf(text: string, most: number): { readonly beginning: string; readonly beyond: number } {
  const lines: string[] = [];
  let at = 0;
  for (LINE_END.lastIndex = 0; at < text.length && lines.length < most * MOST_LINES; at = LINE_END.lastIndex || text.length) {
    const end = LINE_END.exec(text)?.index ?? text.length;
    lines.push(text.slice(at, Math.min(end, at + LONGEST_LINE)));
  }
  let beyond = 0;
  for (let empty = true; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x0a || letter === 0x0d) empty = true;
    else if (empty && letter > 0x20) {
      empty = false;
      beyond++;
    }
  }
  return { beginning: lines.join('\n'), beyond };
}

/** The sign between cells with which most rows have two numbers. Tab and semicolon come first: where they stand, a comma is in the numbers. */
export function delimiterOf(text: string): Delimiter {
  const beginning = text.split(LINE_END, SAMPLE).join('\n');
  const scores = DELIMITERS.filter((delimiter) => beginning.includes(delimiter)).map((delimiter) => ({
    delimiter,
    score: rowsOf(beginning, delimiter).filter(({ cells }) => cells.filter((cell) => readNumber(cell, '.') !== undefined || readNumber(cell, ',') !== undefined).length >= 2).length,
  }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best), { delimiter: DELIMITERS[2], score: 0 }).delimiter;
}
