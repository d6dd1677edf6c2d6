import { loadExhibit } from '../../../src/exhibits/registry.ts';
import { makeCustody } from '../../../src/lab/custody.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import type { Batch } from '../../../src/learning/batch.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { entrustTrainers } from '../../../src/learning/custody.ts';
import { initialWeights, inputSize, type NetworkShape } from '../../../src/learning/network.ts';
import { freshState, stepConstants } from '../../../src/learning/optimizer.ts';
import { planFor } from '../../../src/learning/plans.ts';
import type { Random } from '../../../src/random.ts';

/** What one engine computes, every number exactly as it has it. */
export interface Computed {
  readonly backend: string;
  readonly plan: string;
  /** Values of functions whose last bit ECMAScript leaves to the engine. */
  readonly maths: Readonly<Record<string, readonly number[]>>;
  /** Weights after training on batches that need none of these functions. */
  readonly kernel: readonly number[];
  /** A whole exhibit: its records, and the weights that it trained. */
  readonly records: unknown;
  readonly weights: readonly number[];
}

export const SETTINGS = { width: 16, steps: 200, seed: 3 } as const;
const MATHS = ['sin', 'cos', 'log', 'exp', 'sqrt', 'log2', 'expm1', 'acos'] as const;
const SHAPE: NetworkShape = { dimension: 2, classes: 1, width: 32, hiddenLayers: 3, timesteps: 1000 };
const SIZE = 64;
const STEPS = 200;

/** Multiples of 2⁻¹⁶ in [0, 1), by integers alone. */
function integers(): () => number {
  let state = 12345;
  return () => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16) / 65536;
}

async function trainKernel(): Promise<number[]> {
  const next = integers();
  const centred = () => 2 * next() - 1;
  const random: Random = { uniform: next, normal: centred, integer: (bound) => Math.floor(next() * bound), split: () => random };
  const plan = await planFor('wasm')(SHAPE, 1, freshState(initialWeights(SHAPE, random, 'recommended'), 1));
  const fill = (length: number, of: () => number) => Float32Array.from({ length }, of);
  for (let step = 0; step < STEPS; step++) {
    const batch: Batch = { size: SIZE, inputs: fill(SIZE * inputSize(SHAPE), centred), targets: fill(SIZE * SHAPE.dimension, centred), weights: fill(SIZE, () => 1) };
    await plan.step(batch, stepConstants(step, { learningRate: 2e-3, emaDecay: 0.999 }));
  }
  const { theta } = await plan.snapshot();
  plan.dispose();
  return [...theta];
}

export async function measure(): Promise<Computed> {
  const next = integers();
  const points = Array.from({ length: 4096 }, () => next() + 2 ** -17);
  const maths = Object.fromEntries(MATHS.map((name) => [name, points.map((x) => Math[name](name === 'sin' || name === 'cos' ? 2 * Math.PI * x : x))]));
  const custody = makeCustody();
  entrustTrainers(custody.take);
  const backend = () => chooseBackend({ prefer: 'wasm', forbid: ['webgpu'] });
  const { id, plan } = await backend();
  const kernel = await trainKernel();
  const { state } = await runToEnd(await loadExhibit('twin-training'), SETTINGS, backend);
  const weights = await custody.weights();
  return { backend: id, plan, maths, kernel, records: state, weights: [...weights!.state.theta] };
}
