import type { Batch } from './batch.ts';
import type { NetworkShape } from './network.ts';
import type { StepConstants, StateVectors } from './optimizer.ts';

/** Which weights: those that train, or their moving average. */
export type WeightsKind = 'theta' | 'ema';

/** What a probe needs to know of one learner's examples, which stand in equal stretches, its bins; the loss of one is the mean over dimensions of weight·|y − ŷ|². */
export interface Differentiated {
  /** ŷ, n × dimension. */
  readonly output: Float32Array;
  /** ‖gᵢ‖², the squared norm of the gradient of each example's loss. */
  readonly squaredNorms: Float32Array;
  /** ‖Σ gᵢ‖², one a bin. */
  readonly squaredSums: Float64Array;
  /** The dot product of each bin's Σ gᵢ with that of all examples. */
  readonly projections: Float64Array;
  /** ‖Σ gᵢ‖² over all examples. */
  readonly squaredWhole: number;
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
  /** One forward and one backward pass of every learner over a batch in `bins` equal stretches. Gradients stay where they are made: they are large. */
  differentiate(kind: WeightsKind, batch: Batch, bins: number): Promise<Differentiated[]>;
  snapshot(): Promise<StateVectors>;
  restore(state: StateVectors): Promise<void>;
  dispose(): void;
}

export type PlanFactory = (shape: NetworkShape, learners: number, state: StateVectors) => Promise<Plan>;
