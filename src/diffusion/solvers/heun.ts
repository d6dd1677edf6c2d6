import type { TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';
import { towards } from './ddim.ts';
import { between, type Solver, type SolverDefinition, type SolverOptions, type Space, stepsOf } from './solver.ts';
import { combine, inSpace, straightStep } from './space.ts';

/**
 * Heun's method (Karras et al. 2022, Alg. 1) on the coordinates of `euler`: an Euler step, a second question where it lands,
 * and the step again with the mean of both slopes. Two questions a step. The slope has no value at zero noise, nor ε̂'s
 * coordinate at zero SNR, so steps that touch them are Euler steps.
 */
export function* heun(space: Space, grid: readonly TimePoint[], start: Points, options: SolverOptions = {}): Solver {
  let x = start;
  const steps = stepsOf(grid, start, options);
  for (const step of steps) {
    const { at, to, index } = step;
    const x0 = yield { x, at };
    const straight = straightStep(space, at.level, to);
    if (!Number.isFinite(straight.keep) || to.sigma === 0) {
      x = towards(x, x0, at.level, to);
      continue;
    }
    const slope = inSpace(space, x, x0, at.level);
    const predicted = combine(x, slope, straight);
    const next = grid[index + 1];
    const t = next?.t ?? (options.timeOf ?? between(step, next))(to);
    const landed = inSpace(space, predicted, yield { x: predicted, at: { t, level: to } }, to);
    x = combine(x, slope.map((value, j) => (value + landed[j]!) / 2), straight);
  }
  return x;
}

const shared = { order: 2, stochastic: false, family: 'sigma' } as const;

export const heunSigma: SolverDefinition<'epsilon'> = {
  id: 'heun',
  space: 'epsilon',
  ...shared,
  run: (grid, start, options) => heun('epsilon', grid, start, options),
};

export const heunFlow: SolverDefinition<'u'> = {
  id: 'heun-flow',
  space: 'u',
  ...shared,
  run: (grid, start, options) => heun('u', grid, start, options),
};
