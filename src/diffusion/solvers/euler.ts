import type { TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';
import { towards } from './ddim.ts';
import { type Solver, type SolverDefinition, type SolverOptions, type Space, stepsOf } from './solver.ts';
import { combine, inSpace, straightStep } from './space.ts';

/**
 * Euler's method on dx̄/dτ = ŷ, with (x̄, τ) = (x/α, σ/α) for ŷ = ε̂ (Karras et al. 2022, Alg. 1 without its correction) and
 * (x/(α + σ), σ/(α + σ)) for û = ε̂ − x̂0 (the flow of Lipman et al. 2023). The path of constant ŷ is straight in these
 * coordinates, so it is DDIM, whichever space is named.
 */
export function* euler(space: Space, grid: readonly TimePoint[], start: Points, options: SolverOptions = {}): Solver {
  let x = start;
  for (const { at, to } of stepsOf(grid, start, options)) {
    const x0 = yield { x, at };
    const step = straightStep(space, at.level, to);
    x = Number.isFinite(step.keep) ? combine(x, inSpace(space, x, x0, at.level), step) : towards(x, x0, at.level, to);
  }
  return x;
}

const shared = { order: 1, stochastic: false, family: 'sigma' } as const;

export const eulerSigma: SolverDefinition<'epsilon'> = {
  id: 'euler',
  space: 'epsilon',
  ...shared,
  run: (grid, start, options) => euler('epsilon', grid, start, options),
};

export const eulerFlow: SolverDefinition<'u'> = {
  id: 'euler-flow',
  space: 'u',
  ...shared,
  run: (grid, start, options) => euler('u', grid, start, options),
};
