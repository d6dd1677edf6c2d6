/**
 * How fast L = 2 learners train together, and how fast the training loop one would write first does the same, in Node.
 * Both run in turns in the same process, and the middle of many short turns counts, because a shared machine is never quiet.
 *
 *   node scripts/bench.ts [--json]
 */
import * as tf from '@tensorflow/tfjs-core';
import { makeMixture } from '../src/diffusion/mixture.ts';
import { predictions } from '../src/diffusion/prediction.ts';
import { makeSchedule } from '../src/diffusion/schedule.ts';
import { chooseBackend, type BackendId } from '../src/learning/backend.ts';
import { batchAt, type LearnerSpec } from '../src/learning/batch.ts';
import { initialWeights } from '../src/learning/network.ts';
import { createTrainer, TRAINER_DEFAULTS, type TrainerConfig } from '../src/learning/trainer.ts';
import { seeded } from '../src/random.ts';
import { naiveTrainer } from '../tests/oracle/naive-trainer.ts';

const WIDTHS = [32, 64, 128];
const TURNS = 9;
/** A turn lasts about this long on either side. */
const TURN_MILLISECONDS: Record<string, number> = { wasm: 250, cpu: 600 };

interface Speed {
  pairedStepsPerSecond: number;
  naivePairedStepsPerSecond: number;
  ratio: number;
}

interface BackendResult {
  width: Record<number, Speed>;
  kernelsPerPairedStep: number;
  naiveKernelsPerPairedStep: number;
}

const learners: readonly LearnerSpec[] = (['epsilon', 'v'] as const).map((id) => ({ id, prediction: predictions[id] }));
const ring = Array.from({ length: 8 }, (_, k) => [Math.cos((k * Math.PI) / 4), Math.sin((k * Math.PI) / 4)].map((x) => 1.4 * x)).flat();
const mixture = makeMixture({ means: ring, std: 0.1, classOf: ring.slice(8).map((_, k) => k) });

async function contestants(width: number) {
  const config: TrainerConfig = { mixture, schedule: makeSchedule('scaled-linear'), learners, seed: 1, width };
  const settings = { ...TRAINER_DEFAULTS, ...config };
  const trainer = await createTrainer(config);
  const theta = initialWeights(trainer.shape, seeded(1), 'recommended');
  const naive = naiveTrainer(trainer.shape, learners.length, theta, settings.learningRate);
  const batches = seeded(1).split('batches');
  let step = 0;
  return {
    async ours(steps: number): Promise<void> {
      await trainer.train({ maxSteps: steps });
    },
    async naive(steps: number): Promise<void> {
      for (let i = 0; i < steps; i++) naive.step(batchAt(step++, settings.batchSize, trainer.shape, learners, settings, batches));
    },
    dispose(): void {
      trainer.dispose();
      naive.dispose();
    },
  };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function rate(run: (steps: number) => Promise<void>, steps: number): Promise<number> {
  const begin = performance.now();
  await run(steps);
  return (1000 * steps) / (performance.now() - begin);
}

async function measure(width: number, milliseconds: number): Promise<Speed> {
  const sides = await contestants(width);
  const stepsFor = async (run: (steps: number) => Promise<void>) => {
    await run(5);
    return Math.max(2, Math.round(((await rate(run, 5)) * milliseconds) / 1000));
  };
  const steps = { ours: await stepsFor(sides.ours), naive: await stepsFor(sides.naive) };
  const ours: number[] = [], naive: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    ours.push(await rate(sides.ours, steps.ours));
    naive.push(await rate(sides.naive, steps.naive));
  }
  sides.dispose();
  return {
    pairedStepsPerSecond: median(ours),
    naivePairedStepsPerSecond: median(naive),
    // Of neighbours in time, so that a slow moment hits both.
    ratio: median(ours.map((value, turn) => value / naive[turn]!)),
  };
}

async function kernels(): Promise<Pick<BackendResult, 'kernelsPerPairedStep' | 'naiveKernelsPerPairedStep'>> {
  const sides = await contestants(32);
  const count = async (run: (steps: number) => Promise<void>) => {
    await run(1);
    const profile = await tf.profile(async () => {
      await run(1);
      return tf.scalar(0);
    });
    return profile.kernels.length;
  };
  const result = { kernelsPerPairedStep: await count(sides.ours), naiveKernelsPerPairedStep: await count(sides.naive) };
  sides.dispose();
  return result;
}

const backends: Record<string, BackendResult> = {};
for (const id of ['wasm', 'cpu'] satisfies BackendId[]) {
  const report = await chooseBackend({ prefer: id });
  if (report.id !== id) throw new Error(`${id} was rejected: ${JSON.stringify(report.rejected)}`);
  const width: Record<number, Speed> = {};
  for (const w of WIDTHS) width[w] = await measure(w, TURN_MILLISECONDS[id]!);
  backends[id] = { width, ...(await kernels()) };
}

const result = { node: process.version, batchSize: TRAINER_DEFAULTS.batchSize, learners: learners.length, backends };
console.log(JSON.stringify(result, null, 2));
if (!process.argv.includes('--json')) {
  const rows = Object.entries(backends).flatMap(([backend, { width }]) =>
    Object.entries(width).map(([w, speed]) => ({
      backend,
      width: Number(w),
      'paired steps/s': Math.round(speed.pairedStepsPerSecond),
      'naive paired steps/s': Math.round(speed.naivePairedStepsPerSecond),
      ratio: Number(speed.ratio.toFixed(2)),
    })),
  );
  console.table(rows);
}
