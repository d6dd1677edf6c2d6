import { describe, expect, it } from 'vitest';
import { seeded, type Random } from '../../../src/random.ts';

const N = 100000;
const draw = (n: number, next: () => number) => Float64Array.from({ length: n }, () => next());
const mean = (values: Float64Array, of = (value: number) => value) => values.reduce((sum, v) => sum + of(v), 0) / values.length;

function correlation(a: Random, b: Random): number {
  const [x, y] = [draw(N, () => a.normal()), draw(N, () => b.normal())];
  return x.reduce((sum, value, i) => sum + value * y[i]!, 0) / N;
}

describe('seeded', () => {
  it('gives the same numbers for the same seed and name', () => {
    const again = () => draw(100, seeded(42).split('weights').uniform);
    expect(again()).toEqual(again());
  });

  it('gives the numbers it always gave', () => {
    const random = seeded(1);
    expect([random.uniform(), random.uniform()]).toEqual([0.9249263124074787, 0.5601862396579236]);
    // ECMAScript leaves the last bit of log, sin and cos to the engine.
    expect(random.normal()).toBeCloseTo(-0.08957940145067114, 14);
    expect(random.normal()).toBeCloseTo(-2.3085626911921935, 14);
    expect(random.integer(1000)).toBe(724);
    expect(seeded(1).split('data').split(3).uniform()).toBe(0.7581277538556606);
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])('refuses seed %d', (seed) => {
    expect(() => seeded(seed)).toThrow(`got ${seed}`);
  });
});

describe('split', () => {
  it('does not depend on what was drawn before', () => {
    const used = seeded(7);
    for (let i = 0; i < 13; i++) used.normal();
    expect(used.split('noise').uniform()).toBe(seeded(7).split('noise').uniform());
  });

  it('does not shift the stream it was split from', () => {
    const random = seeded(7);
    random.split('noise').uniform();
    expect(random.uniform()).toBe(seeded(7).uniform());
  });

  it.each([
    ['two names', seeded(8).split('a'), seeded(8).split('b')],
    ['two numbers', seeded(8).split(0), seeded(8).split(1)],
    ['a stream and its child', seeded(8), seeded(8).split('a')],
    ['two seeds', seeded(8), seeded(9)],
    ['one name under two seeds', seeded(8).split('a'), seeded(9).split('a')],
  ])('gives uncorrelated streams for %s', (_, a, b) => {
    expect(Math.abs(correlation(a, b))).toBeLessThan(4.5 / Math.sqrt(N));
  });

  it('gives first draws that are uniform over similar names', () => {
    const firsts = Float64Array.from({ length: 20000 }, (_, i) => seeded(10).split(i).uniform());
    expect(chiSquare(firsts, 100)).toBeLessThan(170); // 99 degrees of freedom: beyond 170 once in 100,000
    expect(new Set(firsts).size).toBeGreaterThan(19990);
  });
});

describe('uniform', () => {
  const values = draw(N, seeded(11).uniform);

  it('lies in [0, 1)', () => {
    expect(values.every((v) => v >= 0 && v < 1)).toBe(true);
  });

  it('fills 100 bins evenly', () => expect(chiSquare(values, 100)).toBeLessThan(170));

  it('has uncorrelated neighbours', () => {
    const product = values.slice(1).reduce((sum, v, i) => sum + (v - 0.5) * (values[i]! - 0.5), 0) / (N - 1);
    expect(Math.abs(product) * 12).toBeLessThan(4.5 / Math.sqrt(N));
  });
});

describe('normal', () => {
  const random = seeded(12);
  const values = draw(N, () => random.normal());

  it('has mean 0, variance 1, skewness 0 and kurtosis 3, within 4.5 standard errors', () => {
    const error = 4.5 / Math.sqrt(N);
    expect(Math.abs(mean(values))).toBeLessThan(error);
    expect(Math.abs(mean(values, (v) => v ** 2) - 1)).toBeLessThan(error * Math.sqrt(2));
    expect(Math.abs(mean(values, (v) => v ** 3))).toBeLessThan(error * Math.sqrt(15));
    expect(Math.abs(mean(values, (v) => v ** 4) - 3)).toBeLessThan(error * Math.sqrt(96));
  });

  it('leaves the tails where they belong: 4.55 % beyond 2', () => {
    const share = mean(values, (v) => (Math.abs(v) > 2 ? 1 : 0));
    expect(Math.abs(share - 0.0455)).toBeLessThan(4.5 * Math.sqrt((0.0455 * 0.9545) / N));
  });

  it('draws pairs whose parts do not go together', () => {
    const product = mean(Float64Array.from({ length: N / 2 }, (_, i) => values[2 * i]! * values[2 * i + 1]!));
    expect(Math.abs(product)).toBeLessThan(4.5 / Math.sqrt(N / 2));
  });
});

describe('integer', () => {
  it('draws every number below its bound equally often', () => {
    const random = seeded(13);
    expect(chiSquare(draw(N, () => random.integer(7) / 7 + 1e-9), 7)).toBeLessThan(33); // 6 degrees of freedom
  });
});

function chiSquare(values: Float64Array, bins: number): number {
  const count = new Float64Array(bins);
  for (const value of values) count[Math.floor(value * bins)]!++;
  const expected = values.length / bins;
  return count.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
}
