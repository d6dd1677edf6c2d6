import { describe, expect, it } from 'vitest';
import { angle, levelFromAlphaBar, logSnr, snr } from '../../../src/diffusion/level.ts';
import { makeSchedule, SCHEDULE_IDS } from '../../../src/diffusion/schedule.ts';
import { schedules } from './fixtures.ts';

/** Lin et al. 2023, Table 1. */
const published = [['linear', 4.04e-5], ['scaled-linear', 0.004682], ['cosine', 2.43e-9]] as const;

it.each(published)('%s ends at the published terminal SNR', (id, terminal) => {
  expect(snr(makeSchedule(id).level(999)) / terminal).toBeCloseTo(1, 2);
});

describe.each(SCHEDULE_IDS)('%s', (id) => {
  it('with zero terminal SNR ends at exactly 0, keeps its first level, and stretches √ᾱ evenly', () => {
    const plain = makeSchedule(id);
    const zero = makeSchedule(id, { zeroTerminalSnr: true });
    expect(zero.level(999)).toEqual({ alpha: 0, sigma: 1 });
    expect(zero.alphaBar[0]).toBeCloseTo(plain.alphaBar[0]!, 14);
    const last = plain.level(999).alpha;
    const stretch = plain.level(0).alpha / (plain.level(0).alpha - last);
    for (const t of [1, 250, 500, 998]) expect(zero.level(t).alpha).toBeCloseTo((plain.level(t).alpha - last) * stretch, 12);
  });
});

describe('scaled-linear', () => {
  it('keeps 6.8265 % of the signal at its last timestep, as Stable Diffusion does', () => {
    expect(makeSchedule('scaled-linear').level(999).alpha).toBeCloseTo(0.068265, 6);
  });
});

describe.each(schedules)('$name', ({ schedule }) => {
  it('is variance preserving and gets noisier at every step', () => {
    for (let t = 0; t < schedule.steps; t++) {
      const { alpha, sigma } = schedule.level(t);
      expect(alpha ** 2 + sigma ** 2).toBeCloseTo(1, 14);
      if (t > 0) expect(schedule.alphaBar[t]!).toBeLessThan(schedule.alphaBar[t - 1]!);
    }
  });

  it.each([-1, 1000, 0.5, NaN])('has no level at t = %d', (t) => {
    expect(() => schedule.level(t)).toThrow(RangeError);
  });
});

describe('makeSchedule', () => {
  it('multiplies 1 − β: two linear steps by hand', () => {
    expect(Array.from(makeSchedule('linear', { steps: 2 }).alphaBar)).toEqual([1 - 1e-4, (1 - 1e-4) * (1 - 0.02)]);
  });

  it.each([0, 1, 2.5, NaN])('refuses %d steps', (steps) => {
    expect(() => makeSchedule('linear', { steps })).toThrow(`got ${steps}`);
  });
});

describe('levels', () => {
  it('at ᾱ = ¼ have SNR ⅓, log-SNR −ln 3 and an angle of 60°', () => {
    const level = levelFromAlphaBar(0.25);
    expect(snr(level)).toBeCloseTo(1 / 3, 14);
    expect(logSnr(level)).toBeCloseTo(-Math.log(3), 14);
    expect(angle(level)).toBeCloseTo(Math.PI / 3, 14);
  });

  it('reach ±∞ log-SNR at the ends', () => {
    expect([logSnr(levelFromAlphaBar(1)), logSnr(levelFromAlphaBar(0))]).toEqual([Infinity, -Infinity]);
  });

  it.each([-0.1, 1.1, NaN])('do not exist for ᾱ = %d', (alphaBar) => {
    expect(() => levelFromAlphaBar(alphaBar)).toThrow(`got ${alphaBar}`);
  });
});
