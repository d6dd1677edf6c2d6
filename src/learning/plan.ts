import type { LayerWeights, Matrix } from './mlp.ts';
import type { Batch } from './batch.ts';
import type { NetworkShape } from './network.ts';
import type { StepConstants, StateVectors } from './optimizer.ts';

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
  step(batch: Batch, constants: StepConstants): Promise<void>;
  /** Losses of all steps since the last call, step after step, one per learner. On a GPU the only read-back of training. */
  takeLosses(): Promise<Float32Array>;
  /** One learner's layers on the device; the caller disposes of them. */
  layers(learner: number, kind: WeightsKind): LayerWeights[];
  /** The network's raw output, 1 × n × dimension; the caller disposes of it. */
  output(learner: number, kind: WeightsKind, inputs: Float32Array): Matrix;
  snapshot(): Promise<StateVectors>;
  restore(state: StateVectors): void;
  dispose(): void;
}

export type PlanFactory = (shape: NetworkShape, learners: number, state: StateVectors) => Plan;
