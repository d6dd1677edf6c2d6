/**
 * The whole training step as two WebGPU programs. On small networks a GPU's time goes into starting kernels, not into running
 * them, so kernels per step is the speed. An example never meets another before the weight gradients: one workgroup therefore
 * carries a few rows of one learner through the network and back in its shared memory (program 1), and then one thread per
 * parameter sums over the batch and updates it in place (program 2).
 */
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { inputSize, layersOf, parameterCount, type NetworkShape } from '../network.ts';
import { BETA1, BETA2 } from '../optimizer.ts';

export const THREADS = 64;
/** The least that every WebGPU device offers, in float32 numbers. */
const SHARED_NUMBERS = 16384 / 4;
const MOST_ROWS = 4;

/** Where things stand in the row that program 1 leaves for program 2 and for a probe: activations a₁ …, deltas δ₀ …, then the outputs. */
interface RowLayout {
  readonly activations: readonly number[];
  readonly deltas: readonly number[];
  readonly outputs: number;
  readonly size: number;
}

export function rowLayout(shape: NetworkShape): RowLayout {
  const layers = layersOf(shape);
  let size = 0;
  const place = (length: number) => (size += length) - length;
  const activations = layers.map(({ inputs }, k) => (k === 0 ? -1 : place(inputs)));
  const deltas = layers.map(({ outputs }) => place(outputs));
  return { activations, deltas, outputs: place(shape.dimension), size };
}

/** Sizes of the packed upload of a batch: inputs, then targets and weights of each learner. */
export function batchLayout(shape: NetworkShape, learners: number, n: number): { targets: number; weights: number; size: number } {
  const targets = n * inputSize(shape);
  const weights = targets + learners * n * shape.dimension;
  return { targets, weights, size: weights + learners * n };
}

interface Parts {
  readonly key: string;
  readonly variableNames: string[];
  readonly outputShape: number[];
  readonly workgroups: number;
  readonly uniforms: string;
  readonly code: string;
}

/**
 * A new object for each run: the back end writes the key it made back into the program. Every program reads a uniform, because the layout is derived from the
 * code: one that reads none has no place to bind them.
 */
export const program = ({ key, variableNames, outputShape, workgroups, uniforms, code }: Parts): WebGPUProgram => ({
  shaderKey: key,
  variableNames,
  outputShape,
  dispatchLayout: { x: [0] },
  dispatch: [workgroups, 1, 1],
  workgroupSize: [THREADS, 1, 1],
  uniforms,
  getUserCode: () => code,
});

/** Every number that goes into a program's code must be in its key: the code of a key is compiled once. */
export const keyOf = (name: string, shape: NetworkShape, ...rest: number[]) => [name, ...Object.values<number>({ ...shape }), ...rest].join('_');

/** Code that carries ROWS rows from `act` (inputs at 0) to the head; `onOutput` is run for each output with b, r, o and z. */
function forwardCode(shape: NetworkShape, keep: { slopes: boolean; record?: RowLayout }, onOutput: string): { code: string; act: number } {
  const layers = layersOf(shape);
  let act = 0;
  const places = layers.map(({ inputs }) => (act += inputs) - inputs);
  const code = layers.map(({ inputs, outputs, offset }, k) => {
    const isHead = k === layers.length - 1;
    const onHidden = `
        let g = gate(z);
        let a = z * g;
        act[r * ACT + ${places[k + 1]} + o] = a;
        ${keep.slopes ? `slope[r * SLOPE + ${k * shape.width} + o] = g * (1.0 + z - a);` : ''}
        ${keep.record ? `if (b < N) { result[(l * N + b) * RECORD + ${keep.record.activations[k + 1]} + o] = a; }` : ''}`;
    return `
    for (var o = tid; o < ${outputs}; o += ${THREADS}) {
      var z_: array<f32, ROWS>;
      let bias = state[theta + ${offset + inputs * outputs} + o];
      for (var r = 0; r < ROWS; r++) { z_[r] = bias; }
      for (var i = 0; i < ${inputs}; i++) {
        let w = state[theta + ${offset} + i * ${outputs} + o];
        for (var r = 0; r < ROWS; r++) { z_[r] += act[r * ACT + ${places[k]} + i] * w; }
      }
      for (var r = 0; r < ROWS; r++) {
        let b = first + r;
        let z = z_[r];
        ${isHead ? onOutput : onHidden}
      }
    }
    workgroupBarrier();`;
  });
  return { code: code.join('\n'), act };
}

const GATE = `
    // exp of a number that is not positive cannot overflow.
    fn gate(z: f32) -> f32 {
      let e = exp(-abs(z));
      return select(e, 1.0, z >= 0.0) / (1.0 + e);
    }`;

const loadInputs = (shape: NetworkShape, from: string) => `
    for (var q = tid; q < ROWS * ${inputSize(shape)}; q += ${THREADS}) {
      let r = q / ${inputSize(shape)};
      let b = min(first + r, N - 1);
      act[r * ACT + q % ${inputSize(shape)}] = ${from}[b * ${inputSize(shape)} + q % ${inputSize(shape)}];
    }
    workgroupBarrier();`;

/**
 * Program 1: (state, batch) → for each learner and row the activations, the deltas and the outputs. The uniform theta says where in
 * `state` the parameters of the first learner begin.
 */
export function passProgram(shape: NetworkShape, learners: number, n: number): WebGPUProgram {
  const layers = layersOf(shape);
  const layout = rowLayout(shape);
  const batch = batchLayout(shape, learners, n);
  const d = shape.dimension;
  const widest = Math.max(shape.width, d);
  const slopes = shape.hiddenLayers * shape.width;
  const forward = forwardCode(shape, { slopes: true, record: layout }, `
        let error = z - batch[${batch.targets} + (l * N + min(b, N - 1)) * ${d} + o];
        let weight = batch[${batch.weights} + l * N + min(b, N - 1)] / ${n * d}.0;
        delta[r * ${2 * widest} + o] = 2.0 * weight * error;
        if (b < N) {
          result[(l * N + b) * RECORD + ${layout.deltas.at(-1)} + o] = 2.0 * weight * error;
          result[(l * N + b) * RECORD + ${layout.outputs} + o] = z;
        }`);
  // δ_k stands in one half of `delta` while δ_(k−1) is written to the other.
  const backward = layers.slice(1).map(({ inputs, outputs, offset }, i) => ({ inputs, outputs, offset, k: i + 1 })).reverse();
  const backwardCode = backward.map(({ inputs, outputs, offset, k }, turn) => `
    for (var i = tid; i < ${inputs}; i += ${THREADS}) {
      var sum: array<f32, ROWS>;
      for (var r = 0; r < ROWS; r++) { sum[r] = 0.0; }
      for (var o = 0; o < ${outputs}; o++) {
        let w = state[theta + ${offset} + i * ${outputs} + o];
        for (var r = 0; r < ROWS; r++) { sum[r] += delta[r * ${2 * widest} + ${(turn % 2) * widest} + o] * w; }
      }
      for (var r = 0; r < ROWS; r++) {
        let b = first + r;
        let back = sum[r] * slope[r * SLOPE + ${(k - 1) * shape.width} + i];
        delta[r * ${2 * widest} + ${((turn + 1) % 2) * widest} + i] = back;
        if (b < N) { result[(l * N + b) * RECORD + ${layout.deltas[k - 1]} + i] = back; }
      }
    }
    workgroupBarrier();`);
  const rows = rowsThatFit(forward.act + slopes + 2 * widest);
  const tiles = Math.ceil(n / rows);
  return program({
    key: keyOf('trainPass', shape, learners, n),
    variableNames: ['state', 'batch'],
    outputShape: [learners * n * layout.size],
    workgroups: learners * tiles,
    uniforms: 'n : i32, theta : i32,',
    code: `
    const ROWS = ${rows}; const ACT = ${forward.act}; const SLOPE = ${slopes}; const RECORD = ${layout.size};
    var<workgroup> act: array<f32, ${rows * forward.act}>;
    var<workgroup> slope: array<f32, ${rows * slopes}>;
    var<workgroup> delta: array<f32, ${rows * 2 * widest}>;
    ${GATE}
    fn main(index : i32) {
      let tid = i32(localIndex);
      let N = uniforms.n;
      let l = i32(workgroupId.x) / ${tiles};
      let first = (i32(workgroupId.x) % ${tiles}) * ROWS;
      let theta = uniforms.theta + l * ${parameterCount(shape)};
      ${loadInputs(shape, 'batch')}
      ${forward.code}
      ${backwardCode.join('\n')}
    }`,
  });
}

/** Rows a workgroup carries, as many as its shared memory holds. */
function rowsThatFit(numbersPerRow: number): number {
  const rows = Math.min(MOST_ROWS, Math.floor(SHARED_NUMBERS / numbersPerRow));
  if (rows < 1) throw new RangeError(`a network row needs ${numbersPerRow} numbers of shared memory, at most ${SHARED_NUMBERS} fit`);
  return rows;
}

/** Sums g, the gradient of learner l by parameter q, over the examples from `from` to before `to` of n, from the rows of program 1. */
export function gradientCode(shape: NetworkShape, n: number, from: string, to: string): string {
  const layout = rowLayout(shape);
  const branches = layersOf(shape).map(({ inputs, outputs, offset }, k) => {
    const activation = k === 0 ? `batch[b * ${inputs} + i]` : `record[(l * ${n} + b) * ${layout.size} + ${layout.activations[k]} + i]`;
    const slope = `record[(l * ${n} + b) * ${layout.size} + ${layout.deltas[k]} + o]`;
    return `if (q < ${offset + (inputs + 1) * outputs}) {
          let i = (q - ${offset}) / ${outputs};
          let o = (q - ${offset}) % ${outputs};
          if (i == ${inputs}) { for (var b = ${from}; b < ${to}; b++) { g += ${slope}; } }
          else { for (var b = ${from}; b < ${to}; b++) { g += ${activation} * ${slope}; } }
        }`;
  });
  return `var g = 0.0;
        ${branches.join(' else ')}`;
}

/**
 * Program 2: (batch, rows of program 1) → state, in place. State holds θ, m, v and the average, each learner after learner, and
 * then a table of losses.
 */
export function updateProgram(shape: NetworkShape, learners: number, n: number, stateSize: number): WebGPUProgram {
  const layout = rowLayout(shape);
  const count = parameterCount(shape);
  const all = learners * count;
  const d = shape.dimension;
  const places = batchLayout(shape, learners, n);
  return program({
    key: keyOf('trainUpdate', shape, learners, n),
    variableNames: ['batch', 'record'],
    outputShape: [stateSize],
    workgroups: Math.ceil((all + learners) / THREADS),
    uniforms: 'rate : f32, epsilon : f32, decay : f32, slot : i32,',
    code: `
    fn main(index : i32) {
      if (index < ${all}) {
        let l = index / ${count};
        let q = index % ${count};
        ${gradientCode(shape, n, '0', `${n}`)}
        let m = ${BETA1} * result[${all} + index] + ${1 - BETA1} * g;
        let v = ${BETA2} * result[${2 * all} + index] + ${1 - BETA2} * g * g;
        let value = result[index] - uniforms.rate * m / (sqrt(v) + uniforms.epsilon);
        let average = result[${3 * all} + index];
        result[${all} + index] = m;
        result[${2 * all} + index] = v;
        result[index] = value;
        result[${3 * all} + index] = average + (1.0 - uniforms.decay) * (value - average);
      } else if (index < ${all + learners}) {
        let l = index - ${all};
        var loss = 0.0;
        for (var b = 0; b < ${n}; b++) {
          let weight = batch[${places.weights} + l * ${n} + b] / ${n * d}.0;
          for (var j = 0; j < ${d}; j++) {
            let error = record[(l * ${n} + b) * ${layout.size} + ${layout.outputs} + j] - batch[${places.targets} + (l * ${n} + b) * ${d} + j];
            loss += weight * error * error;
          }
        }
        result[${4 * all} + uniforms.slot * ${learners} + l] = loss;
      }
    }`,
  });
}

/** (state, inputs) → output of one learner; the uniform theta says where its parameters begin. */
export function outputProgram(shape: NetworkShape, n: number): WebGPUProgram {
  const forward = forwardCode(shape, { slopes: false }, `if (b < N) { result[b * ${shape.dimension} + o] = z; }`);
  const rows = rowsThatFit(forward.act);
  return program({
    key: keyOf('output', shape),
    variableNames: ['state', 'inputs'],
    outputShape: [n * shape.dimension],
    workgroups: Math.ceil(n / rows),
    uniforms: 'theta : i32, n : i32,',
    code: `
    const ROWS = ${rows}; const ACT = ${forward.act};
    var<workgroup> act: array<f32, ${rows * forward.act}>;
    ${GATE}
    fn main(index : i32) {
      let tid = i32(localIndex);
      let N = uniforms.n;
      let first = i32(workgroupId.x) * ROWS;
      let theta = uniforms.theta;
      ${loadInputs(shape, 'inputs')}
      ${forward.code}
    }`,
  });
}

/** state → `length` numbers of it, from the uniform `at` on: a copy that can be read. */
export const stretchProgram = (length: number): WebGPUProgram =>
  program({
    key: 'stretch',
    variableNames: ['state'],
    outputShape: [length],
    workgroups: Math.ceil(length / THREADS),
    uniforms: 'at : i32, length : i32,',
    code: `
    fn main(index : i32) {
      if (index < uniforms.length) { result[index] = state[uniforms.at + index]; }
    }`,
  });
