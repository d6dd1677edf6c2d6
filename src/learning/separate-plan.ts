import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import type { Batch } from './batch.ts';
import { backwardPass, cutLayers, flatGradient, forwardPass, transposedWithOnes } from './mlp.ts';
import { inputSize, layersOf, parameterCount, type NetworkShape } from './network.ts';
import { BETA1, BETA2, STATE_VECTORS, type StepConstants, type TrainingState } from './optimizer.ts';
import type { Plan } from './plan.ts';

type Vectors = Record<(typeof STATE_VECTORS)[number], Tensor1D>;

/** For wasm and cpu: the learners' products one after another, Adam and the average on one vector for all learners. */
export function separatePlan(shape: NetworkShape, learners: number, state: Omit<TrainingState, 'step'>): Plan {
  const layers = layersOf(shape);
  const parameters = parameterCount(shape);
  const d = shape.dimension;
  const [one, half, beta1, beta2, rest1, rest2] = [1, 0.5, BETA1, BETA2, 1 - BETA1, 1 - BETA2].map((value) => tf.scalar(value)) as
    [Scalar, Scalar, Scalar, Scalar, Scalar, Scalar];
  let vectors = upload(state);
  let losses: Tensor1D[] = [];

  function upload(from: Omit<TrainingState, 'step'>): Vectors {
    return Object.fromEntries(STATE_VECTORS.map((name) => [name, tf.tensor1d(from[name])])) as Vectors;
  }

  function gradients(batch: Batch): { gradient: Tensor1D; loss: Tensor1D } {
    const n = batch.size;
    const inputs = tf.tensor2d(batch.inputs, [n, inputSize(shape)]);
    const inputsTransposed = tf.tensor2d(transposed(batch.inputs, n), [inputSize(shape) + 1, n]);
    const ones = tf.ones([1, n]) as Tensor2D;
    const everyLayer = cutLayers(vectors.theta, Array.from({ length: learners }, () => layers).flat());
    const own = Array.from({ length: learners }, (_, l) => everyLayer.slice(l * layers.length, (l + 1) * layers.length));
    const passes = own.map((weights) => forwardPass(weights, inputs));
    const error = tf.sub(tf.concat(passes.map((pass) => pass.output), 0), tf.tensor2d(batch.targets, [learners * n, d]));
    const delta = tf.mul(error, tf.tensor2d(slopes(batch.weights, n), [learners * n, d]));
    const loss = tf.mul(tf.sum(tf.reshape(tf.mul(error, delta), [learners, n * d]), 1), half) as Tensor1D;
    const outputDeltas = tf.split(delta, learners) as Tensor2D[];
    const parts = passes.flatMap((pass, l) => {
      const deltas = backwardPass(own[l]!, pass, outputDeltas[l]!, one);
      return flatGradient(deltas, [inputsTransposed, ...pass.activations.map((a) => transposedWithOnes(a, ones))]);
    });
    return { gradient: tf.concat(parts), loss };
  }

  /** 2w/(n·d) for every output, so that δ = error·slope. */
  function slopes(weights: Float32Array, n: number): Float32Array {
    const result = new Float32Array(weights.length * d);
    for (let i = 0; i < result.length; i++) result[i] = (2 * weights[(i / d) | 0]!) / (n * d);
    return result;
  }

  function updated(gradient: Tensor1D, { rate, epsilon, decay }: StepConstants): Vectors {
    const m = tf.add(tf.mul(vectors.m, beta1), tf.mul(gradient, rest1));
    const v = tf.add(tf.mul(vectors.v, beta2), tf.mul(tf.mul(gradient, gradient), rest2));
    const theta = tf.sub(vectors.theta, tf.div(tf.mul(m, rate), tf.add(tf.sqrt(v), epsilon)));
    const ema = tf.add(vectors.ema, tf.mul(tf.sub(theta, vectors.ema), 1 - decay));
    return { theta, m, v, ema } as Vectors;
  }

  return {
    deferred: false,
    step(batch, constants) {
      const { loss, ...next } = tf.tidy(() => {
        const { gradient, loss } = gradients(batch);
        return { loss, ...updated(gradient, constants) };
      });
      tf.dispose(vectors);
      vectors = next;
      losses.push(loss);
    },
    async takeLosses() {
      const taken = losses;
      losses = [];
      if (taken.length === 0) return new Float32Array(0);
      const all = tf.concat(taken);
      tf.dispose(taken);
      const values = (await all.data()) as Float32Array;
      all.dispose();
      return values;
    },
    parameters: (learner, kind) => tf.slice(vectors[kind], learner * parameters, parameters),
    output: (learner, kind, inputs) =>
      tf.tidy(() => forwardPass(cutLayers(tf.slice(vectors[kind], learner * parameters, parameters), layers), inputs).output),
    async snapshot() {
      const [theta, m, v, ema] = await Promise.all(STATE_VECTORS.map((name) => vectors[name].data() as Promise<Float32Array>));
      return { theta: theta!.slice(), m: m!.slice(), v: v!.slice(), ema: ema!.slice() };
    },
    restore(from) {
      tf.dispose(vectors);
      tf.dispose(losses);
      losses = [];
      vectors = upload(from);
    },
    dispose() {
      tf.dispose([one, half, beta1, beta2, rest1, rest2, ...Object.values(vectors), ...losses]);
      losses = [];
    },
  };
}

/** Rows become columns, and a row of ones is added below. */
function transposed(rows: Float32Array, n: number): Float32Array {
  const columns = rows.length / n;
  const result = new Float32Array((columns + 1) * n).fill(1, columns * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < columns; j++) result[j * n + i] = rows[i * columns + j]!;
  return result;
}
