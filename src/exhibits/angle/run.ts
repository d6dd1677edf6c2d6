import { loadDataSet } from '../../data/load.ts';
import type { TimePoint } from '../../diffusion/denoiser.ts';
import { angle, CLEAN, levelFromAngle, type NoiseLevel } from '../../diffusion/level.ts';
import { exactDenoiser, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { towards } from '../../diffusion/solvers/ddim.ts';
import { odeReference } from '../../diffusion/solvers/ode-reference.ts';
import { solve } from '../../diffusion/solvers/solver.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { type AngleParameters, STEPS } from './parameters.ts';
import { turned, velocity } from './rotation.ts';

/** Samples of so many steps. */
export interface Walk {
  readonly steps: number;
  /** Root mean square distance of the samples to where the exact path from the same noise ends, steps even in φ and steps even in t. */
  readonly evenAngle: number;
  readonly evenTime: number;
  /** At every step of φ, noise first: where the shown points are and the v̂ that they are turned by, point after point (SHOWN × 2 each). */
  readonly places: readonly { readonly x: readonly number[]; readonly v: readonly number[] }[];
  /** Where the shown points end (SHOWN × 2). */
  readonly ends: readonly number[];
}
export interface AngleState {
  /** Pairs of data and noise (PAIRS × 2 each, model units). */
  readonly x0: readonly number[];
  readonly epsilon: readonly number[];
  /** The exact paths of the shown points at EXACT_ANGLES, noise first (SHOWN × 2 each). */
  readonly exact: readonly (readonly number[])[];
  readonly walks: readonly Walk[];
  /** The largest difference between a DDIM step and the rotation, in units of rounding, over every step and point of every walk. */
  readonly rounding: number;
}

export const PAIRS = 200;
export const SHOWN = 6;
const SAMPLES = 400;
const TOLERANCE = 1e-7;
const EXACT_ANGLES = 31;
const NOISE = Math.PI / 2;

/** Coordinate j of points in even directions, near and far from the centre by turns. */
const around = (j: number): number => (Math.floor(j / 2) % 2 ? 0.5 : 1.9) * (j % 2 ? Math.sin : Math.cos)((2 * Math.PI * (Math.floor(j / 2) + 0.4)) / SHOWN);

/** Angles from pure noise to clean data in so many even steps; the last of them is not a place to ask at. */
const evenly = (steps: number): NoiseLevel[] => Array.from({ length: steps + 1 }, (_, i) => levelFromAngle((NOISE * (steps - i)) / steps));

export const run: Run<AngleParameters, AngleState> = async function* ({ dataSet, seed }) {
  const { mixture } = await loadDataSet(dataSet);
  const random = seeded(seed).split('angle');
  const { x0 } = sampleMixture(mixture, PAIRS, random.split('data'));
  const noise = random.split('noise');
  const epsilon = x0.map(() => noise.normal());
  const normal = random.split('start');
  // The shown points first, from all directions; what is measured comes after them.
  const start = Float64Array.from({ length: 2 * (SHOWN + SAMPLES) }, (_, j) => (j < 2 * SHOWN ? around(j) : normal.normal()));
  const exact = exactDenoiser(mixture);
  const at = (level: NoiseLevel): TimePoint => ({ t: angle(level), level });
  const exactFrom = (x: Points, from: NoiseLevel, end: NoiseLevel) => solve(odeReference([at(from)], x, { tolerance: TOLERANCE, end }), exact);

  const stops = evenly(EXACT_ANGLES - 1);
  const paths: Points[] = [start.subarray(0, 2 * SHOWN)];
  for (const [i, from] of stops.slice(0, -1).entries()) paths.push(exactFrom(paths[i]!, from, stops[i + 1]!));
  const truth = exactFrom(start, stops[0]!, CLEAN);
  const gap = (x: Points) => Math.sqrt(x.reduce((sum, value, j) => sum + (j < 2 * SHOWN ? 0 : (value - truth[j]!) ** 2), 0) / SAMPLES);

  const schedule = makeSchedule('scaled-linear', { zeroTerminalSnr: true });
  let rounding = 0;
  const walk = (levels: readonly NoiseLevel[]) => {
    let x: Points = start;
    const places: Walk['places'][number][] = [];
    for (const [i, level] of levels.slice(0, -1).entries()) {
      const to = levels[i + 1]!;
      const known = exact(x, at(level));
      const v = velocity(x, known, level);
      const next = turned(x, v, angle(level) - angle(to));
      const stepped = towards(x, known, level, to);
      rounding = Math.max(rounding, next.reduce((most, value, j) => Math.max(most, Math.abs(value - stepped[j]!) / (Number.EPSILON * (Math.abs(x[j]!) + Math.abs(known[j]!)))), 0));
      places.push({ x: storable(x.subarray(0, 2 * SHOWN)), v: storable(v.subarray(0, 2 * SHOWN)) });
      x = next;
    }
    return { x, places };
  };
  const walks = STEPS.map((steps): Walk => {
    const { x, places } = walk(evenly(steps));
    const evenTime = walk([...trailing(schedule, steps).map(({ level }) => level), CLEAN]);
    return { steps, evenAngle: gap(x), evenTime: gap(evenTime.x), places, ends: storable(x.subarray(0, 2 * SHOWN)) };
  });
  yield {
    progress: { done: 1, total: 1 },
    record: { x0: storable(x0), epsilon: storable(epsilon), exact: paths.map(storable), walks, rounding },
  };
  return 'complete';
};
