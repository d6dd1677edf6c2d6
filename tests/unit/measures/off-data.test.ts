import { describe, expect, it } from 'vitest';
import { syntheticDataSet } from '../../../src/data/synthetic.ts';
import { makeMixture, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { densityFloor, shareOffData } from '../../../src/measures/off-data.ts';
import { seeded } from '../../../src/random.ts';

describe('share off the data', () => {
  const one = makeMixture({ means: [0, 0], std: 1 });
  it('by hand: the 0.5 % floor of a plane normal is −ln 2π − ln 200, at radius √(2 ln 200)', () => {
    expect(densityFloor(one, seeded(1), { n: 100_000 }).whole).toBeCloseTo(-Math.log(2 * Math.PI) - Math.log(200), 1);
    const floor = { whole: -Math.log(2 * Math.PI) - Math.log(200), ofClass: Float64Array.of(0) };
    const edge = Math.sqrt(2 * Math.log(200));
    expect(shareOffData(one, Float64Array.of(edge - 0.01, 0, 0, edge + 0.01), floor).value).toBe(0.5);
  });
  it('of fresh data is 0.5 %, of the whole and given the class (within four standard errors)', () => {
    const { mixture } = syntheticDataSet('ring8');
    const floor = densityFloor(mixture, seeded(2));
    const n = 20_000;
    const { x0, labels } = sampleMixture(mixture, n, seeded(3));
    const error = Math.sqrt((0.005 * 0.995) / n) * Math.SQRT2; // the floor is estimated from as many
    expect(Math.abs(shareOffData(mixture, x0, floor).value - 0.005)).toBeLessThan(4 * error);
    expect(Math.abs(shareOffData(mixture, x0, floor, labels).value - 0.005)).toBeLessThan(4 * error);
  });
  it('counts a point of the wrong class as off, given the class only', () => {
    const { mixture } = syntheticDataSet('ring8');
    const floor = densityFloor(mixture, seeded(2));
    const mode = mixture.means.slice(0, 2);
    expect(shareOffData(mixture, mode, floor).value).toBe(0);
    expect(shareOffData(mixture, mode, floor, Int32Array.of(4)).value).toBe(1);
    expect(shareOffData(mixture, Float64Array.of(100, 100), floor, Int32Array.of(-1)).value).toBe(1);
  });
  it('counts a sample that is not finite as off, and reports it', () => {
    const floor = densityFloor(one, seeded(1));
    expect(shareOffData(one, Float64Array.of(NaN, 0, 0, 0), floor)).toEqual({ value: 0.5, nonFinite: 0.5 });
  });
  it('refuses labels of another number than the points', () => {
    expect(() => shareOffData(one, Float64Array.of(0, 0), densityFloor(one, seeded(1)), Int32Array.of(0, 0))).toThrow('length of labels must be 1, got 2');
  });
});
