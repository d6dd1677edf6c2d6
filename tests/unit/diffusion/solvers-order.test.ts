import { describe, expect, it } from 'vitest';
import type { TimePoint } from '../../../src/diffusion/denoiser.ts';
import { levelFromLogSnr } from '../../../src/diffusion/level.ts';
import type { Points } from '../../../src/diffusion/points.ts';
import { exactDenoiser } from '../../../src/diffusion/posterior.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { dpmpp3mSteps } from '../../../src/diffusion/solvers/dpmpp-3m.ts';
import { SOLVERS } from '../../../src/diffusion/solvers/index.ts';
import type { MultistepOptions } from '../../../src/diffusion/solvers/multistep.ts';
import { odeReference } from '../../../src/diffusion/solvers/ode-reference.ts';
import { solve, type Solver } from '../../../src/diffusion/solvers/solver.ts';
import { seeded } from '../../../src/random.ts';
import { mixture, normals } from './fixtures.ts';

const schedule = makeSchedule('karras');
const denoise = exactDenoiser(mixture);
const start = normals(40, seeded(1));
/** Levels even in log SNR from −8 to 2: the grid on which solvers show their order (Lu et al. 2022, §4). */
const logSnrGrid = (count: number): TimePoint[] =>
  Array.from({ length: count }, (_, i) => levelFromLogSnr(-8 + (10 * i) / (count - 1))).map((level) => ({ t: schedule.timeOf(level), level }));
const [first, last] = logSnrGrid(2);
const exact = solve(odeReference([first!], start, { end: last!.level, tolerance: 1e-13 }), denoise);

/** Observed orders between 80, 160 and 320 even steps in log SNR, at full order to the end, of the root mean square error. */
function observedOrders(run: (grid: readonly TimePoint[], start: Points, options: MultistepOptions) => Solver): number[] {
  const errors = [80, 160, 320].map((n) => {
    const grid = logSnrGrid(n + 1);
    const x = solve(run(grid.slice(0, n), start, { end: grid[n]!.level, finalOrders: [], timeOf: () => 0 }), denoise);
    return Math.sqrt(x.reduce((sum, value, j) => sum + (value - exact[j]!) ** 2, 0) / x.length);
  });
  return errors.slice(1).map((error, i) => Math.log2(errors[i]! / error));
}

describe('order of convergence in log SNR, four modes with the exact denoiser', () => {
  const deterministic = SOLVERS.filter(({ id, stochastic }) => !stochastic && id !== 'ode-reference');

  it.each(deterministic.map((solver) => [solver.id, solver] as const))('%s converges with the order of its name, less 0.3 at most', (_, solver) => {
    for (const order of observedOrders(solver.run)) expect(order).toBeGreaterThan(solver.order - 0.3);
  });

  it('3M with half the curvature, as diffusers has it, is of order 2', () => {
    for (const order of observedOrders((grid, x, options) => dpmpp3mSteps(grid, x, { ...options, curvature: 'halved' }))) {
      expect(Math.abs(order - 2)).toBeLessThan(0.3);
    }
  });
});
