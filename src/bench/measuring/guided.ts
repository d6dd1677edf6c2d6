import { UNCONDITIONAL, type GaussianMixture } from '../../diffusion/mixture.ts';
import { plainGuidance } from '../../diffusion/guidance.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { sampleEach } from '../../exhibits/guided-sweep/sampling.ts';
import type { Trainer } from '../../learning/trainer.ts';
import { seeded } from '../../random.ts';

const SCALE = 3;

/**
 * Milliseconds for `points` samples by DDIM in `steps` steps under guidance, as the exhibits do it: two calls of the network a step.
 * @throws Error where the samples are not finite, for then the work was not done
 */
export async function guidedTime(trainer: Trainer, learner: string, { mixture, schedule }: { mixture: GaussianMixture; schedule: Schedule }, points: number, steps: number): Promise<number> {
  const labels = Int32Array.from({ length: points }, (_, i) => i % mixture.classes);
  const none = new Int32Array(points).fill(UNCONDITIONAL);
  const noise = seeded(1).split('guided');
  const start = Float64Array.from({ length: points * mixture.dimension }, () => noise.normal());
  const denoise = trainer.denoiser(learner);
  const begin = performance.now();
  const samples = await sampleEach(trailing(schedule, steps), start, { weak: (x, at) => denoise(x, at, none), strong: (x, at) => denoise(x, at, labels) }, [plainGuidance(SCALE)]);
  const milliseconds = performance.now() - begin;
  if (samples === null || !samples[0]!.points.every(Number.isFinite)) throw new Error('guided samples are not finite');
  return milliseconds;
}
