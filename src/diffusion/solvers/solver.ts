import type { Random } from '../../random.ts';
import type { AsyncDenoiser, Denoiser, TimePoint } from '../denoiser.ts';
import { InvalidInputError, requireLength, requirePoints } from '../errors.ts';
import { angle, CLEAN, type NoiseLevel } from '../level.ts';
import type { Points } from '../points.ts';
import type { GridFamily } from '../time-grid.ts';

/** A question a solver asks: x̂0 at these points, please. `x` is in variance-preserving coordinates. */
export interface Query {
  readonly x: Points;
  readonly at: TimePoint;
}

/** A solver asks for x̂0, is told, and returns the sample. It neither knows nor cares who answers. */
export type Solver = Generator<Query, Points, Points>;

/** The quantity that a solver takes for constant, or for a polynomial, along a step: x̂0, ε̂, or û = ε̂ − x̂0. */
export type Space = 'x0' | 'epsilon' | 'u';

/** `length` standard normal numbers for step `step`, 0 being the noisiest. */
export type NoiseSource = (step: number, length: number) => Points;

export interface SolverOptions {
  /** Where the last step lands; CLEAN by default. */
  readonly end?: NoiseLevel;
  /** Required by stochastic solvers, ignored by the others. */
  readonly noise?: NoiseSource;
  /** The timestep of a level that is not on the grid, for solvers that ask between grid points: a schedule's `timeOf`. */
  readonly timeOf?: (level: NoiseLevel) => number;
}

/** A solver with what there is to say about it. Grids run from noisy to clean; `start` sits at the first level. */
export interface SolverDefinition<S extends Space = Space> {
  readonly id: string;
  /** The space in which it integrates; part of the type, because it decides what the solver gets exactly right. */
  readonly space: S;
  /** Order of convergence of the deterministic part, in steps of log SNR. */
  readonly order: number;
  readonly stochastic: boolean;
  /** What the names of the spacings mean to it. */
  readonly family: GridFamily;
  run(grid: readonly TimePoint[], start: Points, options?: SolverOptions): Solver;
}

/** Runs a solver against a denoiser; `onQuery` sees every (query, x̂0) in order. */
export function solve(solver: Solver, denoise: Denoiser, onQuery?: (query: Query, x0: Points) => void): Points {
  let step = solver.next();
  while (!step.done) {
    const x0 = denoise(step.value.x, step.value.at);
    onQuery?.(step.value, x0);
    step = solver.next(x0);
  }
  return step.value;
}

export async function solveAsync(
  solver: Solver,
  denoise: AsyncDenoiser,
  onQuery?: (query: Query, x0: Points) => void,
): Promise<Points> {
  let step = solver.next();
  while (!step.done) {
    const x0 = await denoise(step.value.x, step.value.at);
    onQuery?.(step.value, x0);
    step = solver.next(x0);
  }
  return step.value;
}

/** One step of a grid: asked at `at`, landing on the level `to`. */
export interface Step {
  readonly index: number;
  readonly at: TimePoint;
  readonly to: NoiseLevel;
}

/**
 * The steps of a grid.
 * @throws RangeError on an empty grid, one that does not run from noisy to clean, or a start that is not finite.
 */
export function stepsOf(grid: readonly TimePoint[], start: Points, { end = CLEAN }: SolverOptions = {}): Step[] {
  requireLength('time grid', grid);
  requirePoints('start', start);
  return grid.map((at, index) => {
    const to = grid[index + 1]?.level ?? end;
    if (!(angle(to) < angle(at.level))) throw new InvalidInputError(`angle of level ${index + 1} of the time grid`, angle(to), `below ${angle(at.level)}`);
    return { index, at, to };
  });
}

/** A noise source from a random stream. Step k's noise depends on k alone, so runs of equal step counts stay paired. */
export const gaussianNoise = (random: Random): NoiseSource => (step, length) => {
  const stream = random.split(step);
  return Float64Array.from({ length }, () => stream.normal());
};

/** @throws RangeError if a stochastic solver was given no noise. */
export function requireNoise(noise: NoiseSource | undefined): NoiseSource {
  if (noise === undefined) throw new InvalidInputError('noise', noise, 'a noise source: the solver is stochastic');
  return noise;
}

/** The timestep of a level between two grid points when nobody knows the schedule: linear in the angle between theirs. */
export function between({ at, to }: Step, next: TimePoint | undefined): (level: NoiseLevel) => number {
  const [from, until] = [angle(at.level), angle(to)];
  return (level) => at.t + ((angle(level) - from) / (until - from)) * ((next?.t ?? 0) - at.t);
}
