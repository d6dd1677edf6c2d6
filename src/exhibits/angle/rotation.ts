import type { NoiseLevel } from '../../diffusion/level.ts';
import type { Points } from '../../diffusion/points.ts';

/** v̂ = (α·x_t − x̂0)/σ: the velocity that an answer x̂0 implies. */
export const velocity = (x: Points, x0: Points, { alpha, sigma }: NoiseLevel): Points => x.map((value, j) => (alpha * value - x0[j]!) / sigma);

/** x_{φ−δ} = cos δ · x_φ − sin δ · v_φ (Salimans & Ho 2022, appendix D); δ in radians. */
export const turned = (x: ArrayLike<number>, v: ArrayLike<number>, delta: number): Points =>
  Float64Array.from(x, (value, j) => Math.cos(delta) * value - Math.sin(delta) * v[j]!);
