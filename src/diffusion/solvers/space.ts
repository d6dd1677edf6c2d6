import type { NoiseLevel } from '../level.ts';
import type { Points } from '../points.ts';
import { determinant, type Prediction, predictions } from '../prediction.ts';
import type { Space } from './solver.ts';

/** The prediction type that a space is named after. */
export const predictionOf: Record<Space, Prediction> = { x0: predictions.x0, epsilon: predictions.epsilon, u: predictions.flow };

/** ŷ = a·x̂0 + b·ε̂ in a space, from x̂0. */
export function inSpace(space: Space, x: Points, x0: Points, level: NoiseLevel): Points {
  const { a, b } = predictionOf[space](level);
  return x0.map((value, j) => a * value + (b * (x[j]! - level.alpha * value)) / level.sigma);
}

/**
 * Coefficients of x' = keep·x + move·ŷ, the exact path from one level to another while ŷ stays the same. x/D is linear in ŷ, so
 * keep = D'/D; and move = (α·σ' − σ·α')/D = sin(φ' − φ)/D. Not finite where D is 0: in ε space at zero SNR, in x0 space at zero
 * noise.
 */
export function straightStep(space: Space, from: NoiseLevel, to: NoiseLevel): { keep: number; move: number } {
  const d = determinant(predictionOf[space], from);
  return { keep: determinant(predictionOf[space], to) / d, move: (from.alpha * to.sigma - from.sigma * to.alpha) / d };
}

export function combine(x: Points, y: Points, { keep, move }: { keep: number; move: number }): Points {
  return x.map((value, j) => keep * value + move * y[j]!);
}
