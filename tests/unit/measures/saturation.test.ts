import { describe, expect, it } from 'vitest';
import { syntheticDataSet } from '../../../src/data/synthetic.ts';
import { makeMixture, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { classOvershoot, withinClassSpread } from '../../../src/measures/saturation.ts';
import { seeded } from '../../../src/random.ts';

/** Two classes along x; the second has two components. */
const mixture = makeMixture({ means: [2, 0, -1, 1, -1, -1], weights: [2, 1, 1], classOf: [0, 1, 1], std: 0.5 });
const labels = Int32Array.of(0, 0, 1);

describe('class overshoot', () => {
  it('by hand: projections 3, 1 and 2 where the data have 2, 2 and 1', () => {
    const x = Float64Array.of(3, 7, 1, -7, -2, 9);
    expect(classOvershoot(mixture, x, labels)).toEqual({ value: 6 / 5 - 1, nonFinite: 0 });
  });

  it('is −1 where every sample sits at the centre', () => {
    expect(classOvershoot(mixture, new Float64Array(6), labels).value).toBe(-1);
  });

  it('of the data themselves is 0, within 5 standard errors', () => {
    const n = 20000;
    const { mixture: data } = syntheticDataSet('pinwheel');
    const { x0, labels: own } = sampleMixture(data, n, seeded(40));
    expect(Math.abs(classOvershoot(data, x0, own).value)).toBeLessThan(0.025);
  });

  it('reports samples that are not finite and takes its value from the others', () => {
    const x = Float64Array.of(3, 0, NaN, 0, -1, Infinity);
    expect(classOvershoot(mixture, x, labels)).toEqual({ value: 0.5, nonFinite: 2 / 3 });
    expect(classOvershoot(mixture, new Float64Array(6).fill(NaN), labels)).toEqual({ value: NaN, nonFinite: 1 });
  });

  it('refuses unknown labels, missing labels, and a class without a direction', () => {
    expect(() => classOvershoot(mixture, Float64Array.of(0, 0), Int32Array.of(2))).toThrow('from 0 to 1, got 2');
    expect(() => classOvershoot(mixture, Float64Array.of(0, 0), labels)).toThrow('1 points need as many labels, got 3');
    const { mixture: roll } = syntheticDataSet('swiss');
    expect(() => classOvershoot(roll, Float64Array.of(0, 0), Int32Array.of(0))).toThrow('class 0 has its mean at the origin');
  });
});

describe('within-class spread', () => {
  it('by hand: squares 2 + 8 on one degree of freedom each, where the data have ½ and 1½', () => {
    // Class 0: (3, 0), (1, 0) about (2, 0). Class 1: (0, 2), (0, −2) about the origin. Data: 2·¼ and 1 + 2·¼.
    const x = Float64Array.of(3, 0, 1, 0, 0, 2, 0, -2);
    expect(withinClassSpread(mixture, x, Int32Array.of(0, 0, 1, 1))).toEqual({ value: 10 / 2, nonFinite: 0 });
  });

  it('does not see where the classes are, and is 0 where each is one point', () => {
    const x = Float64Array.of(5, 5, 5, 5, -9, 1, -9, 1);
    expect(withinClassSpread(mixture, x, Int32Array.of(0, 0, 1, 1)).value).toBe(0);
  });

  it('of the data themselves is 1, also with few samples a class', () => {
    const { mixture: data } = syntheticDataSet('moons');
    const values = Array.from({ length: 2000 }, (_, i) => {
      const { x0 } = sampleMixture(data, 6, seeded(41).split(i), Int32Array.of(0, 0, 0, 1, 1, 1));
      return withinClassSpread(data, x0, Int32Array.of(0, 0, 0, 1, 1, 1)).value;
    });
    expect(Math.abs(values.reduce((sum, v) => sum + v, 0) / 2000 - 1)).toBeLessThan(0.06);
  });

  it('reports samples that are not finite, and has no value without two finite ones in a class', () => {
    expect(withinClassSpread(mixture, Float64Array.of(3, 0, 1, 0, NaN, 0), labels)).toEqual({ value: 4, nonFinite: 1 / 3 });
    expect(withinClassSpread(mixture, Float64Array.of(3, 0, NaN, 0, 1, 0), labels).value).toBeNaN();
  });
});
