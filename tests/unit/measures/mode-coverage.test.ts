import { describe, expect, it } from 'vitest';
import { makeMixture, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { modeCoverage } from '../../../src/measures/mode-coverage.ts';
import { seeded } from '../../../src/random.ts';

const square = makeMixture({ means: [0, 0, 10, 0, 0, 10, 10, 10], std: 0.5 });

describe('mode coverage', () => {
  it('by hand: samples at two of four modes, one astray', () => {
    const { value, counts, totalVariation, nonFinite } = modeCoverage(square, Float64Array.of(0, 0, 0.1, 0, 10, 0, 5, 5));
    expect([...counts]).toEqual([2, 1, 0, 0]);
    expect(value).toBe(0.5);
    // Shares ½, ¼, 0, 0 and ¼ astray against ¼ each: (¼ + 0 + ¼ + ¼ + ¼)/2.
    expect(totalVariation).toBeCloseTo(0.5, 14);
    expect(nonFinite).toBe(0);
  });
  it('by hand, over classes: both modes of one class visited once too often, those of the other never', () => {
    const two = makeMixture({ means: [0, 0, 10, 0, 0, 10, 10, 10], std: 0.5, classOf: [0, 0, 1, 1] });
    expect(modeCoverage(two, Float64Array.of(0, 0, 10, 0)).classTotalVariation).toBeCloseTo(0.5, 14);
    expect(modeCoverage(two, Float64Array.of(0, 0, 0, 10)).classTotalVariation).toBeCloseTo(0, 14);
  });
  it('of the data themselves is 1, with the total variation that counting gives: about Σ√(2π_k(1 − π_k)/πn)/2', () => {
    const n = 2000;
    const values = Array.from({ length: 40 }, (_, i) => modeCoverage(square, sampleMixture(square, n, seeded(i)).x0, { radius: 5 }));
    expect(values.every(({ value }) => value === 1)).toBe(true);
    const expected = (4 * Math.sqrt((2 * 0.25 * 0.75) / (Math.PI * n))) / 2;
    const mean = values.reduce((sum, { totalVariation }) => sum + totalVariation, 0) / 40;
    expect(mean / expected).toBeGreaterThan(0.8);
    expect(mean / expected).toBeLessThan(1.2);
  });
  it('does not count a sample that is not finite for any mode, and reports it', () => {
    const { counts, nonFinite, totalVariation } = modeCoverage(square, Float64Array.of(NaN, 0, Infinity, 10));
    expect(counts.every((count) => count === 0)).toBe(true);
    expect([nonFinite, totalVariation]).toEqual([1, 1]);
  });
  it('refuses a radius of 0', () => {
    expect(() => modeCoverage(makeMixture({ means: [0, 0], std: 0 }), Float64Array.of(0, 0))).toThrow(/radius of a mode must be/);
  });
});
