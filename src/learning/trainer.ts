import type { TimePoint } from '../diffusion/denoiser.ts';
import { UNCONDITIONAL, type GaussianMixture } from '../diffusion/mixture.ts';
import type { Points } from '../diffusion/points.ts';
import { inverse } from '../diffusion/prediction.ts';
import type { Schedule } from '../diffusion/schedule.ts';
import { seeded } from '../random.ts';
import type { BackendId } from './backend.ts';
import { batchAt, type LearnerSpec } from './batch.ts';
import { entrusted } from './custody.ts';
import { initialWeights, inputSize, writeInput, type Initialization, type NetworkShape } from './network.ts';
import { freshState, stepConstants, STATE_VECTORS, type TrainingState } from './optimizer.ts';
import type { WeightsKind } from './plan.ts';
import { planFor } from './plans.ts';
import { probeLearners, type LearnerProbe, type ProbeSet } from './probe.ts';

export interface TrainerConfig {
  readonly mixture: GaussianMixture;
  readonly schedule: Schedule;
  readonly learners: readonly LearnerSpec[];
  readonly seed: number;
  readonly width?: number;
  readonly hiddenLayers?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly emaDecay?: number;
  /** Share of labels hidden from a conditional network. */
  readonly classDropout?: number;
  /** false: the network never sees a class. */
  readonly conditional?: boolean;
  readonly initialization?: Initialization;
  /** A back end that was started; the one that was chosen last when absent. */
  readonly backend?: BackendId;
}

export const TRAINER_DEFAULTS = {
  width: 64,
  hiddenLayers: 3,
  batchSize: 256,
  learningRate: 2e-3,
  emaDecay: 0.999,
  classDropout: 0.15,
  conditional: true,
  initialization: 'recommended',
} as const satisfies Partial<TrainerConfig>;

export interface TrainBudget {
  readonly maxSteps: number;
  /** No limit when absent. At least one step runs whatever it is. */
  readonly milliseconds?: number;
  /** A clock in milliseconds, for tests. */
  readonly now?: () => number;
}

export interface TrainResult {
  /** Number of updates made before this call. */
  readonly firstStep: number;
  /** Per learner, the loss of each step: mean over batch and dimensions of weight·|y − ŷ|², before the update. */
  readonly losses: number[][];
  /** The first loss that is not a number; it is the last one in `losses`, and the trainer goes no further until restored. */
  readonly nonFinite?: { readonly step: number; readonly learner: string };
}

/** x̂0 for all points; `labels` holds a class or UNCONDITIONAL for each, and is all UNCONDITIONAL when absent. */
export type LearnedDenoiser = (x: Points, at: TimePoint, labels?: Int32Array) => Promise<Points>;

export interface Trainer {
  readonly shape: NetworkShape;
  /** Updates made. */
  readonly step: number;
  /** Trains all learners on the same batches. One call at a time. */
  train(budget: TrainBudget): Promise<TrainResult>;
  /** Losses, gradients and excess risk per timestep bin, with the weights that train unless `ema`. */
  probe(set: ProbeSet, options?: { ema?: boolean }): Promise<LearnerProbe[]>;
  /** The network's output y itself. */
  predict(learner: string, x: Points, t: number, labels?: Int32Array, options?: { ema?: boolean }): Promise<Points>;
  /**
   * The network as a denoiser: output in float32, x̂0 from it in float64.
   * Its promise rejects with NotInvertibleError where the target does not determine x0.
   */
  denoiser(learner: string, options?: { ema?: boolean }): LearnedDenoiser;
  weights(): Promise<TrainingState>;
  /** Goes on from `state` exactly as the trainer it came from would have. */
  restore(state: TrainingState): Promise<void>;
  dispose(): void;
}

/** @throws RangeError on a setting out of range. */
export async function createTrainer(config: TrainerConfig): Promise<Trainer> {
  const settings = { ...TRAINER_DEFAULTS, ...config };
  const { mixture, schedule, learners, batchSize, learningRate, emaDecay, classDropout } = settings;
  check('batchSize', batchSize, Number.isInteger(batchSize) && batchSize > 0, 'a positive integer');
  check('learningRate', learningRate, learningRate > 0 && Number.isFinite(learningRate), 'positive');
  check('emaDecay', emaDecay, emaDecay >= 0 && emaDecay < 1, 'in [0, 1)');
  check('classDropout', classDropout, classDropout >= 0 && classDropout <= 1, 'in [0, 1]');
  check('learners', learners.length, learners.length > 0, 'at least one');
  const shape: NetworkShape = {
    dimension: mixture.dimension,
    classes: mixture.classes,
    width: settings.width,
    hiddenLayers: settings.hiddenLayers,
    timesteps: schedule.steps,
  };
  const random = seeded(settings.seed);
  const batches = random.split('batches');
  const theta = initialWeights(shape, random.split('weights'), settings.initialization);
  const plan = await planFor(settings.backend)(shape, learners.length, freshState(theta, learners.length));
  let step = 0;
  let failure: TrainResult['nonFinite'];
  /** Milliseconds a step takes, as far as is known. */
  let pace: number | undefined;

  function indexOf(id: string): number {
    const index = learners.findIndex((learner) => learner.id === id);
    if (index < 0) throw new RangeError(`no learner ${id}, there are ${learners.map((learner) => learner.id).join(', ')}`);
    return index;
  }

  async function train({ maxSteps, milliseconds = Infinity, now = () => performance.now() }: TrainBudget): Promise<TrainResult> {
    const firstStep = step;
    if (failure) return { firstStep, losses: learners.map(() => []), nonFinite: failure };
    const begin = now();
    // On a device that only takes orders the clock runs too late to stop by; the pace of the last call says how many to give.
    const orders = plan.deferred && milliseconds < Infinity ? (pace === undefined ? 4 : Math.max(1, Math.floor(milliseconds / pace))) : Infinity;
    const last = firstStep + Math.min(maxSteps, orders);
    while (step < last && (step === firstStep || now() - begin < milliseconds)) {
      await plan.step(batchAt(step, batchSize, shape, learners, settings, batches), stepConstants(step, settings));
      step++;
    }
    const flat = await plan.takeLosses();
    if (step > firstStep) pace = (now() - begin) / (step - firstStep);
    const bad = flat.findIndex((loss) => !Number.isFinite(loss));
    if (bad >= 0) failure = { step: firstStep + Math.floor(bad / learners.length), learner: learners[bad % learners.length]!.id };
    const kept = failure ? failure.step - firstStep + 1 : step - firstStep;
    const losses = learners.map((_, l) => Array.from({ length: kept }, (_, s) => flat[s * learners.length + l]!));
    return { firstStep, losses, ...(failure ? { nonFinite: failure } : {}) };
  }

  async function predict(id: string, x: Points, t: number, labels?: Int32Array, { ema = true } = {}): Promise<Points> {
    const learner = indexOf(id);
    const n = x.length / shape.dimension;
    const inputs = new Float32Array(n * inputSize(shape));
    for (let i = 0; i < n; i++) writeInput(shape, inputs, i, x, t, labels?.[i] ?? UNCONDITIONAL);
    return Float64Array.from(await plan.output(learner, ema ? 'ema' : 'theta', inputs));
  }

  const trainer: Trainer = {
    shape,
    get step() {
      return step;
    },
    train,
    predict,
    async probe(set, { ema = false } = {}) {
      const kind: WeightsKind = ema ? 'ema' : 'theta';
      return probeLearners(set, shape, schedule, learners, (batch) => plan.differentiate(kind, batch, set.bins));
    },
    denoiser(id, options) {
      const { prediction } = learners[indexOf(id)]!;
      return async (x, at, labels) => {
        const [fromX, fromY] = inverse(prediction, at.level).x0;
        const y = await predict(id, x, at.t, labels, options);
        return y.map((value, i) => fromX * x[i]! + fromY * value);
      };
    },
    async weights() {
      return { step, ...(await plan.snapshot()) };
    },
    async restore(state) {
      for (const name of STATE_VECTORS) {
        const expected = theta.length * learners.length;
        if (state[name].length !== expected) throw new RangeError(`${name} must have ${expected} numbers, got ${state[name].length}`);
      }
      await plan.restore(state);
      step = state.step;
      failure = undefined;
    },
    dispose: () => plan.dispose(),
  };
  return entrusted(trainer, learners.map(({ id }) => id));
}

function check(name: string, value: number, holds: boolean, expected: string): void {
  if (!holds) throw new RangeError(`${name} must be ${expected}, got ${value}`);
}
