/**
 * The network and its written backward pass in tfjs, for one learner. In training everything is an untransposed product of single
 * matrices on purpose: tfjs-wasm hands only those to XNNPACK, and a batched or transposed matMul runs in a loop several times slower.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor3D } from '@tensorflow/tfjs-core';
import type { Layer } from '../network.ts';

/** A matrix as the fused kernel wants it, 1 × rows × columns; several of one size, where the first is their number. */
export type Matrix = Tensor3D;

/** A type, not an interface, so that tf.dispose accepts it. */
export type LayerWeights = { w: Matrix; b: Tensor1D };

const PLAIN = { transposeA: false, transposeB: false, activation: 'linear' } as const;

/** a·b + bias. The kernel itself: tf.fused.matMul wraps three reshapes around it, and they cost as much as a small product. */
function product(a: Matrix, b: Matrix, bias?: Tensor1D): Matrix {
  return tf.engine().runKernel(tf._FusedMatMul, bias ? { a, b, bias } : { a, b }, { ...PLAIN });
}

export const matrix = (values: Float32Array, rows: number): Matrix => tf.tensor3d(values, [1, rows, values.length / rows]);

/** Uploads the layers of one flat parameter vector. */
export const uploadLayers = (theta: Float32Array, layers: readonly Layer[]): LayerWeights[] =>
  layers.map(({ inputs, outputs, offset }) => ({
    w: matrix(theta.subarray(offset, offset + inputs * outputs), inputs),
    b: tf.tensor1d(theta.subarray(offset + inputs * outputs, offset + (inputs + 1) * outputs)),
  }));

/** Every layer's z, and for the hidden ones the gate σ(z) and a = z·σ(z). */
export interface ForwardPass {
  readonly z: Matrix[];
  readonly gates: Matrix[];
  readonly activations: Matrix[];
}

export function forwardPass(weights: readonly LayerWeights[], inputs: Matrix): ForwardPass {
  const pass: ForwardPass = { z: [], gates: [], activations: [] };
  let a = inputs;
  weights.forEach(({ w, b }, k) => {
    const z = product(a, w, b);
    pass.z.push(z);
    if (k === weights.length - 1) return;
    const gate = tf.sigmoid(z);
    a = tf.mul(z, gate);
    pass.gates.push(gate);
    pass.activations.push(a);
  });
  return pass;
}

/** From ∂loss/∂output to δ = ∂loss/∂z of every layer, first layer first. `one` is the scalar 1. */
export function backwardPass(weights: readonly LayerWeights[], pass: ForwardPass, outputDelta: Matrix, one: Tensor): Matrix[] {
  const deltas = [outputDelta];
  for (let k = weights.length - 1; k > 0; k--) {
    // silu′(z) = σ·(1 + z − a)
    const slope = tf.mul(pass.gates[k - 1]!, tf.add(tf.sub(pass.z[k - 1]!, pass.activations[k - 1]!), one));
    deltas.unshift(tf.mul(product(deltas[0]!, tf.transpose(weights[k]!.w, [0, 2, 1])), slope));
  }
  return deltas;
}

/** [a, 1]ᵀ of what goes into a layer; `ones` is count × 1 × rows. */
export const transposedWithOnes = (a: Matrix, ones: Matrix): Matrix => tf.concat([tf.transpose(a, [0, 2, 1]), ones], 1);

/**
 * The gradient of every layer, (inputs + 1) × outputs: [a, 1]ᵀ·δ holds ∂W and, in its last row, ∂b, which is exactly the layer's
 * stretch of the flat vector. `transposed` is [a, 1]ᵀ of each layer.
 */
export const layerGradients = (deltas: readonly Matrix[], transposed: readonly Matrix[]): Matrix[] => transposed.map((a, k) => product(a, deltas[k]!));
