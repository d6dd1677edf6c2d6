import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D } from '@tensorflow/tfjs-core';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import { examplesOf, type Batch } from '../batch.ts';
import { inputSize, parameterCount, type NetworkShape } from '../network.ts';
import { STATE_VECTORS, type StateVectors } from '../optimizer.ts';
import type { Plan, WeightsKind } from '../plan.ts';
import { read } from './read.ts';
import { innerProductsProgram, probeSize, readProbe, sumsProgram } from './webgpu-probe.ts';
import { batchLayout, outputProgram, passProgram, stretchProgram, updateProgram } from './webgpu-programs.ts';

/** Steps whose losses the device holds before they must be read. */
const LOSS_SLOTS = 512;

/** For WebGPU: all learners in two kernels a step, nothing read back but losses. */
export function webgpuPlan(shape: NetworkShape, learners: number, initial: StateVectors): Plan {
  const backend = tf.backend() as WebGPUBackend;
  const count = parameterCount(shape);
  const all = count * learners;
  const stateSize = 4 * all + LOSS_SLOTS * learners;
  // Written in place behind tfjs's back, so it must never be read itself: tfjs would keep and return the first copy it made.
  let state = upload(initial);
  let slot = 0;
  let earlier: Float32Array[] = [];

  function upload(from: StateVectors): Tensor1D {
    const packed = new Float32Array(stateSize);
    STATE_VECTORS.forEach((name, i) => packed.set(from[name], i * all));
    return tf.tensor1d(packed);
  }

  type Uniforms = Parameters<WebGPUBackend['runWebGPUProgram']>[3];
  function run(program: WebGPUProgram, inputs: tf.TensorInfo[], uniforms?: Uniforms, output?: tf.TensorInfo): tf.TensorInfo {
    return backend.runWebGPUProgram(program, inputs, 'float32', uniforms, output);
  }

  function pack({ inputs, targets, weights }: Pick<Batch, 'inputs' | 'targets' | 'weights'>, size: number, among: number): Tensor1D {
    const layout = batchLayout(shape, among, size);
    const packed = new Float32Array(layout.size);
    packed.set(inputs);
    packed.set(targets, layout.targets);
    packed.set(weights, layout.weights);
    return tf.tensor1d(packed);
  }

  const integers = (...values: number[]) => values.map((value) => ({ type: 'int32', data: [value] }));

  const readInfo = ({ dataId, shape: size }: tf.TensorInfo) => read(tf.engine().makeTensorFromDataId(dataId, size, 'float32'));

  const stretch = (at: number, length: number) => readInfo(run(stretchProgram(length), [state], integers(at, length)));

  const start = (learner: number, kind: WeightsKind) => STATE_VECTORS.indexOf(kind) * all + learner * count;

  async function readLosses(): Promise<void> {
    if (slot === 0) return;
    const part = stretch(4 * all, slot * learners);
    slot = 0;
    earlier.push(await part);
  }

  return {
    deferred: true,
    async step(batch, { rate, epsilon, decay }) {
      if (slot === LOSS_SLOTS) await readLosses();
      const packed = pack(batch, batch.size, learners);
      const rows = run(passProgram(shape, learners, batch.size), [state, packed], integers(batch.size, start(0, 'theta')));
      const scalars = [rate, epsilon, decay].map((value) => ({ type: 'float32', data: [value] }));
      const uniforms = [...scalars, ...integers(slot++)];
      run(updateProgram(shape, learners, batch.size, stateSize), [packed, rows], uniforms, state);
      packed.dispose();
      backend.disposeData(rows.dataId);
    },
    async takeLosses() {
      await readLosses();
      const taken = Float32Array.from(earlier.flatMap((part) => [...part]));
      earlier = [];
      return taken;
    },
    async differentiate(kind, batch, bins) {
      const n = batch.size;
      const size = probeSize(shape, n, bins);
      let rows, sums, result: tf.TensorInfo | undefined;
      for (let l = 0; l < learners; l++) {
        const packed = pack(examplesOf(batch, l), n, 1);
        // In the place of the learner before: what is disposed of is held until tfjs submits, and thousands of rows are megabytes.
        rows = run(passProgram(shape, 1, n), [state, packed], integers(n, start(l, kind)), rows);
        sums = run(sumsProgram(shape, n, bins), [packed, rows], integers(bins), sums);
        result = run(innerProductsProgram(shape, n, bins, learners * size), [packed, rows, sums], integers(l * size), result);
        packed.dispose();
      }
      for (const info of [rows, sums]) if (info) backend.disposeData(info.dataId);
      const numbers = await readInfo(result!);
      return Array.from({ length: learners }, (_, l) => readProbe(shape, n, bins, numbers.subarray(l * size, (l + 1) * size)));
    },
    async output(learner, kind, inputs) {
      const n = inputs.length / inputSize(shape);
      const uploaded = tf.tensor1d(inputs);
      const output = run(outputProgram(shape, n), [state, uploaded], integers(start(learner, kind), n));
      uploaded.dispose();
      return readInfo(output);
    },
    async snapshot() {
      const [theta, m, v, ema] = await Promise.all(STATE_VECTORS.map((_, i) => stretch(i * all, all)));
      return { theta: theta!, m: m!, v: v!, ema: ema! };
    },
    async restore(from) {
      state.dispose();
      state = upload(from);
      slot = 0;
      earlier = [];
    },
    dispose: () => state.dispose(),
  };
}
