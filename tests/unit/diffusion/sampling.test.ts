import { describe, expect, it } from 'vitest';
import { addNoise } from '../../../src/diffusion/forward.ts';
import { levelFromAlphaBar } from '../../../src/diffusion/level.ts';
import { makeMixture, posteriorMean, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { ddim } from '../../../src/diffusion/solvers/ddim.ts';
import { solve, solveAsync, type Query } from '../../../src/diffusion/solvers/solver.ts';
import { trailing } from '../../../src/diffusion/time-grid.ts';
import { seeded } from '../../../src/random.ts';
import { largestGap, mixture, normals } from './fixtures.ts';

const schedule = makeSchedule('scaled-linear');
const denoise = (x: Float64Array, at: Query['at']) => posteriorMean(mixture, x, at.level);

describe('addNoise', () => {
  it('is α·x0 + σ·ε', () => {
    expect(Array.from(addNoise(Float64Array.of(1, 2), Float64Array.of(3, -1), { alpha: 0.6, sigma: 0.8 })).map((v) => v.toFixed(12)))
      .toEqual(['3.000000000000', '0.400000000000']);
  });

  it('keeps the variance of unit-variance data', () => {
    const n = 40000;
    const x = addNoise(normals(n, seeded(20).split('x0')), normals(n, seeded(20).split('noise')), levelFromAlphaBar(0.4));
    expect(Math.abs(x.reduce((sum, v) => sum + v * v, 0) / n - 1)).toBeLessThan(0.036); // 5 standard errors
  });
});

describe('trailing', () => {
  it('starts at the last timestep and steps evenly: 999, 749, 499, 249', () => {
    expect(trailing(schedule, 4).map(({ t }) => t)).toEqual([999, 749, 499, 249]);
  });

  it('rounds half to even, as NumPy does: 16 steps visit 811 and 311, not 812 or 312', () => {
    // 1000 − 3·62.5 = 812.5 and 1000 − 11·62.5 = 312.5
    const steps = trailing(schedule, 16).map(({ t }) => t);
    expect([steps[3], steps[11]]).toEqual([811, 311]);
  });

  it('carries the schedule’s level at each t', () => {
    for (const { t, level } of trailing(schedule, 7)) expect(level).toEqual(schedule.level(t));
  });

  it('visits every timestep when it may', () => {
    expect(trailing(schedule, 1000).map(({ t }) => t)).toEqual(Array.from({ length: 1000 }, (_, i) => 999 - i));
  });

  it.each([0, 1001, 2.5])('refuses %d steps', (steps) => expect(() => trailing(schedule, steps)).toThrow(`got ${steps}`));
});

describe('DDIM with the exact denoiser', () => {
  it('of one Gaussian follows the closed-form ODE ever closer, with an error that falls with the step', () => {
    const one = makeMixture({ means: [1.5, -0.5], std: 0.7 });
    const start = normals(40, seeded(21));
    const first = schedule.level(999);
    // The flow keeps every point's standardised position: (x − αμ)/√(α²s² + σ²).
    const width = Math.sqrt((first.alpha * 0.7) ** 2 + first.sigma ** 2);
    const exact = start.map((x, i) => one.means[i % 2]! + (0.7 * (x - first.alpha * one.means[i % 2]!)) / width);
    const errors = [10, 100, 1000].map((n) =>
      largestGap(solve(ddim(trailing(schedule, n), start), (x, at) => posteriorMean(one, x, at.level)), exact));
    expect(errors[0]).toBeLessThan(0.5);
    expect(errors[1]! / errors[0]!).toBeLessThan(0.25);
    expect(errors[2]! / errors[1]!).toBeLessThan(0.25);
  });

  it('of a single point lands on it in one step from anywhere', () => {
    const point = makeMixture({ means: [3, 4], std: 0 });
    expect(Array.from(solve(ddim(trailing(schedule, 1), Float64Array.of(-9, 2)), (x, at) => posteriorMean(point, x, at.level)))).toEqual([3, 4]);
  });

  it('begins at zero SNR without a division by α', () => {
    const zero = makeSchedule('scaled-linear', { zeroTerminalSnr: true });
    const x = solve(ddim(trailing(zero, 50), normals(200, seeded(22))), denoise);
    expect(x.every(Number.isFinite)).toBe(true);
  });

  it('brings back the mean of the data', () => {
    const n = 3000;
    const x = solve(ddim(trailing(schedule, 50), normals(2 * n, seeded(23))), denoise);
    const { x0 } = sampleMixture(mixture, n, seeded(24));
    for (const axis of [0, 1]) {
      const mean = (points: Float64Array) => points.filter((_, i) => i % 2 === axis).reduce((sum, v) => sum + v, 0) / n;
      expect(Math.abs(mean(x) - mean(x0))).toBeLessThan(0.13); // 5 standard errors of two means, data of unit size
    }
  });
});

describe('solve', () => {
  it('asks once per grid point, from noisy to clean, and shows each question with its answer', () => {
    const grid = trailing(schedule, 5);
    const seen: number[] = [];
    const start = normals(4, seeded(25));
    solve(ddim(grid, start), denoise, (query, x0) => {
      seen.push(query.at.t);
      expect(x0).toEqual(denoise(query.x, query.at));
    });
    expect(seen).toEqual(grid.map(({ t }) => t));
  });

  it('and solveAsync give the same points, and leave the start as it was', async () => {
    const start = normals(20, seeded(26));
    const before = start.slice();
    const grid = trailing(schedule, 8);
    const later = await solveAsync(ddim(grid, start), async (x, at) => denoise(x, at));
    expect(later).toEqual(solve(ddim(grid, start), denoise));
    expect(start).toEqual(before);
  });
});
