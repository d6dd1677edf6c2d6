import { makeMixture } from '../../../src/diffusion/mixture.ts';
import { predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import type { LearnerSpec } from '../../../src/learning/batch.ts';
import type { NetworkShape } from '../../../src/learning/network.ts';

export const schedule = makeSchedule('scaled-linear');

/** Three overlapping classes on an uneven triangle. */
export const triangle = makeMixture({ means: [1.2, 0, -0.6, 1, -0.7, -0.9], std: 0.3, classOf: [0, 1, 2] });

export const examples = { mixture: triangle, schedule, conditional: true, classDropout: 0.15 };

/** Two plain learners and one whose loss is weighted. */
export const learners: readonly LearnerSpec[] = [
  { id: 'epsilon', prediction: predictions.epsilon },
  { id: 'v', prediction: predictions.v },
  { id: 'x0', prediction: predictions.x0, lossWeight: ({ alpha }) => 0.2 + alpha },
];

export const shape: NetworkShape = { dimension: 2, classes: 3, width: 12, hiddenLayers: 3, timesteps: 1000 };

export const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** ‖a − b‖/‖b‖ */
export function relativeDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`${a.length} numbers against ${b.length}`);
  let difference = 0, size = 0;
  for (let i = 0; i < b.length; i++) {
    difference += (a[i]! - b[i]!) ** 2;
    size += b[i]! ** 2;
  }
  return Math.sqrt(difference / size);
}
