import type { TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';
import { interpolatory } from './exponential.ts';
import { multistep, type MultistepOptions } from './multistep.ts';
import type { Solver, SolverDefinition } from './solver.ts';

/**
 * DEIS (Zhang & Chen 2023, tAB-DEIS): ε̂ a polynomial through the last answers. The polynomial is one in log(σ/α), as
 * in diffusers' `logrho`, so that its weights are those of an exponential integrator in λ.
 */
export const deisSteps = (order: 2 | 3, grid: readonly TimePoint[], start: Points, options: MultistepOptions = {}): Solver =>
  multistep({ space: 'epsilon', order, rule: interpolatory }, grid, start, options);

const shared = { space: 'epsilon', stochastic: false, family: 'multistep' } as const;

export const deis2: SolverDefinition<'epsilon'> = {
  id: 'deis-2',
  order: 2,
  ...shared,
  run: (grid, start, options) => deisSteps(2, grid, start, options),
};

export const deis3: SolverDefinition<'epsilon'> = {
  id: 'deis-3',
  order: 3,
  ...shared,
  run: (grid, start, options) => deisSteps(3, grid, start, options),
};
