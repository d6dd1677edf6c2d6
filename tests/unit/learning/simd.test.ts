import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplesOf, type Batch } from '../../../src/learning/batch.ts';
import { initialWeights, inputSize, parameterCount, type NetworkShape } from '../../../src/learning/network.ts';
import { BETA1, freshState, stepConstants, type StateVectors } from '../../../src/learning/optimizer.ts';
import { forward, gradient, referenceState, trainStep } from '../../../src/learning/reference.ts';
import { borrowKernel, compile, returnKernel } from '../../../src/learning/simd/kernel.ts';
import { simdPlan } from '../../../src/learning/simd/plan.ts';
import { seeded } from '../../../src/random.ts';
import { compileKernel, kernelModule, KERNEL_FILE } from '../../../scripts/lib/kernel.ts';
import { dot, relativeDistance } from './fixtures.ts';

beforeAll(compile);

const SETTINGS = { learningRate: 1e-3, emaDecay: 0.999 };
const shapeOf = (dimension: number, width: number, hiddenLayers = 3, classes = 3): NetworkShape => ({ dimension, classes, width, hiddenLayers, timesteps: 1000 });

/** Normal inputs and targets; one weight in three is 0, as a cut-off weighting has it. */
function batchOf(shape: NetworkShape, n: number, learners: number, seed = 3): Batch {
  const random = seeded(seed);
  const normals = (length: number) => Float32Array.from({ length }, () => random.normal());
  return {
    size: n,
    inputs: normals(n * inputSize(shape)),
    targets: normals(learners * n * shape.dimension),
    weights: Float32Array.from({ length: learners * n }, (_, i) => (i % 3 === 2 ? 0 : 0.5 + random.uniform())),
  };
}

const thetaOf = (shape: NetworkShape) => initialWeights(shape, seeded(12), 'framework-default');

const SHAPES = [
  [shapeOf(2, 64), 256],
  [shapeOf(2, 32), 300],
  [shapeOf(2, 128), 65],
  [shapeOf(1, 1, 1, 1), 1],
  [shapeOf(1, 3, 2, 1), 2],
  [shapeOf(3, 5, 1, 2), 7],
  [shapeOf(4, 8, 4, 8), 63],
  [shapeOf(5, 17, 3, 40), 64],
  [shapeOf(7, 100, 2, 1), 129],
  [shapeOf(16, 12), 37],
  [shapeOf(128, 64, 2), 20],
  [shapeOf(511, 33, 2), 9],
  [shapeOf(512, 64), 66],
] as const;

describe.each(SHAPES)('kernel, %o with %d examples', (shape, n) => {
  const count = parameterCount(shape);
  const theta = thetaOf(shape);
  const batch = batchOf(shape, n, 2);

  it('has the losses, gradients and states of the float64 reference after one step, for both learners', async () => {
    const plan = simdPlan(shape, 2, freshState(theta, 2));
    await plan.step(batch, stepConstants(0, SETTINGS));
    const [losses, state] = [await plan.takeLosses(), await plan.snapshot()];
    plan.dispose();
    for (let l = 0; l < 2; l++) {
      const own = examplesOf(batch, l);
      const exact = gradient(shape, theta, own);
      const part = (name: keyof StateVectors) => state[name].subarray(l * count, (l + 1) * count);
      expect(Math.abs(losses[l]! / exact.loss - 1)).toBeLessThan(1e-5);
      expect(relativeDistance(part('m').map((value) => value / (1 - BETA1)), exact.gradient)).toBeLessThan(1e-5);
      const expected = referenceState(theta);
      trainStep(shape, expected, own, SETTINGS);
      expect(relativeDistance(part('v'), expected.v)).toBeLessThan(1e-5);
      // Adam's first step is the sign of the gradient: where that is all but 0, rounding decides.
      const floor = 1e-4 * exact.gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const decided = [...exact.gradient.keys()].filter((i) => Math.abs(exact.gradient[i]!) > floor);
      for (const name of ['theta', 'ema'] as const) {
        const own = decided.map((i) => part(name)[i]! - theta[i]!);
        expect(relativeDistance(own, decided.map((i) => expected[name][i]! - theta[i]!)), name).toBeLessThan(2e-3);
      }
    }
  });

  it('has the outputs, the norms of single gradients and the products of bin sums of the reference, for both learners', async () => {
    const plan = simdPlan(shape, 2, freshState(theta, 2));
    const outputs = forward(shape, theta, batch.inputs).outputs.at(-1)!;
    expect(relativeDistance(await plan.output(0, 'ema', batch.inputs), outputs)).toBeLessThan(1e-5);
    const bins = n % 3 === 0 ? 3 : 1;
    const passes = await plan.differentiate('theta', batch, bins);
    plan.dispose();
    passes.forEach((got, l) => {
      const own = examplesOf(batch, l);
      const exact = gradient(shape, theta, own);
      expect(relativeDistance(got.output, outputs)).toBeLessThan(1e-5);
      expect(relativeDistance(got.squaredNorms, exact.squaredNorms)).toBeLessThan(1e-5);
      const whole = exact.gradient.map((value) => value * n);
      const wholeNorm = Math.sqrt(dot(whole, whole));
      expect(Math.sqrt(got.squaredTotalNorm) / wholeNorm).toBeCloseTo(1, 5);
      for (let bin = 0; bin < bins; bin++) {
        const cut = (values: Float32Array) => values.slice((bin * values.length) / bins, ((bin + 1) * values.length) / bins);
        const sum = gradient(shape, theta, { inputs: cut(own.inputs), targets: cut(own.targets), weights: cut(own.weights) }).gradient.map((value) => (value * n) / bins);
        const norm = Math.sqrt(dot(sum, sum));
        expect(Math.sqrt(got.squaredSumNorms[bin]!) / norm).toBeCloseTo(1, 5);
        expect(got.innerProducts[bin]! / (norm * wholeNorm)).toBeCloseTo(dot(sum, whole) / (norm * wholeNorm), 5);
      }
    });
  });
});

describe('kernel', () => {
  const shape = shapeOf(2, 16);

  it('is in the repository as its source compiles', async () => {
    expect(readFileSync(KERNEL_FILE, 'utf8')).toBe(kernelModule(await compileKernel()));
  });

  it('takes no more memory in 5,000 steps and 100 probes, nor for the next plan of the same size', async () => {
    const kernel = borrowKernel();
    returnKernel(kernel);
    const plan = simdPlan(shape, 2, freshState(thetaOf(shape), 2));
    const batch = batchOf(shape, 40, 2);
    await plan.step(batch, stepConstants(0, SETTINGS));
    await plan.differentiate('theta', batch, 20);
    const before = kernel.memory.buffer.byteLength;
    for (let step = 1; step < 5000; step++) await plan.step(batch, stepConstants(step, SETTINGS));
    for (let i = 0; i < 100; i++) await plan.differentiate('theta', batch, 20);
    expect(kernel.memory.buffer.byteLength).toBe(before);
    plan.dispose();
    const next = simdPlan(shape, 2, freshState(thetaOf(shape), 2));
    await next.step(batch, stepConstants(0, SETTINGS));
    next.dispose();
    expect(borrowKernel()).toBe(kernel);
    expect(kernel.memory.buffer.byteLength).toBe(before);
  });

  it('starts clean in a memory that another network left behind', async () => {
    const run = async () => {
      const plan = simdPlan(shape, 1, freshState(thetaOf(shape), 1));
      for (let step = 0; step < 3; step++) await plan.step(batchOf(shape, 33, 1, step), stepConstants(step, SETTINGS));
      const state = await plan.snapshot();
      plan.dispose();
      return state;
    };
    const first = await run();
    const spoiled = simdPlan(shapeOf(9, 50), 2, freshState(thetaOf(shapeOf(9, 50)).fill(NaN), 2));
    await spoiled.step(batchOf(shapeOf(9, 50), 70, 2), stepConstants(0, SETTINGS));
    spoiled.dispose();
    expect(await run()).toEqual(first);
  });

  it.each([NaN, Infinity, -Infinity])('makes a loss that is not finite of an input %d', async (value) => {
    const plan = simdPlan(shape, 1, freshState(thetaOf(shape), 1));
    const batch = batchOf(shape, 6, 1);
    batch.inputs[3] = value;
    batch.weights.fill(1);
    await plan.step(batch, stepConstants(0, SETTINGS));
    expect(Number.isFinite((await plan.takeLosses())[0])).toBe(false);
    plan.dispose();
  });

  it('refuses to work after it was disposed of, once or twice', async () => {
    const plan = simdPlan(shape, 1, freshState(thetaOf(shape), 1));
    plan.dispose();
    plan.dispose();
    await expect(plan.snapshot()).rejects.toThrow('disposed of');
    expect(borrowKernel()).not.toBe(borrowKernel());
  });
});
