/** Bundled into a page by engine.spec.ts: the engine on the back ends of a browser, and the float64 reference beside it. */
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { makeMixture } from '../../../src/diffusion/mixture.ts';
import { learnerOf } from '../../../src/exhibits/arms.ts';
import { chooseBackend, type BackendId, type BackendReport } from '../../../src/learning/backend.ts';
import { batchAt, examplesOf, type LearnerSpec } from '../../../src/learning/batch.ts';
import { initialWeights } from '../../../src/learning/network.ts';
import { makeProbeSet, type LearnerProbe } from '../../../src/learning/probe.ts';
import { referenceState, trainStep } from '../../../src/learning/reference.ts';
import { createTrainer, TRAINER_DEFAULTS, type Trainer, type TrainerConfig, type TrainResult } from '../../../src/learning/trainer.ts';
import { seeded } from '../../../src/random.ts';

/** Two plain ones and one that is trained on another's loss. */
const learners: readonly LearnerSpec[] = [
  { id: 'epsilon', prediction: predictions.epsilon },
  { id: 'v', prediction: predictions.v },
  learnerOf({ id: 'x0/v', output: 'x0', loss: 'v' }),
];
const ring = Array.from({ length: 8 }, (_, k) => [Math.cos((k * Math.PI) / 4), Math.sin((k * Math.PI) / 4)].map((x) => 1.4 * x)).flat();
const config: TrainerConfig = {
  mixture: makeMixture({ means: ring, std: 0.1, classOf: [0, 1, 2, 3, 4, 5, 6, 7] }),
  schedule: makeSchedule('scaled-linear'),
  learners,
  seed: 7,
  batchSize: 64,
};

export interface Run {
  readonly report: BackendReport;
  readonly losses: number[][];
  readonly theta: number[];
  readonly probes: LearnerProbe[][];
  /** Output of the last learner at four points, with the averaged weights. */
  readonly output: number[];
  /** Calls of runWebGPUProgram in one training step of all learners, when that is how the back end runs. */
  readonly kernelsPerStep: number | undefined;
  readonly tensorsLeft: number;
  /** What the back end itself holds, which tfjs does not count. */
  readonly dataLeft: number;
}

const X = Float64Array.from([0, 0, 1, -1, 0.5, 2, -3, 0.1]);

async function run(prefer: BackendId, steps: number): Promise<Run> {
  const wasmPaths = {
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  };
  const report = await chooseBackend({ prefer, wasmPaths });
  const before = tf.memory().numTensors;
  const held = tf.backend().numDataIds();
  const trainer = await createTrainer(config);
  const { losses } = await trainer.train({ maxSteps: steps });
  const { theta } = await trainer.weights();
  // The second set fills more than one workgroup, and not evenly.
  const set = (bins: number, perBin: number) => makeProbeSet({ ...TRAINER_DEFAULTS, ...config }, { seed: 3, bins, perBin });
  const probes = [await trainer.probe(set(4, 16)), await trainer.probe(set(3, 43), { ema: true })];
  const output = await trainer.predict('v', X, 400, Int32Array.from([-1, 0, 3, 7]));
  const kernelsPerStep = report.id === 'webgpu' ? await countKernels(trainer) : undefined;
  trainer.dispose();
  return { report, losses, theta: [...theta], probes, output: [...output], kernelsPerStep, tensorsLeft: tf.memory().numTensors - before, dataLeft: tf.backend().numDataIds() - held };
}

/** Two calls, so that what a call costs once falls out of the difference. */
async function countKernels(trainer: Trainer): Promise<number> {
  const backend = tf.backend() as WebGPUBackend;
  const original = backend.runWebGPUProgram;
  let calls = 0;
  backend.runWebGPUProgram = function (...args) {
    calls++;
    return original.apply(this, args);
  };
  await trainer.train({ maxSteps: 1 });
  const one = calls;
  await trainer.train({ maxSteps: 3 });
  backend.runWebGPUProgram = original;
  return (calls - one - one) / 2;
}

/** The same training in float64. */
function reference(steps: number): { losses: number[][]; theta: number[]; start: number[] } {
  const settings = { ...TRAINER_DEFAULTS, ...config };
  const shape = { dimension: 2, classes: 8, width: settings.width, hiddenLayers: settings.hiddenLayers, timesteps: 1000 };
  const random = seeded(config.seed);
  const start = initialWeights(shape, random.split('weights'), 'recommended');
  const states = learners.map(() => referenceState(start));
  const losses: number[][] = learners.map(() => []);
  for (let step = 0; step < steps; step++) {
    const batch = batchAt(step, settings.batchSize, shape, learners, settings, random.split('batches'));
    states.forEach((state, l) => losses[l]!.push(trainStep(shape, state, examplesOf(batch, l), settings)));
  }
  return { losses, theta: states.flatMap((state) => [...state.theta]), start: [...start] };
}

/** The squared error of targets near 1e20 overflows float32. */
async function overflow(): Promise<TrainResult> {
  await chooseBackend({ prefer: 'webgpu' });
  const broken: LearnerSpec = { id: 'broken', prediction: () => ({ a: 1e20, b: 1e20 }) };
  const trainer = await createTrainer({ ...config, learners: [learners[0]!, broken] });
  const result = await trainer.train({ maxSteps: 10 });
  trainer.dispose();
  return result;
}

/** Time-limited calls on a device that answers late. */
async function budget(milliseconds: number): Promise<number[]> {
  await chooseBackend({ prefer: 'webgpu' });
  const trainer = await createTrainer({ ...config, width: 8, batchSize: 16 });
  const counts: number[] = [];
  for (let i = 0; i < 3; i++) counts.push((await trainer.train({ maxSteps: 1e6, milliseconds })).losses[0]!.length);
  trainer.dispose();
  return counts;
}

/** What training answers after the device was taken away. Last, because nothing runs on WebGPU in this page afterwards. */
async function loseDevice(): Promise<string> {
  await chooseBackend({ prefer: 'webgpu' });
  const trainer = await createTrainer(config);
  await trainer.train({ maxSteps: 2 });
  (tf.backend() as WebGPUBackend).device.destroy();
  return trainer.train({ maxSteps: 2 }).then(
    (result) => `went on with losses ${JSON.stringify(result)}`,
    (error: unknown) => `rejected: ${String(error)}`,
  );
}

const engine = { run, reference, overflow, budget, loseDevice };
export type Engine = typeof engine;
Object.assign(window, { engine });
