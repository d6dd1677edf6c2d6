import type { AsyncDenoiser, TimePoint } from '../../diffusion/denoiser.ts';
import { boxOf } from '../../diffusion/extent.ts';
import { levelFromLogSnr, type NoiseLevel } from '../../diffusion/level.ts';
import { type GaussianMixture, posteriorMean } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { determinant, inverse, type Prediction } from '../../diffusion/prediction.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { timeGrid } from '../../diffusion/time-grid.ts';

/** What can be done for a network whose first step multiplies its error, without training it again. */
export const RESCUES = ['late', 'clip', 'mean', 'leading'] as const;
export type Rescue = (typeof RESCUES)[number];
/** Nothing, the rescues, and two that need a perfect model and only show where a network is wrong. */
export const TREATMENTS = ['none', ...RESCUES, 'exact-high', 'exact-low'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** SNR of Stable Diffusion's last timestep (Lin et al. 2023, Table 1), where ε is known to do well. */
const LATE_SNR = 0.00468;
/** Timesteps above the first, or up to the second, are left to the exact model. */
const HIGH = 500;
const LOW = 300;

/** What a network gives, y, at these points. */
export type Output = (x: Points, at: TimePoint) => Promise<Points>;

/** The noisiest timestep at which no less of the data is left than at Stable Diffusion's last. */
export const lateStart = (schedule: Schedule): number => Math.floor(schedule.timeOf(levelFromLogSnr(Math.log(LATE_SNR))));

/** Trailing steps from `first` on. */
export const gridFrom = (schedule: Schedule, count: number, first: number): TimePoint[] => timeGrid(schedule, 'trailing', count, { usable: first + 1 });

export function gridOf(treatment: Treatment, schedule: Schedule, count: number): TimePoint[] {
  if (treatment === 'leading') return timeGrid(schedule, 'leading', count);
  return gridFrom(schedule, count, treatment === 'late' ? lateStart(schedule) : schedule.steps - 1);
}

/** x̂0 from a network's output; its promise rejects with NotInvertibleError where the target does not determine x0 and the treatment needs it. */
export function treated(treatment: Treatment, { mixture, schedule, prediction, output }: { mixture: GaussianMixture; schedule: Schedule; prediction: Prediction; output: Output }): AsyncDenoiser {
  const plain: AsyncDenoiser = async (x, at) => {
    const [fromX, fromY] = inverse(prediction, at.level).x0;
    const y = await output(x, at);
    return x.map((value, i) => fromX * value + fromY * y[i]!);
  };
  const exact = (x: Points, level: NoiseLevel) => posteriorMean(mixture, x, level);
  switch (treatment) {
    case 'none':
    case 'leading':
    case 'late':
      return plain;
    case 'clip': {
      const box = boxOf(mixture);
      return async (x, at) => {
        const { b } = prediction(at.level);
        const d = determinant(prediction, at.level);
        const y = await output(x, at);
        // D = 0 gives ±∞, of which clipping makes a side of the box: that is what clipping does in a pipeline too.
        return x.map((value, i) => Math.min(box, Math.max(-box, (b * value - at.level.sigma * y[i]!) / d)));
      };
    }
    case 'mean':
      return (x, at) => (at.t === schedule.steps - 1 ? Promise.resolve(exact(x, { alpha: 0, sigma: 1 })) : plain(x, at));
    case 'exact-high':
      return (x, at) => (at.t > HIGH ? Promise.resolve(exact(x, at.level)) : plain(x, at));
    case 'exact-low':
      return (x, at) => (at.t <= LOW ? Promise.resolve(exact(x, at.level)) : plain(x, at));
  }
}
