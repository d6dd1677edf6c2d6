import { cellOf, DRAWN_BITS, FARTHEST, inOrder, isAxis, MOST_POINTS, TABLE_BITS, type OwnAxis, type OwnPoint, type OwnPoints } from '../../../src/data/own/own-data.ts';
import { seeded } from '../../../src/random.ts';
import type { Table } from './read-table.ts';

/** Fewer points than these have a finer grid, which makes their link no longer than that of the others. */
const FEW = 400;
/** In hundredths of a standard deviation, as the measured data sets of this site have it. */
const KERNEL = 8;

/** The rows of a table as own data; of more than `most`, that many drawn at random without repetition. */
export function toOwn({ points, labels, classNames, columns, used, header }: Table, { most = MOST_POINTS, seed }: { most?: number; seed: number }): OwnPoints {
  const chosen = thinned(labels.length, most, seed);
  const bits = chosen.length > FEW ? DRAWN_BITS : TABLE_BITS;
  const axisOf = (j: 0 | 1): OwnAxis => {
    const values = chosen.map((i) => points[2 * i + j]!);
    const name = header ? columns[j === 0 ? used.x : used.y]! : '';
    const [from, to] = [values.reduce((least, value) => Math.min(least, value), Infinity), values.reduce((largest, value) => Math.max(largest, value), -Infinity)];
    const axis = { name, from, to };
    if (isAxis(axis)) return axis;
    // A column that does not vary (or there is no row at all) still needs some length.
    const middle = values[0] ?? 0;
    const half = Math.max(1, Math.abs(middle)) / 2;
    return { name, from: Math.max(-FARTHEST, middle - half), to: Math.min(FARTHEST, middle + half) };
  };
  const axes = [axisOf(0), axisOf(1)] as const;
  return {
    kind: 'points', bits, axes, kernel: KERNEL,
    classNames: classNames.length === 1 && classNames[0] === '' ? [] : [...classNames],
    points: inOrder(chosen.map((i): OwnPoint => [cellOf(axes[0], points[2 * i]!, bits), cellOf(axes[1], points[2 * i + 1]!, bits), labels[i]!])),
  };
}

/** `most` of the indices below `count`, or all (the beginning of a shuffle; Fisher and Yates). */
function thinned(count: number, most: number, seed: number): number[] {
  const indices = Array.from({ length: count }, (_, i) => i);
  if (count <= most) return indices;
  const random = seeded(seed).split('thin');
  for (let i = 0; i < most; i++) {
    const j = i + random.integer(count - i);
    [indices[i], indices[j]] = [indices[j]!, indices[i]!];
  }
  return indices.slice(0, most);
}
