/**
 * One learner in plain float64: what the engines must agree with. Slow and short on purpose.
 */
import { layersOf, parameterCount, type Layer, type NetworkShape } from './network.ts';
import { BETA1, BETA2, stepConstants, type OptimizerSettings } from './optimizer.ts';

/** Examples as a learner sees them: `inputs` n × inputSize, `targets` n × dimension, `weights` n. */
export interface Examples {
  readonly inputs: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

export interface Activations {
  /** Input of each layer, n × layer.inputs. */
  readonly inputs: ArrayLike<number>[];
  /** Output of each layer before SiLU, n × layer.outputs. */
  readonly outputs: Float64Array[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const silu = (z: number) => z * sigmoid(z);
const siluSlope = (z: number) => sigmoid(z) * (1 + z * (1 - sigmoid(z)));

export function forward(shape: NetworkShape, theta: ArrayLike<number>, inputs: ArrayLike<number>): Activations {
  const result: Activations = { inputs: [], outputs: [] };
  let a = inputs;
  for (const layer of layersOf(shape)) {
    const z = affine(layer, theta, a);
    result.inputs.push(a);
    result.outputs.push(z);
    a = z.map(silu);
  }
  return result;
}

function affine({ inputs, outputs, offset }: Layer, theta: ArrayLike<number>, a: ArrayLike<number>): Float64Array {
  const n = a.length / inputs;
  const z = new Float64Array(n * outputs);
  for (let b = 0; b < n; b++) {
    for (let o = 0; o < outputs; o++) {
      let sum = theta[offset + inputs * outputs + o]!;
      for (let i = 0; i < inputs; i++) sum += a[b * inputs + i]! * theta[offset + i * outputs + o]!;
      z[b * outputs + o] = sum;
    }
  }
  return z;
}

export interface Gradient {
  /** Mean over examples and dimensions of weight·|y − ŷ|². */
  readonly loss: number;
  readonly gradient: Float64Array;
  /** Squared norm of the gradient of each example's own loss. */
  readonly squaredNorms: Float64Array;
}

/** Backpropagation: per layer ∂W = aᵀδ, ∂b = Σδ, δ ← (δWᵀ)·silu′(z); ‖∂(W, b)‖² of one example = (‖a‖² + 1)·‖δ‖². */
export function gradient(shape: NetworkShape, theta: ArrayLike<number>, { inputs, targets, weights }: Examples): Gradient {
  const layers = layersOf(shape);
  const { inputs: acts, outputs } = forward(shape, theta, inputs);
  const n = weights.length;
  const d = shape.dimension;
  let loss = 0;
  let delta = outputs.at(-1)!.map((y, i) => {
    const weight = weights[Math.floor(i / d)]! / (n * d);
    loss += weight * (y - targets[i]!) ** 2;
    return 2 * weight * (y - targets[i]!);
  });
  const result = { loss, gradient: new Float64Array(parameterCount(shape)), squaredNorms: new Float64Array(n) };
  for (let k = layers.length - 1; k >= 0; k--) {
    const layer = layers[k]!;
    const a = acts[k]!;
    for (let b = 0; b < n; b++) {
      let aSquared = 1, deltaSquared = 0;
      for (let o = 0; o < layer.outputs; o++) {
        const slope = delta[b * layer.outputs + o]!;
        deltaSquared += (n * slope) ** 2;
        result.gradient[layer.offset + layer.inputs * layer.outputs + o]! += slope;
        for (let i = 0; i < layer.inputs; i++) {
          result.gradient[layer.offset + i * layer.outputs + o]! += a[b * layer.inputs + i]! * slope;
        }
      }
      for (let i = 0; i < layer.inputs; i++) aSquared += a[b * layer.inputs + i]! ** 2;
      result.squaredNorms[b]! += aSquared * deltaSquared;
    }
    if (k > 0) delta = backward(layer, theta, delta).map((slope, i) => slope * siluSlope(outputs[k - 1]![i]!));
  }
  return result;
}

function backward({ inputs, outputs, offset }: Layer, theta: ArrayLike<number>, delta: Float64Array): Float64Array {
  const n = delta.length / outputs;
  const result = new Float64Array(n * inputs);
  for (let b = 0; b < n; b++) {
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++) {
        result[b * inputs + i]! += delta[b * outputs + o]! * theta[offset + i * outputs + o]!;
      }
    }
  }
  return result;
}

export interface ReferenceState {
  step: number;
  readonly theta: Float64Array;
  readonly m: Float64Array;
  readonly v: Float64Array;
  readonly ema: Float64Array;
}

export function referenceState(theta: ArrayLike<number>): ReferenceState {
  const zeros = () => new Float64Array(theta.length);
  return { step: 0, theta: Float64Array.from(theta), m: zeros(), v: zeros(), ema: Float64Array.from(theta) };
}

/** One update in place; returns the loss before it. */
export function trainStep(shape: NetworkShape, state: ReferenceState, examples: Examples, settings: OptimizerSettings): number {
  const { loss, gradient: g } = gradient(shape, state.theta, examples);
  const { rate, epsilon, decay } = stepConstants(state.step++, settings);
  const { theta, m, v, ema } = state;
  for (let i = 0; i < g.length; i++) {
    m[i] = BETA1 * m[i]! + (1 - BETA1) * g[i]!;
    v[i] = BETA2 * v[i]! + (1 - BETA2) * g[i]! ** 2;
    theta[i]! -= (rate * m[i]!) / (Math.sqrt(v[i]!) + epsilon);
    ema[i] = decay * ema[i]! + (1 - decay) * theta[i]!;
  }
  return loss;
}
