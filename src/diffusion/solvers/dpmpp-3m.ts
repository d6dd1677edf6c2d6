import type { TimePoint } from '../denoiser.ts';
import { phi } from '../numeric.ts';
import type { Points } from '../points.ts';
import { halfSlope, interpolatory } from './exponential.ts';
import { multistep, type MultistepOptions, type Rule } from './multistep.ts';
import type { Solver, SolverDefinition } from './solver.ts';

export interface Dpmpp3mOptions extends MultistepOptions {
  /**
   * full: the parabola integrated exactly, order 3. halved: as the authors' code and diffusers have it, where the second divided
   * difference stands in for the second derivative, which is twice as large; that solver converges with order 2.
   */
  readonly curvature?: 'full' | 'halved';
}

/** DPM-Solver++ (3M): x̂0 a parabola in λ through the last three answers (Lu et al. 2022b, Eq. 9 with k = 3); its start is 2M's. */
export const dpmpp3mSteps = (grid: readonly TimePoint[], start: Points, { curvature = 'full', ...options }: Dpmpp3mOptions = {}): Solver =>
  multistep({ space: 'x0', order: 3, rule: curvature === 'full' ? interpolatory : halved }, grid, start, options);

/** The exact weights less half of what the θ² term of the interpolating parabola contributes. */
const halved: Rule = (nodes, z) => {
  const [, near, far] = nodes;
  if (far === undefined) return halfSlope(near!, z);
  const excess = phi(3, z);
  const difference = [1 / (near! * far), 1 / (near! * (near! - far)), 1 / (far * (far - near!))];
  return interpolatory(nodes, z).map((weight, j) => weight - excess * difference[j]!);
};

export const dpmpp3m: SolverDefinition<'x0'> = {
  id: 'dpmpp-3m',
  space: 'x0',
  order: 3,
  stochastic: false,
  family: 'multistep',
  run: dpmpp3mSteps,
};
