import type { Denoiser } from '../../src/diffusion/denoiser.ts';
import { rescaleCorrection } from '../../src/diffusion/guidance-corrections.ts';
import { corrected, guidedDenoiser, plainGuidance } from '../../src/diffusion/guidance.ts';
import { noiseRatio, type NoiseLevel } from '../../src/diffusion/level.ts';
import type { GaussianMixture } from '../../src/diffusion/mixture.ts';
import type { Points } from '../../src/diffusion/points.ts';
import { exactDenoiser } from '../../src/diffusion/posterior.ts';
import { predictions, x0Inverse, type Prediction } from '../../src/diffusion/prediction.ts';
import { solve, type NoiseSource } from '../../src/diffusion/solvers/solver.ts';
import { Comparison, flat } from './compare.ts';
import type { Common, PredictionType, Trajectory } from './format.ts';
import { planOf } from './plan.ts';

const spaces: Record<PredictionType, Prediction> = { epsilon: predictions.epsilon, v_prediction: predictions.v, sample: predictions.x0 };

/** Replays a run once for every prediction type it was made with and compares each of its numbers. @returns the largest relative error. */
export function replayTrajectory(entry: Trajectory, shared: Common, mixture: GaussianMixture): number {
  const plan = planOf(entry);
  const comparison = new Comparison();
  comparison.add('sigmas', entry.sigmas ? [...levelsAsked(entry, plan.grid.map(({ level }) => level)), plan.end].map(noiseRatio) : [], entry.sigmas ?? []);
  if (entry.init_noise_sigma !== undefined) comparison.add('init_noise_sigma', [plan.startScale], [entry.init_noise_sigma]);

  const exploding = entry.space === 've';
  const first = plan.grid[0]!.level;
  const scale = plan.startScale * (exploding ? first.alpha : 1);
  const start = flat(shared.xT).map((value) => value * scale);
  for (const type of entry.prediction_types ?? [entry.config.prediction_type]) {
    const model = guided(entry, mixture, spaces[type]);
    const t: number[] = [];
    const alphaBar: number[] = [];
    const x: Points[] = [];
    const row = (points: Points, { alpha }: NoiseLevel) => x.push(exploding ? points.map((value) => value / alpha) : points);
    const end = solve(plan.run(start, noiseOf(shared)), model, (query) => {
      t.push(query.at.t);
      alphaBar.push(query.at.level.alpha ** 2);
      row(query.x, query.at.level);
    });
    row(end, plan.end);
    comparison.add('timesteps', t, entry.timesteps);
    comparison.add('alpha_bar', alphaBar, entry.alpha_bar);
    comparison.add('x', flat(x.map((points) => [...points])), flat(entry.x));
  }
  return comparison.worst;
}

/** diffusers lists the levels of a Heun run once for each question: all but the first twice. */
const levelsAsked = ({ cls }: Trajectory, levels: NoiseLevel[]): NoiseLevel[] =>
  cls === 'HeunDiscreteScheduler' ? levels.flatMap((level, k) => (k === 0 ? [level] : [level, level])) : levels;

const noiseOf = ({ noise }: Common): NoiseSource => (step) => {
  const row = noise[step];
  if (!row) throw new Error(`the file has noise for ${noise.length} steps, not for step ${step}`);
  return flat(row);
};

function guided({ guidance }: Trajectory, mixture: GaussianMixture, space: Prediction): Denoiser {
  const whole = through(space, exactDenoiser(mixture));
  if (!guidance) return whole;
  const strong = through(space, exactDenoiser(mixture, Number(guidance.cond.split(' ')[1])));
  const plain = plainGuidance(guidance.guidance_scale);
  if (guidance.guidance_rescale === 0) return guidedDenoiser(strong, whole, plain);
  const rescale = rescaleCorrection({ phi: guidance.guidance_rescale, space: spaces[guidance.applied_to], over: overOf(guidance.std_over) });
  return guidedDenoiser(strong, whole, corrected(plain, rescale));
}

function overOf(words: string | null): 'batch' | 'point' {
  if (words && /^all \d+ points and both coordinates/.test(words)) return 'batch';
  if (words && /^the 2 coordinates of each point/.test(words)) return 'point';
  throw new Error(`std_over ${JSON.stringify(words)} is not known`);
}

/** The model as a network of this prediction type would be used: its output is y, turned back into x̂0. */
const through =
  (space: Prediction, denoise: Denoiser): Denoiser =>
  (x, at) => {
    const { alpha, sigma } = at.level;
    const { a, b } = space(at.level);
    const [p, q] = x0Inverse(space, at.level);
    return denoise(x, at).map((x0, j) => p * x[j]! + q * (a * x0 + (b * (x[j]! - alpha * x0)) / sigma));
  };

