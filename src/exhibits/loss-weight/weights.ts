import type { NoiseLevel } from '../../diffusion/level.ts';
import { optimalLossIn } from '../../diffusion/optimal-loss.ts';
import { determinant, NotInvertibleError, PREDICTION_IDS, type PredictionId, predictions } from '../../diffusion/prediction.ts';
import { edmWeighting, minSnr, p2, plain, type Weighting, weightIn } from '../../diffusion/weighting.ts';
import type { LossWeightParameters } from './parameters.ts';
import type { LossWeightState } from './run.ts';

export const PUBLISHED = ['min-snr', 'p2', 'edm'] as const;
export type Published = (typeof PUBLISHED)[number];
export type WeightId = PredictionId | Published;

export function weightings({ gamma, p2Gamma, sigmaData }: LossWeightParameters): Record<WeightId, Weighting> {
  const plainOnes = Object.fromEntries(PREDICTION_IDS.map((id) => [id, plain(predictions[id])])) as Record<PredictionId, Weighting>;
  return { ...plainOnes, 'min-snr': minSnr(gamma), p2: p2({ k: 1, gamma: p2Gamma }), edm: edmWeighting(sigmaData) };
}

/** The weight written on errors of `space`; NaN where no weight on that space can say the same. */
export function weightOrNone(weighting: Weighting, space: PredictionId, level: NoiseLevel): number {
  try {
    return weightIn(weighting, predictions[space], level);
  } catch (error) {
    if (error instanceof NotInvertibleError) return NaN;
    throw error;
  }
}

/** What plain v weighs over what plain ε weighs: (D_v/D_ε)² = 1/α², the same in every space; Infinity at zero SNR. */
export const vOverEpsilon = (level: NoiseLevel): number => (determinant(predictions.v, level) / determinant(predictions.epsilon, level)) ** 2;

/** The least loss possible on a target, per timestep. */
export const floorOf = (id: PredictionId, { levels, floor }: LossWeightState): number[] =>
  levels.map((level, i) => optimalLossIn(predictions[id], { level, x0: floor[i]!, standardError: NaN }));

/** Mean over all timesteps that `admit` takes, drawn uniformly. */
export function average({ timesteps, share }: LossWeightState, values: readonly number[], admit: (t: number) => boolean = () => true): number {
  let sum = 0, total = 0;
  timesteps.forEach((t, i) => {
    if (!admit(t)) return;
    sum += share[i]! * values[i]!;
    total += share[i]!;
  });
  return sum / total;
}
