import type { NoiseLevel } from './level.ts';
import type { GaussianMixture } from './mixture.ts';
import type { Points } from './points.ts';
import { conditioning, eachPoint } from './responsibilities.ts';

/**
 * Mean (n × d) and covariance (n × d × d) of x0 given x_t where components differ in width: each conditions by itself,
 * m_k = g_k·x + (1 − g_kα)·μ_k, and the law of total variance gives Σ r_k [(m_k − m)(m_k − m)ᵀ + s_k²σ²/V_k·I] with m = Σ r_k m_k.
 * @throws RangeError as `posterior` does.
 */
export function unequalMoments(mixture: GaussianMixture, x: Points, level: NoiseLevel, labels?: Int32Array): { mean: Points; covariance: Float64Array } {
  const { dimension: d, means, classOf, std, widths } = mixture;
  const parts = Array.from(classOf, (_, k) => conditioning(std * (widths?.[k] ?? 1), level));
  const mean = new Float64Array(x.length);
  const covariance = new Float64Array(x.length * d);
  const own = new Float64Array(means.length);
  eachPoint(mixture, x, level, labels, (i, r) => {
    let leftover = 0;
    parts.forEach((part, k) => {
      leftover += r[k]! * part.leftover;
      for (let j = 0; j < d; j++) {
        own[k * d + j] = part.gain * x[i * d + j]! + part.pull * means[k * d + j]!;
        mean[i * d + j]! += r[k]! * own[k * d + j]!;
      }
    });
    for (let a = 0; a < d; a++) {
      for (let b = 0; b < d; b++) {
        let sum = a === b ? leftover : 0;
        for (let k = 0; k < r.length; k++) sum += r[k]! * (own[k * d + a]! - mean[i * d + a]!) * (own[k * d + b]! - mean[i * d + b]!);
        covariance[(i * d + a) * d + b] = sum;
      }
    }
  });
  return { mean, covariance };
}
