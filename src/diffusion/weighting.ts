import { requireLength, requireNumber } from './errors.ts';
import { logSnr, type NoiseLevel, snr } from './level.ts';
import { roundHalfToEven } from './numeric.ts';
import { edm, impliedX0Weight, NotInvertibleError, type Prediction, predictions } from './prediction.ts';
import type { Schedule } from './schedule.ts';

/**
 * A loss weight by noise level, w(level)·|y − ŷ|² with y in the space in which its authors wrote it. `weightIn` states it in
 * any other.
 */
export interface Weighting {
  readonly space: Prediction;
  weight(level: NoiseLevel): number;
}

/** Plain squared error on a target: SNR in x0 terms for ε, SNR + 1 for v. */
export const plain = (space: Prediction): Weighting => ({ space, weight: () => 1 });

/** SNR on x0: plain ε. */
export const snrWeighting: Weighting = { space: predictions.x0, weight: snr };

/** SNR + 1 on x0: plain v (Salimans & Ho 2022, §4). */
export const snrPlusOne: Weighting = { space: predictions.x0, weight: (level) => snr(level) + 1 };

/** max(SNR, 1) on x0 (Salimans & Ho 2022, §4). */
export const truncatedSnr: Weighting = { space: predictions.x0, weight: (level) => Math.max(snr(level), 1) };

/** min(SNR, γ) on x0 (Hang et al. 2023, §3.4). @throws RangeError unless γ > 0. */
export function minSnr(gamma = 5): Weighting {
  requireNumber('gamma', gamma, Number.MIN_VALUE);
  return { space: predictions.x0, weight: (level) => Math.min(snr(level), gamma) };
}

/** (k + SNR)^−γ on ε (Choi et al. 2022, Eq. 8). @throws RangeError unless k > 0 and γ ≥ 0. */
export function p2({ k = 1, gamma = 1 } = {}): Weighting {
  requireNumber('k', k, Number.MIN_VALUE);
  requireNumber('gamma', gamma, 0);
  return { space: predictions.epsilon, weight: (level) => (k + snr(level)) ** -gamma };
}

/**
 * EDM's (σ² + σ_data²)/(σ·σ_data)² on x0 (Karras et al. 2022, Table 1), which is 1 on its network output F; its choice of noise
 * levels is a matter of sampling.
 */
export const edmWeighting = (sigmaData: number): Weighting => plain(edm(sigmaData));

/** sigmoid(b − λ) on ε, λ = log SNR (Kingma & Gao 2023, §3; Hoogeboom et al. 2024, §3.1). */
export function sigmoid(bias = 0): Weighting {
  requireNumber('bias', bias);
  return { space: predictions.epsilon, weight: (level) => 1 / (1 + Math.exp(logSnr(level) - bias)) };
}

/**
 * A weight given at every timestep of a schedule, for one space; between timesteps that of the nearest.
 * @throws RangeError on a table of the wrong length or with an entry that is negative or not finite.
 */
export function tableWeighting(schedule: Schedule, space: Prediction, table: ArrayLike<number>): Weighting {
  requireLength('weight table', table, schedule.steps);
  for (let t = 0; t < table.length; t++) requireNumber(`weight[${t}]`, table[t]!, 0);
  return { space, weight: (level) => table[roundHalfToEven(schedule.timeOf(level))]! };
}

/**
 * The same loss written on another target: w_z = w_y·(D_y/D_z)², because an error of y is D_y/σ times that of x̂0.
 * @throws NotInvertibleError where D of the new space is 0, so that no weight on it can say the same.
 */
export function weightIn(weighting: Weighting, space: Prediction, level: NoiseLevel): number {
  if (space === weighting.space) return weighting.weight(level);
  const [from, to] = [impliedX0Weight(weighting.space, level), impliedX0Weight(space, level)];
  if (to === 0) throw new NotInvertibleError(`no weight at alpha = ${level.alpha}, sigma = ${level.sigma}: the target tells nothing about x0 there`);
  return weighting.weight(level) * (from / to);
}

/** Weights of all timesteps of a schedule in one space. */
export const weightTable = (schedule: Schedule, weighting: Weighting, space: Prediction): Float64Array =>
  Float64Array.from({ length: schedule.steps }, (_, t) => weightIn(weighting, space, schedule.level(t)));
