import type { TimePoint } from '../denoiser.ts';
import { levelFromLogSnr, logSnr } from '../level.ts';
import type { Points } from '../points.ts';
import { towards } from './ddim.ts';
import { between, type Solver, type SolverDefinition, type SolverOptions, stepsOf } from './solver.ts';
import { combine, inSpace, straightStep } from './space.ts';

/**
 * DPM-Solver-2 (Lu et al. 2022, Algorithm 1): half a step in λ with ε̂ constant, a second question there, and the whole step with
 * that answer's ε̂. Two questions a step; a step from zero SNR or to zero noise has no middle and is of order 1.
 */
export function* dpmSolver2Steps(grid: readonly TimePoint[], start: Points, options: SolverOptions = {}): Solver {
  let x = start;
  for (const step of stepsOf(grid, start, options)) {
    const { at, to, index } = step;
    const x0 = yield { x, at };
    const lambda = (logSnr(at.level) + logSnr(to)) / 2;
    if (!Number.isFinite(lambda)) {
      x = towards(x, x0, at.level, to);
      continue;
    }
    const level = levelFromLogSnr(lambda);
    const half = towards(x, x0, at.level, level);
    const t = (options.timeOf ?? between(step, grid[index + 1]))(level);
    const middle = yield { x: half, at: { t, level } };
    x = combine(x, inSpace('epsilon', half, middle, level), straightStep('epsilon', at.level, to));
  }
  return x;
}

export const dpmSolver2: SolverDefinition<'epsilon'> = {
  id: 'dpm-solver-2',
  space: 'epsilon',
  order: 2,
  stochastic: false,
  family: 'multistep',
  run: dpmSolver2Steps,
};
