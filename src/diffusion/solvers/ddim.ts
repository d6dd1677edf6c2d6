import type { TimePoint } from '../denoiser.ts';
import { InvalidInputError, requireLength, requireNumber } from '../errors.ts';
import { CLEAN, type NoiseLevel } from '../level.ts';
import type { Points } from '../points.ts';
import type { Schedule } from '../schedule.ts';
import { requireNoise, type Solver, type SolverDefinition, type SolverOptions, stepsOf } from './solver.ts';

export interface DdimOptions extends SolverOptions {
  /** 0 deterministic, 1 as noisy as DDPM; above 0 it needs `noise`. */
  readonly eta?: number;
  /** The levels that the steps land on, where these are not the next level of the grid. See `fixedStride`. */
  readonly landings?: readonly NoiseLevel[];
}

/**
 * DDIM (Song et al. 2021, Eq. 12): keep x̂0 and the ε̂ it implies, move to the next level and, for η > 0, trade part of ε̂ for
 * fresh noise. `grid` runs from noisy to clean; the last step lands on x̂0 itself. ε̂ = (x − α·x̂0)/σ never divides by α, so a
 * grid may begin at zero SNR.
 */
export function* ddim(grid: readonly TimePoint[], start: Points, options: DdimOptions = {}): Solver {
  const { eta = 0, landings } = options;
  requireNumber('eta', eta, 0);
  const noise = eta > 0 ? requireNoise(options.noise) : undefined;
  if (landings) requireLength('landings', landings, grid.length);
  let x = start;
  for (const { index, at, to: next } of stepsOf(grid, start, options)) {
    const x0 = yield { x, at };
    const to = landings?.[index] ?? next;
    const deviation = eta * posteriorDeviation(at.level, to);
    if (deviation > to.sigma * (1 + 1e-12)) throw new InvalidInputError('eta', eta, `at most ${(to.sigma / deviation) * eta} on this grid`);
    x = towards(x, x0, at.level, to, deviation, noise?.(index, x.length));
  }
  return x;
}

/** α'·x̂0 + √(σ'² − s²)·ε̂ + s·z; finite wherever σ > 0. */
export function towards(x: Points, x0: Points, { alpha, sigma }: NoiseLevel, to: NoiseLevel, deviation = 0, noise?: Points): Points {
  // σ'² − s² is 0 in theory where all noise is fresh (zero SNR, η = 1) and may round below it.
  const kept = deviation === 0 ? to.sigma : Math.sqrt(Math.max(0, to.sigma * to.sigma - deviation * deviation));
  const moved = x.map((value, j) => to.alpha * x0[j]! + kept * ((value - alpha * x0[j]!) / sigma));
  return noise ? moved.map((value, j) => value + deviation * noise[j]!) : moved;
}

/** Standard deviation of q(x_to | x_from, x0) (Ho et al. 2020, Eq. 7; Song et al. 2021, Eq. 16 with η = 1). */
export function posteriorDeviation(from: NoiseLevel, to: NoiseLevel): number {
  const ratio = from.alpha / to.alpha;
  return (to.sigma / from.sigma) * Math.sqrt(Math.max(0, 1 - ratio * ratio));
}

/**
 * Where diffusers' DDIM lands: at t − ⌊T/N⌋, whatever the next timestep of the grid is, and at `end` below 0. On leading
 * timesteps that is the next timestep; on linspace and on trailing with T/N not whole it is not, and the sample and its level
 * disagree from the second step on. Kept to compare with diffusers, not to sample with.
 */
export const fixedStride = (schedule: Schedule, grid: readonly TimePoint[], end: NoiseLevel = CLEAN): NoiseLevel[] =>
  grid.map(({ t }) => {
    const landing = t - Math.floor(schedule.steps / grid.length);
    return landing < 0 ? end : schedule.level(landing);
  });

export const ddimDefinition: SolverDefinition<'epsilon'> = {
  id: 'ddim',
  space: 'epsilon',
  order: 1,
  stochastic: false,
  family: 'ancestral',
  run: ddim,
};

/** DDIM with η = 1: the ancestral sampler of DDPM in DDIM's words. */
export const ddimEta1: SolverDefinition<'epsilon'> = {
  ...ddimDefinition,
  id: 'ddim-eta1',
  stochastic: true,
  run: (grid, start, options) => ddim(grid, start, { ...options, eta: 1 }),
};
