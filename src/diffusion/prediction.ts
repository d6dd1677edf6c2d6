import type { NoiseLevel } from './level.ts';

/** The target of a network, y = a·x0 + b·ε, at one noise level. */
export interface Coefficients {
  readonly a: number;
  readonly b: number;
}

export const PREDICTION_IDS = ['epsilon', 'v', 'x0', 'flow'] as const;
export type PredictionId = (typeof PREDICTION_IDS)[number];

/** A prediction type is its two coefficients at every noise level; everything else follows from them. */
export type Prediction = (level: NoiseLevel) => Coefficients;

/** ε (Ho et al. 2020); v (Salimans & Ho 2022, §4); x0; flow u = ε − x0 (Lipman et al. 2023), on the variance-preserving path. */
export const predictions: Record<PredictionId, Prediction> = {
  epsilon: () => ({ a: 0, b: 1 }),
  v: ({ alpha, sigma }) => ({ a: -sigma, b: alpha }),
  x0: () => ({ a: 1, b: 0 }),
  flow: () => ({ a: -1, b: 1 }),
};

/** The target cannot be turned into x0 here: a·x0 + b·ε and α·x0 + σ·ε are parallel. */
export class NotInvertibleError extends RangeError {
  override name = 'NotInvertibleError';
}

/** D = b·α − a·σ, the determinant of (x0, ε) ↦ (x_t, y); 0 where y tells nothing that x_t does not. */
export function determinant(prediction: Prediction, level: NoiseLevel): number {
  const { a, b } = prediction(level);
  return b * level.alpha - a * level.sigma;
}

/** y = a·x0 + b·ε for one coordinate. */
export function target(prediction: Prediction, level: NoiseLevel, x0: number, epsilon: number): number {
  const { a, b } = prediction(level);
  return a * x0 + b * epsilon;
}

/**
 * Coefficients that turn (x_t, y) back into x0 and ε: x0 = (b·x_t − σ·y)/D, ε = (α·y − a·x_t)/D.
 * @throws NotInvertibleError where D = 0: ε at zero SNR, x0 at zero noise.
 */
export function inverse(prediction: Prediction, level: NoiseLevel): { x0: readonly [number, number]; epsilon: readonly [number, number] } {
  const { a, b } = prediction(level);
  const d = determinant(prediction, level);
  if (d === 0) {
    throw new NotInvertibleError(`no inverse at alpha = ${level.alpha}, sigma = ${level.sigma} for a = ${a}, b = ${b}: D = bα − aσ is 0`);
  }
  return { x0: [b / d, -level.sigma / d], epsilon: [-a / d, level.alpha / d] };
}

/** |σ/D|: by how much an error of the output is multiplied on its way into x̂0. */
export const errorGain = (prediction: Prediction, level: NoiseLevel): number => Math.abs(level.sigma / determinant(prediction, level));

/** (D/σ)²: what plain squared error on y weighs in x0 terms; SNR for ε, SNR + 1 for v (Salimans & Ho 2022, Eq. 9). */
export const impliedX0Weight = (prediction: Prediction, level: NoiseLevel): number => (determinant(prediction, level) / level.sigma) ** 2;

/** E|y|²/d = a²·secondMoment + b², where secondMoment = E|x0|²/d. */
export function magnitude(prediction: Prediction, level: NoiseLevel, secondMoment: number): number {
  const { a, b } = prediction(level);
  return a * a * secondMoment + b * b;
}
