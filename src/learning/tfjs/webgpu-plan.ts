import * as tf from '@tensorflow/tfjs-core';
import type { Tensor1D } from '@tensorflow/tfjs-core';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import type { Batch } from '../batch.ts';
import { differentiate, read } from './differentiate.ts';
import { cutLayers } from './mlp.ts';
import { inputSize, layersOf, parameterCount, type NetworkShape } from '../network.ts';
import { STATE_VECTORS, type StateVectors } from '../optimizer.ts';
import type { Plan, WeightsKind } from '../plan.ts';
import { batchLayout, outputProgram, passProgram, updateProgram } from './webgpu-programs.ts';

/** Steps whose losses the device holds before they must be read. */
const LOSS_SLOTS = 512;

/** For WebGPU: all learners in two kernels a step, nothing read back but losses. */
export function webgpuPlan(shape: NetworkShape, learners: number, initial: StateVectors): Plan {
  const backend = tf.backend() as WebGPUBackend;
  const layers = layersOf(shape);
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

  function pack({ size, inputs, targets, weights }: Batch): Tensor1D {
    const layout = batchLayout(shape, learners, size);
    const packed = new Float32Array(layout.size);
    packed.set(inputs);
    packed.set(targets, layout.targets);
    packed.set(weights, layout.weights);
    return tf.tensor1d(packed);
  }

  const start = (learner: number, kind: WeightsKind) => STATE_VECTORS.indexOf(kind) * all + learner * count;

  async function readLosses(): Promise<void> {
    if (slot === 0) return;
    const part = tf.slice(state, 4 * all, slot * learners);
    slot = 0;
    earlier.push(await read(part));
  }

  return {
    deferred: true,
    async step(batch, { rate, epsilon, decay }) {
      if (slot === LOSS_SLOTS) await readLosses();
      const packed = pack(batch);
      const rows = run(passProgram(shape, learners, batch.size), [state, packed], [{ type: 'int32', data: [batch.size] }]);
      const scalars = [rate, epsilon, decay].map((value) => ({ type: 'float32', data: [value] }));
      const uniforms = [...scalars, { type: 'int32', data: [slot++] }];
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
    differentiate: (learner, kind, examples, bins) =>
      differentiate(shape, () => cutLayers(tf.slice(state, start(learner, kind), count), layers), examples, bins),
    async output(learner, kind, inputs) {
      const n = inputs.length / inputSize(shape);
      const uploaded = tf.tensor1d(inputs);
      const uniforms = [start(learner, kind), n].map((value) => ({ type: 'int32', data: [value] }));
      const { dataId } = run(outputProgram(shape, n), [state, uploaded], uniforms);
      uploaded.dispose();
      return read(tf.engine().makeTensorFromDataId(dataId, [n * shape.dimension], 'float32'));
    },
    async snapshot() {
      const parts = STATE_VECTORS.map((_, i) => tf.slice(state, i * all, all));
      const [theta, m, v, ema] = await Promise.all(parts.map(read));
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
