import type { Denoiser } from './denoiser.ts';
import { InvalidInputError } from './errors.ts';
import { UNCONDITIONAL } from './labels.ts';
import { CLEAN, type NoiseLevel } from './level.ts';
import type { GaussianMixture } from './mixture.ts';
import type { Points } from './points.ts';
import { conditioning, eachPoint, squaredNorms, widest } from './responsibilities.ts';
import { unequalMoments } from './unequal-posterior.ts';

export interface Posterior {
  /** E[x0 | x_t], n × d. */
  readonly mean: Points;
  /** tr Var(x0 | x_t), one per point. */
  readonly variance: Float64Array;
}

/**
 * The optimal denoiser and what it cannot know, in closed form. With V = α²s² + σ², g = αs²/V and responsibilities
 * r_k ∝ π_k·N(x; αμ_k, V·I):  E[x0|x] = g·x + (1 − gα)·Σ r_k μ_k,
 * tr Var(x0|x) = (1 − gα)²·(Σ r_k|μ_k|² − |Σ r_k μ_k|²) + d·s²σ²/V.  (Conditioning a Gaussian, summed over components.)
 * No division by α or by σ alone: it holds at zero SNR (the class mean) and, for s > 0, at zero noise. Components of different widths: see
 * `unequalMoments`.
 *
 * @param labels one class per point, or UNCONDITIONAL; absent means unconditional for all.
 * @throws RangeError on a label that is neither, or if labels and points differ in number.
 */
export function posterior(mixture: GaussianMixture, x: Points, level: NoiseLevel, labels?: Int32Array): Posterior {
  const { dimension: d, means, classOf } = mixture;
  const mean = new Float64Array(x.length);
  const variance = new Float64Array(x.length / d);
  if (widest(mixture, level) === 0) return { mean: x.slice(), variance };
  if (mixture.widths) {
    const { mean: centres, covariance } = unequalMoments(mixture, x, level, labels);
    for (let i = 0; i < variance.length; i++) for (let j = 0; j < d; j++) variance[i]! += covariance[(i * d + j) * d + j]!;
    return { mean: centres, variance };
  }
  const { gain, pull, leftover } = conditioning(mixture.std, level);
  const squared = squaredNorms(mixture);
  const centre = new Float64Array(d);
  eachPoint(mixture, x, level, labels, (i, r) => {
    let second = 0;
    centre.fill(0);
    for (let k = 0; k < classOf.length; k++) {
      const share = r[k]!;
      if (share === 0) continue;
      second += share * squared[k]!;
      for (let j = 0; j < d; j++) centre[j]! += share * means[k * d + j]!;
    }
    let centreSquared = 0;
    for (let j = 0; j < d; j++) {
      const c = centre[j]!;
      centreSquared += c * c;
      mean[i * d + j] = gain * x[i * d + j]! + pull * c;
    }
    // The difference of two nearly equal numbers may round below 0.
    variance[i] = pull * pull * Math.max(0, second - centreSquared) + d * leftover;
  });
  return { mean, variance };
}

/** E[x0 | x_t] alone. */
export const posteriorMean = (mixture: GaussianMixture, x: Points, level: NoiseLevel, labels?: Int32Array): Points =>
  posterior(mixture, x, level, labels).mean;

/** Var(x0 | x_t), n × d × d: (1 − gα)²·Σ r_k (μ_k − m)(μ_k − m)ᵀ + s²σ²/V·I with m = Σ r_k μ_k. */
export function posteriorCovariance(mixture: GaussianMixture, x: Points, level: NoiseLevel, labels?: Int32Array): Float64Array {
  const { dimension: d, means, classOf } = mixture;
  const covariance = new Float64Array(x.length * d);
  if (widest(mixture, level) === 0) return covariance;
  if (mixture.widths) return unequalMoments(mixture, x, level, labels).covariance;
  const { pull, leftover } = conditioning(mixture.std, level);
  eachPoint(mixture, x, level, labels, (i, r) => {
    for (let a = 0; a < d; a++) {
      for (let b = 0; b < d; b++) {
        let product = 0, meanA = 0, meanB = 0;
        for (let k = 0; k < classOf.length; k++) {
          meanA += r[k]! * means[k * d + a]!;
          meanB += r[k]! * means[k * d + b]!;
        }
        for (let k = 0; k < classOf.length; k++) product += r[k]! * (means[k * d + a]! - meanA) * (means[k * d + b]! - meanB);
        covariance[(i * d + a) * d + b] = pull * pull * product + (a === b ? leftover : 0);
      }
    }
  });
  return covariance;
}

/**
 * log p(x_t), or log p(x_t | class) under labels, in nats; of the data itself at the default level.
 * @throws RangeError where it has no density.
 */
export function logDensity(mixture: GaussianMixture, x: Points, level: NoiseLevel = CLEAN, labels?: Int32Array): Float64Array {
  const { dimension: d } = mixture;
  const spread = widest(mixture, level);
  if (spread === 0) throw new InvalidInputError('variance of x_t around its point', 0, 'above 0: spikes have no density');
  const density = new Float64Array(x.length / d);
  eachPoint(mixture, x, level, labels, (i, _, logTotal) => {
    let square = 0;
    for (let j = 0; j < d; j++) square += x[i * d + j]! ** 2;
    density[i] = logTotal - square / (2 * spread) - (d / 2) * Math.log(2 * Math.PI * spread);
  });
  return density;
}

/** The perfect model of one class, or of the whole data. */
export const exactDenoiser =
  (mixture: GaussianMixture, label: number = UNCONDITIONAL): Denoiser =>
  (x, { level }) =>
    posteriorMean(mixture, x, level, label === UNCONDITIONAL ? undefined : new Int32Array(x.length / mixture.dimension).fill(label));
