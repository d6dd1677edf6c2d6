import fc from 'fast-check';
import { makeMixture } from '../../../src/diffusion/mixture.ts';
import { makeSchedule, PATH_IDS, SCHEDULE_IDS, type Schedule } from '../../../src/diffusion/schedule.ts';
import type { Points } from '../../../src/diffusion/points.ts';
import type { Random } from '../../../src/random.ts';

/** Every schedule, with and without zero terminal SNR. */
export const schedules: readonly { name: string; zero: boolean; schedule: Schedule }[] = [...SCHEDULE_IDS, ...PATH_IDS].flatMap((id) =>
  [false, true].map((zero) => ({
    name: zero ? `${id} with zero terminal SNR` : id,
    zero,
    schedule: makeSchedule(id, { zeroTerminalSnr: zero }),
  })));

/** Unequal weights, three classes, one of two components. */
export const mixture = makeMixture({
  means: [1.2, 0.1, -0.7, 0.9, -0.4, -1.1, 0.3, 1.6],
  weights: [4, 3, 2, 1],
  classOf: [0, 1, 2, 1],
  std: 0.3,
});

export const normals = (count: number, random: Random): Points => Float64Array.from({ length: count }, () => random.normal());

export const largestGap = (a: Points, b: Points): number =>
  a.reduce((most, value, i) => (Math.abs(value - b[i]!) <= most ? most : Math.abs(value - b[i]!)), 0);

/** A property over 200 cases, or `numRuns`, that are the same in every run. */
export const check = <T>(property: fc.IProperty<T>, numRuns = 200): void => fc.assert(property, { seed: 1, numRuns });
