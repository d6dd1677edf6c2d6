import type { NoiseLevel } from '../diffusion/level.ts';
import { sampleMixture, UNCONDITIONAL, type GaussianMixture } from '../diffusion/mixture.ts';
import type { Points } from '../diffusion/points.ts';
import type { Prediction } from '../diffusion/prediction.ts';
import type { Schedule } from '../diffusion/schedule.ts';
import type { Random } from '../random.ts';
import { inputSize, writeInput, type NetworkShape } from './network.ts';

/** One arm of a comparison. */
export interface LearnerSpec {
  readonly id: string;
  readonly prediction: Prediction;
  /** Weight of the squared error at a noise level; 1 when absent. */
  readonly lossWeight?: (level: NoiseLevel) => number;
}

/** n noised data points, in float64. */
export interface NoisedExamples {
  readonly x0: Points;
  readonly epsilon: Points;
  readonly x: Points;
  readonly t: Int32Array;
  /** The class shown to the network, or UNCONDITIONAL. */
  readonly labels: Int32Array;
}

/** What is uploaded: the same rows for every learner, then targets and loss weights learner after learner. */
export interface Batch {
  readonly size: number;
  /** size × inputSize */
  readonly inputs: Float32Array;
  /** learners × size × dimension */
  readonly targets: Float32Array;
  /** learners × size */
  readonly weights: Float32Array;
}

/** Examples as one learner sees them: `inputs` n × inputSize, `targets` n × dimension, `weights` n. */
export interface LearnerExamples {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

/** One learner's share of a batch. */
export function examplesOf({ size, inputs, targets, weights }: Batch, learner: number): LearnerExamples {
  const part = (all: Float32Array, length: number) => all.subarray(learner * length, (learner + 1) * length);
  return { inputs, targets: part(targets, (targets.length * size) / weights.length), weights: part(weights, size) };
}

export interface ExampleSettings {
  readonly mixture: GaussianMixture;
  readonly schedule: Schedule;
  /** false: every label is UNCONDITIONAL. */
  readonly conditional: boolean;
  /** Share of labels replaced by UNCONDITIONAL, so that one network learns both (Ho & Salimans 2022, Algorithm 1). */
  readonly classDropout: number;
}

/** Data, timesteps, noise and dropped labels each come from a stream of their own, so no setting shifts another's numbers. */
export function drawExamples(settings: ExampleSettings, t: Int32Array, random: Random): NoisedExamples {
  const { mixture, schedule, conditional, classDropout } = settings;
  const n = t.length;
  const d = mixture.dimension;
  const { x0, labels } = sampleMixture(mixture, n, random.split('data'));
  const noise = random.split('noise');
  const dropout = random.split('class dropout');
  const epsilon = new Float64Array(n * d);
  const x = new Float64Array(n * d);
  for (let i = 0; i < n; i++) {
    const { alpha, sigma } = schedule.level(t[i]!);
    for (let j = i * d; j < (i + 1) * d; j++) {
      epsilon[j] = noise.normal();
      x[j] = alpha * x0[j]! + sigma * epsilon[j]!;
    }
    if (!conditional || dropout.uniform() < classDropout) labels[i] = UNCONDITIONAL;
  }
  return { x0, epsilon, x, t, labels };
}

/** t uniform in 0 … steps − 1. */
export function uniformTimesteps(n: number, schedule: Schedule, random: Random): Int32Array {
  return Int32Array.from({ length: n }, () => random.integer(schedule.steps));
}

export function encode(shape: NetworkShape, schedule: Schedule, learners: readonly LearnerSpec[], examples: NoisedExamples): Batch {
  const { x0, epsilon, x, t, labels } = examples;
  const n = t.length;
  const d = shape.dimension;
  const batch: Batch = {
    size: n,
    inputs: new Float32Array(n * inputSize(shape)),
    targets: new Float32Array(learners.length * n * d),
    weights: new Float32Array(learners.length * n),
  };
  for (let i = 0; i < n; i++) {
    writeInput(shape, batch.inputs, i, x, t[i]!, labels[i]!);
    const level = schedule.level(t[i]!);
    learners.forEach(({ prediction, lossWeight }, l) => {
      const { a, b } = prediction(level);
      batch.weights[l * n + i] = lossWeight ? lossWeight(level) : 1;
      for (let j = 0; j < d; j++) batch.targets[(l * n + i) * d + j] = a * x0[i * d + j]! + b * epsilon[i * d + j]!;
    });
  }
  return batch;
}

/** Batch number `step` of a run; the same whoever asks and whenever, so a restored run goes on as if it had never stopped. */
export function batchAt(
  step: number,
  size: number,
  shape: NetworkShape,
  learners: readonly LearnerSpec[],
  settings: ExampleSettings,
  random: Random,
): Batch {
  const stream = random.split(step);
  const t = uniformTimesteps(size, settings.schedule, stream.split('timesteps'));
  return encode(shape, settings.schedule, learners, drawExamples(settings, t, stream));
}
