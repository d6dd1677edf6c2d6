import { stdOf, type GaussianMixture } from '../diffusion/mixture.ts';

/** What the data say about one class, in model coordinates. */
export interface ClassStatistics {
  readonly mean: Float64Array;
  /** tr Var(x0 | class), the components' own variance included. */
  readonly variance: number;
}

/** One entry per class. */
export function classStatistics(mixture: GaussianMixture): ClassStatistics[] {
  const { dimension: d, means, weights, classOf, classes } = mixture;
  return Array.from({ length: classes }, (_, label) => {
    const mean = new Float64Array(d);
    let weight = 0;
    classOf.forEach((of, k) => {
      if (of !== label) return;
      weight += weights[k]!;
      for (let j = 0; j < d; j++) mean[j]! += weights[k]! * means[k * d + j]!;
    });
    mean.forEach((sum, j) => (mean[j] = sum / weight));
    let between = 0, within = 0;
    classOf.forEach((of, k) => {
      if (of !== label) return;
      within += weights[k]! * stdOf(mixture, k) ** 2;
      for (let j = 0; j < d; j++) between += weights[k]! * (means[k * d + j]! - mean[j]!) ** 2;
    });
    return { mean, variance: (between + d * within) / weight };
  });
}
