import { requireInteger, requireLength } from '../diffusion/errors.ts';
import { UNCONDITIONAL } from '../diffusion/labels.ts';
import { CLEAN } from '../diffusion/level.ts';
import { type GaussianMixture, sampleMixture } from '../diffusion/mixture.ts';
import { quantile } from '../diffusion/numeric.ts';
import { logDensity } from '../diffusion/posterior.ts';
import type { Points } from '../diffusion/points.ts';
import type { Random } from '../random.ts';
import { isFinitePoint, nonFiniteShare, type Measured } from './measured.ts';

/** Log-densities below which a point is off the data: of the whole, and of every class given the class. */
export interface DensityFloor {
  readonly whole: number;
  readonly ofClass: Float64Array;
}

/**
 * The `share`-quantile of the data's own log-density, from `n` draws for the whole and as many for each class; fresh data are off with that
 * probability.
 * @throws RangeError on a mixture of spikes, which has no density, or n below 1/share.
 */
export function densityFloor(mixture: GaussianMixture, random: Random, { share = 0.005, n = 20000 } = {}): DensityFloor {
  requireInteger('number of draws', n, Math.ceil(1 / share));
  const floorOf = (stream: Random, labels?: Int32Array) => quantile(logDensity(mixture, sampleMixture(mixture, n, stream, labels).x0, CLEAN, labels), share);
  return {
    whole: floorOf(random.split('whole')),
    ofClass: Float64Array.from({ length: mixture.classes }, (_, label) => floorOf(random.split(label), new Int32Array(n).fill(label))),
  };
}

/**
 * Share of the samples where the data are hardly ever: below the floor of log-density, of their own class if labels are given. A sample that is not finite
 * is off. @throws RangeError if labels and points differ in number or a label is no class.
 */
export function shareOffData(mixture: GaussianMixture, x: Points, floor: DensityFloor, labels?: Int32Array): Measured {
  const d = mixture.dimension;
  const nonFinite = nonFiniteShare(x, d);
  const n = x.length / d;
  if (labels) requireLength('labels', labels, n);
  const safe = x.map((value, j) => (isFinitePoint(x, Math.floor(j / d), d) ? value : 0));
  const floorOf = (label: number) => (label === UNCONDITIONAL ? floor.whole : floor.ofClass[label]!);
  let off = 0;
  logDensity(mixture, safe, CLEAN, labels).forEach((value, i) => {
    if (!isFinitePoint(x, i, d) || value < floorOf(labels?.[i] ?? UNCONDITIONAL)) off++;
  });
  return { value: off / n, nonFinite };
}
