import { InvalidInputError, requireInteger, requireLength, requireNumber } from './errors.ts';
import type { Correction, Guidance } from './guidance.ts';
import type { NoiseLevel } from './level.ts';
import { quantile } from './numeric.ts';
import type { Points } from './points.ts';
import { type Prediction, x0Inverse } from './prediction.ts';

/**
 * Rescale of Lin et al. 2023, Eq. 14–16, on numbers in any space: guided·(φ·std(cond)/std(guided) + 1 − φ), the standard deviations
 * (unbiased, mean subtracted) being taken over each run of `group` consecutive numbers. Where the guided ones do not spread at all
 * the factor is 1.
 * @throws RangeError unless 0 ≤ φ ≤ 1, the lengths agree and `group` divides them.
 */
export function rescale(guided: Points, cond: Points, phi: number, group: number): Points {
  requireNumber('rescale phi', phi, 0, 1);
  requireLength('cond', cond, guided.length);
  requireInteger('numbers in a group', group, 2);
  if (guided.length % group !== 0) throw new InvalidInputError('number of guided values', guided.length, `a multiple of ${group}`);
  const out = new Float64Array(guided.length);
  for (let start = 0; start < guided.length; start += group) {
    const wide = deviation(guided, start, group);
    const factor = wide === 0 ? 1 : (phi * deviation(cond, start, group)) / wide + 1 - phi;
    for (let j = start; j < start + group; j++) out[j] = guided[j]! * factor;
  }
  return out;
}

function deviation(values: Points, start: number, count: number): number {
  let mean = 0, sum = 0;
  for (let j = start; j < start + count; j++) mean += values[j]! / count;
  for (let j = start; j < start + count; j++) sum += (values[j]! - mean) ** 2;
  return Math.sqrt(sum / (count - 1));
}

export interface RescaleOptions {
  readonly phi: number;
  /** The space whose standard deviation is restored. Unlike guidance itself the rescale depends on it. */
  readonly space: Prediction;
  /**
   * batch: all points together, the sane reading for points of two coordinates. point: each point by itself, as with the pixels
   * of an image; for two coordinates that is |x − y|/√2, which depends on the axes.
   */
  readonly over?: 'batch' | 'point';
  readonly dimension?: number;
}

/**
 * Guidance rescale as a correction, in a named space.
 * @throws NotInvertibleError at a level where the space has no x̂0: ε at zero SNR.
 */
export const rescaleCorrection =
  ({ phi, space, over = 'batch', dimension = 2 }: RescaleOptions): Correction =>
  (guided, { x, at, strong }) => {
    const group = over === 'batch' ? guided.length : dimension;
    const [p, q] = x0Inverse(space, at.level);
    const scaled = rescale(inTarget(space, x, guided, at.level), inTarget(space, x, strong, at.level), phi, group);
    return scaled.map((y, j) => p * x[j]! + q * y);
  };

/** y = a·x̂0 + b·ε̂ from x̂0. */
function inTarget(space: Prediction, x: Points, x0: Points, level: NoiseLevel): Points {
  const { a, b } = space(level);
  return x0.map((value, j) => a * value + (b === 0 ? 0 : (b * (x[j]! - level.alpha * value)) / level.sigma));
}

/**
 * Dynamic thresholding (Saharia et al. 2022, §2.3): with s the `percentile` of |x̂0| or `bound`, whichever is larger, x̂0 is
 * clipped to [−s, s] and multiplied by bound/s. The percentile is taken over the whole batch, a point having too few
 * coordinates for one.
 * @param bound half the width of the data's box.
 */
export function dynamicThreshold({ percentile = 0.995, bound }: { percentile?: number; bound: number }): Correction {
  requireNumber('percentile', percentile, 0, 1);
  requireNumber('bound', bound, Number.MIN_VALUE);
  return (guided) => {
    const s = Math.max(bound, quantile(guided.map(Math.abs), percentile));
    return guided.map((value) => (Math.min(s, Math.max(-s, value)) * bound) / s);
  };
}

export interface ProjectionOptions {
  readonly scale: number;
  /** What is kept of the part of the difference parallel to the guided estimate; 1 keeps all, 0 none. */
  readonly eta?: number;
  /** Longest difference that is let through, per point; Infinity for no limit. */
  readonly radius?: number;
  /** Running sum of differences: new + momentum·old; negative pushes away from where the last step went. */
  readonly momentum?: number;
  readonly dimension?: number;
}

/**
 * Adaptive projected guidance (Sadat et al. 2025, Algorithm 1): the difference of both x̂0 is accumulated with momentum,
 * shortened to `radius` and freed of its part along `strong`, then added (w − 1) times. It remembers the last step: make a new
 * one for every run.
 */
export function adaptiveProjected({ scale, eta = 0, radius = Infinity, momentum = 0, dimension = 2 }: ProjectionOptions): Guidance {
  requireNumber('guidance scale', scale);
  requireNumber('eta', eta);
  requireNumber('momentum', momentum);
  if (!(radius > 0)) throw new InvalidInputError('radius', radius, 'above 0');
  let running: Points | undefined;
  return {
    scale,
    combine({ weak, strong }) {
      const past = running;
      if (past) requireLength('points of this step', strong, past.length);
      running = strong.map((value, j) => value - weak[j]! + momentum * (past?.[j] ?? 0));
      const out = strong.slice();
      for (let i = 0; i < strong.length; i += dimension) {
        const difference = running.subarray(i, i + dimension);
        const centre = strong.subarray(i, i + dimension);
        const shorten = Math.min(1, radius / Math.hypot(...difference));
        const square = dot(centre, centre);
        const along = square === 0 ? 0 : dot(difference, centre) / square;
        for (let j = 0; j < dimension; j++) {
          const parallel = along * centre[j]!;
          out[i + j]! += (scale - 1) * shorten * (difference[j]! - parallel + eta * parallel);
        }
      }
      return out;
    },
  };
}

const dot = (p: Points, q: Points): number => p.reduce((sum, value, j) => sum + value * q[j]!, 0);
