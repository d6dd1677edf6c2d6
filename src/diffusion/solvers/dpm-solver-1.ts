import { interpolatory } from './exponential.ts';
import { multistep } from './multistep.ts';
import type { SolverDefinition } from './solver.ts';

/** DPM-Solver-1 (Lu et al. 2022, Eq. 3.7): ε̂ constant in λ over a step, which is DDIM. */
export const dpmSolver1: SolverDefinition<'epsilon'> = {
  id: 'dpm-solver-1',
  space: 'epsilon',
  order: 1,
  stochastic: false,
  family: 'multistep',
  run: (grid, start, options) => multistep({ space: 'epsilon', order: 1, rule: interpolatory }, grid, start, options),
};
