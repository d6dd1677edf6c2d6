import type { TimePoint } from '../denoiser.ts';
import { CLEAN } from '../level.ts';
import type { Points } from '../points.ts';
import type { Solver } from './solver.ts';

/**
 * Deterministic DDIM (Song et al. 2021, Eq. 12 with η = 0): keep x̂0 and the ε̂ it implies, move to the next level.
 * `grid` runs from noisy to clean; the last step lands on x̂0 itself. ε̂ = (x − α·x̂0)/σ never divides by α, so a grid may
 * begin at zero SNR.
 */
export function* ddim(grid: readonly TimePoint[], start: Points): Solver {
  let x = start;
  for (const [i, at] of grid.entries()) {
    const x0 = yield { x, at };
    const { alpha, sigma } = at.level;
    const next = grid[i + 1]?.level ?? CLEAN;
    const current = x;
    x = current.map((value, j) => next.alpha * x0[j]! + next.sigma * ((value - alpha * x0[j]!) / sigma));
  }
  return x;
}
