import type { TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';
import { halfSlope, interpolatory } from './exponential.ts';
import { multistep, type MultistepOptions } from './multistep.ts';
import type { Solver, SolverDefinition } from './solver.ts';

export interface Dpmpp2mOptions extends MultistepOptions {
  /** midpoint: the slope of x̂0 weighs half of what x̂0 does (Lu et al. 2022b, Algorithm 2); heun: what integrating it gives. */
  readonly slope?: 'midpoint' | 'heun';
}

/** DPM-Solver++ (2M): x̂0 a straight line in λ through the last two answers (Lu et al. 2022b, Algorithm 2). */
export const dpmpp2mSteps = (grid: readonly TimePoint[], start: Points, { slope = 'midpoint', ...options }: Dpmpp2mOptions = {}): Solver =>
  multistep({ space: 'x0', order: 2, rule: slope === 'heun' ? interpolatory : ([, tau], z) => halfSlope(tau!, z) }, grid, start, options);

export const dpmpp2m: SolverDefinition<'x0'> = {
  id: 'dpmpp-2m',
  space: 'x0',
  order: 2,
  stochastic: false,
  family: 'multistep',
  run: dpmpp2mSteps,
};
