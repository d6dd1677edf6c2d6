import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { posterior } from '../diffusion/mixture.ts';
import { determinant, impliedX0Weight, inverse } from '../diffusion/prediction.ts';
import type { Schedule } from '../diffusion/schedule.ts';
import { seeded } from '../random.ts';
import { drawExamples, encode, type ExampleSettings, type LearnerSpec, type NoisedExamples } from './batch.ts';
import { backwardPass, cutLayers, flatGradient, forwardPass, transposedWithOnes } from './mlp.ts';
import { inputSize, layersOf, type NetworkShape } from './network.ts';

/** Fixed examples, sorted by timestep bin, with what the exact model knows about each. */
export interface ProbeSet {
  readonly bins: number;
  readonly perBin: number;
  readonly examples: NoisedExamples;
  /** E[x0 | x_t, label], n × d. */
  readonly optimum: Float64Array;
  /** tr Var(x0 | x_t, label), one per example. */
  readonly variance: Float64Array;
}

export interface ProbeOptions {
  readonly seed: number;
  /** Equal stretches of 0 … steps − 1. */
  readonly bins?: number;
  /** At least 2, for the covariance. */
  readonly perBin?: number;
}

/** @throws RangeError unless 1 ≤ bins ≤ steps and perBin ≥ 2. */
export function makeProbeSet(settings: ExampleSettings, { seed, bins = 20, perBin = 205 }: ProbeOptions): ProbeSet {
  const { mixture, schedule } = settings;
  if (!(bins >= 1 && bins <= schedule.steps)) throw new RangeError(`bins must lie in 1 … ${schedule.steps}, got ${bins}`);
  if (!(perBin >= 2)) throw new RangeError(`perBin must be at least 2, got ${perBin}`);
  const random = seeded(seed).split('probe');
  const draw = random.split('timesteps');
  const t = Int32Array.from({ length: bins * perBin }, (_, i) => {
    const bin = Math.floor(i / perBin);
    const first = Math.floor((bin * schedule.steps) / bins);
    return first + draw.integer(Math.floor(((bin + 1) * schedule.steps) / bins) - first);
  });
  const examples = drawExamples(settings, t, random);
  const d = mixture.dimension;
  const optimum = new Float64Array(t.length * d);
  const variance = new Float64Array(t.length);
  t.forEach((step, i) => {
    const known = posterior(mixture, examples.x.subarray(i * d, (i + 1) * d), schedule.level(step), examples.labels.subarray(i, i + 1));
    optimum.set(known.mean, i * d);
    variance[i] = known.variance[0]!;
  });
  return { bins, perBin, examples, optimum, variance };
}

/** One timestep bin of one learner. All gradients are of the learner's own loss with respect to all its parameters. */
export interface BinProbe {
  readonly loss: number;
  /** What the exact model would lose on the same examples: weight·(D/σ)²·tr Var(x0|x_t)/d. */
  readonly irreducibleLoss: number;
  /** ‖ḡ‖, the norm of the bin's mean gradient. */
  readonly meanGradientNorm: number;
  /** Mean of ‖g_i‖ over examples. */
  readonly exampleGradientNorm: number;
  /** (n‖ḡ‖² − mean‖g_i‖²)/(n − 1), without bias for ‖E g‖² and therefore below 0 at times. */
  readonly signal: number;
  /** Trace of the covariance of g_i. */
  readonly noise: number;
  /** signal / noise. */
  readonly gradientSnr: number;
  /** Cosine between the bin's mean gradient and the mean gradient of all bins. */
  readonly cosine: number;
  /** Mean over dimensions of |x̂0 − E[x0|x_t]|²; Infinity where the output does not determine x0. */
  readonly excessRisk: number;
}

export interface LearnerProbe {
  readonly id: string;
  readonly bins: readonly BinProbe[];
}

export async function probeLearners(
  set: ProbeSet,
  shape: NetworkShape,
  schedule: Schedule,
  learners: readonly LearnerSpec[],
  parameters: (learner: number) => Tensor1D,
): Promise<LearnerProbe[]> {
  const n = set.bins * set.perBin;
  const batch = encode(shape, schedule, learners, set.examples);
  const results: LearnerProbe[] = [];
  for (const [l, learner] of learners.entries()) {
    const targets = batch.targets.subarray(l * n * shape.dimension, (l + 1) * n * shape.dimension);
    const weights = batch.weights.subarray(l * n, (l + 1) * n);
    const tensors = tf.tidy(() => differentiate(set, shape, parameters(l), batch.inputs, targets, weights));
    const [output, squaredNorms, gradients] = await Promise.all(tensors.map((tensor) => tensor.data() as Promise<Float32Array>));
    tf.dispose(tensors);
    results.push({ id: learner.id, bins: summarize(set, shape, schedule, learner, { output: output!, squaredNorms: squaredNorms!, gradients: gradients!, targets, weights }) });
  }
  return results;
}

/** Network output, ‖g_i‖² per example, and the summed gradient of each bin, bin after bin. */
function differentiate(
  { bins, perBin }: ProbeSet,
  shape: NetworkShape,
  theta: Tensor1D,
  inputRows: Float32Array,
  targets: Float32Array,
  weights: Float32Array,
): [Tensor2D, Tensor1D, Tensor1D] {
  const n = bins * perBin;
  const d = shape.dimension;
  const inputs = tf.tensor2d(inputRows, [n, inputSize(shape)]);
  const layers = cutLayers(theta, layersOf(shape));
  const pass = forwardPass(layers, inputs);
  const slope = tf.tensor2d(weights.map((w) => (2 * w) / d), [n, 1]);
  const outputDelta = tf.mul(tf.sub(pass.output, tf.tensor2d(targets, [n, d])), slope) as Tensor2D;
  const deltas = backwardPass(layers, pass, outputDelta, tf.scalar(1));
  const layerInputs = [inputs, ...pass.activations];
  // ∂W of one example is the outer product of a and δ, so ‖∂(W, b)‖² = (‖a‖² + 1)·‖δ‖² and no per-example gradient is needed.
  const squaredNorms = tf.addN(
    deltas.map((delta, k) => tf.mul(tf.add(tf.sum(tf.square(layerInputs[k]!), 1), 1), tf.sum(tf.square(delta), 1))),
  ) as Tensor1D;
  const ones = tf.ones([1, perBin]) as Tensor2D;
  const gradients = Array.from({ length: bins }, (_, bin) => {
    const rows = (all: Tensor2D) => tf.slice(all, [bin * perBin, 0], [perBin, all.shape[1]]);
    return flatGradient(deltas.map(rows), layerInputs.map((a) => transposedWithOnes(rows(a), ones)));
  });
  return [pass.output, squaredNorms, tf.concat(gradients.flat()) as Tensor1D];
}

interface Measured {
  readonly output: Float32Array;
  readonly squaredNorms: Float32Array;
  readonly gradients: Float32Array;
  readonly targets: Float32Array;
  readonly weights: Float32Array;
}

function summarize(set: ProbeSet, shape: NetworkShape, schedule: Schedule, learner: LearnerSpec, measured: Measured): BinProbe[] {
  const { bins, perBin: m } = set;
  const size = measured.gradients.length / bins;
  const gradientOf = (bin: number) => measured.gradients.subarray(bin * size, (bin + 1) * size);
  const whole = new Float64Array(size);
  for (let bin = 0; bin < bins; bin++) gradientOf(bin).forEach((value, i) => (whole[i]! += value));
  const wholeNorm = Math.sqrt(dot(whole, whole));
  return Array.from({ length: bins }, (_, bin) => {
    const sum = gradientOf(bin);
    const meanSquared = dot(sum, sum) / (m * m);
    let squared = 0, norm = 0;
    for (let i = bin * m; i < (bin + 1) * m; i++) {
      squared += measured.squaredNorms[i]! / m;
      norm += Math.sqrt(measured.squaredNorms[i]!) / m;
    }
    const signal = (m * meanSquared - squared) / (m - 1);
    const noise = (m / (m - 1)) * (squared - meanSquared);
    return {
      ...risks(set, shape, schedule, learner, measured, bin),
      meanGradientNorm: Math.sqrt(meanSquared),
      exampleGradientNorm: norm,
      signal,
      noise,
      gradientSnr: signal / noise,
      cosine: dot(sum, whole) / (m * Math.sqrt(meanSquared) * wholeNorm),
    };
  });
}

function risks(
  { perBin, examples, optimum, variance }: ProbeSet,
  { dimension: d }: NetworkShape,
  schedule: Schedule,
  { prediction }: LearnerSpec,
  { output, targets, weights }: Measured,
  bin: number,
): Pick<BinProbe, 'loss' | 'irreducibleLoss' | 'excessRisk'> {
  let loss = 0, irreducibleLoss = 0, excessRisk = 0;
  for (let i = bin * perBin; i < (bin + 1) * perBin; i++) {
    const level = schedule.level(examples.t[i]!);
    const share = 1 / (perBin * d);
    irreducibleLoss += weights[i]! * impliedX0Weight(prediction, level) * variance[i]! * share;
    const [fromX, fromY] = determinant(prediction, level) === 0 ? [Infinity, Infinity] : inverse(prediction, level).x0;
    for (let j = i * d; j < (i + 1) * d; j++) {
      loss += weights[i]! * (output[j]! - targets[j]!) ** 2 * share;
      excessRisk += fromX === Infinity ? Infinity : (fromX * examples.x[j]! + fromY * output[j]! - optimum[j]!) ** 2 * share;
    }
  }
  return { loss, irreducibleLoss, excessRisk };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
