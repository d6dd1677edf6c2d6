import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import type { Batch } from './batch.ts';
import type { NetworkShape } from './network.ts';
import type { StepConstants, TrainingState } from './optimizer.ts';

/** Which weights: those that train, or their moving average. */
export type WeightsKind = 'theta' | 'ema';

/**
 * How a back end trains L learners at once. What is fast on one is slow on another, so there is one plan for WebGPU and one for
 * the rest; the trainer does not know which it has.
 */
export interface Plan {
  /** step() returns before the work is done, so a clock says nothing until losses were read. */
  readonly deferred: boolean;
  /** One update of every learner; the losses wait on the device. */
  step(batch: Batch, constants: StepConstants): void;
  /** Losses of all steps since the last call, step after step, one per learner. The only read-back of training. */
  takeLosses(): Promise<Float32Array>;
  /** A copy of one learner's flat parameters; the caller disposes of it. */
  parameters(learner: number, kind: WeightsKind): Tensor1D;
  /** The network's raw output, n × dimension; the caller disposes of it. */
  output(learner: number, kind: WeightsKind, inputs: Tensor2D): Tensor2D;
  snapshot(): Promise<Omit<TrainingState, 'step'>>;
  restore(state: Omit<TrainingState, 'step'>): void;
  dispose(): void;
}

export type PlanFactory = (shape: NetworkShape, learners: number, state: Omit<TrainingState, 'step'>) => Plan;
