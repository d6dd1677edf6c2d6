import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import type { LearnerExamples } from '../batch.ts';
import type { NetworkShape } from '../network.ts';
import type { Differentiated } from '../plan.ts';
import { read } from './read.ts';
import { backwardPass, forwardPass, layerGradients, matrix, transposedWithOnes, type LayerWeights, type Matrix } from './mlp.ts';

/** One forward and one backward pass over examples in equal stretches. `layersOf` is called once; what it gives is disposed of. */
export async function differentiate(shape: NetworkShape, layersOf: () => LayerWeights[], examples: LearnerExamples, bins: number): Promise<Differentiated> {
  const n = examples.weights.length;
  const lengths = [n * shape.dimension, n, bins, bins, 1];
  const all = await read(tf.tidy(() => tf.concat(passes(shape, layersOf(), examples, bins).map((tensor) => tf.reshape(tensor, [-1])))));
  const [output, squaredNorms, squaredSumNorms, innerProducts, squaredTotalNorm] = lengths.map((length, i) => {
    const from = lengths.slice(0, i).reduce((sum, other) => sum + other, 0);
    return all.slice(from, from + length);
  });
  return { output: output!, squaredNorms: squaredNorms!, squaredSumNorms: Float64Array.from(squaredSumNorms!), innerProducts: Float64Array.from(innerProducts!), squaredTotalNorm: squaredTotalNorm![0]! };
}

/** In the order of `Differentiated`. The bins are one batch of products: as many kernels for all of them as for one. */
function passes({ dimension: d }: NetworkShape, layers: readonly LayerWeights[], examples: LearnerExamples, bins: number): Tensor[] {
  const n = examples.weights.length;
  const one = tf.scalar(1);
  const inputs = matrix(examples.inputs, n);
  const pass = forwardPass(layers, inputs);
  const output = pass.z.at(-1)!;
  const slope = tf.tensor3d(examples.weights.map((w) => (2 * w) / d), [1, n, 1]);
  const outputDelta: Matrix = tf.mul(tf.sub(output, matrix(examples.targets, n)), slope);
  const deltas = backwardPass(layers, pass, outputDelta, one);
  // ∂W of one example is the outer product of a and δ, so ‖∂(W, b)‖² = (‖a‖² + 1)·‖δ‖² and no per-example gradient is needed.
  const norms = [inputs, ...pass.activations].map((a, k) => tf.mul(tf.add(tf.sum(tf.square(a), 2), one), tf.sum(tf.square(deltas[k]!), 2)));
  const ones: Matrix = tf.ones([bins, 1, n / bins]);
  const inBins = (all: Matrix): Matrix => tf.reshape(all, [bins, n / bins, all.shape[2]]);
  const parts = layerGradients(deltas.map(inBins), [inputs, ...pass.activations].map((a) => transposedWithOnes(inBins(a), ones)));
  const gradients: Tensor2D = tf.concat(parts.map((part) => tf.reshape(part, [bins, -1])), 1);
  const whole = tf.sum(gradients, 0);
  return [output, tf.addN(norms), tf.sum(tf.square(gradients), 1), tf.sum(tf.mul(gradients, whole), 1), tf.sum(tf.square(whole))];
}
