import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noiseRatio } from '../../../src/diffusion/level.ts';
import { roundHalfToEven } from '../../../src/diffusion/numeric.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { SPACINGS, timeGrid, timesteps, type GridFamily } from '../../../src/diffusion/time-grid.ts';
import { check, schedules } from './fixtures.ts';

const FAMILIES: readonly GridFamily[] = ['ancestral', 'sigma', 'multistep'];
const schedule = makeSchedule('scaled-linear');

describe('timesteps of 1000 in 5', () => {
  it.each([
    ['leading', 'ancestral', [800, 600, 400, 200, 0]],
    ['leading', 'sigma', [800, 600, 400, 200, 0]],
    ['leading', 'multistep', [830, 664, 498, 332, 166]],
    ['linspace', 'ancestral', [999, 749, 500, 250, 0]],
    ['linspace', 'sigma', [999, 749.25, 499.5, 249.75, 0]],
    ['linspace', 'multistep', [999, 799, 599, 400, 200]],
    ['trailing', 'ancestral', [999, 799, 599, 399, 199]],
    ['trailing', 'sigma', [999, 799, 599, 399, 199]],
    ['trailing', 'multistep', [999, 799, 599, 399, 199]],
  ] as const)('%s, %s', (spacing, family, list) => {
    expect(timesteps(spacing, 1000, 5, { family })).toEqual(list);
  });

  it('with Stable Diffusion’s offset are one later when leading, and the same otherwise', () => {
    expect(timesteps('leading', 1000, 5, { offset: 1 })).toEqual([801, 601, 401, 201, 1]);
    for (const spacing of ['linspace', 'trailing'] as const) expect(timesteps(spacing, 1000, 5, { offset: 1 })).toEqual(timesteps(spacing, 1000, 5));
  });

  it('of which the noisiest 100 may not be used', () => {
    expect(timesteps('linspace', 1000, 4, { family: 'multistep', usable: 900 })).toEqual([899, 674, 450, 225]);
    expect(timesteps('leading', 1000, 4, { family: 'multistep', usable: 900 })).toEqual([720, 540, 360, 180]);
    expect(timesteps('trailing', 1000, 10, { usable: 900 })).toEqual([899, 799, 699, 599, 499, 399, 299, 199, 99]);
  });
});

describe.each(SPACINGS)('%s at every N from 1 to 1000', (spacing) => {
  it.each(FAMILIES)('for the %s family gives N timesteps, from noisy to clean, all of the schedule', (family) => {
    for (let n = 1; n <= 1000; n++) {
      const list = timesteps(spacing, 1000, n, { family });
      expect(list.length).toBe(n);
      for (let i = 0; i < n; i++) {
        const inOrder = list[i]! >= 0 && list[i]! <= 999 && (i === 0 || list[i]! < list[i - 1]!);
        if (!inOrder) expect.fail(`N = ${n}: timestep ${i} is ${list[i]}`);
      }
      // A single linspace point is the clean end, as NumPy has it read from the other side, unless one more is taken and dropped.
      if (spacing === 'trailing' || (spacing === 'linspace' && n > 1)) expect(list[0]).toBe(999);
      if (spacing === 'linspace' && n > 1 && family !== 'multistep') expect(list.at(-1)).toBe(0);
    }
    expect(timesteps(spacing, 1000, 1000, { family })).toEqual(Array.from({ length: 1000 }, (_, i) => 999 - i));
  });
});

describe('rounding', () => {
  it.each([[0.5, 0], [1.5, 2], [2.5, 2], [-0.5, 0], [-1.5, -2], [2.4999999, 2], [811.5, 812], [812.5, 812]])('takes %d to %d', (value, even) => {
    expect(roundHalfToEven(value) + 0).toBe(even);
  });

  it('is that of NumPy in all three spacings: where half up differs', () => {
    // 13 points: 999·(9/12) = 749.25, 999·(6/12) = 499.5 → 500, 999·(2/12) = 166.5 → 166
    expect(timesteps('linspace', 1000, 13)).toContain(166);
    // 19 points, the last dropped: 999·(15/18) = 832.5 → 832
    expect(timesteps('linspace', 1000, 18, { family: 'multistep' })).toContain(832);
    // 1000 − 3·62.5 = 812.5 → 812, less one
    expect(timesteps('trailing', 1000, 16)).toContain(811);
  });

  it('never gives the extra timestep −1 that diffusers has at 61, 103, 121, 122 steps', () => {
    for (const n of [61, 103, 121, 122]) expect(timesteps('trailing', 1000, n).filter((t) => t < 0)).toEqual([]);
  });
});

describe('timeGrid', () => {
  it('interpolates σ/α linearly between timesteps', () => {
    const point = timeGrid(schedule, 'linspace', 5, { family: 'sigma' })[1]!;
    const [low, high] = [749, 750].map((t) => noiseRatio(schedule.level(t)));
    expect(point.t).toBe(749.25);
    expect(noiseRatio(point.level)).toBeCloseTo(low! + 0.25 * (high! - low!), 12);
  });
});

describe.each(schedules)('times between timesteps on $name', ({ schedule: any }) => {
  it('levelAt meets level at every timestep, and timeOf is its inverse', () => {
    check(fc.property(fc.integer({ min: 0, max: 999 }), fc.double({ min: 0, max: 999, noNaN: true }), (t, between) => {
      const [here, there] = [any.level(t), any.levelAt(t)];
      expect(Math.hypot(here.alpha - there.alpha, here.sigma - there.sigma)).toBeLessThan(1e-7);
      const level = any.levelAt(between);
      const back = any.levelAt(any.timeOf(level));
      expect(Math.hypot(back.alpha - level.alpha, back.sigma - level.sigma)).toBeLessThan(1e-9);
    }), 50);
  });
});
