import type { PlotFigure } from '../../src/exhibits/figure.ts';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';

/** What is being read off the charts of an exhibit: one value of a table's first column, or all from one to another. */
export interface Cursor {
  /** Charts whose tables begin with this column follow each other. */
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/** A row of a chart that can be read off: its key (first column), its place on the x axis, its index in the table. */
export interface Stop {
  readonly key: number;
  readonly x: number;
  readonly row: number;
}

/** The rows that stand along the x axis; none where the table is not one along x. */
export function stopsOf({ table, along, options }: PlotFigure): Stop[] {
  if (options.fx || options.facet) return [];
  const stops: Stop[] = [];
  for (const [row, [key]] of table.rows.entries()) {
    const x = along ? along[row]! : key;
    if (typeof key !== 'number' || typeof x !== 'number') return [];
    if (Number.isFinite(x)) stops.push({ key, x, row });
  }
  return stops;
}

const nearest = (stops: readonly Stop[], key: number): Stop =>
  stops.reduce((best, stop) => (Math.abs(stop.key - key) < Math.abs(best.key - key) ? stop : best));

/** The stops of a chart that a cursor covers: at least one, or none where the chart runs along something else. */
export function covered(stops: readonly Stop[], column: string, cursor: Cursor | undefined): Stop[] {
  if (!cursor || cursor.column !== column || stops.length === 0) return [];
  const [low, high] = [Math.min(cursor.from, cursor.to), Math.max(cursor.from, cursor.to)];
  const inside = low === high ? [] : stops.filter(({ key }) => key >= low && key <= high);
  return inside.length > 0 ? inside : [nearest(stops, cursor.to)];
}

/** "t = 250: ε 1.02, v 0.98", or the means over a stretch. */
export function sayReading({ table }: PlotFigure, stops: readonly Stop[], language: Language): string {
  const [column, ...names] = table.columns;
  const rows = stops.map(({ row }) => table.rows[row]!);
  const values = names.map((name, j) => {
    const cells = rows.map((row) => row[j + 1]!);
    const numbers = cells.filter((cell) => typeof cell === 'number');
    return `${name} ${numbers.length === cells.length ? say(numbers.reduce((sum, value) => sum + value, 0) / numbers.length, language) : '–'}`;
  });
  const keys = stops.map(({ key }) => key);
  return frameWords[language].reading(column!, say(Math.min(...keys), language, 4), stops.length > 1 ? say(Math.max(...keys), language, 4) : undefined, stops.length, values);
}
