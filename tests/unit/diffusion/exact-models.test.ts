import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAN, levelFromAlphaBar } from '../../../src/diffusion/level.ts';
import { makeMixture, makePointSet, sampleMixture, UNCONDITIONAL } from '../../../src/diffusion/mixture.ts';
import { optimalLoss, optimalLossIn } from '../../../src/diffusion/optimal-loss.ts';
import { exactDenoiser, logDensity, posterior, posteriorCovariance, posteriorMean } from '../../../src/diffusion/posterior.ts';
import { edm, predictions } from '../../../src/diffusion/prediction.ts';
import { seeded } from '../../../src/random.ts';
import { check, largestGap, mixture, normals } from './fixtures.ts';

const level = fc.double({ min: 0.02, max: 0.98, noNaN: true }).map(levelFromAlphaBar);
const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const label = fc.integer({ min: UNCONDITIONAL, max: 2 });
const points = makePointSet([1, 0, -1, 0.5, 0, -1.2, 0.4, 1], { classOf: [0, 1, 2, 1] });
const models = fc.constantFrom(mixture, points);

describe('posterior covariance', () => {
  it('has the posterior variance as trace, and is symmetric and not negative', () => {
    check(fc.property(models, level, coordinate, coordinate, label, (model, at, x, y, cls) => {
      const labels = Int32Array.of(cls);
      const [xx, xy, yx, yy] = posteriorCovariance(model, Float64Array.of(x, y), at, labels) as unknown as [number, number, number, number];
      expect(xx + yy).toBeCloseTo(posterior(model, Float64Array.of(x, y), at, labels).variance[0]!, 10);
      expect(xy).toBeCloseTo(yx, 12);
      expect(Math.min(xx, yy, xx * yy - xy * yx)).toBeGreaterThan(-1e-12);
    }));
  });

  it('is σ²/α times the derivative of E[x0 | x_t] (Tweedie, second order)', () => {
    const h = 1e-5;
    check(fc.property(models, level, coordinate, coordinate, label, (model, at, x, y, cls) => {
      const labels = Int32Array.of(cls);
      const mean = (dx: number, dy: number) => posteriorMean(model, Float64Array.of(x + dx, y + dy), at, labels);
      const covariance = posteriorCovariance(model, Float64Array.of(x, y), at, labels);
      const scale = at.sigma ** 2 / at.alpha / (2 * h);
      const [alongX, alongY] = [mean(h, 0).map((v, j) => scale * (v - mean(-h, 0)[j]!)), mean(0, h).map((v, j) => scale * (v - mean(0, -h)[j]!))];
      expect(largestGap(covariance, Float64Array.of(alongX[0]!, alongY[0]!, alongX[1]!, alongY[1]!))).toBeLessThan(1e-5);
    }));
  });

  it('is 0 at zero noise', () => {
    expect(largestGap(posteriorCovariance(mixture, Float64Array.of(1, 2), CLEAN), new Float64Array(4))).toBe(0);
  });
});

describe('log density', () => {
  it('has the score (α·x̂0 − x)/σ² as gradient', () => {
    const h = 1e-5;
    check(fc.property(models, level, coordinate, coordinate, label, (model, at, x, y, cls) => {
      const labels = Int32Array.of(cls);
      const mean = posteriorMean(model, Float64Array.of(x, y), at, labels);
      const along = (dx: number, dy: number) => logDensity(model, Float64Array.of(x + dx, y + dy), at, labels)[0]!;
      const gradient = Float64Array.of((along(h, 0) - along(-h, 0)) / (2 * h), (along(0, h) - along(0, -h)) / (2 * h));
      const score = Float64Array.of(x, y).map((value, j) => (at.alpha * mean[j]! - value) / at.sigma ** 2);
      expect(largestGap(gradient, score) / (1 + Math.hypot(...score))).toBeLessThan(1e-5);
    }));
  });

  it.each([UNCONDITIONAL, 0, 1, 2])('of label %d integrates to 1', (cls) => {
    const side = 240, width = 10 / side;
    const grid = Float64Array.from({ length: 2 * side * side }, (_, i) => {
      const cell = i >> 1;
      return -5 + width * ((i % 2 === 0 ? cell % side : Math.floor(cell / side)) + 0.5);
    });
    const density = logDensity(mixture, grid, levelFromAlphaBar(0.5), new Int32Array(side * side).fill(cls));
    expect(density.reduce((sum, value) => sum + Math.exp(value), 0) * width * width).toBeCloseTo(1, 6);
  });

  it('of the data itself is that of the mixture: one Gaussian at its centre', () => {
    const one = makeMixture({ means: [1, 2], std: 0.5 });
    expect(logDensity(one, Float64Array.of(1, 2))[0]).toBeCloseTo(-Math.log(2 * Math.PI * 0.25), 12);
  });
});

describe('a finite point set', () => {
  it('is what a denoiser that has learnt its data by heart answers: the nearest point at low noise', () => {
    const x = Float64Array.of(0.9, 0.1, -0.9, 0.4);
    expect(largestGap(posteriorMean(points, x, levelFromAlphaBar(0.999)), Float64Array.of(1, 0, -1, 0.5))).toBeLessThan(1e-3);
  });

  it('is sampled exactly, class by class', () => {
    const { x0 } = sampleMixture(points, 3, seeded(1), Int32Array.of(0, 2, 0));
    expect(Array.from(x0)).toEqual([1, 0, 0, -1.2, 1, 0]);
  });

  it('has an exact denoiser for each class', () => {
    const at = { t: 0, level: levelFromAlphaBar(0.3) };
    expect(exactDenoiser(points, 2)(Float64Array.of(5, 5), at)).toEqual(Float64Array.of(0, -1.2));
    const x = normals(8, seeded(2));
    expect(exactDenoiser(points)(x, at)).toEqual(posteriorMean(points, x, at.level));
  });
});

describe('optimal loss', () => {
  const levels = [0.05, 0.3, 0.7, 0.95].map(levelFromAlphaBar);

  it('of one Gaussian is s²σ²/(α²s² + σ²) without error', () => {
    const std = 0.6;
    for (const loss of optimalLoss(makeMixture({ means: [1, 2], std }), levels, { n: 50, random: seeded(3) })) {
      const { alpha, sigma } = loss.level;
      expect(loss.x0).toBeCloseTo((std * sigma) ** 2 / ((alpha * std) ** 2 + sigma ** 2), 12);
      expect(loss.standardError).toBeLessThan(1e-12);
    }
  });

  it('is what the optimal denoiser’s squared error averages to, with and without the class, to 5 standard errors', () => {
    const n = 20000;
    const random = seeded(5);
    const { x0, labels } = sampleMixture(mixture, n, random.split('x0'));
    const epsilon = normals(2 * n, random.split('noise'));
    for (const conditional of [false, true]) {
      for (const loss of optimalLoss(mixture, levels, { n: 4000, random: seeded(6), conditional })) {
        const { alpha, sigma } = loss.level;
        const x = x0.map((value, j) => alpha * value + sigma * epsilon[j]!);
        const mean = posteriorMean(mixture, x, loss.level, conditional ? labels : undefined);
        const errors = Float64Array.from({ length: n }, (_, i) => ((mean[2 * i]! - x0[2 * i]!) ** 2 + (mean[2 * i + 1]! - x0[2 * i + 1]!) ** 2) / 2);
        const average = errors.reduce((sum, value) => sum + value, 0) / n;
        const spread = Math.sqrt(errors.reduce((sum, value) => sum + (value - average) ** 2, 0)) / n;
        expect(Math.abs(average - loss.x0)).toBeLessThan(5 * Math.hypot(spread, loss.standardError));
      }
    }
  });

  it('knowing the class is never worse', () => {
    const [without, told] = [false, true].map((conditional) => optimalLoss(mixture, levels, { random: seeded(7), conditional }));
    without!.forEach((loss, i) => expect(told![i]!.x0).toBeLessThan(loss.x0 + 3 * loss.standardError));
  });

  it('on v is that on ε plus that on x0, and on F of EDM with σ_data = 1 that on v', () => {
    for (const loss of optimalLoss(mixture, levels, { n: 100, random: seeded(8) })) {
      const of = (prediction: Parameters<typeof optimalLossIn>[0]) => optimalLossIn(prediction, loss);
      expect(of(predictions.v)).toBeCloseTo(of(predictions.epsilon) + of(predictions.x0), 12);
      expect(of(edm(1))).toBeCloseTo(of(predictions.v), 12);
    }
  });
});
