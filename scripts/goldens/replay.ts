import { z } from 'zod';
import { addNoise } from '../../src/diffusion/forward.ts';
import { rescale } from '../../src/diffusion/guidance-corrections.ts';
import { guide } from '../../src/diffusion/guidance.ts';
import { levelFromAlphaBar, noiseRatio, type NoiseLevel } from '../../src/diffusion/level.ts';
import { makeMixture, type GaussianMixture } from '../../src/diffusion/mixture.ts';
import type { Points } from '../../src/diffusion/points.ts';
import { posteriorMean } from '../../src/diffusion/posterior.ts';
import { predictions, target } from '../../src/diffusion/prediction.ts';
import { betasOf } from '../../src/diffusion/schedule.ts';
import { odeReference } from '../../src/diffusion/solvers/ode-reference.ts';
import { solve } from '../../src/diffusion/solvers/solver.ts';
import { Comparison, flat } from './compare.ts';
import { describeError } from './describe-error.ts';
import { common, conversionEntry, denoiserEntry, odeEntry, rescaleEntry, scheduleEntry, trajectory, type Common, type Trajectory } from './format.ts';
import { inSigmaSpace, scheduleOf } from './plan.ts';
import { replayTrajectory } from './trajectory.ts';

export interface Outcome {
  readonly id: string;
  /** Largest |value − golden| / max(1, |golden|); absent if the entry could not be replayed. */
  readonly error?: number;
  readonly tolerance: number;
  /** Why it could not. */
  readonly reason?: string;
}

export const passed = ({ error, tolerance }: Outcome): boolean => error !== undefined && error <= tolerance;

interface Section {
  /** How its entries are named, the file's own id or one made of their numbers. */
  name(entry: unknown, index: number): string;
  replay(entry: unknown, shared: Common, mixture: GaussianMixture): { error: number; tolerance?: number };
}

/** `section/` and the entry's id or whatever else tells it from the others, or its place in the list if it lacks that. */
const named =
  (prefix: string, key = 'id') =>
  (entry: unknown, index: number): string => {
    const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
    return `${prefix}${typeof value === 'string' || typeof value === 'number' ? value : index}`;
  };

/** One replay for each list of entries in the file. */
const SECTIONS: Readonly<Record<string, Section>> = {
  schedules: { name: named('schedules/'), replay: (entry) => ({ error: replaySchedule(scheduleEntry.parse(entry)) }) },
  conversions: { name: named('conversions/'), replay: (entry) => ({ error: replayConversion(conversionEntry.parse(entry)) }) },
  denoiser_check: {
    name: named('denoiser_check/', 'alpha_bar'),
    replay: (entry, _, mixture) => ({ error: replayDenoiser(denoiserEntry.parse(entry), mixture) }),
  },
  trajectories: { name: named(''), replay: replayRun },
  rescale_noise_cfg: { name: named('rescale_noise_cfg/'), replay: (entry) => ({ error: replayRescale(rescaleEntry.parse(entry)) }) },
  guided_trajectories: { name: named(''), replay: replayRun },
  ode_reference: { name: named('ode_reference/'), replay: (entry, _, mixture) => ({ error: replayOde(odeEntry.parse(entry), mixture) }) },
};

/** Not entries: where the numbers come from, and how far the file's authors checked them. */
const ABOUT = ['meta', 'checks', ...Object.keys(common.shape)];
const TOLERANCE = 1e-9;

/**
 * Replays every entry of a file. Sections that are not known give one failed outcome each.
 * @throws Error if the file lacks what all entries share, or has no entries.
 */
export function replayFile(content: unknown): Outcome[] {
  const file = z.record(z.string(), z.unknown()).parse(content);
  const shared = common.parse(file);
  const { weights, means, std } = shared.data_model;
  const mixture = makeMixture({ weights, means: flat(means), std, classOf: means.map((_, k) => k) });
  const outcomes = Object.entries(file).flatMap(([key, entries]): Outcome[] => {
    if (ABOUT.includes(key)) return [];
    const section = Object.hasOwn(SECTIONS, key) ? SECTIONS[key] : undefined;
    if (!section || !Array.isArray(entries)) return [{ id: key, tolerance: TOLERANCE, reason: 'this kind of entry is not known' }];
    return entries.map((entry: unknown, index) => outcome(section.name(entry, index), () => section.replay(entry, shared, mixture)));
  });
  if (outcomes.length === 0) throw new Error('the file has no entries');
  return outcomes;
}

function outcome(id: string, replay: () => { error: number; tolerance?: number }): Outcome {
  try {
    return { id, tolerance: TOLERANCE, ...replay() };
  } catch (error) {
    const reason = describeError(error);
    return { id, tolerance: TOLERANCE, reason: reason.replace(/\s+/g, ' ') };
  }
}

function replayRun(raw: unknown, shared: Common, mixture: GaussianMixture): { error: number; tolerance: number } {
  const entry = trajectory.parse(raw);
  return { error: replayTrajectory(entry, shared, mixture), tolerance: toleranceOf(entry) };
}

/** Wider where diffusers itself loses digits: third-order DEIS weights cancel, and √(1 − ᾱ − s²) is of what should be 0. */
function toleranceOf(entry: Trajectory): number {
  if (entry.cls === 'DEISMultistepScheduler' && entry.config.solver_order === 3) return 1e-8;
  if (entry.cls === 'DDIMScheduler' && entry.step_args.eta > 0 && entry.config.rescale_betas_zero_snr) return 1e-7;
  return TOLERANCE;
}

function replaySchedule(entry: z.infer<typeof scheduleEntry>): number {
  const schedule = scheduleOf(entry.config);
  const betas = betasOf(schedule);
  const last = inSigmaSpace(schedule).level(schedule.steps - 1);
  const comparison = new Comparison();
  comparison.add('betas', entry.t.map((t) => betas[t]!), entry.betas);
  comparison.add('alphas_cumprod', entry.t.map((t) => schedule.alphaBar[t]!), entry.alphas_cumprod);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  comparison.add('sums', [sum(betas), sum(schedule.alphaBar)], [entry.sum_betas, entry.sum_alphas_cumprod]);
  comparison.add('sigma space', [last.alpha ** 2, noiseRatio(last)], [entry.sigma_space_last_alpha_cumprod, entry.sigma_space_max_sigma]);
  return comparison.worst;
}

function replayConversion(entry: z.infer<typeof conversionEntry>): number {
  const schedule = scheduleOf(entry.config);
  const [x0, epsilon] = [flat(entry.x0), flat(entry.noise)];
  const comparison = new Comparison();
  if (entry.t.length !== entry.xt.length || entry.t.length !== entry.v.length) throw new Error('t, xt and v have different lengths');
  entry.t.forEach((t, i) => {
    const level = schedule.level(t);
    comparison.add('xt', addNoise(x0, epsilon, level), flat(entry.xt[i]));
    comparison.add('v', x0.map((value, j) => target(predictions.v, level, value, epsilon[j]!)), flat(entry.v[i]));
  });
  return comparison.worst;
}

function replayDenoiser(entry: z.infer<typeof denoiserEntry>, mixture: GaussianMixture): number {
  const level = levelFromAlphaBar(entry.alpha_bar);
  const x = flat(entry.x);
  const x0 = posteriorMean(mixture, x, level);
  const epsilon = noiseIn(x, x0, level);
  const comparison = new Comparison();
  comparison.add('x0', x0, flat(entry.x0));
  comparison.add('eps', epsilon, flat(entry.eps));
  comparison.add('v', x0.map((value, j) => target(predictions.v, level, value, epsilon[j]!)), flat(entry.v));
  comparison.add('x0_cond_component0', posteriorMean(mixture, x, level, new Int32Array(entry.x.length)), flat(entry.x0_cond_component0));
  return comparison.worst;
}

/** E[ε | x_t]; at zero noise, where x_t says nothing about ε, its mean 0. */
const noiseIn = (x: Points, x0: Points, { alpha, sigma }: NoiseLevel): Points =>
  x.map((value, j) => (sigma === 0 ? 0 : (value - alpha * x0[j]!) / sigma));

function replayRescale(entry: z.infer<typeof rescaleEntry>): number {
  const [uncond, text, plain] = [flat(entry.uncond), flat(entry.text), flat(entry.noise_cfg)];
  const group = text.length / entry.text.length;
  const comparison = new Comparison();
  const guided = guide(uncond, text, entry.config.guidance_scale);
  comparison.add('noise_cfg', guided, plain);
  const phis = Object.keys(entry.out);
  if (phis.length === 0) throw new Error('out holds no rescale factor');
  for (const phi of phis) comparison.add(`out[${phi}]`, rescale(guided, text, Number(phi), group), flat(entry.out[phi]));
  return comparison.worst;
}

function replayOde(entry: z.infer<typeof odeEntry>, mixture: GaussianMixture): number {
  const grid = [{ t: 0, level: levelFromAlphaBar(entry.start_alpha_bar) }];
  const solver = odeReference(grid, flat(entry.x_start), { tolerance: 1e-13 });
  const comparison = new Comparison();
  comparison.add('x_end', solve(solver, (x, { level }) => posteriorMean(mixture, x, level)), flat(entry.x_end));
  return comparison.worst;
}
