import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trajectory, type Trajectory } from '../../../scripts/goldens/format.ts';
import { planOf } from '../../../scripts/goldens/plan.ts';
import { type Outcome, passed, replayFile } from '../../../scripts/goldens/replay.ts';
import { CLEAN } from '../../../src/diffusion/level.ts';
import { exactDenoiser, makeMixture } from '../../../src/diffusion/mixture.ts';
import type { Points } from '../../../src/diffusion/points.ts';
import { odeReference } from '../../../src/diffusion/solvers/ode-reference.ts';
import { solve } from '../../../src/diffusion/solvers/solver.ts';
import { largestGap } from './fixtures.ts';

interface GoldenFile {
  readonly data_model: { weights: number[]; means: number[][]; std: number };
  readonly xT: number[][];
  readonly noise: number[][][];
  readonly trajectories: (Record<string, unknown> & { id: string; config: Record<string, unknown>; x: number[][][] })[];
  readonly checks: {
    identities_max_diff: Record<string, number>;
    final_vs_exact_ode_max_abs_err: Record<string, Record<string, number>>;
    before_last_jump_vs_exact_ode_max_abs_err: Record<string, Record<string, number>>;
  };
}

const read = () => JSON.parse(readFileSync(new URL('../../goldens/diffusers.json', import.meta.url), 'utf8')) as GoldenFile;
const file = read();

/** The file with its first DPM-Solver++ 2M run, changed, as the only entry. */
function only(change: Record<string, unknown>): Outcome {
  const run = file.trajectories.find(({ id }) => id.startsWith('dpmpp_2m/'))!;
  const { data_model, xT, noise } = file;
  return replayFile({ data_model, xT, noise, trajectories: [{ ...run, ...change, config: { ...run.config, ...(change['config'] as object) } }] })[0]!;
}

describe('replaying the numbers of diffusers', () => {
  it.each(replayFile(file).map((outcome) => [outcome.id, outcome] as const))('meets %s', (_, outcome) => {
    expect(outcome).toSatisfy(passed, `error ${outcome.error} of at most ${outcome.tolerance} ${outcome.reason ?? ''}`);
  });

  it('fails an entry of which one number is off by 1e-8', () => {
    const x = structuredClone(file.trajectories.find(({ id }) => id.startsWith('dpmpp_2m/'))!.x);
    x[5]![2]![1]! += 1e-8;
    const outcome = only({ x });
    expect(outcome.error).toBeCloseTo(1e-8, 11);
    expect(passed(outcome)).toBe(false);
  });

  it.each([
    ['a class', { cls: 'OtherScheduler' }, /at cls/],
    ['a value', { config: { use_karras_sigmas: true } }, /config\.use_karras_sigmas/],
    ['a setting', { config: { shift: 3 } }, /"shift".*at config/],
    ['a number of steps', { num_inference_steps: 0 }, /num_inference_steps/],
    ['an argument', { step_args: { eta: 1 } }, /"eta".*at step_args/],
  ])('fails an entry with %s it does not know, and says which', (_, change, reason) => {
    const outcome = only(change);
    expect(passed(outcome)).toBe(false);
    expect(outcome.reason).toMatch(reason);
  });

  it('goes by the configuration, whatever the entry is called', () => {
    expect(only({ id: 'deis_3/linear/leading/N50' })).toSatisfy(passed);
    expect(only({ config: { solver_order: 3 } })).not.toSatisfy(passed);
  });

  it('fails a kind of entry it does not know, and refuses a file without entries', () => {
    expect(replayFile({ ...file, surprises: [{ id: 'a' }] }).filter((outcome) => !passed(outcome)).map(({ id }) => id)).toEqual(['surprises']);
    const { data_model, xT, noise } = file;
    expect(() => replayFile({ data_model, xT, noise, trajectories: [] })).toThrow('no entries');
    expect(() => replayFile({ trajectories: file.trajectories })).toThrow(/data_model/);
  });
});

/** A run of the file with other settings. */
function variant(id: string, change: { steps: number; spacing?: string; timesteps?: number[] }): Trajectory {
  const entry = file.trajectories.find((candidate) => candidate.id.startsWith(id))!;
  const config = { ...entry.config, timestep_spacing: change.spacing ?? entry.config['timestep_spacing'] };
  return trajectory.parse({ ...entry, config, num_inference_steps: change.steps, custom_timesteps: change.timesteps });
}

const { weights, means, std } = file.data_model;
const denoise = exactDenoiser(makeMixture({ weights, means: means.flat(), std }));
const flat = (points: number[][]): Points => Float64Array.from(points.flat());

function follow(entry: Trajectory) {
  const plan = planOf(entry);
  const scale = entry.space === 've' ? plan.startScale * plan.grid[0]!.level.alpha : 1;
  const start = flat(file.xT).map((value) => value * scale);
  const rows: Points[] = [];
  rows.push(solve(plan.run(start, (step) => flat(file.noise[step]!)), denoise, ({ x }) => rows.push(x)));
  return { plan, start, rows };
}

describe('step counts and spacings that the file has no runs of, by the differences it states', () => {
  const { final_vs_exact_ode_max_abs_err: final, before_last_jump_vs_exact_ode_max_abs_err: before } = file.checks;
  const digits = (value: number) => Number(value.toPrecision(3));

  it.each(Object.keys(final))('%s is as far from the exact ODE as diffusers is, to 3 digits, from 10 to 1000 steps', (family) => {
    for (const name of Object.keys(final[family]!)) {
      const { plan, start, rows } = follow(variant(`${family}/scaled_linear/trailing/`, { steps: Number(name.slice(1)) }));
      const exact = (end = CLEAN) => solve(odeReference(plan.grid.slice(0, 1), start, { tolerance: 1e-9, end }), denoise);
      // DEIS ends short of zero noise; the file compares what the model makes of that.
      const end = plan.end.sigma === 0 ? rows.at(-1)! : denoise(rows.at(-1)!, { t: 0, level: plan.end });
      expect(digits(largestGap(end, exact())), name).toBe(final[family]![name]);
      expect(digits(largestGap(rows.at(-2)!, exact(plan.grid.at(-1)!.level))), name).toBe(before[family]![name]);
    }
  });

  it.each([5, 10, 20, 50])('linspace in %i steps: DDIM with the fixed stride parts from the true DDIM and from DDPM as diffusers’ does', (steps) => {
    const identities = file.checks.identities_max_diff;
    const ddim = follow(variant('ddim/', { steps, spacing: 'linspace' }));
    const timesteps = ddim.plan.grid.map(({ t }) => t);
    const true_ = follow(variant('dpmpp_1/', { steps, timesteps }));
    expect(largestGap(ddim.rows.at(-1)!, true_.rows.at(-1)!)).toBeCloseTo(identities[`ddim_vs_dpmpp_1_custom_ts/linspace/N${steps} final (quirk)`]!, 9);

    const [eta1, ddpm] = [follow(variant('ddim_eta1/', { steps, spacing: 'linspace' })), follow(variant('ddpm/', { steps, spacing: 'linspace' }))];
    const gap = Math.max(...eta1.rows.map((row, k) => largestGap(row, ddpm.rows[k]!)));
    expect(gap).toBeCloseTo(identities[`ddim_eta1_vs_ddpm/linspace/N${steps} (diffusers DDIM linspace quirk)`]!, 9);
  });
});
