import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelFromLogSnr, type NoiseLevel } from '../../../src/diffusion/level.ts';
import { makeMixture, makePointSet } from '../../../src/diffusion/mixture.ts';
import { exactDenoiser } from '../../../src/diffusion/posterior.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { SOLVERS } from '../../../src/diffusion/solvers/index.ts';
import { odeReference } from '../../../src/diffusion/solvers/ode-reference.ts';
import { gaussianNoise, solve } from '../../../src/diffusion/solvers/solver.ts';
import { timeGrid, trailing } from '../../../src/diffusion/time-grid.ts';
import { seeded } from '../../../src/random.ts';
import { check, largestGap, normals, schedules } from './fixtures.ts';

const schedule = makeSchedule('scaled-linear');
const deterministic = SOLVERS.filter(({ stochastic }) => !stochastic).map((solver) => [solver.id, solver] as const);
const centre = [1.5, -0.5];
const std = 0.7;
const gaussian = makeMixture({ means: centre, std });

/** The flow of one Gaussian keeps each point's place in units of the marginal's width: (x − αμ)/√(α²s² + σ²). */
function flow(x: Float64Array, from: NoiseLevel, to: NoiseLevel): Float64Array {
  const width = ({ alpha, sigma }: NoiseLevel) => Math.hypot(alpha * std, sigma);
  return x.map((value, j) => {
    const mean = centre[j % 2]!;
    return to.alpha * mean + ((value - from.alpha * mean) * width(to)) / width(from);
  });
}

describe('one Gaussian, whose flow has a closed form', () => {
  const start = normals(20, seeded(2));
  const first = schedule.level(999);
  const end = schedule.level(20);
  const goal = flow(start, first, end);

  it.each(deterministic)('%s comes as near with 60 steps as its order asks', (_, solver) => {
    const grid = timeGrid(schedule, 'trailing', 60, { family: solver.family }).filter(({ t }) => t > 20);
    const gap = largestGap(solve(solver.run(grid, start, { end, timeOf: schedule.timeOf }), exactDenoiser(gaussian)), goal);
    expect(gap).toBeLessThan(solver.order === 1 ? 0.06 : 0.006);
  });

  it('is followed by the reference to 1e-9 from any level to any cleaner one, zero SNR and zero noise included', () => {
    const lambda = fc.double({ min: -16, max: 10, noNaN: true });
    check(fc.property(fc.oneof(fc.constant(-Infinity), lambda), fc.oneof(fc.constant(Infinity), lambda), (p, q) => {
      fc.pre(p < q - 0.01);
      const [from, to] = [levelFromLogSnr(p), levelFromLogSnr(q)];
      const x = solve(odeReference([{ t: 0, level: from }], start, { end: to, tolerance: 1e-11 }), exactDenoiser(gaussian));
      expect(largestGap(x, flow(start, from, to))).toBeLessThan(1e-9);
    }), 40);
  });
});

describe('one point, whose flow is a straight line in every space', () => {
  it.each(SOLVERS.map((solver) => [solver.id, solver] as const))('%s lands on it from any schedule in any number of steps', (_, solver) => {
    const point = makePointSet([3, -4]);
    for (const { schedule: any } of schedules) {
      for (const n of [1, 2, 3, 7]) {
        const grid = timeGrid(any, 'trailing', n, { family: solver.family });
        const noise = gaussianNoise(seeded(n));
        const x = solve(solver.run(grid, Float64Array.of(0.3, 1, -2, 0.1), { noise, timeOf: any.timeOf }), exactDenoiser(point));
        expect(largestGap(x, Float64Array.of(3, -4, 3, -4))).toBeLessThan(1e-9);
      }
    }
  });
});

describe('zero terminal SNR', () => {
  const zero = makeSchedule('scaled-linear', { zeroTerminalSnr: true });
  const two = makeMixture({ means: [1, 1, -1, -0.5], std: 0.3, weights: [3, 1] });

  it.each(SOLVERS.map((solver) => [solver.id, solver] as const))('%s asks first at ᾱ = 0, gets the mean of the data, and stays finite', (_, solver) => {
    for (const n of [1, 2, 5, 30]) {
      const answers: Float64Array[] = [];
      const start = normals(10, seeded(n));
      const x = solve(
        solver.run(timeGrid(zero, 'trailing', n, { family: solver.family }), start, { noise: gaussianNoise(seeded(3)), timeOf: zero.timeOf }),
        exactDenoiser(two),
        (_query, x0) => answers.push(x0),
      );
      expect(largestGap(answers[0]!, Float64Array.from(start, (_value, j) => (j % 2 === 0 ? 0.5 : 0.625)))).toBeLessThan(1e-12);
      expect(x.every(Number.isFinite)).toBe(true);
    }
  });
});

describe('every solver', () => {
  it.each(SOLVERS.map((solver) => [solver.id, solver] as const))('%s leaves the start as it was and gives the same run twice', (_, solver) => {
    const start = normals(8, seeded(5));
    const before = start.slice();
    const run = () => solve(solver.run(trailing(schedule, 6), start, { noise: gaussianNoise(seeded(6)), timeOf: schedule.timeOf }), exactDenoiser(gaussian));
    expect(run()).toEqual(run());
    expect(start).toEqual(before);
  });
});
