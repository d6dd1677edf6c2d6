import { layersOf, type NetworkShape } from '../network.ts';
import { padded, strideOf } from './kernel.ts';

/** Rows that go through the network and back together: their activations stay in the nearest caches. A multiple of 4. */
export const CHUNK = 64;

/** One layer in the kernel's memory, where columns and rows are padded with zeros, which stay zeros in training. */
export interface PaddedLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** In float32 numbers from the beginning of a parameter vector: weights row by row, then one row of biases. */
  readonly offset: number;
  readonly bias: number;
}

export interface Layout {
  readonly layers: readonly PaddedLayer[];
  /** Numbers of a padded parameter vector. */
  readonly count: number;
}

export function layoutOf(shape: NetworkShape): Layout {
  let count = 0;
  const layers = layersOf(shape).map(({ inputs, outputs }) => {
    const bias = count + padded(inputs) * strideOf(outputs);
    const layer = { inputs: padded(inputs), outputs: padded(outputs), offset: count, bias };
    count = bias + strideOf(outputs);
    return layer;
  });
  return { layers, count };
}

/** Calls back with each row of a flat parameter vector: where it lies there, where in the padded one, and its length. */
function eachRow(shape: NetworkShape, { layers }: Layout, row: (flat: number, place: number, length: number) => void): void {
  layersOf(shape).forEach(({ inputs, outputs, offset }, k) => {
    for (let i = 0; i < inputs; i++) row(offset + i * outputs, layers[k]!.offset + i * strideOf(outputs), outputs);
    row(offset + inputs * outputs, layers[k]!.bias, outputs);
  });
}

/** A flat parameter vector into its padded place, which becomes 0 wherever there is nothing to put. */
export function pad(shape: NetworkShape, layout: Layout, flat: Float32Array, place: Float32Array): void {
  place.fill(0);
  eachRow(shape, layout, (from, to, length) => place.set(flat.subarray(from, from + length), to));
}

export function unpad(shape: NetworkShape, layout: Layout, place: Float32Array, flat: Float32Array): void {
  eachRow(shape, layout, (to, from, length) => flat.set(place.subarray(from, from + length), to));
}
