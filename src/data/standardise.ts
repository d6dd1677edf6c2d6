import { makeMixture, type GaussianMixture } from '../diffusion/mixture.ts';

export interface Standardised {
  readonly mixture: GaussianMixture;
  readonly offset: [number, number];
  readonly scale: [number, number];
}

/**
 * Centres points and scales them so that a kernel of standard deviation `std` around each, in the new coordinates, gives the
 * whole a variance of 1: `together` on average over the two dimensions, which keeps angles and ratios of radii, or `each` in
 * every dimension, which suits coordinates in different units.
 *
 * @param points K × 2, equally weighted.
 * @throws RangeError unless 0 ≤ std < 1, or if the points do not vary in a direction that has to be scaled.
 */
export function standardise(
  points: ArrayLike<number>,
  classOf: ArrayLike<number>,
  std: number,
  axes: 'together' | 'each' = 'together',
): Standardised {
  if (!(std >= 0 && std < 1)) throw new RangeError(`std must lie in [0, 1) to leave variance to the means, got ${std}`);
  const [x, y] = [moments(points, 0), moments(points, 1)];
  const shared = (x.variance + y.variance) / 2;
  const variances = axes === 'each' ? [x.variance, y.variance] as const : [shared, shared] as const;
  if (!variances.every((v) => v > 0)) throw new RangeError(`points must vary, got variances of ${x.variance} and ${y.variance}`);
  const offset: [number, number] = [x.mean, y.mean];
  const scale: [number, number] = [Math.sqrt(variances[0] / (1 - std * std)), Math.sqrt(variances[1] / (1 - std * std))];
  const means = Float64Array.from(points, (value, i) => (value - offset[i % 2 as 0 | 1]) / scale[i % 2 as 0 | 1]);
  return { mixture: makeMixture({ means, std, classOf }), offset, scale };
}

/** The same for components that bring weights and widths of their own; both directions share one scale. @throws RangeError without any variance. */
export function standardiseGaussians(mixture: GaussianMixture): Standardised {
  const { means, weights, std } = mixture;
  const sum = (j: 0 | 1, value: (x: number) => number) => weights.reduce((total, weight, k) => total + weight * value(means[2 * k + j]!), 0);
  const offset: [number, number] = [sum(0, (x) => x), sum(1, (y) => y)];
  const variance = (sum(0, (x) => (x - offset[0]) ** 2) + sum(1, (y) => (y - offset[1]) ** 2)) / 2 + std * std;
  if (!(variance > 0)) throw new RangeError(`Gaussians must vary, got a variance of ${variance}`);
  const scale = Math.sqrt(variance);
  return {
    mixture: makeMixture({
      ...mixture,
      means: means.map((value, i) => (value - offset[i % 2 as 0 | 1]) / scale),
      std: std / scale,
    }),
    offset,
    scale: [scale, scale],
  };
}

function moments(points: ArrayLike<number>, axis: 0 | 1): { mean: number; variance: number } {
  const values = Float64Array.from({ length: points.length / 2 }, (_, k) => points[2 * k + axis]!);
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return { mean, variance: values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length };
}
