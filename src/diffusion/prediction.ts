import { InvalidInputError, requireInteger, requireLength, requireNumber } from './errors.ts';
import { angle, type NoiseLevel } from './level.ts';

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

/**
 * What EDM's network is trained to give (Karras et al. 2022, Table 1 and Eq. 7), F = (x0 − c_skip·x/α)/c_out in these
 * coordinates. Its plain squared error is EDM's loss weight; with σ_data = 1 it is −v.
 * @throws RangeError unless `sigmaData`, the standard deviation of the data per coordinate, is positive.
 */
export function edm(sigmaData: number): Prediction {
  requireNumber('sigmaData', sigmaData, Number.MIN_VALUE);
  return ({ alpha, sigma }) => {
    const norm = Math.hypot(sigma, alpha * sigmaData);
    return { a: sigma / (sigmaData * norm), b: (-alpha * sigmaData) / norm };
  };
}

/**
 * A target with any a and b, given at angles φ evenly from 0 to π/2 and straight lines between them. φ, not t: what a target is
 * in the plane of x0 and ε does not depend on the schedule, and φ is finite at both ends, which log SNR is not.
 * @throws RangeError on fewer than two angles, lists of different length, or an entry that is not finite.
 */
export function fromAngles(a: ArrayLike<number>, b: ArrayLike<number>): Prediction {
  requireInteger('number of angles', a.length, 2);
  requireLength('list b', b, a.length);
  for (const [name, list] of [['a', a], ['b', b]] as const) {
    for (let i = 0; i < list.length; i++) requireNumber(`${name}[${i}]`, list[i]!);
  }
  const last = a.length - 1;
  return (level) => {
    const place = (angle(level) / (Math.PI / 2)) * last;
    const low = Math.min(Math.floor(place), last - 1);
    const at = (list: ArrayLike<number>) => list[low]! + (place - low) * (list[low + 1]! - list[low]!);
    return { a: at(a), b: at(b) };
  };
}

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

/**
 * Coefficients of y' = p·x_t + q·y, one target from another: p = (a'·b − b'·a)/D, q = D'/D, and q is also what an error of y is
 * multiplied by on its way into y'.
 * @throws NotInvertibleError where D of `from` is 0: x0 at zero noise, ε at zero SNR.
 */
export function conversion(from: Prediction, to: Prediction, level: NoiseLevel): readonly [p: number, q: number] {
  const { a, b } = to(level);
  const { x0, epsilon } = inverse(from, level);
  return [a * x0[0] + b * epsilon[0], a * x0[1] + b * epsilon[1]];
}

/** (a, b), and σ/D with its limit at zero noise: there D = b, unless b is 0, as for x0, where σ/D is −1/a on the way. */
function gain(prediction: Prediction, level: NoiseLevel): number {
  const { a, b } = prediction(level);
  return level.sigma === 0 && b === 0 ? -1 / a : level.sigma / (b * level.alpha - a * level.sigma);
}

/**
 * Coefficients of x̂0 = p·x_t + q·y alone. At zero noise x0 is x_t itself, whatever the target.
 * @throws NotInvertibleError where D = 0 and σ > 0: ε at zero SNR.
 */
export function x0Inverse(prediction: Prediction, level: NoiseLevel): readonly [p: number, q: number] {
  return level.sigma === 0 ? [1 / level.alpha, 0] : inverse(prediction, level).x0;
}

/** |σ/D|: by how much an error of the output is multiplied on its way into x̂0; Infinity where it cannot be turned into x̂0. */
export const errorGain = (prediction: Prediction, level: NoiseLevel): number => Math.abs(gain(prediction, level));

/** (D/σ)²: what plain squared error on y weighs in x0 terms; SNR for ε, SNR + 1 for v (Salimans & Ho 2022, Eq. 9). */
export const impliedX0Weight = (prediction: Prediction, level: NoiseLevel): number => gain(prediction, level) ** -2;

/** E|y|²/d = a²·secondMoment + b², where secondMoment = E|x0|²/d. */
export function magnitude(prediction: Prediction, level: NoiseLevel, secondMoment: number): number {
  const { a, b } = prediction(level);
  return a * a * secondMoment + b * b;
}

/**
 * The share of the target's variance that x_t determines, R² = 1 − (D/σ)²·J/(a²·Var x0 + b²): 0 nothing can be learnt, 1 all.
 * @param irreducible J = E tr Var(x0|x_t)/d, the least squared error of x̂0 (see `optimal-loss.ts`).
 * @param variance Var x0 per coordinate.
 * @throws RangeError at zero noise, where J and σ vanish together and their ratio is not in these numbers.
 */
export function learnableShare(prediction: Prediction, level: NoiseLevel, irreducible: number, variance = 1): number {
  if (level.sigma === 0) throw new InvalidInputError('sigma', 0, 'above 0');
  return 1 - (impliedX0Weight(prediction, level) * irreducible) / magnitude(prediction, level, variance);
}
