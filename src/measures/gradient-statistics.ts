import { InvalidInputError, requireInteger, requireLength, requireNumber } from '../diffusion/errors.ts';

export interface GradientStatistics {
  /** ‖ḡ‖, the norm of the mean gradient as it is. */
  readonly norm: number;
  /** Mean of ‖g_i‖ over examples. */
  readonly exampleNorm: number;
  /** Estimate of ‖E g‖² without the n-th part of the noise that ‖ḡ‖² holds; may come out below 0. */
  readonly signal: number;
  /** Estimate of tr Cov g, the noise of one example's gradient. */
  readonly noise: number;
  /** signal/noise, for a batch of one; n times that for a batch of n. */
  readonly signalToNoise: number;
}

/**
 * What one needs to know of n gradients to tell signal from noise: the norm of each and that of their mean.
 * ‖E g‖² ≈ (n‖ḡ‖² − m)/(n − 1) and tr Cov ≈ n(m − ‖ḡ‖²)/(n − 1) with m the mean of ‖g_i‖² (McCandlish et al. 2018, App. A.1 with batches of 1 and n).
 * @param squaredNorms ‖g_i‖², one an example.
 * @param meanSquaredNorm ‖ḡ‖².
 * @throws RangeError for fewer than 2 examples, numbers that are negative or not finite, or a mean longer than its examples allow.
 */
export function gradientStatistics(squaredNorms: ArrayLike<number>, meanSquaredNorm: number): GradientStatistics {
  const n = squaredNorms.length;
  requireInteger('number of examples', n, 2);
  requireNumber('squared norm of the mean gradient', meanSquaredNorm, 0);
  let mean = 0, exampleNorm = 0;
  for (let i = 0; i < n; i++) {
    // Thousands at a time: the name is made only where it is needed.
    if (!(squaredNorms[i]! >= 0 && squaredNorms[i]! < Infinity)) requireNumber(`squared norm of gradient ${i}`, squaredNorms[i]!, 0);
    mean += squaredNorms[i]! / n;
    exampleNorm += Math.sqrt(squaredNorms[i]!) / n;
  }
  // Jensen; the allowance is for norms that were computed in float32.
  if (meanSquaredNorm > mean * (1 + 1e-3)) throw new InvalidInputError('squared norm of the mean gradient', meanSquaredNorm, `at most the mean squared norm ${mean}`);
  const signal = (n * meanSquaredNorm - mean) / (n - 1);
  const noise = (n * Math.max(0, mean - meanSquaredNorm)) / (n - 1);
  return { norm: Math.sqrt(meanSquaredNorm), exampleNorm, signal, noise, signalToNoise: signal / noise };
}

/** The same from the gradients themselves, n × parameters row by row. */
export function statisticsOfGradients(gradients: Float64Array, parameters: number): GradientStatistics {
  requireInteger('number of parameters', parameters, 1);
  const n = gradients.length / parameters;
  requireLength('gradients', gradients, Math.floor(n) * parameters);
  const mean = new Float64Array(parameters);
  const squares = new Float64Array(n);
  gradients.forEach((value, i) => {
    mean[i % parameters]! += value / n;
    squares[Math.floor(i / parameters)]! += value * value;
  });
  return gradientStatistics(squares, mean.reduce((sum, value) => sum + value * value, 0));
}
