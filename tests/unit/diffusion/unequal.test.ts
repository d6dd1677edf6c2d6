import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNoise } from '../../../src/diffusion/forward.ts';
import { CLEAN, levelFromAlphaBar } from '../../../src/diffusion/level.ts';
import { logDensity, posteriorCovariance } from '../../../src/diffusion/posterior.ts';
import { makeMixture, posterior, sampleMixture, stdOf } from '../../../src/diffusion/mixture.ts';
import { classStatistics } from '../../../src/measures/class-statistics.ts';
import { seeded } from '../../../src/random.ts';
import { check, largestGap, mixture, normals } from './fixtures.ts';

const unequal = makeMixture({ ...mixture, std: 1, widths: [0.1, 0.6, 0.3, 0.9] });
const alphaBars = [0.02, 0.1, 0.3, 0.5, 0.8, 0.99];
const { means, weights } = mixture;

/** log p(x_t) from the definition, component by component. */
function density(stds: readonly number[], alpha: number, sigma: number, x: number, y: number): number {
  return Math.log(stds.reduce((sum, std, k) => {
    const variance = (alpha * std) ** 2 + sigma ** 2;
    return sum + (weights[k]! * Math.exp(-((x - alpha * means[2 * k]!) ** 2 + (y - alpha * means[2 * k + 1]!) ** 2) / (2 * variance))) / (2 * Math.PI * variance);
  }, 0));
}

describe('components of different widths', () => {
  it.each(alphaBars)('have the log density of their definition at ᾱ = %d, and at zero noise', (alphaBar) => {
    for (const level of [levelFromAlphaBar(alphaBar), CLEAN]) {
      const x = Float64Array.of(0.3, -0.2, 1.2, 0.1, -2, 1.5);
      const found = logDensity(unequal, x, level);
      found.forEach((value, i) => expect(value).toBeCloseTo(density([0.1, 0.6, 0.3, 0.9], level.alpha, level.sigma, x[2 * i]!, x[2 * i + 1]!), 10));
    }
  });
  it.each(alphaBars)('have the posterior that the score of that density tells (Tweedie 1956) at ᾱ = %d', (alphaBar) => {
    const level = levelFromAlphaBar(alphaBar);
    const { alpha, sigma } = level;
    const x = addNoise(sampleMixture(unequal, 40, seeded(14)).x0, normals(80, seeded(15)), level);
    const { mean, variance } = posterior(unequal, x, level);
    const covariance = posteriorCovariance(unequal, x, level);
    const h = 1e-4 * (sigma + 0.1);
    for (let i = 0; i < 40; i++) {
      const at = (dx: number, dy: number) => density([0.1, 0.6, 0.3, 0.9], alpha, sigma, x[2 * i]! + dx * h, x[2 * i + 1]! + dy * h);
      expect(mean[2 * i]!).toBeCloseTo((x[2 * i]! + (sigma ** 2 * (at(1, 0) - at(-1, 0))) / (2 * h)) / alpha, 4);
      expect(mean[2 * i + 1]!).toBeCloseTo((x[2 * i + 1]! + (sigma ** 2 * (at(0, 1) - at(0, -1))) / (2 * h)) / alpha, 4);
      expect(variance[i]!).toBeCloseTo(covariance[4 * i]! + covariance[4 * i + 3]!, 12);
      const cross = (at(1, 1) + at(-1, -1) - at(1, -1) - at(-1, 1)) / (4 * h * h);
      expect(covariance[4 * i + 1]!).toBeCloseTo((sigma / alpha) ** 2 * sigma ** 2 * cross, 2);
    }
  });
  it('come to what equal ones do as the difference goes, and are stored as equal where there is none', () => {
    expect(makeMixture({ ...mixture, std: 0.1, widths: [3, 3, 3, 3] })).toEqual(makeMixture({ ...mixture, std: 0.1 * 3 }));
    const nearly = makeMixture({ ...mixture, widths: [1, 1, 1, 1 + 1e-12] });
    check(fc.property(fc.constantFrom(...alphaBars), fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0, 1, 2, -1), (alphaBar, x, label) => {
      const [points, labels] = [Float64Array.of(x, -x / 2), Int32Array.of(label)];
      const [one, other] = [posterior(nearly, points, levelFromAlphaBar(alphaBar), labels), posterior(mixture, points, levelFromAlphaBar(alphaBar), labels)];
      expect(largestGap(one.mean, other.mean)).toBeLessThan(1e-9);
      expect(one.variance[0]).toBeCloseTo(other.variance[0]!, 9);
    }));
  });
  it('are sampled with their own widths, whose mean square is that of `std`', () => {
    const { x0, labels } = sampleMixture(unequal, 40_000, seeded(3));
    const { mean, variance } = classStatistics(unequal)[1]!;
    const own = Array.from(labels.keys()).filter((i) => labels[i] === 1);
    const spread = own.reduce((sum, i) => sum + (x0[2 * i]! - mean[0]!) ** 2 + (x0[2 * i + 1]! - mean[1]!) ** 2, 0) / own.length;
    expect(spread / variance).toBeCloseTo(1, 1);
    expect(unequal.std ** 2).toBeCloseTo(0.4 * 0.1 ** 2 + 0.3 * 0.6 ** 2 + 0.2 * 0.3 ** 2 + 0.1 * 0.9 ** 2, 12);
  });
  it('keep their proportions where the whole is scaled', () => {
    const twice = makeMixture({ ...unequal, means: unequal.means.map((value) => 2 * value), std: 2 * unequal.std });
    [0.2, 1.2, 0.6, 1.8].forEach((std, k) => expect(stdOf(twice, k)).toBeCloseTo(std, 12));
  });
  it('must all have some width, and be as many as the means', () => {
    expect(() => makeMixture({ ...mixture, widths: [1, 0, 1, 1] })).toThrow('widths[1]');
    expect(() => makeMixture({ ...mixture, widths: [1] })).toThrow('widths must have one entry for each of 4 means');
    expect(() => makeMixture({ ...mixture, std: 0, widths: [1, 2, 3, 4] })).toThrow('std of components that differ');
  });
});
