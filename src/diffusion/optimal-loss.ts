import type { Random } from '../random.ts';
import { InvalidInputError, requireInteger } from './errors.ts';
import { addNoise } from './forward.ts';
import type { NoiseLevel } from './level.ts';
import { type GaussianMixture, sampleMixture } from './mixture.ts';
import { posterior } from './posterior.ts';
import { impliedX0Weight, type Prediction } from './prediction.ts';

/** What remains of the loss for the best possible network, per coordinate, at one noise level. */
export interface OptimalLoss {
  readonly level: NoiseLevel;
  /** J = E tr Var(x0|x_t)/d. */
  readonly x0: number;
  /** Standard error of `x0`: it is an average over draws of x_t. */
  readonly standardError: number;
}

/**
 * The irreducible squared error of x̂0 at every level, averaged over `n` draws of (x0, ε) that all levels share, so the curve
 * is smooth. The mixture's formula does the averaging over x0 given x_t; only x_t is drawn.
 * @param conditional whether the network is told the class.
 * @throws RangeError unless n ≥ 2.
 */
export function optimalLoss(
  mixture: GaussianMixture,
  levels: readonly NoiseLevel[],
  { n = 4096, random, conditional = false }: { n?: number; random: Random; conditional?: boolean },
): OptimalLoss[] {
  requireInteger('n', n, 2);
  const { x0, labels } = sampleMixture(mixture, n, random.split('data'));
  const normal = random.split('noise');
  const epsilon = x0.map(() => normal.normal());
  const d = mixture.dimension;
  return levels.map((level) => {
    const { variance } = posterior(mixture, addNoise(x0, epsilon, level), level, conditional ? labels : undefined);
    const mean = variance.reduce((sum, value) => sum + value, 0) / n;
    const square = variance.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
    return { level, x0: mean / d, standardError: Math.sqrt(square / n) / d };
  });
}

/**
 * The same floor for a network trained on another target: (D/σ)²·J. For v it is the sum of those for ε and for x0.
 * @throws RangeError at zero noise, where the formula is ∞·0.
 */
export function optimalLossIn(prediction: Prediction, { level, x0 }: OptimalLoss): number {
  if (level.sigma === 0) throw new InvalidInputError('sigma', 0, 'above 0');
  return impliedX0Weight(prediction, level) * x0;
}
