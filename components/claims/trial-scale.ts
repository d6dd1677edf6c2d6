import type { Trial } from '../../src/trials/trial.ts';

/** Where a value stands on the chart's axis, from 0 to 1, and the numbers written under it. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

type Rule = Pick<Trial, 'scale' | 'expects'>;

/** Holds all finite values and the thresholds, with room beside the outer ones for the words there. Ratios stand on a logarithmic axis. */
export function makeScale({ scale, expects }: Rule, values: readonly number[]): Scale {
  const log = scale === 'ratio';
  const usable = values.filter((value) => Number.isFinite(value) && (!log || value > 0));
  const thresholds = [expects.above, expects.below].filter((value) => value !== undefined);
  // Without a value yet, the axis still shows the threshold and what lies about it.
  const known = [...thresholds, ...usable, ...(usable.length === 0 ? thresholds.map((value) => (log ? value * 30 : value + 1)) : [])];
  const to = log ? Math.log : (value: number) => value;
  const [low, high] = [Math.min(...known.map(to)), Math.max(...known.map(to))];
  const room = 0.3 * (high - low || Math.abs(high) || 1);
  const [from, span] = [low - room, high - low + 2 * room];
  const at = (value: number) => Math.min(1, Math.max(0, (to(value) - from) / span));
  const [first, last] = log ? [Math.exp(from), Math.exp(from + span)] : [from, from + span];
  const rounds = log ? logTicks(first, last) : linearTicks(first, last);
  // A round number too near to a threshold would be written over it.
  const ticks = [...thresholds, ...rounds.filter((tick) => thresholds.every((threshold) => Math.abs(at(tick) - at(threshold)) > 0.13))];
  return { at, ticks };
}

function linearTicks(from: number, to: number): number[] {
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function logTicks(from: number, to: number): number[] {
  const decades = Math.log10(to / from);
  const factors = decades > 2 ? [1] : decades > 0.8 ? [1, 3] : [1, 1.25, 1.5, 2, 3, 4, 5, 6, 8];
  const stride = Math.max(1, Math.ceil(decades / 5));
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
    if (stride > 1 && power % stride !== 0) continue;
    for (const factor of factors) ticks.push(Number((factor * 10 ** power).toPrecision(12)));
  }
  return spread(ticks.filter((tick) => tick >= from && tick <= to), from, to);
}

/** Leaves out ticks that would touch the one before. */
function spread(ticks: readonly number[], from: number, to: number): number[] {
  const width = Math.log(to / from);
  return ticks.reduce<number[]>((kept, tick) => (kept.length > 0 && Math.log(tick / kept.at(-1)!) / width < 0.13 ? kept : [...kept, tick]), []);
}
