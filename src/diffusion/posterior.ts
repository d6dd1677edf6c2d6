import type { Denoiser } from './denoiser.ts';
import { InvalidInputError } from './errors.ts';
import { requireLabels, UNCONDITIONAL } from './labels.ts';
import { CLEAN, type NoiseLevel } from './level.ts';
import type { GaussianMixture } from './mixture.ts';
import type { Points } from './points.ts';

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
 * No division by α or by σ alone: it holds at zero SNR (the class mean) and, for s > 0, at zero noise.
 *
 * @param labels one class per point, or UNCONDITIONAL; absent means unconditional for all.
 * @throws RangeError on a label that is neither, or if labels and points differ in number.
 */
export function posterior(mixture: GaussianMixture, x: Points, level: NoiseLevel, labels?: Int32Array): Posterior {
  const { dimension: d, means, classOf } = mixture;
  const mean = new Float64Array(x.length);
  const variance = new Float64Array(x.length / d);
  if (marginalVariance(mixture, level) === 0) return { mean: x.slice(), variance };
  const { gain, pull, leftover } = conditioning(mixture, level);
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
  if (marginalVariance(mixture, level) === 0) return covariance;
  const { pull, leftover } = conditioning(mixture, level);
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
  const spread = marginalVariance(mixture, level);
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

const marginalVariance = ({ std }: GaussianMixture, { alpha, sigma }: NoiseLevel): number => alpha * alpha * std * std + sigma * sigma;

/** g, 1 − gα = σ²/V, and the variance s²σ²/V left within a component. */
function conditioning(mixture: GaussianMixture, level: NoiseLevel): { gain: number; pull: number; leftover: number } {
  const spread = marginalVariance(mixture, level);
  const variance = mixture.std * mixture.std;
  const pull = (level.sigma * level.sigma) / spread;
  return { gain: (level.alpha * variance) / spread, pull, leftover: variance * pull };
}

function squaredNorms({ means, dimension: d, classOf }: GaussianMixture): Float64Array {
  return Float64Array.from(classOf, (_, k) => means.subarray(k * d, k * d + d).reduce((sum, value) => sum + value * value, 0));
}

/**
 * Calls `visit` for every point with its responsibilities, which sum to 1 and are overwritten for the next point, and with
 * log Σ_k π_k exp((αx·μ_k − α²|μ_k|²/2)/V), π summing to 1 over the point's class.
 */
function eachPoint(
  mixture: GaussianMixture,
  x: Points,
  level: NoiseLevel,
  labels: Int32Array | undefined,
  visit: (i: number, responsibilities: Float64Array, logTotal: number) => void,
): void {
  const { dimension: d, means, classOf, weights, classes } = mixture;
  const n = x.length / d;
  if (!Number.isInteger(n)) throw new InvalidInputError('length of x', x.length, `a multiple of ${d}`);
  if (labels) requireLabels(mixture, labels, n, UNCONDITIONAL);
  const count = classOf.length;
  const spread = marginalVariance(mixture, level);
  const scale = level.alpha / spread;
  const prior = squaredNorms(mixture).map((square, k) => Math.log(weights[k]!) - (scale * level.alpha * square) / 2);
  const classWeight = new Float64Array(classes);
  classOf.forEach((label, k) => (classWeight[label]! += weights[k]!));
  const r = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    const label = labels?.[i] ?? UNCONDITIONAL;
    let top = -Infinity;
    for (let k = 0; k < count; k++) {
      if (label !== UNCONDITIONAL && classOf[k] !== label) {
        r[k] = -Infinity;
        continue;
      }
      let dot = 0;
      for (let j = 0; j < d; j++) dot += x[i * d + j]! * means[k * d + j]!;
      const logit = scale * dot + prior[k]!;
      r[k] = logit;
      if (logit > top) top = logit;
    }
    let total = 0;
    for (let k = 0; k < count; k++) {
      const relative = r[k]! - top;
      // e^−40 is below the rounding of the sum, and most of the time goes into exponentials.
      total += r[k] = relative < -40 ? 0 : Math.exp(relative);
    }
    for (let k = 0; k < count; k++) r[k]! /= total;
    visit(i, r, top + Math.log(total) - (label === UNCONDITIONAL ? 0 : Math.log(classWeight[label]!)));
  }
}
