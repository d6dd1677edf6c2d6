import type { Points } from '../diffusion/points.ts';

/** A number about samples, and the share of the samples that were not finite: a value never comes without it. */
export interface Measured {
  readonly value: number;
  readonly nonFinite: number;
}

/** Whether every coordinate of point i is finite. */
export function isFinitePoint(x: Points, i: number, dimension: number): boolean {
  for (let j = 0; j < dimension; j++) if (!Number.isFinite(x[i * dimension + j])) return false;
  return true;
}

/** Share of the points with a coordinate that is NaN or infinite. @throws RangeError if there are no whole points. */
export function nonFiniteShare(x: Points, dimension: number): number {
  const n = x.length / dimension;
  if (n === 0 || !Number.isInteger(n)) throw new RangeError(`expected points of dimension ${dimension}, got ${x.length} numbers`);
  let bad = 0;
  for (let i = 0; i < n; i++) if (!isFinitePoint(x, i, dimension)) bad++;
  return bad / n;
}
