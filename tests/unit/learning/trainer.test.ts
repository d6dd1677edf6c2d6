import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NotInvertibleError, predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { createTrainer, type Trainer, type TrainerConfig } from '../../../src/learning/trainer.ts';
import { learners, relativeDistance, schedule, triangle } from './fixtures.ts';

const config: TrainerConfig = { mixture: triangle, schedule, learners, seed: 5, width: 16, batchSize: 64, backend: 'wasm' };

let open: Trainer[] = [];
async function make(changes: Partial<TrainerConfig> = {}): Promise<Trainer> {
  const trainer = await createTrainer({ ...config, ...changes });
  open.push(trainer);
  return trainer;
}

beforeAll(async () => {
  await chooseBackend({ prefer: 'cpu' });
  await chooseBackend({ prefer: 'wasm' });
});

afterEach(() => {
  open.forEach((trainer) => trainer.dispose());
  open = [];
});

describe('trainer', () => {
  it('starts every learner at the same weights', async () => {
    const { theta } = await (await make()).weights();
    const size = theta.length / learners.length;
    for (let l = 1; l < learners.length; l++) expect(theta.slice(l * size, (l + 1) * size)).toEqual(theta.slice(0, size));
  });

  it('gives the same losses on cpu and wasm over 20 steps, to 1e-4', async () => {
    const [wasm, cpu] = [await make(), await make({ backend: 'cpu' })];
    const [a, b] = [await wasm.train({ maxSteps: 20 }), await cpu.train({ maxSteps: 20 })];
    a.losses.forEach((losses, l) => {
      expect(losses).toHaveLength(20);
      expect(relativeDistance(losses, b.losses[l]!)).toBeLessThan(1e-4);
    });
    expect(relativeDistance((await wasm.weights()).ema, (await cpu.weights()).ema)).toBeLessThan(1e-3);
  });

  it('gives the same bits for the same seed', async () => {
    const runs = [];
    for (let i = 0; i < 2; i++) {
      const trainer = await make();
      runs.push({ ...(await trainer.train({ maxSteps: 30 })), ...(await trainer.weights()) });
    }
    expect(runs[1]).toEqual(runs[0]);
  });

  it('gives each learner what it gets when it trains alone', async () => {
    const alone = await (await make({ learners: [learners[1]!] })).train({ maxSteps: 10 });
    const together = await (await make()).train({ maxSteps: 10 });
    expect(relativeDistance(together.losses[1]!, alone.losses[0]!)).toBeLessThan(1e-5);
  });

  it('learns: every loss falls', async () => {
    const { losses } = await (await make()).train({ maxSteps: 200 });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const values of losses) expect(mean(values.slice(-40))).toBeLessThan(0.97 * mean(values.slice(0, 10)));
  });

  it('leaves no tensors behind in 500 steps of tfjs, a prediction and a restore', async () => {
    const before = tf.memory().numTensors;
    const trainer = await createTrainer({ ...config, width: 8, batchSize: 16, backend: 'cpu' });
    await trainer.train({ maxSteps: 1 });
    const after = tf.memory().numTensors;
    await trainer.train({ maxSteps: 500 });
    await trainer.predict('v', new Float64Array(20), 10);
    await trainer.restore(await trainer.weights());
    expect(tf.memory().numTensors).toBe(after);
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('goes on from restored weights as if it had never stopped', async () => {
    const whole = await make();
    await whole.train({ maxSteps: 12 });
    const first = await make();
    await first.train({ maxSteps: 7 });
    const second = await make();
    await second.restore(await first.weights());
    expect(second.step).toBe(7);
    expect((await second.train({ maxSteps: 5 })).firstStep).toBe(7);
    expect(await second.weights()).toEqual(await whole.weights());
  });

  it('refuses weights of another shape', async () => {
    const small = await make({ width: 8 });
    await expect((await make()).restore(await small.weights())).rejects.toThrow(/theta must have \d+ numbers, got \d+/);
  });

  it('stops when its time is used up, after one step at least', async () => {
    let clock = 0;
    const trainer = await make();
    const now = () => (clock += 10);
    expect((await trainer.train({ maxSteps: 100, milliseconds: 25, now })).losses[0]).toHaveLength(3);
    expect((await trainer.train({ maxSteps: 100, milliseconds: 0, now })).losses[0]).toHaveLength(1);
    expect(trainer.step).toBe(4);
  });

  it('reports the first loss that is not finite, with its learner, and trains no further', async () => {
    const broken = { id: 'broken', prediction: predictions.v, lossWeight: () => 3e38 };
    const trainer = await make({ learners: [learners[0]!, broken], learningRate: 1 });
    const result = await trainer.train({ maxSteps: 10 });
    expect(result.nonFinite).toEqual({ step: result.losses[0]!.length - 1, learner: 'broken' });
    expect(Number.isFinite(result.losses[1]!.at(-1))).toBe(false);
    expect(Number.isFinite(result.losses[0]!.at(-1))).toBe(true);
    const { step } = trainer;
    expect(await trainer.train({ maxSteps: 10 })).toEqual({ firstStep: step, losses: [[], []], nonFinite: result.nonFinite });
    expect(trainer.step).toBe(step);
  });

  it.each([
    [{ batchSize: 0 }, 'batchSize must be a positive integer, got 0'],
    [{ learningRate: -1 }, 'learningRate must be positive, got -1'],
    [{ emaDecay: 1 }, 'emaDecay must be in [0, 1), got 1'],
    [{ learners: [] }, 'learners must be at least one, got 0'],
  ])('refuses %o', async (changes, message) => {
    await expect(createTrainer({ ...config, ...changes })).rejects.toThrow(message);
  });
});

describe('learned denoiser', () => {
  const x = Float64Array.from([0.3, -1, 2, 0.5]);

  it('turns each output into the x̂0 that its table says', async () => {
    const trainer = await make();
    const at = { t: 600, level: schedule.level(600) };
    const { alpha, sigma } = at.level;
    const [epsilon, v, x0] = await Promise.all(learners.map(({ id }) => trainer.predict(id, x, 600)));
    const denoised = await Promise.all(learners.map(({ id }) => trainer.denoiser(id)(x, at)));
    x.forEach((value, i) => {
      expect(denoised[0]![i]).toBeCloseTo((value - sigma * epsilon![i]!) / alpha, 12);
      expect(denoised[1]![i]).toBeCloseTo(alpha * value - sigma * v![i]!, 12);
      expect(denoised[2]![i]).toBeCloseTo(x0![i]!, 12);
    });
  });

  it('reads the averaged weights unless told otherwise', async () => {
    const trainer = await make();
    await trainer.train({ maxSteps: 20 });
    const averaged = await trainer.predict('v', x, 300);
    expect(await trainer.predict('v', x, 300, undefined, { ema: true })).toEqual(averaged);
    expect(await trainer.predict('v', x, 300, undefined, { ema: false })).not.toEqual(averaged);
  });

  it('reads the class', async () => {
    const trainer = await make();
    const [any, first] = [await trainer.predict('v', x, 300), await trainer.predict('v', x, 300, Int32Array.from([-1, 0]))];
    expect(first.slice(0, 2)).toEqual(any.slice(0, 2));
    expect(first.slice(2)).not.toEqual(any.slice(2));
  });

  it('rejects with NotInvertibleError for ε at zero SNR, and answers for v', async () => {
    const zero = makeSchedule('scaled-linear', { zeroTerminalSnr: true });
    const trainer = await make({ schedule: zero });
    const at = { t: 999, level: zero.level(999) };
    await expect(trainer.denoiser('epsilon')(x, at)).rejects.toThrow(NotInvertibleError);
    expect((await trainer.denoiser('v')(x, at)).every(Number.isFinite)).toBe(true);
  });

  it('names the learners when asked for another', async () => {
    const trainer = await make();
    expect(() => trainer.denoiser('score')).toThrow('no learner score, there are epsilon, v, x0');
  });
});
