import type { Batch } from './batch.ts';
import type { NetworkShape } from './network.ts';
import type { StepConstants, StateVectors } from './optimizer.ts';

/** Which weights: those that train, or their moving average. */
export type WeightsKind = 'theta' | 'ema';

/**
 * What a probe needs to know of one learner and n examples, of which the first n/bins are the first bin and so on. gᵢ is the gradient,
 * with respect to all parameters, of one example's loss: the mean over dimensions of weight·|y − ŷ|².
 */
export interface Differentiated {
  /** ŷ, n × dimension. */
  readonly output: Float32Array;
  /** ‖gᵢ‖², n. */
  readonly squaredNorms: Float32Array;
  /** ‖Σ gᵢ‖² over each bin, `bins`. */
  readonly squaredSumNorms: Float64Array;
  /** Of each bin's Σ gᵢ with that over all examples, `bins`. */
  readonly innerProducts: Float64Array;
  /** ‖Σ gᵢ‖² over all examples. */
  readonly squaredTotalNorm: number;
}

/**
 * How L learners are trained at once. What is fast on one machine is slow or missing on another, so there are several; plans.ts
 * chooses, and the trainer does not know which it has.
 */
export interface Plan {
  /** step() returns before the work is done, so a clock says nothing until losses were read. */
  readonly deferred: boolean;
  /** One update of every learner. */
  step(batch: Batch, constants: StepConstants): Promise<void>;
  /** Losses of all steps since the last call, step after step, one per learner. On a GPU the only read-back of training. */
  takeLosses(): Promise<Float32Array>;
  /** The network's raw output, n × dimension. */
  output(learner: number, kind: WeightsKind, inputs: Float32Array): Promise<Float32Array>;
  /** One forward and one backward pass of each learner, in their order; `bins` must divide the batch. Gradients stay where they are made: they are large. */
  differentiate(kind: WeightsKind, batch: Batch, bins: number): Promise<Differentiated[]>;
  snapshot(): Promise<StateVectors>;
  restore(state: StateVectors): Promise<void>;
  dispose(): void;
}

export type PlanFactory = (shape: NetworkShape, learners: number, state: StateVectors) => Promise<Plan>;
