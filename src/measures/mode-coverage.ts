import { requireNumber } from '../diffusion/errors.ts';
import { stdOf, type GaussianMixture } from '../diffusion/mixture.ts';
import type { Points } from '../diffusion/points.ts';
import { isFinitePoint, nonFiniteShare, type Measured } from './measured.ts';

export interface ModeCoverage extends Measured {
  /** Half the sum of |share of samples − weight| over the modes: 1 where none is visited. Counting alone leaves about Σ√(π_k(1 − π_k)/2πn), and the default radius 1.1 % astray. */
  readonly totalVariation: number;
  /** The same over classes, for mixtures whose classes have many modes. */
  readonly classTotalVariation: number;
  /** Samples that count for each mode. */
  readonly counts: Int32Array;
}

/**
 * Share of the mixture's modes that samples reach. A sample counts for the nearest mean if it lies within `radius` of it, for none otherwise; a mode is reached
 * once it has `least` times the samples that its weight promises.
 * @param options.radius three of the mode's standard deviations by default, where a mode in the plane has 98.9 % of its mass.
 * @throws RangeError on a radius of 0, as point sets have by default.
 */
export function modeCoverage(mixture: GaussianMixture, x: Points, { radius, least = 0.25 }: { radius?: number; least?: number } = {}): ModeCoverage {
  const { dimension: d, means, weights } = mixture;
  const reach = weights.map((_, k) => radius ?? 3 * stdOf(mixture, k));
  requireNumber('radius of a mode', Math.min(...reach), Number.MIN_VALUE);
  requireNumber('least share of the expected samples', least, Number.MIN_VALUE);
  const nonFinite = nonFiniteShare(x, d);
  const counts = new Int32Array(weights.length);
  const n = x.length / d;
  for (let i = 0; i < n; i++) {
    if (!isFinitePoint(x, i, d)) continue;
    let nearest = -1, best = Infinity;
    for (let k = 0; k < weights.length; k++) {
      let square = 0;
      for (let j = 0; j < d; j++) square += (x[i * d + j]! - means[k * d + j]!) ** 2;
      if (square <= best && square <= reach[k]! ** 2) {
        best = square;
        nearest = k;
      }
    }
    if (nearest >= 0) counts[nearest]!++;
  }
  let reached = 0, excess = 0;
  weights.forEach((weight, k) => {
    if (counts[k]! > 0 && counts[k]! >= least * weight * n) reached++;
    excess += Math.abs(counts[k]! / n - weight);
  });
  // Samples of no mode are a further category, of weight 0.
  const astray = 1 - counts.reduce((sum, count) => sum + count, 0) / n;
  const byClass = new Float64Array(mixture.classes);
  mixture.classOf.forEach((label, k) => (byClass[label]! += counts[k]! / n - weights[k]!));
  const classExcess = byClass.reduce((sum, difference) => sum + Math.abs(difference), 0);
  return { value: reached / weights.length, totalVariation: (excess + astray) / 2, classTotalVariation: (classExcess + astray) / 2, counts, nonFinite };
}
