import { describe, expect, it } from 'vitest';
import { intervalOf, pairedDifference, ratioIntervalOf } from '../../../src/measures/paired.ts';
import { studentQuantile } from '../../../src/measures/student-t.ts';
import { seeded } from '../../../src/random.ts';

describe('Student’s t', () => {
  it.each([[0.975, 1, 12.7062], [0.975, 2, 4.30265], [0.975, 7, 2.36462], [0.95, 30, 1.69726], [0.995, 5, 4.03214]])('%f quantile with %i degrees of freedom is %f (printed tables)', (q, freedom, value) => {
    expect(studentQuantile(q, freedom)).toBeCloseTo(value, 4);
    expect(studentQuantile(1 - q, freedom)).toBeCloseTo(-value, 4);
  });
  it('nears the normal distribution', () => expect(studentQuantile(0.975, 100_000)).toBeCloseTo(1.95998, 4));
  it.each([[0, 3], [1, 3], [NaN, 3]])('refuses q = %f', (q, freedom) => expect(() => studentQuantile(q, freedom)).toThrow('q must be between 0 and 1'));
  it('refuses no degrees of freedom', () => expect(() => studentQuantile(0.9, 0)).toThrow('degrees of freedom must be an integer of at least 1, got 0'));
});

describe('interval of a mean', () => {
  it('by hand: 1, 2, 3 have mean 2 ± 4.30265/√3', () => {
    const { mean, low, high } = intervalOf([1, 2, 3]);
    expect(mean).toBe(2);
    expect(high - mean).toBeCloseTo(4.30265 / Math.sqrt(3), 4);
    expect(mean - low).toBeCloseTo(high - mean, 12);
  });
  it('holds the true mean of 8 normal seeds in 95 % of 4,000 trials (± 1.4 %, four standard errors)', () => {
    const random = seeded(1).split('coverage');
    let held = 0;
    for (let trial = 0; trial < 4000; trial++) {
      const { low, high } = intervalOf(Float64Array.from({ length: 8 }, () => 3 + 2 * random.normal()));
      if (low <= 3 && 3 <= high) held++;
    }
    expect(Math.abs(held / 4000 - 0.95)).toBeLessThan(0.014);
  });
  it.each([[[1]], [[]]])('refuses %j', (values) => expect(() => intervalOf(values)).toThrow('number of values must be an integer of at least 2'));
  it('refuses what is not finite', () => expect(() => intervalOf([1, NaN])).toThrow('value 1 must be a finite number, got NaN'));
});

describe('interval of a ratio', () => {
  it('is that of the logarithms: 1, 2, 4 have geometric mean 2, and a half as low as a double is high', () => {
    const { mean, low, high } = ratioIntervalOf([1, 2, 4]);
    expect(mean).toBeCloseTo(2, 12);
    expect(low * high).toBeCloseTo(4, 10);
  });
  it('refuses a ratio of 0', () => expect(() => ratioIntervalOf([1, 0])).toThrow(/ratio 1 must be/));
});

describe('paired difference', () => {
  const random = () => seeded(2).split('bootstrap');
  it('by hand: differences 1, 2, 3, 4, 5 have mean 3 and t = 3√2', () => {
    const { differences, mean, t } = pairedDifference([5, 6, 7, 8, 9], [4, 4, 4, 4, 4], { random: random() });
    expect([...differences]).toEqual([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(t).toBeCloseTo(3 * Math.SQRT2, 12);
  });
  it('takes out what two arms share: a common seed effect does not widen the interval', () => {
    const shared = Array.from({ length: 8 }, (_, i) => 100 * i);
    const small = [0.1, -0.1, 0.2, 0, -0.2, 0.1, 0, 0.1];
    const { low, high } = pairedDifference(shared.map((s, i) => s + 1 + small[i]!), shared, { random: random() });
    expect(low).toBeGreaterThan(0.8);
    expect(high).toBeLessThan(1.3);
  });
  it('is a point where all seeds agree', () => {
    expect(pairedDifference([2, 3, 4, 5, 6], [1, 2, 3, 4, 5], { random: random() })).toMatchObject({ low: 1, high: 1, mean: 1, t: Infinity });
    expect(pairedDifference([0.2, 0.3, 0.4, 0.5, 0.6], [0.1, 0.2, 0.3, 0.4, 0.5], { random: random() }).t).toBe(Infinity);
  });
  it('is Student’s interval where differences are tied', () => {
    const differences = [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.75];
    const { low, high } = pairedDifference(differences, new Float64Array(8), { random: random() });
    expect({ low, high }).toMatchObject({ low: intervalOf(differences).low, high: intervalOf(differences).high });
  });
  it('holds a true difference of 0 over 8 seeds in about 95 % of 600 trials (92 to 98 %)', () => {
    const draws = seeded(3).split('null');
    let held = 0;
    for (let trial = 0; trial < 600; trial++) {
      const arm = () => Float64Array.from({ length: 8 }, () => draws.normal());
      const { low, high } = pairedDifference(arm(), arm(), { random: draws.split(trial), resamples: 500 });
      if (low <= 0 && 0 <= high) held++;
    }
    expect(held / 600).toBeGreaterThan(0.92);
    expect(held / 600).toBeLessThan(0.98);
  });
  it('refuses arms of different length, three seeds, and a confidence of 1', () => {
    const five = [1, 2, 3, 4, 6];
    expect(() => pairedDifference(five, [1, 2], { random: random() })).toThrow('length of second arm must be 5, got 2');
    expect(() => pairedDifference([1, 2, 3], [1, 2, 3], { random: random() })).toThrow('number of seeds must be an integer of at least 5, got 3');
    expect(() => pairedDifference(five, five, { random: random(), confidence: 1 })).toThrow('confidence must be between 0 and 1, got 1');
  });
});
