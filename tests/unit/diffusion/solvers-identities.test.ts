import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimePoint } from '../../../src/diffusion/denoiser.ts';
import { phi, solveLinear } from '../../../src/diffusion/numeric.ts';
import { exactDenoiser } from '../../../src/diffusion/posterior.ts';
import { makeSchedule, type Schedule } from '../../../src/diffusion/schedule.ts';
import { ddim } from '../../../src/diffusion/solvers/ddim.ts';
import { ddpm } from '../../../src/diffusion/solvers/ddpm.ts';
import { dpmSolver1 } from '../../../src/diffusion/solvers/dpm-solver-1.ts';
import { dpmSolver2 } from '../../../src/diffusion/solvers/dpm-solver-2.ts';
import { dpmpp1 } from '../../../src/diffusion/solvers/dpmpp-1.ts';
import { dpmpp2mSdeSteps } from '../../../src/diffusion/solvers/dpmpp-2m-sde.ts';
import { dpmpp2mSteps } from '../../../src/diffusion/solvers/dpmpp-2m.ts';
import { euler } from '../../../src/diffusion/solvers/euler.ts';
import { interpolatory } from '../../../src/diffusion/solvers/exponential.ts';
import { heunSigma } from '../../../src/diffusion/solvers/heun.ts';
import { gaussianNoise, solve, type Solver } from '../../../src/diffusion/solvers/solver.ts';
import { uniPc2, uniPc2Bh1 } from '../../../src/diffusion/solvers/unipc.ts';
import { SPACINGS, timeGrid, trailing } from '../../../src/diffusion/time-grid.ts';
import { seeded } from '../../../src/random.ts';
import { check, largestGap, mixture, normals, schedules } from './fixtures.ts';

const start = normals(20, seeded(31));
const denoise = exactDenoiser(mixture);
const noise = gaussianNoise(seeded(32));
const run = (solver: Solver) => solve(solver, denoise);

/** Grids of every spacing and of few and many steps. */
function grids(schedule: Schedule): TimePoint[][] {
  return SPACINGS.flatMap((spacing) => [1, 2, 5, 13, 50].map((n) => timeGrid(schedule, spacing, n)));
}

describe.each(schedules)('on $name', ({ schedule }) => {
  it('DDIM with η = 1 is DDPM under the same noise', () => {
    for (const grid of grids(schedule)) {
      expect(largestGap(run(ddim(grid, start, { eta: 1, noise })), run(ddpm(grid, start, { noise })))).toBeLessThan(1e-10);
    }
  });

  it.each(['x0', 'epsilon', 'u'] as const)('Euler in %s space is DDIM', (space) => {
    for (const grid of grids(schedule)) {
      expect(largestGap(run(euler(space, grid, start)), run(ddim(grid, start)))).toBeLessThan(1e-9);
    }
  });

  it('DPM-Solver-1 and DPM-Solver++ 1 are DDIM', () => {
    for (const grid of grids(schedule)) {
      const goal = run(ddim(grid, start));
      for (const solver of [dpmSolver1, dpmpp1]) expect(largestGap(run(solver.run(grid, start)), goal)).toBeLessThan(1e-12);
    }
  });

  it('the SDE solver held to order 1 is DDIM with η = 1', () => {
    for (const grid of grids(schedule)) {
      const first = run(dpmpp2mSdeSteps(grid, start, { noise, finalOrders: grid.map(() => 1) }));
      expect(largestGap(first, run(ddim(grid, start, { eta: 1, noise })))).toBeLessThan(1e-9);
    }
  });
});

describe('variants', () => {
  const schedule = makeSchedule('scaled-linear');
  const grid = trailing(schedule, 8);

  it('η between 0 and 1 differs from both ends, and needs noise', () => {
    const half = run(ddim(grid, start, { eta: 0.5, noise }));
    for (const eta of [0, 1]) expect(largestGap(half, run(ddim(grid, start, { eta, noise })))).toBeGreaterThan(0.01);
  });

  it('DDPM’s fixed-large variance differs from fixed-small before the last step, which adds no noise', () => {
    const [small, large] = (['fixed-small', 'fixed-large'] as const).map((variance) => run(ddpm(grid, start, { noise, variance })));
    expect(largestGap(small!, large!)).toBeGreaterThan(0.01);
    const one = trailing(schedule, 1);
    expect(run(ddpm(one, start, { noise, variance: 'fixed-large' }))).toEqual(run(ddpm(one, start, { noise })));
  });

  it('2M’s two slopes and UniPC’s two B(h) are different solvers', () => {
    expect(largestGap(run(dpmpp2mSteps(grid, start)), run(dpmpp2mSteps(grid, start, { slope: 'heun' })))).toBeGreaterThan(1e-3);
    expect(largestGap(run(uniPc2.run(grid, start)), run(uniPc2Bh1.run(grid, start)))).toBeGreaterThan(1e-3);
  });

  it.each([['Heun', heunSigma], ['DPM-Solver-2', dpmSolver2]] as const)('%s asks 2N − 1 times, the others N', (_, solver) => {
    let questions = 0;
    solve(solver.run(grid, start, { timeOf: schedule.timeOf }), denoise, () => questions++);
    expect(questions).toBe(15);
    solve(dpmpp2mSteps(grid, start), denoise, () => questions--);
    expect(questions).toBe(7);
  });
});

describe('weights of exponential integrators', () => {
  /** ∫₀¹ e^{(1−θ)z} θ^k dθ by two-point Gauss–Legendre on 400 panels. */
  function moment(k: number, z: number): number {
    let sum = 0;
    for (let i = 0; i < 400; i++) for (const node of [-1, 1]) {
      const theta = (i + 0.5 + node / (2 * Math.sqrt(3))) / 400;
      sum += Math.exp((1 - theta) * z) * theta ** k / 800;
    }
    return sum;
  }
  const exponent = fc.double({ min: -6, max: 6, noNaN: true });

  it('φ_k is its integral, on both sides of where series and recurrence meet', () => {
    check(fc.property(fc.integer({ min: 1, max: 4 }), exponent, (k, z) => {
      const factorial = [1, 1, 2, 6][k - 1]!;
      expect(Math.abs(phi(k, z) - moment(k - 1, z) / factorial) / Math.exp(Math.max(0, z))).toBeLessThan(1e-9);
    }));
    for (const z of [1, -1]) for (const k of [1, 2, 3, 4]) expect(phi(k, z) / phi(k, z * (1 - 1e-9))).toBeCloseTo(1, 8);
  });

  it('integrate every polynomial of degree below their number', () => {
    const gap = fc.double({ min: 0.2, max: 2, noNaN: true });
    check(fc.property(exponent, gap, gap, (z, one, two) => {
      const nodes = [0, -one, -one - two];
      const weights = interpolatory(nodes, z);
      for (const k of [0, 1, 2]) {
        const sum = weights.reduce((total, w, j) => total + w * nodes[j]! ** k, 0);
        expect(Math.abs(sum - moment(k, z)) / Math.exp(Math.max(0, z))).toBeLessThan(1e-8);
      }
    }));
  });

  it('solveLinear solves, and names a singular matrix', () => {
    expect(solveLinear([[0, 2], [4, 1]], [6, 7]).map((v) => v.toFixed(12))).toEqual(['1.000000000000', '3.000000000000']);
    expect(() => solveLinear([[1, 2], [2, 4]], [1, 2])).toThrow('singular');
  });
});
