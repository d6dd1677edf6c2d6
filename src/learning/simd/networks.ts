import type { LearnerExamples } from '../batch.ts';
import { inputSize, type NetworkShape } from '../network.ts';
import { BETA1, BETA2, STATE_VECTORS, type StateVectors, type StepConstants } from '../optimizer.ts';
import { borrowKernel, padded, reserve, returnKernel, strideOf } from './kernel.ts';
import { CHUNK, layoutOf } from './layout.ts';

const BYTES = 4;
/** A line of the cache. */
const ALIGNMENT = 64;
/** Below lie the kernel's constants. */
const FIRST = 2048;

/** Where the vectors of one learner begin. */
export type StateAddresses = Readonly<Record<keyof StateVectors, number>>;

/** What a probe wants beside the gradient: the outputs, n × dimension, and ‖gᵢ‖² of each example. */
export interface Details {
  readonly output: Float32Array;
  readonly squaredNorms: Float32Array;
}

/** Networks of one shape in the memory of a kernel of their own. */
export function simdNetworks(shape: NetworkShape, learners: number) {
  const kernel = borrowKernel();
  let disposed = false;
  const layout = layoutOf(shape);
  const { layers, count } = layout;
  const head = layers.at(-1)!;
  const columns = inputSize(shape);
  let end = FIRST;
  const allot = (numbers: number) => {
    const address = end;
    end += Math.ceil((numbers * BYTES) / ALIGNMENT) * ALIGNMENT;
    return address;
  };
  const states = Array.from({ length: learners }, () => Object.fromEntries(STATE_VECTORS.map((name) => [name, allot(count)])) as StateAddresses);
  /** The gradient over all examples; where they stand in bins, `innerProducts` forms it of theirs. */
  const whole = allot(count);
  /** Wᵀ of every layer but the first, through which nothing is passed back. */
  const transposed = layers.map(({ inputs, outputs }, k) => (k === 0 ? 0 : allot(outputs * strideOf(inputs))));
  /** Of one chunk: the output of each layer, and the slope of each SiLU. */
  const outputs = layers.map((layer) => allot(CHUNK * strideOf(layer.outputs)));
  const slopes = layers.slice(1).map(({ inputs }) => allot(CHUNK * strideOf(inputs)));
  const widest = Math.max(...layers.map((layer) => strideOf(layer.outputs)));
  const deltas = [allot(CHUNK * widest), allot(CHUNK * widest)];
  const rowsFrom = end;
  /** Of the examples at hand; `sums` are the gradients of their bins, and without bins the whole. */
  let place = { inputs: 0, targets: 0, weights: 0, norms: 0, sums: whole, bins: 1 };
  reserve(kernel, end);

  /** Numbers in the kernel's memory, to be read or written before it grows. */
  function range(address: number, length: number): Float32Array {
    if (disposed) throw new Error('these networks were disposed of');
    return new Float32Array(kernel.memory.buffer, address, length);
  }

  /** Finds room for n examples, which may stand in bins of equal size, and writes their inputs; the rows that fill up the last four are 0. */
  function setInputs(inputs: Float32Array, bins?: number): number {
    const n = inputs.length / columns;
    const rows = padded(n);
    const stride = strideOf(columns);
    end = rowsFrom;
    place = { inputs: allot(rows * stride), targets: allot(n * shape.dimension), weights: allot(n), norms: allot(rows), sums: whole, bins: 1 };
    if (bins !== undefined) place = { ...place, sums: allot(bins * count), bins };
    reserve(kernel, end);
    const to = range(place.inputs, rows * stride).fill(0);
    for (let row = 0, from = 0, at = 0; row < n; row++, at += stride - columns) {
      for (let j = 0; j < columns; j++) to[at++] = inputs[from++]!;
    }
    return n;
  }

  function setTargets({ targets, weights }: Pick<LearnerExamples, 'targets' | 'weights'>): void {
    range(place.targets, targets.length).set(targets);
    range(place.weights, weights.length).set(weights);
  }

  const inputOf = (k: number, first: number) => (k === 0 ? place.inputs + first * strideOf(columns) * BYTES : outputs[k - 1]!);

  function forward(theta: number, first: number, rows: number, keepSlopes: boolean): void {
    layers.forEach((layer, k) => {
      kernel.product(outputs[k]!, inputOf(k, first), theta + layer.offset * BYTES, theta + layer.bias * BYTES, rows, layer.inputs, layer.outputs);
      if (layer !== head) kernel.silu(outputs[k]!, keepSlopes ? slopes[k]! : 0, rows, layer.outputs);
    });
  }

  /** Turns the outputs of `forward` into deltas, adds up the gradients. @returns Σ factor·weight·|y − ŷ|² over n examples from `first`. */
  function backward(first: number, n: number, perBin: number, factor: number, norms: boolean): number {
    const rows = padded(n);
    let delta = outputs.at(-1)!;
    const loss = kernel.outputDelta(delta, place.targets + first * shape.dimension * BYTES, place.weights + first * BYTES, n, rows, shape.dimension, head.outputs, factor);
    for (let k = layers.length - 1; ; k--) {
      const { inputs, outputs: into, offset } = layers[k]!;
      for (let from = first; from < first + n; ) {
        const bin = Math.floor(from / perBin);
        const to = Math.min(first + n, (bin + 1) * perBin);
        const row = (from - first) * BYTES;
        kernel.accumulate(place.sums + (bin * count + offset) * BYTES, inputOf(k, first) + row * strideOf(inputs), delta + row * strideOf(into), to - from, inputs, into);
        from = to;
      }
      if (norms) kernel.addSquaredNorms(place.norms + first * BYTES, inputOf(k, first), delta, n, inputs, into);
      if (k === 0) return loss;
      const back = deltas[k % 2]!;
      kernel.product(back, delta, transposed[k]!, 0, rows, into, inputs);
      kernel.multiply(back, slopes[k - 1]!, rows, inputs);
      delta = back;
    }
  }

  /** Copies the outputs of a chunk to where its examples stand in `to`. */
  function readOutputs(to: Float32Array, first: number, n: number): void {
    const stride = strideOf(shape.dimension);
    const from = range(outputs.at(-1)!, n * stride);
    const d = shape.dimension;
    for (let row = 0; row < n; row++) {
      for (let j = 0; j < d; j++) to[(first + row) * d + j] = from[row * stride + j]!;
    }
  }

  return {
    layout,
    states,
    range,
    setInputs,
    setTargets,
    /** Outputs for the n examples of `setInputs`. */
    output(theta: number, n: number): Float32Array {
      const result = new Float32Array(n * shape.dimension);
      for (let first = 0; first < n; first += CHUNK) {
        const size = Math.min(CHUNK, n - first);
        forward(theta, first, padded(size), false);
        readOutputs(result, first, size);
      }
      return result;
    },
    /** To be called after θ has changed and before `differentiate`. */
    transpose(theta: number): void {
      layers.forEach(({ inputs, outputs: into, offset }, k) => {
        if (k > 0) kernel.transpose(transposed[k]!, theta + offset * BYTES, inputs, into);
      });
    },
    /** Writes the gradient of Σ factor·weight·|y − ŷ|² over the n examples, bin by bin. @returns that sum over all. */
    differentiate(theta: number, n: number, factor: number, details?: Details): number {
      range(place.sums, place.bins * count).fill(0);
      if (details) range(place.norms, n).fill(0);
      let loss = 0;
      for (let first = 0; first < n; first += CHUNK) {
        const size = Math.min(CHUNK, n - first);
        forward(theta, first, padded(size), true);
        if (details) readOutputs(details.output, first, size);
        loss += backward(first, size, n / place.bins, factor, details !== undefined);
      }
      details?.squaredNorms.set(range(place.norms, n));
      return loss;
    },
    /** Of the gradients of the bins. Only after `setInputs` with bins: without, it would clear what it reads. */
    innerProducts() {
      const sums = Array.from({ length: place.bins }, (_, bin) => place.sums + bin * count * BYTES);
      range(whole, count).fill(0);
      for (const sum of sums) kernel.addTo(whole, sum, count);
      return {
        squaredSumNorms: Float64Array.from(sums, (sum) => kernel.dot(sum, sum, count)),
        innerProducts: Float64Array.from(sums, (sum) => kernel.dot(sum, whole, count)),
        squaredTotalNorm: kernel.dot(whole, whole, count),
      };
    },
    /** One update with the gradient of `differentiate`, of examples without bins. */
    update({ theta, m, v, ema }: StateAddresses, { rate, epsilon, decay }: StepConstants): void {
      kernel.adam(theta, m, v, ema, whole, count, BETA1, BETA2, rate, epsilon, decay);
    },
    dispose(): void {
      if (!disposed) returnKernel(kernel);
      disposed = true;
    },
  };
}
