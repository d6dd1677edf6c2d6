import type { TimePoint } from '../../diffusion/denoiser.ts';
import type { Points } from '../../diffusion/points.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { SOLVERS } from '../../diffusion/solvers/index.ts';
import { solve, type Solver, type SolverDefinition } from '../../diffusion/solvers/solver.ts';
import { timeGrid } from '../../diffusion/time-grid.ts';

/** Numbers of evaluations of the denoiser that are allowed. */
export const ALLOWED = [4, 8, 16, 32, 64];
/** Those of which paths are shown. */
export const FEW_AND_MOST: readonly number[] = [4, 64];

/** Every deterministic solver but the reference, which has steps of its own choosing. */
export const CONTESTANTS: readonly SolverDefinition[] = SOLVERS.filter(({ id, stochastic }) => !stochastic && id !== 'ode-reference');

export interface Plan {
  readonly allowed: number;
  readonly evaluations: number;
  readonly grid: readonly TimePoint[];
  begin(start: Points): Solver;
}

/** The largest number of trailing steps for which a solver asks no more than `allowed` times; some ask twice a step, but not at the ends. */
export function planFor(solver: SolverDefinition, schedule: Schedule, allowed: number): Plan {
  for (let steps = allowed; ; steps--) {
    const grid = timeGrid(schedule, 'trailing', steps, { family: solver.family });
    const begin = (start: Points) => solver.run(grid, start, { timeOf: (level) => schedule.timeOf(level) });
    let evaluations = 0;
    solve(begin(Float64Array.of(1, 1)), (x) => x.map((value) => value / 2), () => evaluations++);
    if (evaluations <= allowed) return { allowed, evaluations, grid, begin };
  }
}
