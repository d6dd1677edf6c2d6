import type { Points } from '../../diffusion/points.ts';
import { finiteOrNull } from '../numbers.ts';
import type { NoiseTest } from './state.ts';

/** Root mean square over both coordinates after each is centred. */
export function spreadOf(x: Points): number {
  const centred = centre(x);
  return Math.sqrt(dot(centred, centred) / x.length);
}

/** @param input pure noise, n × 2; @param output what the network makes of it at the last timestep. */
export function noiseTest(input: Points, output: Points): NoiseTest {
  const [x, y] = [centre(input), centre(output)];
  return { correlation: finiteOrNull(dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))), slope: finiteOrNull(dot(x, y) / dot(x, x)) };
}

function centre(x: Points): Points {
  const mean = [0, 0];
  x.forEach((value, i) => (mean[i % 2]! += (2 * value) / x.length));
  return x.map((value, i) => value - mean[i % 2]!);
}

const dot = (a: Points, b: Points): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
