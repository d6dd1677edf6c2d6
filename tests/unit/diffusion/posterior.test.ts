import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNoise } from '../../../src/diffusion/forward.ts';
import { CLEAN, levelFromAlphaBar, type NoiseLevel } from '../../../src/diffusion/level.ts';
import { makeMixture, posterior, posteriorMean, sampleMixture, UNCONDITIONAL, type GaussianMixture } from '../../../src/diffusion/mixture.ts';
import { seeded } from '../../../src/random.ts';
import { check, largestGap, mixture, normals } from './fixtures.ts';

const PURE_NOISE: NoiseLevel = { alpha: 0, sigma: 1 };
const alphaBars = [0.02, 0.1, 0.3, 0.5, 0.8];

/** log p(x_t) up to a constant, from the definition: a mixture of N(αμ_k, (α²s² + σ²)I). */
function logDensity({ means, weights, std }: GaussianMixture, { alpha, sigma }: NoiseLevel, x: number, y: number): number {
  const variance = (alpha * std) ** 2 + sigma ** 2;
  const terms = Array.from(weights, (w, k) =>
    Math.log(w) - ((x - alpha * means[2 * k]!) ** 2 + (y - alpha * means[2 * k + 1]!) ** 2) / (2 * variance));
  const top = Math.max(...terms);
  return top + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - top), 0));
}

describe('posterior against self-normalised importance sampling from the prior', () => {
  const prior = sampleMixture(mixture, 100000, seeded(11)).x0;

  it.each(alphaBars)('agrees in mean and variance at ᾱ = %d', (alphaBar) => {
    const level = levelFromAlphaBar(alphaBar);
    const x = addNoise(sampleMixture(mixture, 4, seeded(12)).x0, normals(8, seeded(13)), level);
    const { mean, variance } = posterior(mixture, x, level);
    for (let i = 0; i < 4; i++) {
      const sum = { w: 0, ww: 0, x: 0, y: 0, square: 0 };
      for (let k = 0; k < prior.length; k += 2) {
        const [px, py] = [prior[k]!, prior[k + 1]!];
        const w = Math.exp(-((x[2 * i]! - level.alpha * px) ** 2 + (x[2 * i + 1]! - level.alpha * py) ** 2) / (2 * level.sigma ** 2));
        sum.w += w; sum.ww += w * w; sum.x += w * px; sum.y += w * py; sum.square += w * (px * px + py * py);
      }
      const [mx, my] = [sum.x / sum.w, sum.y / sum.w];
      const error = 5 * Math.sqrt((variance[i]! * sum.ww) / sum.w ** 2); // 5 standard errors at the effective sample size
      expect(error).toBeLessThan(0.05);
      expect(Math.abs(mean[2 * i]! - mx)).toBeLessThan(error);
      expect(Math.abs(mean[2 * i + 1]! - my)).toBeLessThan(error);
      expect(Math.abs(variance[i]! / (sum.square / sum.w - mx * mx - my * my) - 1)).toBeLessThan(0.06);
    }
  });
});

describe('posterior against the numeric score of log p(x_t)', () => {
  it.each(alphaBars)('is (x + σ²∇log p)/α, with variance (σ/α)²(d + σ²Δlog p), at ᾱ = %d', (alphaBar) => {
    const level = levelFromAlphaBar(alphaBar);
    const { alpha, sigma } = level;
    const x = addNoise(sampleMixture(mixture, 50, seeded(14)).x0, normals(100, seeded(15)), level);
    const { mean, variance } = posterior(mixture, x, level);
    const h = 1e-3;
    for (let i = 0; i < 50; i++) {
      const [px, py] = [x[2 * i]!, x[2 * i + 1]!];
      const at = (dx: number, dy: number) => logDensity(mixture, level, px + dx * h, py + dy * h);
      const score = [(at(1, 0) - at(-1, 0)) / (2 * h), (at(0, 1) - at(0, -1)) / (2 * h)];
      const laplacian = (at(1, 0) + at(-1, 0) + at(0, 1) + at(0, -1) - 4 * at(0, 0)) / h ** 2;
      expect(mean[2 * i]!).toBeCloseTo((px + sigma ** 2 * score[0]!) / alpha, 4);
      expect(mean[2 * i + 1]!).toBeCloseTo((py + sigma ** 2 * score[1]!) / alpha, 4);
      expect(variance[i]!).toBeCloseTo((sigma / alpha) ** 2 * (2 + sigma ** 2 * laplacian), 3);
    }
  });
});

describe('posterior of one Gaussian', () => {
  it('is the conditional Gaussian: mean μ + αs²(x − αμ)/V, variance d·s²σ²/V', () => {
    const one = makeMixture({ means: [2, -1], std: 0.5 });
    const { mean, variance } = posterior(one, Float64Array.of(1, 1), { alpha: 0.6, sigma: 0.8 });
    const v = 0.36 * 0.25 + 0.64;
    expect(mean[0]).toBeCloseTo(2 + (0.6 * 0.25 * (1 - 1.2)) / v, 14);
    expect(mean[1]).toBeCloseTo(-1 + (0.6 * 0.25 * (1 + 0.6)) / v, 14);
    expect(variance[0]).toBeCloseTo((2 * 0.25 * 0.64) / v, 14);
  });
});

describe('posterior with labels', () => {
  it('is the posterior of that class alone, and UNCONDITIONAL is the whole', () => {
    const classOne = makeMixture({ means: [-0.7, 0.9, 0.3, 1.6], weights: [3, 1], std: 0.3 });
    check(fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (alphaBar, x) => {
      const level = levelFromAlphaBar(alphaBar);
      const points = Float64Array.of(x, -x / 2, x, -x / 2);
      const both = posterior(mixture, points, level, Int32Array.of(1, UNCONDITIONAL));
      expect(largestGap(both.mean.slice(0, 2), posteriorMean(classOne, points.slice(0, 2), level))).toBeLessThan(1e-12);
      expect(both.variance[0]).toBeCloseTo(posterior(classOne, points.slice(0, 2), level).variance[0]!, 12);
      expect(both.mean.slice(2)).toEqual(posteriorMean(mixture, points.slice(2), level));
    }));
  });

  it('at zero SNR is the class mean whatever x, and without labels the mean of all', () => {
    const x = Float64Array.of(5, 5, -3, 2, 0, 0, 1, -1);
    const mean = posteriorMean(mixture, x, PURE_NOISE, Int32Array.of(0, 1, 2, UNCONDITIONAL));
    const all = [0.4 * 1.2 + 0.3 * -0.7 + 0.2 * -0.4 + 0.1 * 0.3, 0.4 * 0.1 + 0.3 * 0.9 + 0.2 * -1.1 + 0.1 * 1.6];
    const expected = Float64Array.of(1.2, 0.1, (3 * -0.7 + 0.3) / 4, (3 * 0.9 + 1.6) / 4, -0.4, -1.1, ...all);
    expect(largestGap(mean, expected)).toBeLessThan(1e-14);
  });

  it.each([3, -2])('refuses label %d of 3 classes', (label) => {
    expect(() => posteriorMean(mixture, Float64Array.of(0, 0), PURE_NOISE, Int32Array.of(label))).toThrow(`got ${label}`);
  });

  it('refuses fewer labels than points', () => {
    expect(() => posteriorMean(mixture, new Float64Array(4), PURE_NOISE, Int32Array.of(0))).toThrow('2 points need as many labels, got 1');
  });
});

describe('posterior at the ends', () => {
  it('at zero noise is x itself, certain', () => {
    for (const std of [0, 0.3]) {
      const { mean, variance } = posterior(makeMixture({ means: [0, 0, 1, 1], std }), Float64Array.of(0.2, -0.7), CLEAN);
      expect(largestGap(mean, Float64Array.of(0.2, -0.7))).toBeLessThan(1e-15);
      expect(variance[0]).toBe(0);
    }
  });

  it('at zero SNR leaves the whole variance of the data', () => {
    const { variance } = posterior(makeMixture({ means: [-1, 0, 1, 0], std: 0.5 }), Float64Array.of(9, 9), PURE_NOISE);
    expect(variance[0]).toBeCloseTo(1 + 2 * 0.25, 14);
  });

  it('of a finite point set at almost no noise is the nearest point', () => {
    const points = makeMixture({ means: [0, 0, 1, 1, 2, 0], std: 0 });
    expect(Array.from(posteriorMean(points, Float64Array.of(0.8, 0.9), levelFromAlphaBar(1 - 1e-12)))).toEqual([1, 1]);
  });

  it('stays finite far from the data and lets NaN through', () => {
    expect(posteriorMean(mixture, Float64Array.of(1e6, -1e6), levelFromAlphaBar(0.5)).every(Number.isFinite)).toBe(true);
    expect(posteriorMean(mixture, Float64Array.of(NaN, 0), levelFromAlphaBar(0.5)).some(Number.isNaN)).toBe(true);
  });
});
