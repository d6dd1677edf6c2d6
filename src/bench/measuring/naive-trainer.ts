/**
 * The training loop one would write first: a network of variables per learner, autodiff, an Adam each, a moving average of the
 * weights. Slow, and independent of everything in src/learning but the batches and the initial weights, so it is both an oracle and
 * the baseline of the benchmark. Autodiff needs the gradients of tfjs registered: whoever imports this imports '@tensorflow/tfjs' too,
 * or in a bundle '@tensorflow/tfjs-core/dist/register_all_gradients.js'.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Batch } from '../../learning/batch.ts';
import { inputSize, layersOf, type NetworkShape } from '../../learning/network.ts';

type Variables = { w: tf.Variable; b: tf.Variable }[];

export interface NaiveTrainer {
  /** One update of every learner and of its average, average ← decay·average + (1 − decay)·weights; nothing is read back. */
  step(batch: Batch, decay?: number): void;
  /** Resolves when the device has done all steps. */
  settled(): Promise<void>;
  /** Flat parameters, learner after learner. */
  weights(): Promise<Float32Array>;
  dispose(): void;
}

export function naiveTrainer(shape: NetworkShape, learners: number, theta: Float32Array, learningRate: number): NaiveTrainer {
  const networks = Array.from({ length: learners }, () => variables(shape, theta));
  const averages = Array.from({ length: learners }, () => variables(shape, theta, false));
  const optimizers = networks.map(() => tf.train.adam(learningRate, 0.9, 0.999, 1e-8));
  return {
    step(batch, decay = 0.999) {
      networks.forEach((network, l) => {
        tf.tidy(() => {
          const { inputs, targets, weights } = uploaded(shape, batch, l);
          optimizers[l]!.minimize(() => naiveLoss(network, inputs, targets, weights));
          network.forEach(({ w, b }, k) => {
            const mean = averages[l]![k]!;
            mean.w.assign(tf.add(tf.mul(mean.w, decay), tf.mul(w, 1 - decay)));
            mean.b.assign(tf.add(tf.mul(mean.b, decay), tf.mul(b, 1 - decay)));
          });
        });
      });
    },
    async settled() {
      await Promise.all(averages.map((average) => average.at(-1)!.b.data()));
    },
    async weights() {
      const parts = await Promise.all(networks.flat().flatMap(({ w, b }) => [w.data(), b.data()]));
      return Float32Array.from(parts.flatMap((part) => [...part]));
    },
    dispose() {
      optimizers.forEach((optimizer) => optimizer.dispose());
      tf.dispose([networks, averages]);
    },
  };
}

function variables(shape: NetworkShape, theta: Float32Array, trainable = true): Variables {
  return layersOf(shape).map(({ inputs, outputs, offset }) => {
    const end = offset + inputs * outputs;
    return {
      w: tf.variable(tf.tensor2d(theta.slice(offset, end), [inputs, outputs]), trainable),
      b: tf.variable(tf.tensor1d(theta.slice(end, end + outputs)), trainable),
    };
  });
}

/** One learner's share of a batch, on the device. */
export function uploaded(shape: NetworkShape, batch: Batch, learner: number): { inputs: tf.Tensor2D; targets: tf.Tensor2D; weights: tf.Tensor2D } {
  const n = batch.size;
  const d = shape.dimension;
  return {
    inputs: tf.tensor2d(batch.inputs, [n, inputSize(shape)]),
    targets: tf.tensor2d(batch.targets.slice(learner * n * d, (learner + 1) * n * d), [n, d]),
    weights: tf.tensor2d(batch.weights.slice(learner * n, (learner + 1) * n), [n, 1]),
  };
}

/** Mean over examples and dimensions of weight·|y − ŷ|², for autodiff. */
export function naiveLoss(network: readonly { w: tf.Tensor; b: tf.Tensor }[], inputs: tf.Tensor, targets: tf.Tensor, weights: tf.Tensor): tf.Scalar {
  let a = inputs;
  network.forEach(({ w, b }, k) => {
    const z = tf.add(tf.matMul(a, w), b);
    a = k === network.length - 1 ? z : tf.mul(z, tf.sigmoid(z));
  });
  return tf.mean(tf.mul(weights, tf.square(tf.sub(targets, a))));
}
