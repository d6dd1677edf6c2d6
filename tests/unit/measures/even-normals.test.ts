import { describe, expect, it } from 'vitest';
import { loadDataSet } from '../../../src/data/load.ts';
import { exactDenoiser, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { ddim } from '../../../src/diffusion/solvers/ddim.ts';
import { solve } from '../../../src/diffusion/solvers/solver.ts';
import { trailing } from '../../../src/diffusion/time-grid.ts';
import { slicedReference, slicedWasserstein2 } from '../../../src/measures/distance.ts';
import { evenNormals } from '../../../src/measures/even-normals.ts';
import { seeded } from '../../../src/random.ts';

const N = 1000;

describe('evenly laid normal points', () => {
  it.each([1, 2, 3])('have the moments of a standard normal, to better than chance (seed %s)', (seed) => {
    const points = evenNormals(N, seeded(seed));
    const mean = (value: (x: number, y: number) => number) => Array.from({ length: N }, (_, i) => value(points[2 * i]!, points[2 * i + 1]!)).reduce((sum, one) => sum + one, 0) / N;
    for (const [value, goal] of [[(x: number) => x, 0], [(_: number, y: number) => y, 0], [(x: number) => x * x, 1], [(_: number, y: number) => y * y, 1], [(x: number, y: number) => x * y, 0]] as const) {
      // A third of the standard error of independent draws.
      expect(Math.abs(mean(value) - goal)).toBeLessThan(0.333 * Math.sqrt((goal ? 2 : 1) / N));
    }
  });
  it('are finite, and others for another seed', () => {
    const [one, other] = [evenNormals(N, seeded(1)), evenNormals(N, seeded(2))];
    expect(one.every(Number.isFinite)).toBe(true);
    expect(one).not.toEqual(other);
    expect(evenNormals(N, seeded(1))).toEqual(one);
  });
  it('let an exact sampler come nearer to the data than independent draws, and always as near', async () => {
    const { mixture } = await loadDataSet('ring8');
    const reference = slicedReference(sampleMixture(mixture, 50_000, seeded(0)).x0, N);
    const grid = trailing(makeSchedule('scaled-linear'), 50);
    const distances = (start: (seed: number) => Float64Array) => [1, 2, 3, 4].map((seed) => slicedWasserstein2(solve(ddim(grid, start(seed)), exactDenoiser(mixture)), reference).value);
    const even = distances((seed) => evenNormals(N, seeded(seed)));
    const independent = distances((seed) => {
      const random = seeded(seed);
      return Float64Array.from({ length: 2 * N }, () => random.normal());
    });
    expect(Math.max(...even)).toBeLessThan(0.6 * (independent.reduce((sum, one) => sum + one, 0) / independent.length));
    expect(Math.max(...even) - Math.min(...even)).toBeLessThan(0.005);
  });
});
