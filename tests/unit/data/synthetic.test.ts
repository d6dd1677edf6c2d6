import { describe, expect, it } from 'vitest';
import { DATA_SET_IDS, DATA_SETS } from '../../../src/data/catalogue.ts';
import { standardise } from '../../../src/data/standardise.ts';
import { syntheticDataSet, type SyntheticId } from '../../../src/data/synthetic.ts';
import { addNoise } from '../../../src/diffusion/forward.ts';
import { snr } from '../../../src/diffusion/level.ts';
import { posterior, sampleMixture } from '../../../src/diffusion/mixture.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { seeded } from '../../../src/random.ts';

const ids = DATA_SET_IDS.filter((id): id is SyntheticId => DATA_SETS[id].kind === 'synthetic');
const counts: Record<SyntheticId, number> = { ring8: 8, blobs3: 3, moons: 96, swiss: 160, pinwheel: 160, checker: 288 };
const stds: Record<SyntheticId, number> = { ring8: 0.1, blobs3: 0.6, moons: 0.08, swiss: 0.05, pinwheel: 0.07, checker: 0.07 };

/** Component k in the units of its definition. */
function original(id: SyntheticId, k: number): [number, number] {
  const { mixture: { means }, frame: { offset, scale } } = syntheticDataSet(id);
  return [offset[0] + scale[0] * means[2 * k]!, offset[1] + scale[1] * means[2 * k + 1]!];
}

const expectPoint = (actual: readonly number[], expected: readonly number[]) =>
  expected.forEach((value, j) => expect(actual[j]).toBeCloseTo(value, 12));

describe.each(ids)('%s', (id) => {
  const { mixture, classNames, frame } = syntheticDataSet(id);

  it('has mean 0 and, kernel included, a mean variance per dimension of 1', () => {
    let squares = 0;
    const mean = [0, 0];
    mixture.means.forEach((value, i) => {
      mean[i % 2]! += value * mixture.weights[i >> 1]!;
      squares += value ** 2 * mixture.weights[i >> 1]!;
    });
    expectPoint(mean, [0, 0]);
    expect(squares / 2 + mixture.std ** 2).toBeCloseTo(1, 12);
  });

  it('has the components, kernel and classes it is defined with, each class as heavy as the next', () => {
    expect(mixture.classOf.length).toBe(counts[id]);
    expect(mixture.std).toBe(stds[id]);
    expect(mixture.classes).toBe(DATA_SETS[id].classes);
    expect(new Set(classNames).size).toBe(mixture.classes);
    const perClass = counts[id] / mixture.classes;
    for (let label = 0; label < mixture.classes; label++) expect(mixture.classOf.filter((of) => of === label).length).toBe(perClass);
  });

  it('is scaled alike in both dimensions', () => expect(frame.scale[0]).toBe(frame.scale[1]));
});

describe('the shapes, at points computed by hand', () => {
  it('ring8 starts at (1, 0) and takes 45° a step', () => {
    expectPoint(original('ring8', 0), [1, 0]);
    expectPoint(original('ring8', 3), [-Math.SQRT1_2, Math.SQRT1_2]);
    // Variance of the circle is ½, and .99 of the variance is left to the means.
    expect(syntheticDataSet('ring8').mixture.means[0]).toBeCloseTo(Math.sqrt(1.98), 12);
  });

  it('blobs3 starts at (0, 1) and takes 120° a step', () => {
    expectPoint(original('blobs3', 0), [0, 1]);
    expectPoint(original('blobs3', 1), [-Math.sqrt(3) / 2, -0.5]);
  });

  it('moons are two half circles, the second about (1, ½) and turned down', () => {
    const tau = Math.PI / 96;
    expectPoint(original('moons', 0), [Math.cos(tau), Math.sin(tau)]);
    expectPoint(original('moons', 48), [1 - Math.cos(tau), 0.5 - Math.sin(tau)]);
    for (let k = 48; k < 96; k++) {
      const [x, y] = original('moons', k);
      expect(Math.hypot(x - 1, y - 0.5)).toBeCloseTo(1, 12);
      expect(y).toBeLessThan(0.5);
    }
  });

  it('swiss runs from 1.5π to 4.5π, radius and angle alike', () => {
    const radii = Array.from({ length: 160 }, (_, k) => Math.hypot(...original('swiss', k)));
    const u = 0.5 / 160;
    expect(radii[0]).toBeCloseTo(1.5 * Math.PI * (1 + 2 * Math.sqrt((u * (1 + u / 4)) / 1.25)), 10);
    expect(radii[159]).toBeCloseTo(4.5 * Math.PI, 1);
    radii.forEach((radius, k) => {
      expect(radius).toBeGreaterThan(radii[k - 1] ?? 0);
      expectPoint(original('swiss', k), [radius * Math.cos(radius), radius * Math.sin(radius)]);
    });
  });

  it('pinwheel arms run from .3 to 2, 72° apart, bent by .55 rad per unit of radius', () => {
    expectPoint(original('pinwheel', 0), [0.3 * Math.cos(0.165), 0.3 * Math.sin(0.165)]);
    const angle = (2 * 72 * Math.PI) / 180 + 1.1;
    expectPoint(original('pinwheel', 95), [2 * Math.cos(angle), 2 * Math.sin(angle)]);
  });

  it('checker fills the squares with i + j even, 36 points each', () => {
    expectPoint(original('checker', 0), [1 / 12, 1 / 12]);
    const filled = new Map<string, number>();
    for (let k = 0; k < 288; k++) {
      const square = original('checker', k).map((v) => Math.floor(v + 1e-9));
      expect((square[0]! + square[1]!) % 2).toBe(0);
      filled.set(square.join(), (filled.get(square.join()) ?? 0) + 1);
    }
    expect([...filled.values()]).toEqual(new Array(8).fill(36));
  });
});

describe('the explained share of ε, R² = 1 − SNR·E tr Var(x0|x)/2, against an independent implementation', () => {
  const schedule = makeSchedule('scaled-linear');
  // Timesteps as counted here, from 0; values to the digits they were published with.
  it.each([
    ['ring8', 0, 0.0784, 0.0005],
    ['ring8', 19, 0.63, 0.007],
    ['ring8', 199, 0.435, 0.02],
    ['ring8', 499, 0.725, 0.01],
    ['ring8', 989, 0.995, 0.002],
    ['swiss', 19, 0.43, 0.01],
  ] as const)('%s at t = %d is %d ± %d', (id, t, expected, tolerance) => {
    const { mixture } = syntheticDataSet(id);
    const random = seeded(30).split(t);
    const level = schedule.level(t);
    const { x0 } = sampleMixture(mixture, 8000, random.split('data'));
    const noise = random.split('noise');
    const { variance } = posterior(mixture, addNoise(x0, x0.map(() => noise.normal()), level), level);
    const unexplained = (snr(level) * variance.reduce((sum, v) => sum + v, 0)) / variance.length / 2;
    expect(Math.abs(1 - unexplained - expected)).toBeLessThan(tolerance);
  });
});

describe('standardise', () => {
  const rectangle = [0, 0, 4, 0, 4, 2, 0, 2];

  it('keeps the shape when it scales together', () => {
    const { mixture, offset, scale } = standardise(rectangle, [0, 0, 0, 0], 0.6);
    expect(offset).toEqual([2, 1]);
    const c = Math.sqrt(2.5 / 0.64); // variances 4 and 1
    expectPoint(scale, [c, c]);
    expectPoint(Array.from(mixture.means.slice(0, 2)), [-2 / c, -1 / c]);
  });

  it('makes a square of it when it scales each', () => {
    const { mixture, scale } = standardise(rectangle, [0, 0, 0, 0], 0.6, 'each');
    expectPoint(scale, [2 / 0.8, 1 / 0.8]);
    expectPoint(Array.from(mixture.means.slice(4, 6)), [0.8, 0.8]);
  });

  it.each([1, -0.1, NaN])('refuses a kernel of %d', (std) => {
    expect(() => standardise(rectangle, [0, 0, 0, 0], std)).toThrow(`got ${std}`);
  });

  it('refuses points that do not vary', () => {
    expect(() => standardise([1, 1, 1, 1], [0, 0], 0.1)).toThrow('points must vary');
    expect(() => standardise([1, 1, 2, 1], [0, 0], 0.1, 'each')).toThrow('got variances of 0.25 and 0');
  });
});
