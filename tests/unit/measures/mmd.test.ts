import { describe, expect, it } from 'vitest';
import { medianBandwidth, mmd2 } from '../../../src/measures/mmd.ts';
import { seeded } from '../../../src/random.ts';

const normals = (n: number, seed: number) => {
  const random = seeded(seed);
  return Float64Array.from({ length: 2 * n }, () => random.normal());
};

describe('MMD²', () => {
  it('by hand on a line: {0, 1} against {0, 2} with h = 1', () => {
    const k = (gap: number) => Math.exp(-(gap ** 2) / 2);
    const expected = k(1) + k(2) - (2 * (k(0) + k(2) + k(1) + k(1))) / 4;
    expect(mmd2(Float64Array.of(0, 1), Float64Array.of(0, 2), 1, 1).value).toBeCloseTo(expected, 14);
  });
  it('has mean 0 for two draws from one law (60 trials, four standard errors)', () => {
    const values = Array.from({ length: 60 }, (_, i) => mmd2(normals(60, 2 * i), normals(60, 2 * i + 1), 1).value);
    const mean = values.reduce((sum, value) => sum + value, 0) / 60;
    const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (60 * 59));
    expect(Math.abs(mean)).toBeLessThan(4 * error);
    expect(values.some((value) => value < 0)).toBe(true);
  });
  it('grows with the distance between two laws', () => {
    const at = (shift: number) => mmd2(normals(100, 1).map((value) => value + shift), normals(100, 2), 1).value;
    expect(at(0.5)).toBeGreaterThan(at(0) + 0.01);
    expect(at(2)).toBeGreaterThan(at(0.5));
  });
  it('counts a sample that is not finite as far from everything, and reports it', () => {
    const { value, nonFinite } = mmd2(Float64Array.of(NaN, 0, 0, 0), Float64Array.of(0, 0, 0, 0), 1);
    expect(nonFinite).toBe(0.5);
    expect(value).toBeCloseTo(0 + 1 - (2 * 2) / 4, 14);
  });
  it('refuses h = 0, one point, and a reference that is not finite', () => {
    expect(() => mmd2(normals(3, 1), normals(3, 2), 0)).toThrow(/bandwidth must be/);
    expect(() => mmd2(normals(1, 1), normals(3, 2), 1)).toThrow('number of samples must be an integer of at least 2, got 1');
    expect(() => mmd2(normals(3, 1), Float64Array.of(NaN, 0, 0, 0), 1)).toThrow(/reference must be finite/);
  });
});

describe('median bandwidth', () => {
  it('by hand: 0, 1, 3 on a line have gaps 1, 2, 3', () => expect(medianBandwidth(Float64Array.of(0, 1, 3), 1)).toBe(2));
  it('refuses points that coincide', () => expect(() => medianBandwidth(new Float64Array(8))).toThrow(/median distance of the reference must be/));
});
