import type { Points } from '../diffusion/points.ts';
import type { Random } from '../random.ts';

/** 1/g and 1/g², g³ = g + 1: the step of the R2 sequence, which fills a square more evenly than chance. */
const STEP = [0.7548776662466927, 0.5698402909980532] as const;

/**
 * `n` points of the plane laid out as a standard normal distribution is, more evenly than independent draws, and shifted at random so that seeds differ. What
 * a deterministic sampler makes of them is as far from the data as the network puts it: with 1,000 of them the exact denoiser comes within 0.03 of ring8, with
 * 1,000 independent draws only within 0.08, and a different 0.08 every time.
 */
export function evenNormals(n: number, random: Random): Points {
  const shift = [random.uniform(), random.uniform()];
  const points = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    const [u, v] = [(shift[0]! + i * STEP[0]) % 1, (shift[1]! + i * STEP[1]) % 1];
    const radius = Math.sqrt(-2 * Math.log(1 - u));
    points[2 * i] = radius * Math.cos(2 * Math.PI * v);
    points[2 * i + 1] = radius * Math.sin(2 * Math.PI * v);
  }
  return points;
}
