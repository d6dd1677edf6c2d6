import type { AsyncDenoiser, TimePoint } from '../../diffusion/denoiser.ts';
import type { Guidance } from '../../diffusion/guidance.ts';
import type { Points } from '../../diffusion/points.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solveAsync } from '../../diffusion/solvers/solver.ts';
import { unlessNoInverse } from '../training.ts';

/** The two estimates that guidance combines, for points of all scales on end. */
export interface Guided {
  readonly weak: AsyncDenoiser;
  readonly strong: AsyncDenoiser;
}

export interface Samples {
  readonly points: Points;
  /** Mean |x̂0| at every step, from noise to data; not finite where an estimate is not. */
  readonly lengths: readonly number[];
}

/**
 * DDIM from one and the same start under several guidances at once, so that they cost two calls of the network a step; samples for each. null where
 * a level leaves x̂0 undetermined: ε at zero SNR, be it the network's target or the space of a rescale.
 */
export async function sampleEach(grid: readonly TimePoint[], start: Points, { weak, strong }: Guided, guidances: readonly Guidance[]): Promise<Samples[] | null> {
  const of = (all: Points, i: number) => all.subarray(i * start.length, (i + 1) * start.length);
  const lengths: number[][] = guidances.map(() => []);
  const denoise: AsyncDenoiser = async (x, at) => {
    const w = await weak(x, at);
    const s = await strong(x, at);
    const out = new Float64Array(x.length);
    guidances.forEach((guidance, i) => {
      const x0 = guidance.combine({ x: of(x, i), at, weak: of(w, i), strong: of(s, i) });
      lengths[i]!.push(meanLength(x0));
      out.set(x0, i * start.length);
    });
    return out;
  };
  const points = await unlessNoInverse(solveAsync(ddim(grid, repeat(start, guidances.length)), denoise));
  return points && guidances.map((_, i) => ({ points: of(points, i), lengths: lengths[i]! }));
}

function meanLength(x: Points): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += 2) sum += Math.hypot(x[i]!, x[i + 1]!);
  return sum / (x.length / 2);
}

function repeat(points: Points, times: number): Points {
  const all = new Float64Array(points.length * times);
  for (let i = 0; i < times; i++) all.set(points, i * points.length);
  return all;
}
