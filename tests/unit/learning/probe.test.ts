import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { snr } from '../../../src/diffusion/level.ts';
import { impliedX0Weight, predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { encode, examplesOf } from '../../../src/learning/batch.ts';
import { parameterCount } from '../../../src/learning/network.ts';
import type { Differentiated } from '../../../src/learning/plan.ts';
import { makeProbeSet, probeLearners, type LearnerProbe, type ProbeSet } from '../../../src/learning/probe.ts';
import { gradient, type Examples } from '../../../src/learning/reference.ts';
import { createTrainer, type Trainer, type TrainerConfig } from '../../../src/learning/trainer.ts';
import { expectAlike } from '../../alike.ts';
import { dot, examples, learners, schedule, triangle } from './fixtures.ts';

const config: TrainerConfig = { mixture: triangle, schedule, learners, seed: 5, width: 16, batchSize: 64, backend: 'wasm' };
const BINS = 5, PER_BIN = 24;

let trainer: Trainer;
let set: ProbeSet;
let probe: LearnerProbe[];
let theta: Float32Array;

beforeAll(async () => {
  await chooseBackend({ prefer: 'wasm' });
  trainer = await createTrainer(config);
  await trainer.train({ maxSteps: 60 });
  set = makeProbeSet(examples, { seed: 8, bins: BINS, perBin: PER_BIN });
  probe = await trainer.probe(set);
  theta = (await trainer.weights()).theta;
});

/** The float64 gradients of the same examples, for one bin or all. */
function exact(learner: number, bin?: number) {
  const all = examplesOf(encode(trainer.shape, schedule, learners, set.examples), learner);
  const cut = (values: ArrayLike<number>) => (bin === undefined ? values : Array.from(values).slice((bin * values.length) / BINS, ((bin + 1) * values.length) / BINS));
  const own: Examples = { inputs: cut(all.inputs), targets: cut(all.targets), weights: cut(all.weights) };
  const count = parameterCount(trainer.shape);
  return gradient(trainer.shape, theta.subarray(learner * count, (learner + 1) * count), own);
}

describe('probe set', () => {
  it('has each bin’s timesteps in its own stretch', () => {
    set.examples.t.forEach((t, i) => expect(Math.floor((t * BINS) / 1000)).toBe(Math.floor(i / PER_BIN)));
  });

  it('is the same for the same seed', () => expect(makeProbeSet(examples, { seed: 8, bins: BINS, perBin: PER_BIN })).toEqual(set));

  it('refuses bins without a covariance', () => expect(() => makeProbeSet(examples, { seed: 1, perBin: 1 })).toThrow('perBin must be at least 2, got 1'));
});

describe('the expected loss', () => {
  it('is the loss with the targets’ chance averaged out: the same within four standard errors over all bins, and never below the irreducible part', async () => {
    const large = await trainer.probe(makeProbeSet(examples, { seed: 9, bins: BINS, perBin: 400 }));
    for (const { bins } of large) {
      const mean = (name: 'loss' | 'expectedLoss') => bins.reduce((sum, bin) => sum + bin[name], 0) / BINS;
      // A squared error has about twice its squared mean for variance, halved by the two dimensions.
      expect(Math.abs(mean('loss') / mean('expectedLoss') - 1)).toBeLessThan(4 / Math.sqrt(BINS * 400));
      for (const bin of bins) expect(bin.expectedLoss).toBeGreaterThanOrEqual(bin.irreducibleLoss);
    }
  });
  it('exceeds the irreducible part by the error of x̂0 where the target is x0', async () => {
    const own = await createTrainer({ ...config, learners: [{ id: 'x0', prediction: predictions.x0 }] });
    const [{ bins }] = (await own.probe(set)) as [LearnerProbe];
    own.dispose();
    for (const bin of bins) expect((bin.expectedLoss - bin.irreducibleLoss) / bin.excessRisk).toBeCloseTo(1, 4);
  });
});

describe('gradient probe', () => {
  it('has, in every bin, the loss and the gradient norms of the float64 reference, to 1e-4', () => {
    probe.forEach(({ bins }, l) =>
      bins.forEach((bin, b) => {
        const own = exact(l, b);
        const norms = own.squaredNorms.map(Math.sqrt);
        expect(bin.loss / own.loss).toBeCloseTo(1, 4);
        expect(bin.meanGradientNorm / Math.sqrt(dot(own.gradient, own.gradient))).toBeCloseTo(1, 4);
        expect(bin.exampleGradientNorm / (norms.reduce((sum, norm) => sum + norm, 0) / PER_BIN)).toBeCloseTo(1, 4);
      }),
    );
  });

  it('has bin gradients that sum to the whole: the mean of ‖ḡ‖·cosine over bins is the norm of the whole gradient', () => {
    probe.forEach(({ bins }, l) => {
      const whole = exact(l).gradient;
      const projected = bins.reduce((sum, bin) => sum + (bin.meanGradientNorm * bin.cosine) / BINS, 0);
      expect(projected / Math.sqrt(dot(whole, whole))).toBeCloseTo(1, 4);
      const first = exact(l, 0).gradient;
      expect(bins[0]!.cosine).toBeCloseTo(dot(first, whole) / Math.sqrt(dot(first, first) * dot(whole, whole)), 4);
    });
  });

  it('splits the mean squared norm into signal and noise', () => {
    probe.forEach(({ bins }, l) =>
      bins.forEach(({ signal, noise, gradientSnr }, b) => {
        const meanSquare = exact(l, b).squaredNorms.reduce((sum, squared) => sum + squared, 0) / PER_BIN;
        expect((signal + noise) / meanSquare).toBeCloseTo(1, 4);
        expect(gradientSnr).toBeCloseTo(signal / noise, 10);
      }),
    );
  });

  it('is the same by tfjs to 1e-4, which leaves no tensors behind', async () => {
    expect((await chooseBackend({ prefer: 'cpu' })).plan).toBe('tfjs');
    const other = await createTrainer({ ...config, backend: 'cpu' });
    await other.restore(await trainer.weights());
    const before = tf.memory().numTensors;
    for (const options of [{ ema: false }, { ema: true }]) expectAlike(await other.probe(set, options), await trainer.probe(set, options), 1e-4);
    expect(tf.memory().numTensors).toBe(before);
    other.dispose();
  });

  it('reads the weights that train, and the average on request', async () => {
    expect(await trainer.probe(set)).toEqual(probe);
    expect(await trainer.probe(set, { ema: true })).not.toEqual(probe);
  });
});

describe('gradients beyond float32', () => {
  const pass = async (change: (one: Differentiated) => Partial<Differentiated>) => {
    const n = set.examples.t.length;
    const one: Differentiated = {
      output: new Float32Array(2 * n), squaredNorms: new Float32Array(n).fill(1), squaredSumNorms: new Float64Array(BINS).fill(1), innerProducts: new Float64Array(BINS).fill(1), squaredTotalNorm: 4,
    };
    const [{ bins }] = (await probeLearners(set, trainer.shape, schedule, learners.slice(0, 1), async () => [{ ...one, ...change(one) }])) as [LearnerProbe];
    return bins;
  };

  it('leave nothing to measure in their bin, and the others as they are', async () => {
    for (const change of [
      ({ squaredNorms }: Differentiated) => ({ squaredNorms: squaredNorms.with(0, Infinity) }),
      ({ squaredSumNorms }: Differentiated) => ({ squaredSumNorms: squaredSumNorms.with(0, Infinity) }),
    ]) {
      const [first, second] = await pass(change);
      expect(first).toMatchObject({ meanGradientNorm: NaN, noise: NaN, cosine: NaN });
      expect(first!.loss).toBeGreaterThan(0);
      expect(second).toMatchObject({ meanGradientNorm: 1 / PER_BIN, cosine: 0.5 });
    }
  });

  it('leave no angle with all bins together where these alone are too large', async () => {
    for (const bin of await pass(() => ({ squaredTotalNorm: Infinity }))) expect(bin).toMatchObject({ meanGradientNorm: 1 / PER_BIN, cosine: NaN });
  });
});

describe('risk', () => {
  it('excess is the distance of the denoiser from the exact one', async () => {
    for (const [l, { id }] of learners.entries()) {
      const denoise = trainer.denoiser(id, { ema: false });
      for (const b of [0, BINS - 1]) {
        let sum = 0;
        for (let i = b * PER_BIN; i < (b + 1) * PER_BIN; i++) {
          const t = set.examples.t[i]!;
          const x0 = await denoise(set.examples.x.slice(2 * i, 2 * i + 2), { t, level: schedule.level(t) }, set.examples.labels.slice(i, i + 1));
          x0.forEach((value, j) => (sum += (value - set.optimum[2 * i + j]!) ** 2));
        }
        expect(probe[l]!.bins[b]!.excessRisk / (sum / (2 * PER_BIN))).toBeCloseTo(1, 4);
      }
    }
  });

  it('irreducible loss plus weighted excess is the expected loss: on many examples they meet within 10 %', async () => {
    const large = makeProbeSet(examples, { seed: 9, bins: 10, perBin: 1000 });
    const measured = await trainer.probe(large);
    measured.forEach(({ bins }, l) => {
      const { prediction, lossWeight } = learners[l]!;
      // Inside a bin the weight varies; the middle bins are narrow enough for their centre to stand for them.
      for (const b of [4, 5, 6]) {
        const level = schedule.level(100 * b + 50);
        const expected = bins[b]!.irreducibleLoss + (lossWeight?.(level) ?? 1) * impliedX0Weight(prediction, level) * bins[b]!.excessRisk;
        expect(Math.abs(bins[b]!.loss / expected - 1)).toBeLessThan(0.1);
      }
    });
  });

  it('is infinite in the bin where ε does not determine x0', async () => {
    const zero = makeSchedule('scaled-linear', { steps: 20, zeroTerminalSnr: true });
    const other = await createTrainer({ ...config, schedule: zero });
    const last = makeProbeSet({ ...examples, schedule: zero }, { seed: 8, bins: 20, perBin: 2 });
    const [epsilon, v] = await other.probe(last);
    other.dispose();
    expect(epsilon!.bins.at(-1)!.excessRisk).toBe(Infinity);
    expect(epsilon!.bins.at(-2)!.excessRisk).toBeLessThan(Infinity);
    expect(v!.bins.at(-1)!.excessRisk).toBeLessThan(Infinity);
    // As an error of ε̂ it is finite there: the network puts ε̂ out.
    const { expectedLoss, irreducibleLoss, excessEpsilon, excessV } = epsilon!.bins.at(-1)!;
    expect(excessEpsilon).toBeCloseTo(expectedLoss - irreducibleLoss, 9);
    expect(excessV).toBe(Infinity);
    // One timestep a bin: the three spaces differ by factors.
    for (const [bin, { excessRisk, excessEpsilon: inEpsilon, excessV: inV }] of v!.bins.entries()) {
      const level = zero.level(bin);
      expect(inEpsilon).toBeCloseTo(snr(level) * excessRisk, 9);
      expect(inV * level.sigma ** 2).toBeCloseTo(excessRisk, 6);
    }
  });
});
