import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelFromLogSnr, noiseRatio, snr } from '../../../src/diffusion/level.ts';
import { edm, NotInvertibleError, PREDICTION_IDS, predictions, x0Inverse } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import {
  edmWeighting, minSnr, p2, plain, sigmoid, snrPlusOne, snrWeighting, tableWeighting, truncatedSnr, weightIn, weightTable, type Weighting,
} from '../../../src/diffusion/weighting.ts';
import { check } from './fixtures.ts';

const level = fc.double({ min: -12, max: 12, noNaN: true }).map(levelFromLogSnr);
const { epsilon, v, x0, flow } = predictions;
const near = (value: number, goal: number): void => {
  expect(Math.abs(value / goal - 1)).toBeLessThan(1e-10);
};

const NAMED: readonly (readonly [string, Weighting])[] = [
  ['plain ε', plain(epsilon)], ['plain v', plain(v)], ['plain x0', plain(x0)], ['plain flow', plain(flow)],
  ['SNR', snrWeighting], ['SNR + 1', snrPlusOne], ['truncated SNR', truncatedSnr], ['min-SNR-5', minSnr()],
  ['P2', p2()], ['EDM', edmWeighting(0.5)], ['sigmoid', sigmoid(-1)],
];

describe.each(NAMED)('%s', (_, weighting) => {
  it('is the same loss in whichever space it is written', () => {
    check(fc.property(level, fc.double({ min: 0.1, max: 3, noNaN: true }), (at, error) => {
      // An error of x̂0 is an error of every other target: q of x̂0 = p·x + q·y says how large.
      const losses = PREDICTION_IDS.map((id) => weightIn(weighting, predictions[id], at) * (error / x0Inverse(predictions[id], at)[1]) ** 2);
      for (const loss of losses) near(loss, losses[0]!);
    }));
  });
});

describe('stated as their papers do', () => {
  it('plain ε is SNR on x0, plain v is SNR + 1, plain flow is (1 + √SNR)²', () => {
    check(fc.property(level, (at) => {
      near(weightIn(plain(epsilon), x0, at), snr(at));
      near(weightIn(plain(v), x0, at), snr(at) + 1);
      near(weightIn(plain(flow), x0, at), (1 + Math.sqrt(snr(at))) ** 2);
      near(weightIn(snrWeighting, epsilon, at), 1);
      near(weightIn(snrPlusOne, v, at), 1);
    }));
  });

  it('truncated SNR is max(SNR, 1), and min-SNR-γ on v is min(SNR, γ)/(SNR + 1) (Hang et al. 2023)', () => {
    check(fc.property(level, fc.double({ min: 0.1, max: 20, noNaN: true }), (at, gamma) => {
      near(weightIn(truncatedSnr, x0, at), Math.max(snr(at), 1));
      near(weightIn(minSnr(gamma), v, at), Math.min(snr(at), gamma) / (snr(at) + 1));
      near(weightIn(minSnr(gamma), epsilon, at), Math.min(1, gamma / snr(at)));
    }));
  });

  it('P2 is (k + SNR)^−γ on ε', () => {
    check(fc.property(level, fc.double({ min: 0.1, max: 3, noNaN: true }), (at, k) => {
      near(weightIn(p2({ k, gamma: 0.5 }), epsilon, at), (k + snr(at)) ** -0.5);
    }));
  });

  it('EDM’s is (σ² + σ_data²)/(σ·σ_data)² on x0 with σ the noise ratio, and 1 on its own F', () => {
    check(fc.property(level, fc.double({ min: 0.1, max: 3, noNaN: true }), (at, data) => {
      const sigma = noiseRatio(at);
      near(weightIn(edmWeighting(data), x0, at), (sigma ** 2 + data ** 2) / (sigma * data) ** 2);
      near(weightIn(edmWeighting(data), edm(data), at), 1);
    }));
  });

  it('sigmoid is 1/(1 + e^{λ − b}) on ε', () => {
    check(fc.property(level, fc.double({ min: -3, max: 3, noNaN: true }), (at, bias) => {
      near(weightIn(sigmoid(bias), epsilon, at), 1 / (1 + snr(at) * Math.exp(-bias)));
    }));
  });
});

describe('at zero SNR', () => {
  const end = { alpha: 0, sigma: 1 };

  it('plain v and truncated SNR weigh 1 on x0, plain ε nothing', () => {
    expect([plain(v), truncatedSnr, plain(epsilon)].map((weighting) => weightIn(weighting, x0, end))).toEqual([1, 1, 0]);
  });

  it('no weight on ε says what plain v does', () => {
    expect(() => weightIn(plain(v), epsilon, end)).toThrow(NotInvertibleError);
  });
});

describe('tables', () => {
  const schedule = makeSchedule('cosine', { zeroTerminalSnr: true });

  it('weightTable has one weight a timestep, and tableWeighting gives it back', () => {
    const table = weightTable(schedule, minSnr(), v);
    expect(table.length).toBe(1000);
    const again = weightTable(schedule, tableWeighting(schedule, v, table), v);
    expect(again).toEqual(table);
  });
});
