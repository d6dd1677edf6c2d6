/**
 * The network and its written backward pass in tfjs, for one learner. Everything is an untransposed two-dimensional product on
 * purpose: tfjs-wasm hands only those to XNNPACK, and a batched or transposed matMul runs in a loop several times slower.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { type Layer } from './network.ts';

export interface LayerWeights {
  readonly w: Tensor2D;
  readonly b: Tensor1D;
}

/** Cuts flat parameters (of one learner or several on end) into layers. */
export function cutLayers(flat: Tensor1D, layers: readonly Layer[]): LayerWeights[] {
  const parts = tf.split(flat, layers.flatMap(({ inputs, outputs }) => [inputs * outputs, outputs]));
  return layers.map(({ inputs, outputs }, k) => ({
    w: tf.reshape(parts[2 * k]!, [inputs, outputs]) as Tensor2D,
    b: parts[2 * k + 1] as Tensor1D,
  }));
}

export interface ForwardPass {
  readonly output: Tensor2D;
  /** For each hidden layer: σ(z) and a = z·σ(z). */
  readonly gates: Tensor2D[];
  readonly activations: Tensor2D[];
  readonly sums: Tensor2D[];
}

export function forwardPass(weights: readonly LayerWeights[], inputs: Tensor2D): ForwardPass {
  const gates: Tensor2D[] = [], activations: Tensor2D[] = [], sums: Tensor2D[] = [];
  let a = inputs;
  weights.forEach(({ w, b }, k) => {
    const z = tf.fused.matMul({ a, b: w, bias: b }) as Tensor2D;
    sums.push(z);
    if (k === weights.length - 1) return;
    const gate = tf.sigmoid(z);
    gates.push(gate);
    activations.push((a = tf.mul(z, gate)));
  });
  return { output: sums.at(-1)!, gates, activations, sums };
}

/** From ∂loss/∂output to ∂loss/∂z of every layer, first layer first. */
export function backwardPass(weights: readonly LayerWeights[], pass: ForwardPass, outputDelta: Tensor2D, one: tf.Scalar): Tensor2D[] {
  const deltas = [outputDelta];
  for (let k = weights.length - 1; k > 0; k--) {
    const gate = pass.gates[k - 1]!;
    // silu′(z) = σ·(1 + z − zσ)
    const slope = tf.mul(gate, tf.add(tf.sub(pass.sums[k - 1]!, pass.activations[k - 1]!), one));
    const back = tf.fused.matMul({ a: deltas[0]!, b: tf.transpose(weights[k]!.w) });
    deltas.unshift(tf.mul(back, slope));
  }
  return deltas;
}

/** [a, 1]ᵀ, so that one product with δ gives ∂W and, in its last row, ∂b: exactly a layer's stretch of the flat vector. */
export const transposedWithOnes = (a: Tensor2D, ones: Tensor2D): Tensor2D => tf.concat([tf.transpose(a), ones], 0);

/** The flat gradient from the deltas and, for each layer, its [a, 1]ᵀ. */
export function flatGradient(deltas: readonly Tensor2D[], inputsTransposed: readonly Tensor2D[]): Tensor1D[] {
  return deltas.map((delta, k) => tf.reshape(tf.fused.matMul({ a: inputsTransposed[k]!, b: delta }), [-1]) as Tensor1D);
}
