import type { Points } from '../../diffusion/points.ts';
import type { Random } from '../../random.ts';

/** Two orthonormal directions of a space of `dimension` coordinates, the first one's coordinates and then the second's. */
export interface Plane {
  readonly dimension: number;
  readonly axes: readonly [Float64Array, Float64Array];
}

/** A plane in uniformly random position: two normal vectors made orthonormal (Gram and Schmidt). @throws RangeError below 2 dimensions. */
export function randomPlane(dimension: number, random: Random): Plane {
  if (!(Number.isInteger(dimension) && dimension >= 2)) throw new RangeError(`dimension must be an integer of at least 2, got ${dimension}`);
  const [first, second] = [0, 1].map(() => Float64Array.from({ length: dimension }, () => random.normal())) as [Float64Array, Float64Array];
  const one = normalised(first);
  const overlap = dot(one, second);
  return { dimension, axes: [one, normalised(second.map((value, j) => value - overlap * one[j]!))] };
}

/** n × 2 points of the plane as n × dimension. */
export function embed({ dimension: d, axes: [one, two] }: Plane, points: Points): Points {
  return Float64Array.from({ length: (points.length / 2) * d }, (_, i) => {
    const [row, j] = [Math.floor(i / d), i % d];
    return points[2 * row]! * one[j]! + points[2 * row + 1]! * two[j]!;
  });
}

/** n × dimension projected back, as n × 2. */
export function coordinates({ dimension: d, axes }: Plane, x: Points): Points {
  return Float64Array.from({ length: (x.length / d) * 2 }, (_, i) => dot(axes[i % 2 as 0 | 1], x.subarray(Math.floor(i / 2) * d, (Math.floor(i / 2) + 1) * d)));
}

/** Mean squared distance of n × dimension points from the plane: 0 for the data, dimension − 2 for N(0, I). */
export function offPlaneEnergy(plane: Plane, x: Points): number {
  const inside = embed(plane, coordinates(plane, x));
  return x.reduce((sum, value, i) => sum + (value - inside[i]!) ** 2, 0) / (x.length / plane.dimension);
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, j) => sum + value * b[j]!, 0);

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}
