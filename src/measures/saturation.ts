import type { GaussianMixture } from '../diffusion/mixture.ts';
import type { Points } from '../diffusion/points.ts';
import { classStatistics, type ClassStatistics } from './class-statistics.ts';
import { isFinitePoint, nonFiniteShare, type Measured } from './measured.ts';

/**
 * E⟨x, u_y⟩ / E_data⟨x, u_y⟩ − 1, with u_y the unit vector to the mean of class y: 0 where samples lie as far out along their
 * class as the data do, positive where they overshoot, −1 where the class left no trace. Both expectations run over the given
 * labels. Non-finite samples have no direction: the value is over the others, and NaN if there are none.
 *
 * @throws RangeError for a label the mixture lacks, or a class whose mean is the origin and so has no direction.
 */
export function classOvershoot(mixture: GaussianMixture, x: Points, labels: Int32Array): Measured {
  const classes = classStatistics(mixture);
  const d = mixture.dimension;
  let projected = 0, expected = 0;
  eachFinite(x, labels, d, classes, (i, label) => {
    const { mean } = classes[label]!;
    const length = Math.hypot(...mean);
    if (length < 1e-12) throw new RangeError(`class ${label} has its mean at the origin, which is no direction`);
    for (let j = 0; j < d; j++) projected += (x[i * d + j]! * mean[j]!) / length;
    expected += length;
  });
  return { value: projected / expected - 1, nonFinite: nonFiniteShare(x, d) };
}

/**
 * Within-class variance of the samples over the data's, traces pooled over the given labels: 1 where classes are as wide as in
 * the data, 0 where each class has collapsed to a point. The samples' variance is about their own class mean, n − 1 in the
 * denominator. Non-finite samples are left out of the value; it is NaN where no class has two others.
 *
 * @throws RangeError for a label the mixture lacks.
 */
export function withinClassSpread(mixture: GaussianMixture, x: Points, labels: Int32Array): Measured {
  const classes = classStatistics(mixture);
  const d = mixture.dimension;
  const count = new Float64Array(classes.length);
  const sums = new Float64Array(classes.length * d);
  eachFinite(x, labels, d, classes, (i, label) => {
    count[label]!++;
    for (let j = 0; j < d; j++) sums[label * d + j]! += x[i * d + j]!;
  });
  let squares = 0;
  eachFinite(x, labels, d, classes, (i, label) => {
    for (let j = 0; j < d; j++) squares += (x[i * d + j]! - sums[label * d + j]! / count[label]!) ** 2;
  });
  let expected = 0;
  count.forEach((n, label) => (expected += n > 1 ? (n - 1) * classes[label]!.variance : 0));
  return { value: squares / expected, nonFinite: nonFiniteShare(x, d) };
}

function eachFinite(x: Points, labels: Int32Array, d: number, classes: readonly ClassStatistics[], visit: (i: number, label: number) => void) {
  if (labels.length * d !== x.length) throw new RangeError(`${x.length / d} points need as many labels, got ${labels.length}`);
  labels.forEach((label, i) => {
    if (!classes[label]) throw new RangeError(`labels must be from 0 to ${classes.length - 1}, got ${label}`);
    if (isFinitePoint(x, i, d)) visit(i, label);
  });
}
