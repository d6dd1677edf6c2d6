import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flat } from '../../../scripts/goldens/compare.ts';
import { common, trajectory, type Trajectory } from '../../../scripts/goldens/format.ts';
import { planOf } from '../../../scripts/goldens/plan.ts';
import { CLEAN, type NoiseLevel } from '../../../src/diffusion/level.ts';
import { makeMixture } from '../../../src/diffusion/mixture.ts';
import type { Points } from '../../../src/diffusion/points.ts';
import { exactDenoiser } from '../../../src/diffusion/posterior.ts';
import { odeReference } from '../../../src/diffusion/solvers/ode-reference.ts';
import { solve, type Query } from '../../../src/diffusion/solvers/solver.ts';
import { largestGap } from './fixtures.ts';

/**
 * Nearly all runs of the golden file have 10 steps, but it also says how far diffusers ends from the exact ODE at up to 1000, to three digits.
 * From 15 steps on multistep solvers end differently (`usualFinalOrders`), which no listed run of DEIS or DPM-Solver++ 2M and 3M shows.
 */
const errors = z.record(z.string(), z.record(z.string(), z.number()));
const file = z
  .object({
    trajectories: z.array(z.unknown()),
    checks: z.object({ before_last_jump_vs_exact_ode_max_abs_err: errors, final_vs_exact_ode_max_abs_err: errors }),
  })
  .and(common)
  .parse(JSON.parse(readFileSync(new URL('../../goldens/diffusers.json', import.meta.url), 'utf8')));
const { weights, means, std } = file.data_model;
const denoise = exactDenoiser(makeMixture({ weights, means: flat(means), std }));
const entries = file.trajectories.map((entry) => trajectory.parse(entry));

/** The points before the last step and after it, in variance-preserving coordinates, beside the exact ODE's. */
function distances(entry: Trajectory): { before: number; after: number } {
  const { grid, end, startScale, run } = planOf(entry);
  const first = grid[0]!.level;
  const scale = startScale * (entry.space === 've' ? first.alpha : 1);
  const start = flat(file.xT).map((value) => value * scale);
  const queries: Query[] = [];
  const final = solve(run(start, () => new Float64Array(start.length)), denoise, (query) => queries.push(query));
  const last = queries.at(-1)!;
  // DEIS ends at a little noise, which the file's figures have taken out by the model.
  const clean = end.sigma === 0 ? final : denoise(final, { t: 0, level: end });
  const exact = (to: NoiseLevel): Points => solve(odeReference(grid, start, { end: to, tolerance: 1e-11 }), denoise);
  return { before: largestGap(last.x, exact(last.at.level)), after: largestGap(clean, exact(CLEAN)) };
}

describe.each(Object.entries(file.checks.before_last_jump_vs_exact_ode_max_abs_err))('%s on scaled_linear, trailing', (family, before) => {
  const entry = entries.find(({ id }) => id.startsWith(`${family}/scaled_linear/trailing/`))!;

  it.each(Object.keys(before).map((n) => Number(n.slice(1))))('with %d steps is as far from the exact ODE as diffusers is', (n) => {
    const here = distances({ ...entry, num_inference_steps: n });
    expect(here.before / before[`N${n}`]!).toBeCloseTo(1, 2);
    expect(here.after / file.checks.final_vs_exact_ode_max_abs_err[family]![`N${n}`]!).toBeCloseTo(1, 2);
  });
});
