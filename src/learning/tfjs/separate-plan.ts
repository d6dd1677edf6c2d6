import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { examplesOf, type Batch } from '../batch.ts';
import { differentiate } from './differentiate.ts';
import { backwardPass, forwardPass, layerGradients, matrix, transposedWithOnes, uploadLayers, type LayerWeights, type Matrix } from './mlp.ts';
import { inputSize, layersOf, parameterCount, type NetworkShape } from '../network.ts';
import { adamStep, copyState, type StateVectors } from '../optimizer.ts';
import type { Plan } from '../plan.ts';
import { read } from './read.ts';

/**
 * For wasm and cpu where our own kernel cannot run, and its oracle. The device's memory is a typed array away: products one learner after another in tfjs, Adam and the
 * average over typed arrays. (In tfjs-wasm cutting one flat vector into layers copies the whole vector for each piece.)
 */
export function separatePlan(shape: NetworkShape, learners: number, initial: StateVectors): Plan {
  const layers = layersOf(shape);
  const size = parameterCount(shape);
  const d = shape.dimension;
  const one = tf.scalar(1);
  let state = copyState(initial);
  let trained = uploadAll();
  let losses: number[] = [];
  const gradient = new Float32Array(size * learners);

  function uploadAll(): LayerWeights[][] {
    return Array.from({ length: learners }, (_, l) => uploadLayers(ownPart(state.theta, l), layers));
  }

  function ownPart(vector: Float32Array, learner: number): Float32Array {
    return vector.subarray(learner * size, (learner + 1) * size);
  }

  /** The loss of each learner, then the gradient of each layer of each learner. */
  function stepGradients(batch: Batch): Tensor[] {
    const n = batch.size;
    const inputs = matrix(batch.inputs, n);
    const ones: Matrix = tf.ones([1, 1, n]);
    const inputsTransposed = transposedWithOnes(inputs, ones);
    const passes = trained.map((weights) => forwardPass(weights, inputs));
    const error: Matrix = tf.sub(tf.concat(passes.map((pass) => pass.z.at(-1)!)), tf.tensor3d(batch.targets, [learners, n, d]));
    const delta: Matrix = tf.mul(error, tf.tensor3d(slopes(batch.weights, n), [learners, n, d]));
    // error·δ = 2·weight·error²/(n·d)
    const twiceLoss = tf.sum(tf.reshape(tf.mul(error, delta), [learners, n * d]), 1);
    const gradients = tf.split<Matrix>(delta, learners).flatMap((outputDelta, l) => {
      const deltas = backwardPass(trained[l]!, passes[l]!, outputDelta, one);
      return layerGradients(deltas, [inputsTransposed, ...passes[l]!.activations.map((a) => transposedWithOnes(a, ones))]);
    });
    return [twiceLoss, ...gradients];
  }

  /** 2w/(n·d) for every output. */
  function slopes(weights: Float32Array, n: number): Float32Array {
    const result = new Float32Array(weights.length * d);
    for (let i = 0; i < result.length; i++) result[i] = (2 * weights[(i / d) | 0]!) / (n * d);
    return result;
  }

  return {
    deferred: false,
    async step(batch, constants) {
      const tensors = tf.tidy(() => stepGradients(batch));
      const [twiceLoss, ...parts] = await Promise.all(tensors.map((tensor) => tensor.data() as Promise<Float32Array>));
      let offset = 0;
      for (const part of parts) {
        gradient.set(part, offset);
        offset += part.length;
      }
      for (const value of twiceLoss!) losses.push(value / 2);
      adamStep(state, gradient, constants);
      tf.dispose([tensors, trained]);
      trained = uploadAll();
    },
    async takeLosses() {
      const taken = Float32Array.from(losses);
      losses = [];
      return taken;
    },
    async output(learner, kind, inputs) {
      const output = tf.tidy(() => {
        const weights = uploadLayers(ownPart(state[kind], learner), layers);
        return forwardPass(weights, matrix(inputs, inputs.length / inputSize(shape))).z.at(-1)!;
      });
      return read(output);
    },
    differentiate: (kind, batch, bins) =>
      Promise.all(trained.map((_, l) => differentiate(shape, () => uploadLayers(ownPart(state[kind], l), layers), examplesOf(batch, l), bins))),
    snapshot: async () => copyState(state),
    async restore(from) {
      state = copyState(from);
      losses = [];
      tf.dispose(trained);
      trained = uploadAll();
    },
    dispose() {
      tf.dispose([one, trained]);
    },
  };
}
