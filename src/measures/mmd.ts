import { InvalidInputError, requireInteger, requireNumber } from '../diffusion/errors.ts';
import { quantile } from '../diffusion/numeric.ts';
import type { Points } from '../diffusion/points.ts';
import { isFinitePoint, nonFiniteShare, type Measured } from './measured.ts';

/**
 * Squared maximum mean discrepancy with the kernel exp(−|x − y|²/2h²), unbiased (Gretton et al. 2012, Eq. 3): 0 on average for draws from one law, and so
 * at times below 0. A sample that is not finite is infinitely far from everything. Time grows with (n + m)².
 * @param bandwidth h; `medianBandwidth` of the reference is the usual choice.
 * @throws RangeError unless h > 0, each set holds 2 points and the reference is finite.
 */
export function mmd2(x: Points, y: Points, bandwidth: number, dimension = 2): Measured {
  requireNumber('bandwidth', bandwidth, Number.MIN_VALUE);
  const nonFinite = nonFiniteShare(x, dimension);
  if (nonFiniteShare(y, dimension) > 0) throw new InvalidInputError('reference', 'NaN or infinite points', 'finite');
  const [n, m] = [x.length / dimension, y.length / dimension];
  requireInteger('number of samples', n, 2);
  requireInteger('number of reference points', m, 2);
  const kernel = kernelSum(bandwidth, dimension);
  const finite = (1 - nonFinite) * n; // each finite point's kernel with itself is 1, and is not counted
  const within = (kernel(x, x) - finite) / (n * (n - 1)) + (kernel(y, y) - m) / (m * (m - 1));
  return { value: within - (2 * kernel(x, y)) / (n * m), nonFinite };
}

const kernelSum = (bandwidth: number, d: number) => (x: Points, y: Points): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i += d) {
    if (!isFinitePoint(x, i / d, d)) continue;
    for (let k = 0; k < y.length; k += d) {
      if (isFinitePoint(y, k / d, d)) sum += Math.exp(-squaredGap(x, i, y, k, d) / (2 * bandwidth * bandwidth));
    }
  }
  return sum;
};

/** Median distance between the first `most` points, which must be in random order (Gretton et al. 2012, §8). @throws RangeError if fewer than 2 points are given or all coincide. */
export function medianBandwidth(reference: Points, dimension = 2, most = 500): number {
  const count = Math.min(reference.length / dimension, most);
  requireInteger('number of reference points', count, 2);
  const gaps: number[] = [];
  for (let i = 0; i < count; i++) for (let k = 0; k < i; k++) gaps.push(Math.sqrt(squaredGap(reference, i * dimension, reference, k * dimension, dimension)));
  const median = quantile(gaps, 0.5);
  requireNumber('median distance of the reference', median, Number.MIN_VALUE);
  return median;
}

function squaredGap(x: Points, i: number, y: Points, k: number, d: number): number {
  let square = 0;
  for (let j = 0; j < d; j++) square += (x[i + j]! - y[k + j]!) ** 2;
  return square;
}
