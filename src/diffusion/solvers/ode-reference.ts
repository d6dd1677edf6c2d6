import type { TimePoint } from '../denoiser.ts';
import { requireNumber } from '../errors.ts';
import { CLEAN, type NoiseLevel } from '../level.ts';
import { straightPath } from '../paths.ts';
import type { Points } from '../points.ts';
import { towards } from './ddim.ts';
import { between, type Query, type Solver, type SolverDefinition, type SolverOptions, stepsOf } from './solver.ts';
import { inSpace } from './space.ts';

export interface OdeOptions extends SolverOptions {
  /** Largest error of one step in any coordinate, relative to max(1, |coordinate|). */
  readonly tolerance?: number;
}

/**
 * Below this share of noise the rest of the way is one step towards x̂0: its error, of order s², is smaller than rounding in
 * ε̂.
 */
const LAST_SHARE = 1e-6;

/**
 * The probability-flow ODE (Song et al. 2021b, Eq. 13) to high accuracy, in flow coordinates dx̄/ds = û with x̄ = x/(α + σ), s
 * = σ/(α + σ), which stay finite from zero SNR on. Dormand & Prince's pair of orders 5 and 4 with steps of its own choosing: of
 * the grid only the first level is used. One batch takes one step size, so a point's path depends on its company within the
 * tolerance.
 */
export function* odeReference(grid: readonly TimePoint[], start: Points, options: OdeOptions = {}): Solver {
  const { tolerance = 1e-9, end = CLEAN } = options;
  requireNumber('tolerance', tolerance, 1e-15, 1);
  const [first] = stepsOf(grid.slice(0, 1), start, { end });
  const from = first!.at.level;
  const timeOf = options.timeOf ?? between(first!, undefined);
  const slope = function* (s: number, bar: Points): Generator<Query, Points, Points> {
    const level = straightPath(s);
    const x = bar.map((value) => value * (level.alpha + level.sigma));
    return inSpace('u', x, yield { x, at: { t: timeOf(level), level } }, level);
  };
  const stop = Math.max(shareOf(end), LAST_SHARE);
  let s = shareOf(from);
  let bar: Points = start.map((value) => value / (from.alpha + from.sigma));
  let step = (stop - s) / 50;
  let k1 = yield* slope(s, bar);
  while (s > stop) {
    requireNumber('size of the next step (is the answer a smooth function?)', Math.abs(step), 1e-12 * s);
    const landing = s + step <= stop ? stop : s + step;
    const h = landing - s;
    const slopes = [k1];
    for (const [i, row] of TABLEAU.entries()) slopes.push(yield* slope(i < 5 ? s + NODES[i]! * h : landing, moved(bar, h, slopes, row)));
    const next = moved(bar, h, slopes, TABLEAU[5]!);
    const error = largest(moved(new Float64Array(bar.length), h, slopes, ERROR), next) / tolerance;
    if (error <= 1) {
      s = landing;
      bar = next;
      k1 = slopes[6]!;
    }
    step = h * Math.min(5, Math.max(0.2, 0.9 * error ** -0.2));
  }
  const level = straightPath(s);
  const x = bar.map((value) => value * (level.alpha + level.sigma));
  return end.sigma > 0 && shareOf(end) >= LAST_SHARE ? x : towards(x, yield { x, at: { t: timeOf(level), level } }, level, end);
}

const shareOf = ({ alpha, sigma }: NoiseLevel): number => sigma / (alpha + sigma);

function moved(x: Points, h: number, slopes: readonly Points[], row: readonly number[]): Points {
  return x.map((value, j) => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += row[i]! * slopes[i]![j]!;
    return value + h * sum;
  });
}

const largest = (error: Points, scale: Points): number =>
  error.reduce((worst, value, j) => Math.max(worst, Math.abs(value) / Math.max(1, Math.abs(scale[j]!))), 1e-30);

/** Dormand & Prince 1980, the pair RK5(4)7M; its last stage is the next step's first. */
const NODES = [1 / 5, 3 / 10, 4 / 5, 8 / 9, 1];
const TABLEAU = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

export const odeReferenceDefinition: SolverDefinition<'u'> = {
  id: 'ode-reference',
  space: 'u',
  order: 5,
  stochastic: false,
  family: 'multistep',
  run: odeReference,
};
