import type { TimePoint } from './denoiser.ts';
import { InvalidInputError, requireInteger } from './errors.ts';
import { levelFromLogSnr, levelFromNoiseRatio, logSnr, noiseRatio, type NoiseLevel } from './level.ts';
import type { Schedule } from './schedule.ts';

/** The two ends of a grid that is laid out in noise levels instead of timesteps. */
export interface NoiseRange {
  readonly noisiest?: NoiseLevel;
  readonly cleanest?: NoiseLevel;
}

/**
 * `count` levels from noisy to clean, even in (σ/α)^{1/ρ} (Karras et al. 2022, Eq. 5 with ρ = 7). `t` is where the schedule has
 * that level, fractional.
 */
export function karrasGrid(schedule: Schedule, count: number, { rho = 7, ...range }: NoiseRange & { rho?: number } = {}): TimePoint[] {
  const [noisy, clean] = ends(schedule, range).map((level) => noiseRatio(level) ** (1 / rho));
  return evenly(count, noisy!, clean!).map((root) => pointOf(schedule, levelFromNoiseRatio(root ** rho)));
}

/** `count` levels from noisy to clean, even in log SNR: the grid on which solvers show their order (Lu et al. 2022, §4). */
export function logSnrGrid(schedule: Schedule, count: number, range: NoiseRange = {}): TimePoint[] {
  const [noisy, clean] = ends(schedule, range).map(logSnr);
  return evenly(count, noisy!, clean!).map((lambda) => pointOf(schedule, levelFromLogSnr(lambda)));
}

const pointOf = (schedule: Schedule, level: NoiseLevel): TimePoint => ({ t: schedule.timeOf(level), level });

/** By default the whole schedule, less a last timestep of zero SNR, which has no finite log SNR to begin from. */
function ends(schedule: Schedule, { noisiest, cleanest = schedule.level(0) }: NoiseRange): [NoiseLevel, NoiseLevel] {
  const last = schedule.level(schedule.steps - 1);
  const from = noisiest ?? (last.alpha > 0 ? last : schedule.level(schedule.steps - 2));
  if (!(from.alpha > 0)) throw new InvalidInputError('alpha of the noisiest level', from.alpha, 'above 0: it has no finite log SNR');
  if (!(cleanest.sigma > 0)) throw new InvalidInputError('sigma of the cleanest level', cleanest.sigma, 'above 0: it has no finite log SNR');
  return [from, cleanest];
}

function evenly(count: number, from: number, to: number): number[] {
  requireInteger('number of steps', count, 1);
  return Array.from({ length: count }, (_, i) => (count === 1 ? from : from + ((to - from) * i) / (count - 1)));
}
