import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { batchAt, examplesOf } from '../../../src/learning/batch.ts';
import { initialWeights, layersOf, parameterCount } from '../../../src/learning/network.ts';
import { BETA1, freshState, stepConstants } from '../../../src/learning/optimizer.ts';
import { planFor } from '../../../src/learning/plans.ts';
import { gradient, referenceState, trainStep } from '../../../src/learning/reference.ts';
import { seeded } from '../../../src/random.ts';
import { naiveLoss, naiveTrainer, uploaded } from '../../../src/bench/measuring/naive-trainer.ts';
import { examples, learners, relativeDistance, shape } from './fixtures.ts';

const batch = batchAt(0, 40, shape, learners, examples, seeded(11));
const theta = initialWeights(shape, seeded(12), 'framework-default');
const count = parameterCount(shape);

async function autodiff(learner: number): Promise<Float32Array> {
  const parts = tf.tidy(() => {
    const { inputs, targets, weights } = uploaded(shape, batch, learner);
    const loss = (flat: tf.Tensor) => {
      const network = layersOf(shape).map(({ inputs: rows, outputs, offset }) => ({
        w: tf.reshape(tf.slice(flat, offset, rows * outputs), [rows, outputs]),
        b: tf.slice(flat, offset + rows * outputs, outputs),
      }));
      return naiveLoss(network, inputs, targets, weights);
    };
    return tf.grad(loss)(tf.tensor1d(theta));
  });
  return (await parts.data()) as Float32Array;
}

describe('written backward pass, float64', () => {
  it.each(learners.map(({ id }, l) => [id, l] as const))('%s: equals central differences to 1e-6', (_, l) => {
    const own = examplesOf(batch, l);
    const { gradient: written } = gradient(shape, theta, own);
    const step = 1e-5;
    const at = Float64Array.from(theta);
    const numeric = written.map((_, i) => {
      if (i % 7 !== 0) return written[i]!; // every seventh weight: all layers, weights and biases
      at[i] = theta[i]! + step;
      const above = gradient(shape, at, own).loss;
      at[i] = theta[i]! - step;
      const below = gradient(shape, at, own).loss;
      at[i] = theta[i]!;
      return (above - below) / (2 * step);
    });
    expect(relativeDistance(written, numeric)).toBeLessThan(1e-6);
  });

  it.each(learners.map(({ id }, l) => [id, l] as const))('%s: the norm of each example’s gradient equals that of a backward pass of its own', (_, l) => {
    const own = examplesOf(batch, l);
    const { squaredNorms } = gradient(shape, theta, own);
    squaredNorms.forEach((squared, i) => {
      const width = own.inputs.length / batch.size;
      const alone = {
        inputs: Array.from(own.inputs).slice(i * width, (i + 1) * width),
        targets: Array.from(own.targets).slice(i * 2, (i + 1) * 2),
        weights: [own.weights[i]!],
      };
      const single = gradient(shape, theta, alone).gradient;
      expect(squared / single.reduce((sum, g) => sum + g * g, 0)).toBeCloseTo(1, 10);
    });
  });
});

describe.each([['cpu', 'tfjs'], ['wasm', 'tfjs'], ['wasm', 'simd']] as const)('training step on %s by %s', (id, wanted) => {
  beforeAll(async () => {
    const report = await chooseBackend({ prefer: id, forbidPlans: wanted === 'tfjs' ? ['simd'] : [] });
    expect(report).toMatchObject({ id, plan: wanted });
  });

  it('has the gradients of tfjs autodiff, to 1e-5', async () => {
    const plan = await planFor(id)(shape, learners.length, freshState(theta, learners.length));
    await plan.step(batch, stepConstants(0, { learningRate: 1e-3, emaDecay: 0.999 }));
    const { m } = await plan.snapshot();
    plan.dispose();
    for (let l = 0; l < learners.length; l++) {
      const written = m.subarray(l * count, (l + 1) * count).map((value) => value / (1 - BETA1));
      expect(relativeDistance(written, await autodiff(l))).toBeLessThan(1e-5);
    }
  });
});

describe('float64 reference', () => {
  it('follows tfjs autodiff with tfjs Adam over five steps, to 1e-3 of the way', async () => {
    await chooseBackend({ prefer: 'cpu' });
    const naive = naiveTrainer(shape, learners.length, theta, 2e-3);
    const states = learners.map(() => referenceState(theta));
    for (let step = 0; step < 5; step++) {
      const next = batchAt(step, 40, shape, learners, examples, seeded(11));
      naive.step(next);
      states.forEach((state, l) => trainStep(shape, state, examplesOf(next, l), { learningRate: 2e-3, emaDecay: 0.999 }));
    }
    const way = (weights: ArrayLike<number>) => Array.from(weights, (value, i) => value - theta[i % count]!);
    const naiveWeights = await naive.weights();
    naive.dispose();
    expect(relativeDistance(way(naiveWeights), way(states.flatMap((state) => [...state.theta])))).toBeLessThan(1e-3);
  });

  it('averages weights with a decay that warms up as (1 + n)/(10 + n)', () => {
    const settings = { learningRate: 1e-3, emaDecay: 0.999 };
    expect(stepConstants(0, settings).decay).toBe(0.1);
    expect(stepConstants(90, settings).decay).toBe(0.91);
    expect(stepConstants(1e6, settings).decay).toBe(0.999);
  });
});
