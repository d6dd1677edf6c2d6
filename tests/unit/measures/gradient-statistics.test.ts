import { describe, expect, it } from 'vitest';
import { gradientStatistics, statisticsOfGradients } from '../../../src/measures/gradient-statistics.ts';
import { seeded } from '../../../src/random.ts';

describe('gradient statistics', () => {
  it('by hand: gradients (3, 4) and (0, 0)', () => {
    // Mean (1.5, 2), squared norms 25 and 0: signal (2·6.25 − 12.5)/1 = 0, noise 2·(12.5 − 6.25)/1.
    const { norm, exampleNorm, signal, noise, signalToNoise } = statisticsOfGradients(Float64Array.of(3, 4, 0, 0), 2);
    expect([norm, exampleNorm, signal, noise, signalToNoise]).toEqual([2.5, 2.5, 0, 12.5, 0]);
  });
  it('sees no noise in gradients that are all the same', () => {
    expect(statisticsOfGradients(Float64Array.of(3, 4, 3, 4, 3, 4), 2)).toMatchObject({ norm: 5, exampleNorm: 5, signal: 25, noise: 0 });
  });
  it('estimates |E g|² and tr Cov without bias, and signal 0 under pure noise (200 trials of 10 gradients in 6 dimensions)', () => {
    const random = seeded(1);
    for (const shift of [0, 0.5]) {
      const trials = Array.from({ length: 200 }, () => statisticsOfGradients(Float64Array.from({ length: 60 }, () => shift + random.normal()), 6));
      const mean = (name: 'signal' | 'noise') => trials.reduce((sum, one) => sum + one[name], 0) / 200;
      expect(Math.abs(mean('signal') - 6 * shift ** 2)).toBeLessThan(0.2);
      expect(Math.abs(mean('noise') - 6)).toBeLessThan(0.25);
    }
  });
  it('refuses one example, a negative square, and a mean longer than its examples allow', () => {
    expect(() => gradientStatistics([1], 1)).toThrow('number of examples must be an integer of at least 2, got 1');
    expect(() => gradientStatistics([1, -1], 0)).toThrow(/squared norm of gradient 1/);
    expect(() => gradientStatistics([1, 1], 2)).toThrow(/at most the mean squared norm 1/);
    expect(() => statisticsOfGradients(new Float64Array(5), 2)).toThrow(/gradients/);
  });
});
