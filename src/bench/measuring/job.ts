import { makeMixture } from '../../diffusion/mixture.ts';
import { predictions, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import type { LearnerSpec } from '../../learning/batch.ts';
import { TRAINER_DEFAULTS, type TrainerConfig } from '../../learning/trainer.ts';

/** What is trained in a measurement; everything else is as the exhibits have it. */
export interface Job {
  readonly width: number;
  /** 256 when absent. */
  readonly batchSize?: number;
  /** 1 … 4; 2, a pair, when absent. */
  readonly learners?: number;
}

const LEARNERS: readonly PredictionId[] = ['epsilon', 'v', 'x0', 'flow'];

/** Eight Gaussians on a ring, a class each. */
const ring = Array.from({ length: 8 }, (_, k) => [Math.cos((k * Math.PI) / 4), Math.sin((k * Math.PI) / 4)].map((x) => 1.4 * x)).flat();
const mixture = makeMixture({ means: ring, std: 0.1, classOf: ring.slice(8).map((_, k) => k) });

export function settingsOf({ width, batchSize = TRAINER_DEFAULTS.batchSize, learners = 2 }: Job) {
  const specs: LearnerSpec[] = LEARNERS.slice(0, learners).map((id) => ({ id, prediction: predictions[id] }));
  const config = { mixture, schedule: makeSchedule('scaled-linear'), learners: specs, seed: 1, width, batchSize } satisfies TrainerConfig;
  return { ...TRAINER_DEFAULTS, ...config };
}
