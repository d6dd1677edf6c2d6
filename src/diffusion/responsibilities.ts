import { InvalidInputError } from './errors.ts';
import { requireLabels, UNCONDITIONAL } from './labels.ts';
import type { NoiseLevel } from './level.ts';
import type { GaussianMixture } from './mixture.ts';
import type { Points } from './points.ts';

/** V = α²s² + σ², the variance of x_t around a component of standard deviation s. */
const spreadOf = (std: number, { alpha, sigma }: NoiseLevel): number => alpha * alpha * std * std + sigma * sigma;

/** The largest V of all components. */
export const widest = ({ std, widths }: GaussianMixture, level: NoiseLevel): number => spreadOf(std * (widths?.reduce((most, width) => Math.max(most, width)) ?? 1), level);

/** g = αs²/V, 1 − gα = σ²/V, and the variance s²σ²/V left within a component. */
export function conditioning(std: number, level: NoiseLevel): { gain: number; pull: number; leftover: number } {
  const spread = spreadOf(std, level);
  const variance = std * std;
  const pull = (level.sigma * level.sigma) / spread;
  return { gain: (level.alpha * variance) / spread, pull, leftover: variance * pull };
}

export function squaredNorms({ means, dimension: d, classOf }: GaussianMixture): Float64Array {
  return Float64Array.from(classOf, (_, k) => means.subarray(k * d, k * d + d).reduce((sum, value) => sum + value * value, 0));
}

/**
 * Calls `visit` for every point with its responsibilities, which sum to 1 and are overwritten for the next point, and with the log of the point's
 * density over that of N(0, V·I), V the widest: log Σ_k π_k (V/V_k)^(d/2) exp((αx·μ_k − α²|μ_k|²/2)/V_k − (1/V_k − 1/V)|x|²/2), π summing to 1 over
 * the point's class.
 */
export function eachPoint(
  mixture: GaussianMixture,
  x: Points,
  level: NoiseLevel,
  labels: Int32Array | undefined,
  visit: (i: number, responsibilities: Float64Array, logTotal: number) => void,
): void {
  const { dimension: d, means, classOf, weights, classes, std, widths } = mixture;
  const n = x.length / d;
  if (!Number.isInteger(n)) throw new InvalidInputError('length of x', x.length, `a multiple of ${d}`);
  if (labels) requireLabels(mixture, labels, n, UNCONDITIONAL);
  const count = classOf.length;
  const top = widest(mixture, level);
  const spreads = Float64Array.from(classOf, (_, k) => spreadOf(std * (widths?.[k] ?? 1), level));
  const scale = spreads.map((spread) => level.alpha / spread);
  const prior = squaredNorms(mixture).map((square, k) => Math.log(weights[k]!) - (scale[k]! * level.alpha * square) / 2 + (d / 2) * Math.log(top / spreads[k]!));
  const narrower = widths && spreads.map((spread) => (1 / spread - 1 / top) / 2);
  const classWeight = new Float64Array(classes);
  classOf.forEach((label, k) => (classWeight[label]! += weights[k]!));
  const r = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    const label = labels?.[i] ?? UNCONDITIONAL;
    let square = 0;
    if (narrower) for (let j = 0; j < d; j++) square += x[i * d + j]! ** 2;
    let best = -Infinity;
    for (let k = 0; k < count; k++) {
      if (label !== UNCONDITIONAL && classOf[k] !== label) {
        r[k] = -Infinity;
        continue;
      }
      let dot = 0;
      for (let j = 0; j < d; j++) dot += x[i * d + j]! * means[k * d + j]!;
      let logit = scale[k]! * dot + prior[k]!;
      if (narrower) logit -= narrower[k]! * square;
      r[k] = logit;
      if (logit > best) best = logit;
    }
    let total = 0;
    for (let k = 0; k < count; k++) {
      const relative = r[k]! - best;
      // e^−40 is below the rounding of the sum, and most of the time goes into exponentials.
      total += r[k] = relative < -40 ? 0 : Math.exp(relative);
    }
    for (let k = 0; k < count; k++) r[k]! /= total;
    visit(i, r, best + Math.log(total) - (label === UNCONDITIONAL ? 0 : Math.log(classWeight[label]!)));
  }
}
