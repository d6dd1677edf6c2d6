/** What a probe adds to program 1 of the training step: two more programs for one learner, and nothing large read back. */
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { layersOf, parameterCount, type NetworkShape } from '../network.ts';
import type { Differentiated } from '../plan.ts';
import { gradientCode, keyOf, program, rowLayout, THREADS } from './webgpu-programs.ts';

/** (batch, rows of program 1) → the sum of gradients over each of `bins` equal stretches, then that over all. */
export function sumsProgram(shape: NetworkShape, n: number, bins: number): WebGPUProgram {
  const count = parameterCount(shape);
  return program({
    key: keyOf('probeSums', shape, n, bins),
    variableNames: ['batch', 'record'],
    outputShape: [(bins + 1) * count],
    workgroups: Math.ceil(count / THREADS),
    uniforms: 'bins : i32,',
    code: `
    fn main(index : i32) {
      if (index < ${count}) {
        let l = 0;
        let q = index;
        var whole = 0.0;
        for (var bin = 0; bin < uniforms.bins; bin++) {
        ${gradientCode(shape, n, `bin * ${n / bins}`, `(bin + 1) * ${n / bins}`)}
          result[bin * ${count} + q] = g;
          whole += g;
        }
        result[uniforms.bins * ${count} + q] = whole;
      }
    }`,
  });
}

/** Where things stand in what a probe reads of one learner: ‖Σ gᵢ‖² of each bin and of all, their products with the whole, ‖gᵢ‖², outputs. */
function probeLayout(shape: NetworkShape, n: number, bins: number) {
  const innerProducts = bins + 1;
  const norms = 2 * innerProducts;
  return { innerProducts, norms, outputs: norms + n, size: norms + n + n * shape.dimension };
}

export const probeSize = (shape: NetworkShape, n: number, bins: number): number => probeLayout(shape, n, bins).size;

/**
 * (batch, rows of program 1, sums) → into a part of what is there, from the uniform `at`. One workgroup a sum, then one thread an
 * example: ∂W of one is the outer product of a and δ, so ‖∂(W, b)‖² = (‖a‖² + 1)·‖δ‖².
 */
export function innerProductsProgram(shape: NetworkShape, n: number, bins: number, size: number): WebGPUProgram {
  const count = parameterCount(shape);
  const layout = rowLayout(shape);
  const place = probeLayout(shape, n, bins);
  const d = shape.dimension;
  const record = `record[b * ${layout.size} +`;
  const norms = layersOf(shape).map(({ inputs, outputs }, k) => `
        a = 1.0;
        slope = 0.0;
        for (var i = 0; i < ${inputs}; i++) { let x = ${k === 0 ? `batch[b * ${inputs} +` : `${record} ${layout.activations[k]} +`} i]; a += x * x; }
        for (var o = 0; o < ${outputs}; o++) { let x = ${record} ${layout.deltas[k]} + o]; slope += x * x; }
        norm += a * slope;`);
  return program({
    key: keyOf('probeInnerProducts', shape, n, bins, size),
    variableNames: ['batch', 'record', 'sums'],
    outputShape: [size],
    workgroups: bins + 1 + Math.ceil(n / THREADS),
    uniforms: 'at : i32,',
    code: `
    var<workgroup> squares: array<f32, ${THREADS}>;
    var<workgroup> innerProducts: array<f32, ${THREADS}>;
    fn main(index : i32) {
      let tid = i32(localIndex);
      let sum = i32(workgroupId.x);
      let b = (sum - ${bins + 1}) * ${THREADS} + tid;
      var square = 0.0;
      var product = 0.0;
      if (sum <= ${bins}) {
        for (var q = tid; q < ${count}; q += ${THREADS}) {
          let g = sums[sum * ${count} + q];
          square += g * g;
          product += g * sums[${bins * count} + q];
        }
      }
      squares[tid] = square;
      innerProducts[tid] = product;
      workgroupBarrier();
      if (sum <= ${bins} && tid == 0) {
        for (var other = 1; other < ${THREADS}; other++) {
          square += squares[other];
          product += innerProducts[other];
        }
        result[uniforms.at + sum] = square;
        result[uniforms.at + ${place.innerProducts} + sum] = product;
      }
      if (sum > ${bins} && b < ${n}) {
        var norm = 0.0;
        var a = 0.0;
        var slope = 0.0;
        ${norms.join('')}
        result[uniforms.at + ${place.norms} + b] = norm;
        for (var j = 0; j < ${d}; j++) { result[uniforms.at + ${place.outputs} + b * ${d} + j] = ${record} ${layout.outputs} + j]; }
      }
    }`,
  });
}

/** What `innerProductsProgram` wrote for one learner. Program 1 differentiates the mean over n examples, a probe the loss of each: n times as much. */
export function readProbe(shape: NetworkShape, n: number, bins: number, numbers: Float32Array): Differentiated {
  const { innerProducts, norms, outputs } = probeLayout(shape, n, bins);
  const times = (from: number, length: number) => Float64Array.from(numbers.subarray(from, from + length), (value) => value * n * n);
  return {
    output: numbers.slice(outputs),
    squaredNorms: Float32Array.from(times(norms, n)),
    squaredSumNorms: times(0, bins),
    innerProducts: times(innerProducts, bins),
    squaredTotalNorm: times(bins, 1)[0]!,
  };
}
