import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Denoiser } from '../../../src/diffusion/denoiser.ts';
import { adaptiveProjected, dynamicThreshold, rescale, rescaleCorrection } from '../../../src/diffusion/guidance-corrections.ts';
import {
  corrected, guide, guidedDenoiser, guidedDenoiserAsync, limitedInterval, plainGuidance, type Guidance, type GuidanceInput,
} from '../../../src/diffusion/guidance.ts';
import { levelFromAlphaBar, levelFromNoiseRatio } from '../../../src/diffusion/level.ts';
import type { Points } from '../../../src/diffusion/points.ts';
import { exactDenoiser } from '../../../src/diffusion/posterior.ts';
import { PREDICTION_IDS, predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { ddim } from '../../../src/diffusion/solvers/ddim.ts';
import { solve } from '../../../src/diffusion/solvers/solver.ts';
import { trailing } from '../../../src/diffusion/time-grid.ts';
import { seeded } from '../../../src/random.ts';
import { check, largestGap, mixture, normals } from './fixtures.ts';

const cond = exactDenoiser(mixture, 0);
const uncond = exactDenoiser(mixture);
const at = { t: 400, level: levelFromAlphaBar(0.4) };

function inputOf(seed: number, level = at.level): GuidanceInput {
  const x = normals(20, seeded(seed));
  return { x, at: { t: 400, level }, weak: uncond(x, { t: 400, level }), strong: cond(x, { t: 400, level }) };
}

const deviation = (values: Points): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};

/** Every rule, and every correction on top of plain guidance, at a scale. */
const RULES: Readonly<Record<string, (scale: number) => Guidance>> = {
  plain: plainGuidance,
  'limited interval': (w) => limitedInterval(plainGuidance(w), { from: 0.3, to: 5 }),
  'rescale in ε': (w) => corrected(plainGuidance(w), rescaleCorrection({ phi: 0.7, space: predictions.epsilon })),
  'rescale in v': (w) => corrected(plainGuidance(w), rescaleCorrection({ phi: 1, space: predictions.v })),
  'rescale per point': (w) => corrected(plainGuidance(w), rescaleCorrection({ phi: 0.7, space: predictions.x0, over: 'point' })),
  'dynamic thresholding': (w) => corrected(plainGuidance(w), dynamicThreshold({ percentile: 0.9, bound: 0.1 })),
  'adaptive projection': (w) => adaptiveProjected({ scale: w, eta: 0, radius: 0.5, momentum: -0.5 }),
  'projection, rescale, threshold and interval at once': (w) =>
    limitedInterval(
      corrected(adaptiveProjected({ scale: w, radius: 1 }), rescaleCorrection({ phi: 0.7, space: predictions.v }), dynamicThreshold({ bound: 0.5 })),
      { to: 4 },
    ),
};

describe.each(Object.entries(RULES))('%s', (_, rule) => {
  const schedule = makeSchedule('cosine');
  const run = (model: Denoiser) => solve(ddim(trailing(schedule, 12), normals(20, seeded(41))), model);

  it('at w = 1 is the guided model alone, along a whole run', () => {
    expect(run(guidedDenoiser(cond, uncond, rule(1)))).toEqual(run(cond));
  });

  it('at w = 3 is not, and stays finite', () => {
    const guided = run(guidedDenoiser(cond, uncond, rule(3)));
    expect(largestGap(guided, run(cond))).toBeGreaterThan(0.01);
    expect(guided.every(Number.isFinite)).toBe(true);
  });
});

describe('rescale', () => {
  const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 6, maxLength: 6 }).map((list) => Float64Array.from(list));

  it('with φ = 0 changes nothing, with φ = 1 restores the standard deviation, and lies between for the rest', () => {
    check(fc.property(numbers, numbers, fc.double({ min: 0, max: 1, noNaN: true }), (guided, plain, phi) => {
      fc.pre(deviation(guided) > 1e-3);
      expect(largestGap(rescale(guided, plain, 0, 6), guided)).toBe(0);
      expect(deviation(rescale(guided, plain, 1, 6))).toBeCloseTo(deviation(plain), 9);
      expect(deviation(rescale(guided, plain, phi, 6))).toBeCloseTo(phi * deviation(plain) + (1 - phi) * deviation(guided), 9);
    }));
  });

  it('works group by group: by hand', () => {
    // Deviations of (0, 4), (1, 3): √8, √2. Of (2, 4), (1, 9): √2, √32.
    const out = rescale(Float64Array.of(0, 4, 1, 3), Float64Array.of(2, 4, 1, 9), 0.5, 2);
    expect(largestGap(out, Float64Array.of(0, 4 * 0.75, 1 * 2.5, 3 * 2.5))).toBeLessThan(1e-14);
  });

  it('leaves numbers that do not spread at all as they are', () => {
    expect(rescale(Float64Array.of(2, 2), Float64Array.of(1, 5), 1, 2)).toEqual(Float64Array.of(2, 2));
  });

  it('depends on the space, unlike guidance itself', () => {
    const input = inputOf(42);
    const guided = guide(input.weak, input.strong, 4);
    const results = PREDICTION_IDS.map((id) => rescaleCorrection({ phi: 0.7, space: predictions[id] })(guided, input));
    for (let i = 1; i < results.length; i++) expect(largestGap(results[0]!, results[i]!)).toBeGreaterThan(1e-3);
    for (const id of PREDICTION_IDS) expect(largestGap(rescaleCorrection({ phi: 0, space: predictions[id] })(guided, input), guided)).toBeLessThan(1e-12);
  });
});

describe('limited interval', () => {
  it('guides where σ/α is inside, both ends included, and not outside', () => {
    const guidance = limitedInterval(plainGuidance(3), { from: 0.5, to: 2 });
    for (const [ratio, inside] of [[0.4, false], [0.6, true], [1.9, true], [2.1, false], [Infinity, false]] as const) {
      const input = inputOf(43, levelFromNoiseRatio(ratio));
      expect(guidance.combine(input)).toEqual(inside ? guide(input.weak, input.strong, 3) : input.strong);
    }
    expect(limitedInterval(plainGuidance(3), {}).combine(inputOf(43))).toEqual(plainGuidance(3).combine(inputOf(43)));
  });
});

describe('dynamic thresholding', () => {
  it('clips to the percentile of |x̂0| and scales into the box, by hand', () => {
    const input = inputOf(44);
    const out = dynamicThreshold({ percentile: 0.5, bound: 1 })(Float64Array.of(-4, 1, 2, 0.5), input);
    // Median of 0.5, 1, 2, 4 is 1.5.
    expect(largestGap(out, Float64Array.of(-1, 1 / 1.5, 1, 0.5 / 1.5))).toBeLessThan(1e-15);
  });

  it('leaves alone what is inside the box', () => {
    const values = Float64Array.of(-0.9, 0.3);
    expect(dynamicThreshold({ bound: 1 })(values, inputOf(44))).toEqual(values);
  });
});

describe('adaptive projected guidance', () => {
  it('that keeps the parallel part, without limit and momentum, is plain guidance', () => {
    check(fc.property(fc.integer({ min: 0, max: 999 }), fc.double({ min: -2, max: 12, noNaN: true }), (seed, scale) => {
      const input = inputOf(seed);
      expect(largestGap(adaptiveProjected({ scale, eta: 1 }).combine(input), guide(input.weak, input.strong, scale))).toBeLessThan(1e-12);
    }));
  });

  it('by default adds only what is orthogonal to the guided estimate, point by point', () => {
    const input = inputOf(45);
    const out = adaptiveProjected({ scale: 5 }).combine(input);
    for (let i = 0; i < out.length; i += 2) {
      const [p, q] = [0, 1].map((j) => out[i + j]! - input.strong[i + j]!);
      expect(p! * input.strong[i]! + q! * input.strong[i + 1]!).toBeCloseTo(0, 12);
    }
  });

  it('shortens long differences to its radius', () => {
    const input = { ...inputOf(46), weak: Float64Array.of(0, 0, 0, 0), strong: Float64Array.of(3, 4, 0.3, 0.4) };
    const out = adaptiveProjected({ scale: 2, eta: 1, radius: 1 }).combine(input);
    expect(largestGap(out, Float64Array.of(3.6, 4.8, 0.6, 0.8))).toBeLessThan(1e-14);
  });

  it('adds momentum times the last difference', () => {
    const guidance = adaptiveProjected({ scale: 2, eta: 1, momentum: -0.5 });
    const input = { ...inputOf(47), weak: Float64Array.of(0, 1), strong: Float64Array.of(2, 1) };
    expect(guidance.combine(input)).toEqual(Float64Array.of(4, 1));
    expect(guidance.combine(input)).toEqual(Float64Array.of(2 + (2 - 0.5 * 2), 1));
  });
});

describe('guided denoisers', () => {
  it('take a weaker model of the same class as well (autoguidance)', () => {
    const weaker: Denoiser = (x, point) => cond(x, point).map((value) => 0.8 * value);
    const { x } = inputOf(48);
    expect(guidedDenoiser(cond, weaker, plainGuidance(2))(x, at)).toEqual(guide(weaker(x, at), cond(x, at), 2));
  });

  it('give the same when the models answer later', async () => {
    const { x } = inputOf(49);
    const later = guidedDenoiserAsync(async (p, q) => cond(p, q), async (p, q) => uncond(p, q), plainGuidance(2));
    expect(await later(x, at)).toEqual(guidedDenoiser(cond, uncond, plainGuidance(2))(x, at));
  });
});
