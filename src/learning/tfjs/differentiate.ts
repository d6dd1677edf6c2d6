import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { LearnerExamples } from '../batch.ts';
import type { NetworkShape } from '../network.ts';
import type { Differentiated } from '../plan.ts';
import { backwardPass, forwardPass, layerGradients, matrix, transposedWithOnes, type LayerWeights, type Matrix } from './mlp.ts';

/** One forward and one backward pass over examples in equal stretches, for any back end. `layersOf` is called once; what it gives is disposed of. */
export async function differentiate(shape: NetworkShape, layersOf: () => LayerWeights[], examples: LearnerExamples, bins: number): Promise<Differentiated> {
  const tensors = tf.tidy(() => passes(shape, layersOf(), examples, bins));
  const [output, squaredNorms, gradients] = await Promise.all(tensors.map(read));
  return { output: output!, squaredNorms: squaredNorms!, gradients: gradients! };
}

/** The numbers of a tensor, which is disposed of. */
export async function read(tensor: Tensor): Promise<Float32Array> {
  try {
    return (await tensor.data()) as Float32Array;
  } finally {
    tensor.dispose();
  }
}

function passes({ dimension: d }: NetworkShape, layers: readonly LayerWeights[], examples: LearnerExamples, bins: number): Tensor[] {
  const m = examples.weights.length / bins;
  const one = tf.scalar(1);
  const ones: Matrix = tf.ones([1, 1, m]);
  const outputs: Tensor[] = [], squaredNorms: Tensor[] = [], gradients: Tensor[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const part = (all: Float32Array) => all.subarray((bin * all.length) / bins, ((bin + 1) * all.length) / bins);
    const inputs = matrix(part(examples.inputs), m);
    const pass = forwardPass(layers, inputs);
    const output = pass.z.at(-1)!;
    const slope = tf.tensor3d(part(examples.weights).map((w) => (2 * w) / d), [1, m, 1]);
    const outputDelta: Matrix = tf.mul(tf.sub(output, matrix(part(examples.targets), m)), slope);
    const deltas = backwardPass(layers, pass, outputDelta, one);
    // ∂W of one example is the outer product of a and δ, so ‖∂(W, b)‖² = (‖a‖² + 1)·‖δ‖² and no per-example gradient is needed.
    const norms = [inputs, ...pass.activations].map((a, k) =>
      tf.mul(tf.add(tf.sum(tf.square(a), 2), one), tf.sum(tf.square(deltas[k]!), 2)),
    );
    outputs.push(output);
    squaredNorms.push(tf.addN(norms));
    const parts = layerGradients(deltas, transposedWithOnes(part(examples.inputs), m), pass.activations, ones);
    gradients.push(...parts.map((gradient) => tf.reshape(gradient, [-1])));
  }
  return [tf.concat(outputs, 1), tf.concat(squaredNorms, 1), tf.concat(gradients)];
}
