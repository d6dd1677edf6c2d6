import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAN, levelFromAlphaBar, snr, type NoiseLevel } from '../../../src/diffusion/level.ts';
import {
  determinant, errorGain, impliedX0Weight, inverse, magnitude, NotInvertibleError, PREDICTION_IDS, predictions, target, type PredictionId,
} from '../../../src/diffusion/prediction.ts';
import { seeded } from '../../../src/random.ts';
import { check, schedules } from './fixtures.ts';

const PURE_NOISE: NoiseLevel = { alpha: 0, sigma: 1 };
const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const inside = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }).map(levelFromAlphaBar);

/** Rounding errors grow by 1/|D| on the way back. */
function expectRoundTrip(id: PredictionId, level: NoiseLevel, x0: number, epsilon: number) {
  const x = level.alpha * x0 + level.sigma * epsilon;
  const y = target(predictions[id], level, x0, epsilon);
  const back = inverse(predictions[id], level);
  const tolerance = (4e-15 * (1 + Math.abs(x0) + Math.abs(epsilon))) / Math.abs(determinant(predictions[id], level));
  expect(Math.abs(back.x0[0] * x + back.x0[1] * y - x0)).toBeLessThan(tolerance);
  expect(Math.abs(back.epsilon[0] * x + back.epsilon[1] * y - epsilon)).toBeLessThan(tolerance);
}

describe.each(PREDICTION_IDS)('target %s', (id) => {
  it.each(schedules)('returns x0 and ε at every timestep of $name where D is not 0, and throws where it is', ({ schedule }) => {
    const random = seeded(1).split(id);
    let refused = 0;
    for (let t = 0; t < schedule.steps; t++) {
      const level = schedule.level(t);
      if (determinant(predictions[id], level) === 0) {
        refused++;
        expect(() => inverse(predictions[id], level)).toThrow(NotInvertibleError);
      } else expectRoundTrip(id, level, random.normal(), random.normal());
    }
    expect(refused).toBe(schedule.alphaBar.at(-1) === 0 && id === 'epsilon' ? 1 : 0);
  });

  it('returns x0 and ε at any level between the ends', () => {
    check(fc.property(inside, coordinate, coordinate, (level, x0, epsilon) => expectRoundTrip(id, level, x0, epsilon)));
  });

  it('has mean square a²·E|x0|²/d + b² over independent noise', () => {
    const random = seeded(2).split(id);
    const level = levelFromAlphaBar(0.3);
    let sum = 0;
    const n = 40000;
    for (let i = 0; i < n; i++) sum += target(predictions[id], level, 0.5 + 1.5 * random.normal(), random.normal()) ** 2;
    const expected = magnitude(predictions[id], level, 0.25 + 2.25);
    expect(Math.abs(sum / n / expected - 1)).toBeLessThan(0.04); // 5 standard errors of a mean of squares
  });
});

describe('inverse', () => {
  it('refuses ε at zero SNR and x0 at zero noise, and says which coefficients it was given', () => {
    expect(() => inverse(predictions.epsilon, PURE_NOISE)).toThrow(NotInvertibleError);
    expect(() => inverse(predictions.x0, CLEAN)).toThrow(NotInvertibleError);
    expect(() => inverse(predictions.x0, CLEAN)).toThrow(/alpha = 1, sigma = 0 for a = 1, b = 0/);
  });

  it('accepts v and flow at both ends', () => {
    for (const id of ['v', 'flow'] as const) for (const level of [CLEAN, PURE_NOISE]) expectRoundTrip(id, level, 0.7, -1.3);
  });
});

describe('v', () => {
  it('is ε at zero noise and −x0 at zero SNR', () => {
    expect(target(predictions.v, CLEAN, 2, 3)).toBe(3);
    expect(target(predictions.v, PURE_NOISE, 2, 3)).toBe(-2);
  });

  it('has a determinant of α² + σ² = 1 at every level', () => {
    check(fc.property(inside, (level) => {
      expect(determinant(predictions.v, level)).toBeCloseTo(1, 14);
    }));
  });

  it('is the derivative of x = x0·cos φ + ε·sin φ', () => {
    const x = (phi: number) => 2 * Math.cos(phi) + 3 * Math.sin(phi);
    const phi = 0.6;
    const slope = (x(phi + 1e-5) - x(phi - 1e-5)) / 2e-5;
    expect(target(predictions.v, { alpha: Math.cos(phi), sigma: Math.sin(phi) }, 2, 3)).toBeCloseTo(slope, 8);
  });
});

describe('magnitude', () => {
  it('is 1 for ε, v and x0 at every level of data with unit second moment', () => {
    check(fc.property(inside, (level) => {
      for (const id of ['epsilon', 'v', 'x0'] as const) expect(magnitude(predictions[id], level, 1)).toBeCloseTo(1, 14);
    }));
  });

  it('is 2 for flow', () => expect(magnitude(predictions.flow, CLEAN, 1)).toBe(2));
});

describe('error gain and implied weight', () => {
  it('follow the table: σ/α, σ, 1, σ/(α + σ) and SNR, SNR + 1, 1, ((α + σ)/σ)²', () => {
    check(fc.property(inside, (level) => {
      const { alpha, sigma } = level;
      const table = { epsilon: [sigma / alpha, snr(level)], v: [sigma, snr(level) + 1], x0: [1, 1], flow: [sigma / (alpha + sigma), ((alpha + sigma) / sigma) ** 2] };
      for (const id of PREDICTION_IDS) {
        expect(errorGain(predictions[id], level) / table[id][0]!).toBeCloseTo(1, 9);
        expect(impliedX0Weight(predictions[id], level) / table[id][1]!).toBeCloseTo(1, 9);
      }
    }));
  });

  it('are each other’s inverse square', () => {
    check(fc.property(inside, fc.constantFrom(...PREDICTION_IDS), (level, id) => {
      expect(errorGain(predictions[id], level) ** 2 * impliedX0Weight(predictions[id], level)).toBeCloseTo(1, 9);
    }));
  });
});
