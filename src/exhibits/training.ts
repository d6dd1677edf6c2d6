import { NotInvertibleError } from '../diffusion/prediction.ts';
import type { TrainBudget, TrainResult } from '../learning/trainer.ts';
import type { RunContext } from './exhibit.ts';

/** Training steps at which a run measures: some early ones, then every 500th, and the last. Fixed, so that the numbers do not depend on the machine's speed. */
export function checkpoints(last: number, early: readonly number[]): number[] {
  const every = Array.from({ length: Math.floor(last / 500) }, (_, i) => 500 * (i + 1));
  return [...[...early, ...every].filter((step) => step < last), last];
}

interface Training {
  readonly step: number;
  train(budget: TrainBudget): Promise<TrainResult>;
}

/** Trains for what one turn may cost, and not beyond step `due`. */
export function trainTowards(due: number, trainer: Training, { budget, now }: Pick<RunContext, 'budget' | 'now'>): Promise<TrainResult> {
  const { milliseconds, maxSteps = Infinity } = budget();
  return trainer.train({ maxSteps: Math.min(maxSteps, due - trainer.step), milliseconds, now });
}

/** What was promised, or null where a target does not determine x0: ε at zero SNR. */
export async function unlessNoInverse<T>(promised: Promise<T>): Promise<T | null> {
  try {
    return await promised;
  } catch (error) {
    if (error instanceof NotInvertibleError) return null;
    throw error;
  }
}
