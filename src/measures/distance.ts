import type { Points } from '../diffusion/points.ts';
import { nonFiniteShare, type Measured } from './measured.ts';
import { sorted } from './sort.ts';

/** Coordinates are clamped to ± this, so that a diverged sample costs much but not everything: a distance near it says "diverged". */
export const CLAMP = 50;

const clamp = (value: number): number => (Number.isNaN(value) ? CLAMP : Math.min(CLAMP, Math.max(-CLAMP, value)));

/**
 * 2·E|X − Y| − E|X − X′| − E|Y − Y′| over all pairs, a point's with itself included (Székely & Rizzo 2013): not negative, and 0
 * for the same points. Independent draws of n and m from one law give about E|X − X′|·(1/n + 1/m). Time grows with (n + m)².
 */
export function energyDistance(x: Points, y: Points, dimension = 2): Measured {
  const nonFinite = nonFiniteShare(x, dimension);
  if (nonFiniteShare(y, dimension) > 0) throw new RangeError('reference points must be finite');
  const clamped = x.map(clamp);
  const value = 2 * meanGap(clamped, y, dimension) - meanGap(clamped, clamped, dimension) - meanGap(y, y, dimension);
  return { value: Math.max(0, value), nonFinite }; // rounding alone can make it negative
}

function meanGap(x: Points, y: Points, d: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += d) {
    for (let k = 0; k < y.length; k += d) {
      let square = 0;
      for (let j = 0; j < d; j++) square += (x[i + j]! - y[k + j]!) ** 2;
      sum += Math.sqrt(square);
    }
  }
  return sum / ((x.length / d) * (y.length / d));
}

/** Quantiles of a reference in every direction: what has to be computed once per data set and number of samples. */
export interface SlicedReference {
  readonly samples: number;
  /** Unit vectors (cos, sin). */
  readonly directions: readonly (readonly [number, number])[];
  /** Per direction, the quantiles at (i + ½)/samples. */
  readonly quantiles: readonly Float64Array[];
}

/** 2D only. `directions` lie evenly over the half circle. @throws RangeError if the reference is smaller than `samples`, or not finite. */
export function slicedReference(reference: Points, samples: number, directions = 64): SlicedReference {
  const n = reference.length / 2;
  if (!(Number.isInteger(samples) && samples >= 1 && samples <= n)) {
    throw new RangeError(`samples must be an integer from 1 to the ${n} points of the reference, got ${samples}`);
  }
  if (nonFiniteShare(reference, 2) > 0) throw new RangeError('reference points must be finite');
  const vectors = Array.from({ length: directions }, (_, k) =>
    [Math.cos((Math.PI * k) / directions), Math.sin((Math.PI * k) / directions)] as const);
  const quantiles = vectors.map((vector) => {
    const along = project(reference, vector);
    return Float64Array.from({ length: samples }, (_, i) => {
      const position = ((i + 0.5) / samples) * n - 0.5;
      const below = Math.floor(position);
      const left = along[below]!;
      return left + (position - below) * ((along[below + 1] ?? left) - left);
    });
  });
  return { samples, directions: vectors, quantiles };
}

/**
 * √ of the mean over directions of the squared 1D Wasserstein-2 distance between samples and reference (Rabin et al. 2012).
 * @throws RangeError if x does not hold as many points as the reference was made for.
 */
export function slicedWasserstein2(x: Points, reference: SlicedReference): Measured {
  const { samples, directions, quantiles } = reference;
  if (x.length !== 2 * samples) throw new RangeError(`the reference is for ${samples} samples, got ${x.length / 2}`);
  const clamped = x.map(clamp);
  let sum = 0;
  directions.forEach((vector, k) => {
    const along = project(clamped, vector);
    const wanted = quantiles[k]!;
    along.forEach((value, i) => (sum += (value - wanted[i]!) ** 2));
  });
  return { value: Math.sqrt(sum / (samples * directions.length)), nonFinite: nonFiniteShare(x, 2) };
}

/** Positions along a direction, in ascending order. */
function project(x: Points, [u, v]: readonly [number, number]): Float64Array {
  const along = new Float64Array(x.length / 2);
  for (let i = 0; i < along.length; i++) along[i] = u * x[2 * i]! + v * x[2 * i + 1]!;
  return sorted(along);
}
