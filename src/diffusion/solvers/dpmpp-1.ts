import { interpolatory } from './exponential.ts';
import { multistep } from './multistep.ts';
import type { SolverDefinition } from './solver.ts';

/** DPM-Solver++ of order 1 (Lu et al. 2022b, Eq. 9 with k = 1): x̂0 constant in λ over a step, which is DDIM. */
export const dpmpp1: SolverDefinition<'x0'> = {
  id: 'dpmpp-1',
  space: 'x0',
  order: 1,
  stochastic: false,
  family: 'multistep',
  run: (grid, start, options) => multistep({ space: 'x0', order: 1, rule: interpolatory }, grid, start, options),
};
