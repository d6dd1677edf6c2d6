import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAN, levelFromAngle, levelFromLogSnr, noiseRatio } from '../../../src/diffusion/level.ts';
import { optimalLoss } from '../../../src/diffusion/optimal-loss.ts';
import {
  conversion, determinant, edm, errorGain, fromAngles, impliedX0Weight, inverse, learnableShare, magnitude, NotInvertibleError, PREDICTION_IDS,
  predictions, target, x0Inverse, type Prediction,
} from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { seeded } from '../../../src/random.ts';
import { check, mixture } from './fixtures.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });
const inside = fc.double({ min: 1e-3, max: Math.PI / 2 - 1e-3, noNaN: true }).map(levelFromAngle);
const PURE_NOISE = { alpha: 0, sigma: 1 };

describe('any target a·x0 + b·ε', () => {
  it('gives x0 and ε back wherever D is not 0', () => {
    check(fc.property(inside, number, number, number, number, (level, a, b, x0, epsilon) => {
      const prediction = () => ({ a, b });
      const d = determinant(prediction, level);
      fc.pre(Math.abs(d) > 1e-3);
      const x = level.alpha * x0 + level.sigma * epsilon;
      const y = target(prediction, level, x0, epsilon);
      const back = inverse(prediction, level);
      expect(Math.abs(back.x0[0] * x + back.x0[1] * y - x0) * Math.abs(d)).toBeLessThan(1e-13);
      expect(Math.abs(back.epsilon[0] * x + back.epsilon[1] * y - epsilon) * Math.abs(d)).toBeLessThan(1e-13);
      const [p, q] = x0Inverse(prediction, level);
      expect(Math.abs(p * x + q * y - x0) * Math.abs(d)).toBeLessThan(1e-13);
    }));
  });

  it('turns an error of y into one of x̂0 that is errorGain times as large, and weighs it by its inverse square', () => {
    check(fc.property(inside, number, number, (level, a, b) => {
      const prediction = () => ({ a, b });
      fc.pre(Math.abs(determinant(prediction, level)) > 1e-3);
      const gain = errorGain(prediction, level);
      expect(Math.abs(gain / Math.abs(inverse(prediction, level).x0[1]) - 1)).toBeLessThan(1e-12);
      expect(impliedX0Weight(prediction, level) * gain * gain).toBeCloseTo(1, 10);
    }));
  });
});

describe('EDM’s F', () => {
  it('for data of unit variance is −v', () => {
    check(fc.property(inside, (level) => {
      const [f, v] = [edm(1)(level), predictions.v(level)];
      expect(Math.hypot(f.a + v.a, f.b + v.b)).toBeLessThan(1e-14);
    }));
  });

  it('is (x0 − c_skip·x)/c_out of Table 1 in Karras et al. 2022', () => {
    check(fc.property(inside, fc.double({ min: 0.1, max: 2, noNaN: true }), number, number, (level, data, x0, epsilon) => {
      const sigma = noiseRatio(level);
      const skip = data ** 2 / (sigma ** 2 + data ** 2);
      const out = (sigma * data) / Math.sqrt(sigma ** 2 + data ** 2);
      const goal = (x0 - skip * (x0 + sigma * epsilon)) / out;
      expect(Math.abs(target(edm(data), level, x0, epsilon) - goal)).toBeLessThan(1e-9 * (1 + Math.abs(goal)));
    }));
  });

  it('has unit variance on data of that variance at every level', () => {
    check(fc.property(inside, fc.double({ min: 0.1, max: 2, noNaN: true }), (level, data) => {
      expect(magnitude(edm(data), level, data ** 2)).toBeCloseTo(1, 12);
    }));
  });
});

describe('targets drawn over φ', () => {
  const angles = Array.from({ length: 9 }, (_, i) => (i / 8) * (Math.PI / 2));
  const drawn = (prediction: Prediction) => fromAngles(angles.map((phi) => prediction(levelFromAngle(phi)).a), angles.map((phi) => prediction(levelFromAngle(phi)).b));

  it.each(PREDICTION_IDS)('hold %s at every knot, and within the bend of a sine between them', (id) => {
    const tabulated = drawn(predictions[id]);
    for (let i = 0; i <= 64; i++) {
      const level = levelFromAngle((i / 64) * (Math.PI / 2));
      const [got, goal] = [tabulated(level), predictions[id](level)];
      // h²/8 for knots h apart.
      expect(Math.hypot(got.a - goal.a, got.b - goal.b)).toBeLessThan(i % 8 === 0 ? 1e-12 : (Math.PI / 16) ** 2 / 8);
    }
  });

  it('are the same target on every schedule', () => {
    const tabulated = drawn(predictions.v);
    const [cosine, linear] = [makeSchedule('cosine'), makeSchedule('linear')];
    const level = cosine.level(400);
    const got = tabulated(linear.levelAt(linear.timeOf(level)));
    expect(got.a).toBeCloseTo(tabulated(level).a, 9);
  });

  it('may be nothing at all, and then have no inverse', () => {
    const nothing = fromAngles([0, 0, 1], [0, 0, 1]);
    expect(() => inverse(nothing, levelFromAngle(0.3))).toThrow(NotInvertibleError);
    expect(errorGain(nothing, levelFromAngle(0.3))).toBe(Infinity);
  });
});

describe('one target from another', () => {
  it('is what it is from x0 and ε', () => {
    check(fc.property(inside, number, number, fc.constantFrom(...PREDICTION_IDS), fc.constantFrom(...PREDICTION_IDS), (level, x0, epsilon, from, to) => {
      const [p, q] = conversion(predictions[from], predictions[to], level);
      const size = Math.abs(p) + Math.abs(q) + 1;
      const x = level.alpha * x0 + level.sigma * epsilon;
      expect(Math.abs(p * x + q * target(predictions[from], level, x0, epsilon) - target(predictions[to], level, x0, epsilon)) / size).toBeLessThan(1e-12);
    }));
  });

  it('multiplies errors by the ratio of determinants, and agrees with the way to x0', () => {
    check(fc.property(inside, fc.constantFrom(...PREDICTION_IDS), fc.constantFrom(...PREDICTION_IDS), (level, from, to) => {
      const [, q] = conversion(predictions[from], predictions[to], level);
      expect(q / (determinant(predictions[to], level) / determinant(predictions[from], level))).toBeCloseTo(1, 9);
      expect(conversion(predictions[from], predictions.x0, level)).toEqual(inverse(predictions[from], level).x0.map((value) => expect.closeTo(value, 9) as number));
    }));
  });

  it('is lost from ε at zero SNR and from x0 at zero noise', () => {
    expect(() => conversion(predictions.epsilon, predictions.v, PURE_NOISE)).toThrow(NotInvertibleError);
    expect(() => conversion(predictions.x0, predictions.epsilon, CLEAN)).toThrow(NotInvertibleError);
  });
});

describe('where D is 0', () => {
  it('x0 at zero noise is x_t for every target, and errors of x̂0 as output count once', () => {
    for (const id of PREDICTION_IDS) expect(x0Inverse(predictions[id], CLEAN)).toEqual([1, 0]);
    expect([errorGain(predictions.x0, CLEAN), impliedX0Weight(predictions.x0, CLEAN)]).toEqual([1, 1]);
    expect([errorGain(predictions.epsilon, CLEAN), impliedX0Weight(predictions.epsilon, CLEAN)]).toEqual([0, Infinity]);
  });

  it('ε at zero SNR has infinite gain, no weight and no inverse', () => {
    expect([errorGain(predictions.epsilon, PURE_NOISE), impliedX0Weight(predictions.epsilon, PURE_NOISE)]).toEqual([Infinity, 0]);
    expect(() => x0Inverse(predictions.epsilon, PURE_NOISE)).toThrow(NotInvertibleError);
  });
});

describe('learnable share', () => {
  const levels = [-9, -4, -1, 1, 4, 9].map(levelFromLogSnr);
  const secondMoment = 0.09 + mixture.classOf.reduce((sum, _, k) => sum + (mixture.weights[k]! * (mixture.means[2 * k]! ** 2 + mixture.means[2 * k + 1]! ** 2)) / 2, 0);

  it('of ε grows with the noise, of x0 falls, and all are shares', () => {
    const losses = optimalLoss(mixture, levels, { n: 2000, random: seeded(4) });
    const share = (id: 'epsilon' | 'x0' | 'v') => losses.map(({ level, x0 }) => learnableShare(predictions[id], level, x0, secondMoment));
    for (const id of ['epsilon', 'x0', 'v'] as const) for (const value of share(id)) expect(value >= -0.02 && value <= 1).toBe(true);
    const [epsilon, x0] = [share('epsilon'), share('x0')];
    expect(epsilon).toEqual([...epsilon].sort((p, q) => q - p));
    expect(x0).toEqual([...x0].sort((p, q) => p - q));
  });
});
