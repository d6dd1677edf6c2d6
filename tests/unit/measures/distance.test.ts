import { describe, expect, it } from 'vitest';
import { syntheticDataSet } from '../../../src/data/synthetic.ts';
import { posteriorMean, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { ddim } from '../../../src/diffusion/solvers/ddim.ts';
import { solve } from '../../../src/diffusion/solvers/solver.ts';
import { trailing } from '../../../src/diffusion/time-grid.ts';
import { energyDistance, slicedReference, slicedWasserstein2 } from '../../../src/measures/distance.ts';
import { nonFiniteShare } from '../../../src/measures/measured.ts';
import { seeded } from '../../../src/random.ts';

const normals = (n: number, seed: number) => {
  const random = seeded(seed);
  return Float64Array.from({ length: 2 * n }, () => random.normal());
};

describe('energy distance', () => {
  it('by hand: two points 5 apart have 10; {0, 2} and {1} on a line have 2·1 − 1 − 0', () => {
    expect(energyDistance(Float64Array.of(0, 0), Float64Array.of(3, 4)).value).toBe(10);
    expect(energyDistance(Float64Array.of(0, 2), Float64Array.of(1), 1).value).toBe(1);
  });

  it('is 0 for the same points in another order', () => {
    expect(energyDistance(Float64Array.of(1, 2, 3, 4, 5, 7), Float64Array.of(5, 7, 1, 2, 3, 4)).value).toBeCloseTo(0, 14);
  });

  it('of two draws from one law is about E|X − X′|·(1/n + 1/m)', () => {
    const draws = Array.from({ length: 40 }, (_, i) => energyDistance(normals(100, 100 + i), normals(200, 200 + i)).value);
    const expected = Math.sqrt(Math.PI) * (1 / 100 + 1 / 200); // |X − X′| of standard normals has mean √π in two dimensions
    expect(Math.abs(draws.reduce((sum, v) => sum + v, 0) / 40 / expected - 1)).toBeLessThan(0.3);
  });

  it('counts a diverged sample as far away, and reports it', () => {
    const { value, nonFinite } = energyDistance(Float64Array.of(NaN, 0, 0, 0), Float64Array.of(0, 0));
    expect([value, nonFinite]).toEqual([2 * 25 - 25, 0.5]);
  });
});

describe('sliced Wasserstein-2', () => {
  it('of a shift by δ is |δ|/√2', () => {
    const x = normals(500, 50);
    const shifted = x.map((value, i) => value + (i % 2 ? 4 : 3));
    expect(slicedWasserstein2(shifted, slicedReference(x, 500)).value).toBeCloseTo(5 / Math.SQRT2, 10);
  });

  it('of points scaled by 3 is 2·√(E|x|²/2)', () => {
    const x = normals(500, 51);
    const size = x.reduce((sum, v) => sum + v * v, 0) / 500;
    expect(slicedWasserstein2(x.map((v) => 3 * v), slicedReference(x, 500)).value).toBeCloseTo(2 * Math.sqrt(size / 2), 10);
  });

  it('is 0 for the same points in another order', () => {
    expect(slicedWasserstein2(Float64Array.of(1, 2, 3, 4), slicedReference(Float64Array.of(3, 4, 1, 2), 2)).value).toBe(0);
  });

  it('takes quantiles of a larger reference at (i + ½)/n', () => {
    const line = Float64Array.of(0, 0, 1, 0, 2, 0, 3, 0);
    expect(Array.from(slicedReference(line, 2, 1).quantiles[0]!)).toEqual([0.5, 2.5]);
  });

  it('clamps what diverged at 50, and reports what is not finite', () => {
    const reference = slicedReference(new Float64Array(4), 2);
    const { value, nonFinite } = slicedWasserstein2(Float64Array.of(NaN, NaN, 1e9, Infinity), reference);
    expect(value).toBeCloseTo(50, 10); // (50, 50) is 50·√2 away, seen from directions on average 50
    expect(nonFinite).toBe(1);
    expect(slicedWasserstein2(Float64Array.of(1e9, -1e9, 0, 0), reference).nonFinite).toBe(0);
  });

  it('refuses another number of samples, too small a reference, and one that is not finite', () => {
    expect(() => slicedWasserstein2(new Float64Array(2), slicedReference(new Float64Array(4), 2))).toThrow('for 2 samples, got 1');
    expect(() => slicedReference(new Float64Array(4), 3)).toThrow('from 1 to the 2 points of the reference, got 3');
    expect(() => slicedReference(Float64Array.of(NaN, 0), 1)).toThrow('finite');
  });
});

describe('on ring8, against an independent implementation', () => {
  const { mixture } = syntheticDataSet('ring8');
  const schedule = makeSchedule('scaled-linear');
  const reference = slicedReference(sampleMixture(mixture, 50000, seeded(52)).x0, 5000);

  it('a second draw of 5,000 has a sliced W2 of .02 to .05', () => {
    const { value } = slicedWasserstein2(sampleMixture(mixture, 5000, seeded(53)).x0, reference);
    expect(value).toBeGreaterThan(0.015);
    expect(value).toBeLessThan(0.055);
  });

  it('exact DDIM in 50 steps has .04 to .055, in 8 about .09, in 4 about .21', () => {
    const [fifty, eight, four] = [50, 8, 4].map((steps) => slicedWasserstein2(
      solve(ddim(trailing(schedule, steps), normals(5000, 54)), (x, at) => posteriorMean(mixture, x, at.level)), reference).value);
    expect(Math.abs(fifty! - 0.0475)).toBeLessThan(0.015);
    expect(Math.abs(eight! - 0.091)).toBeLessThan(0.015);
    expect(Math.abs(four! - 0.207)).toBeLessThan(0.025);
  });
});

describe('share of non-finite samples', () => {
  it('counts points, not coordinates', () => {
    expect(nonFiniteShare(Float64Array.of(NaN, NaN, 1, Infinity, 0, 0, 1, 1), 2)).toBe(0.5);
  });

  it('refuses what are not whole points', () => {
    expect(() => nonFiniteShare(new Float64Array(3), 2)).toThrow('got 3 numbers');
    expect(() => nonFiniteShare(new Float64Array(0), 2)).toThrow('got 0 numbers');
  });
});
