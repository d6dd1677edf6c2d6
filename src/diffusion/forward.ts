import type { NoiseLevel } from './level.ts';
import type { Points } from './points.ts';

/** x_t = α·x0 + σ·ε. */
export const addNoise = (x0: Points, epsilon: Points, { alpha, sigma }: NoiseLevel): Points =>
  x0.map((value, i) => alpha * value + sigma * epsilon[i]!);
