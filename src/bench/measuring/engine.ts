import * as tf from '@tensorflow/tfjs-core';
import { BACKEND_IDS, chooseBackend, type BackendId, type BackendReport } from '../../learning/backend.ts';
import { batchAt } from '../../learning/batch.ts';
import { initialWeights } from '../../learning/network.ts';
import { makeProbeSet } from '../../learning/probe.ts';
import { createTrainer, type Trainer } from '../../learning/trainer.ts';
import { seeded } from '../../random.ts';
import { activateTfjs } from './activate.ts';
import { countDevice, countKernels, deviceBytes, processorBytes } from './counters.ts';
import { guidedTime } from './guided.ts';
import { settingsOf, type Job } from './job.ts';
import { naiveTrainer, type NaiveTrainer } from './naive-trainer.ts';

export type Side = 'ours' | 'naive';

export interface Growth {
  readonly tensors: number;
  /** Absent where the environment does not tell. */
  readonly heapBytes?: number;
}

/** What can be measured of one trainer at a time, in whatever thread this lives. All times are milliseconds. */
export interface BenchEngine {
  /** Makes one back end the current one, or the first that works. @throws Error with the reason why it cannot be used */
  start(id?: BackendId): Promise<BackendReport>;
  /** Makes our trainer and the naive one for a job, in place of those before. */
  open(job: Job): Promise<void>;
  /** Trains and waits until the device is done. */
  train(side: Side, steps: number): Promise<number>;
  /** Dispatches on WebGPU, else kernels of tfjs, of one step. */
  kernels(side: Side): Promise<number>;
  /** Buffers read back in one call of `train`, which is what the charts are refreshed after; undefined where nothing is on a device. */
  readBacks(): Promise<number | undefined>;
  /** One probe in 20 bins over all learners. */
  probe(perBin: number): Promise<number>;
  /** Bytes that the first probe and the first step need at most beyond what is held before each; undefined where that cannot be told. */
  probeMemory(perBin: number): Promise<{ readonly probeBytes: number; readonly stepBytes: number } | undefined>;
  guided(points: number, solverSteps: number): Promise<number>;
  /** What is left behind by so many steps and a probe. */
  growth(steps: number): Promise<Growth>;
  close(): Promise<void>;
}

export interface Environment {
  readonly wasmPaths?: Record<string, string>;
  /** Bytes in use after a garbage collection. */
  readonly heap?: () => Promise<number>;
}

export const PROBE_BINS = 20;

export function makeEngine({ wasmPaths, heap }: Environment = {}): BenchEngine {
  let settings = settingsOf({ width: 64 });
  let trainer: Trainer | undefined;
  let naive: NaiveTrainer | undefined;
  let step = 0;
  let backend: BackendId | undefined;

  const ours = (): Trainer => {
    if (!trainer) throw new Error('no job is open');
    return trainer;
  };
  const theirs = (): NaiveTrainer => {
    const { shape } = ours();
    return (naive ??= naiveTrainer(shape, settings.learners.length, initialWeights(shape, seeded(1), 'recommended'), settings.learningRate));
  };
  const batches = seeded(1).split('batches');
  const work: Record<Side, (steps: number) => Promise<void>> = {
    async ours(steps) {
      const { nonFinite } = await ours().train({ maxSteps: steps });
      if (nonFinite) throw new Error(`the loss of ${nonFinite.learner} is not finite at step ${nonFinite.step}`);
    },
    async naive(steps) {
      const { shape } = ours();
      for (let i = 0; i < steps; i++) theirs().step(batchAt(step++, settings.batchSize, shape, settings.learners, settings, batches));
      await theirs().settled();
    },
  };
  const timed = async (what: () => Promise<unknown>): Promise<number> => {
    const begin = performance.now();
    await what();
    return performance.now() - begin;
  };
  const onDevice = () => backend === 'webgpu';
  const count = async (what: () => Promise<void>) => (onDevice() ? (await countDevice(what)).dispatches : countKernels(what));

  async function close(): Promise<void> {
    trainer?.dispose();
    naive?.dispose();
    trainer = naive = undefined;
  }

  return {
    async start(id) {
      const report = await chooseBackend({ ...(id && { prefer: id, forbid: BACKEND_IDS.filter((other) => other !== id) }), ...(wasmPaths && { wasmPaths }) });
      await close();
      backend = report.id;
      await activateTfjs(backend, wasmPaths);
      return report;
    },
    async open(job) {
      await close();
      settings = settingsOf(job);
      trainer = await createTrainer(settings);
    },
    train: (side, steps) => timed(() => work[side](steps)),
    async kernels(side) {
      await work[side](1);
      // What a call costs once falls out of the difference.
      const one = await count(() => work[side](1));
      return ((await count(() => work[side](5))) - one) / 4;
    },
    readBacks: async () => (onDevice() ? (await countDevice(() => work.ours(20))).readBacks : undefined),
    probe(perBin) {
      const set = makeProbeSet(settings, { seed: 1, bins: PROBE_BINS, perBin });
      return timed(() => ours().probe(set));
    },
    async probeMemory(perBin) {
      const set = makeProbeSet(settings, { seed: 1, bins: PROBE_BINS, perBin });
      const bytes = onDevice() ? deviceBytes : processorBytes;
      const stepBytes = await bytes(() => work.ours(1));
      const probeBytes = await bytes(async () => void (await ours().probe(set)));
      return stepBytes === undefined || probeBytes === undefined ? undefined : { probeBytes, stepBytes };
    },
    guided: (points, solverSteps) => guidedTime(ours(), settings.learners[0]!.id, settings, points, solverSteps),
    async growth(steps) {
      const set = makeProbeSet(settings, { seed: 1, bins: PROBE_BINS, perBin: 4 });
      const round = async (few: number) => {
        await work.ours(few);
        await ours().probe(set);
      };
      const share = 500;
      // The first steps make what then stays.
      await round(50);
      const before = { tensors: tf.engine().state.numTensors, heap: await heap?.() };
      for (let done = 0; done < steps; done += share) await round(Math.min(share, steps - done));
      const after = await heap?.();
      return { tensors: tf.engine().state.numTensors - before.tensors, ...(after !== undefined && { heapBytes: after - before.heap! }) };
    },
    close,
  };
}
