import { beforeAll, describe, expect, it } from 'vitest';
import type { RunContext } from '../../../src/exhibits/exhibit.ts';
import figures from '../../../src/exhibits/high-dimension/figures.ts';
import { parameters } from '../../../src/exhibits/high-dimension/parameters.ts';
import { coordinates, embed, offPlaneEnergy, randomPlane } from '../../../src/exhibits/high-dimension/plane.ts';
import { run } from '../../../src/exhibits/high-dimension/run.ts';
import { fold, type HighDimensionState } from '../../../src/exhibits/high-dimension/state.ts';
import { measures, verdict } from '../../../src/exhibits/high-dimension/verdict.ts';
import { defaults, type Values } from '../../../src/exhibits/parameters.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { seeded } from '../../../src/random.ts';

async function play(settings: Partial<Values<typeof parameters>>, maxSteps: number, turnsAtMost = Infinity) {
  const context: RunContext = { backend: () => chooseBackend({ prefer: 'wasm' }), now: () => performance.now(), budget: () => ({ milliseconds: Infinity, maxSteps }) };
  const generator = run({ ...defaults(parameters), ...settings }, context);
  let state: HighDimensionState | undefined;
  for (let turns = 0; turns < turnsAtMost; turns++) {
    const turn = await generator.next();
    if (turn.done) return { state: state!, ended: turn.value };
    state = fold(state, turn.value.record);
  }
  await generator.return('complete');
  return { state: state!, ended: undefined };
}

describe('a random plane', () => {
  const plane = randomPlane(32, seeded(3));
  const random = seeded(4);
  const noise = Float64Array.from({ length: 32 * 2000 }, () => random.normal());
  it('has orthonormal directions, so that what is embedded projects back and has no energy off the plane', () => {
    const points = Float64Array.of(1, 2, -3, 0.5);
    const back = coordinates(plane, embed(plane, points));
    points.forEach((value, i) => expect(back[i]).toBeCloseTo(value, 12));
    expect(offPlaneEnergy(plane, embed(plane, points))).toBeLessThan(1e-24);
  });
  it('leaves D − 2 of the energy of noise off the plane', () => {
    // Standard error of the mean of 2,000 χ² with 30 degrees of freedom: 0.17.
    expect(Math.abs(offPlaneEnergy(plane, noise) - 30)).toBeLessThan(0.7);
  });
  it('needs two dimensions', () => {
    expect(() => randomPlane(1, seeded(0))).toThrow('dimension must be an integer of at least 2, got 1');
  });
});

describe('flat data in a large space', () => {
  let state: HighDimensionState;
  beforeAll(async () => {
    ({ state } = await play({ steps: 120 }, 120));
  }, 60_000);
  it('are found by x₀ in 128 dimensions and not by ε, which diverges', () => {
    const { networks } = state.results.at(-1)!;
    // The independent prototype has 0.109 for x₀ and 13.5 for ε, with energies below 0.001 and of 14,000, after 3,000 steps.
    expect(networks.x0.distance).toBeLessThan(0.5);
    expect(networks.epsilon.distance).toBeGreaterThan(5);
    expect(networks.x0.energy).toBeLessThan(0.1);
    expect(networks.epsilon.energy).toBeGreaterThan(1000);
    expect(networks.v.energy).toBeGreaterThan(10);
  });
  it('make no such difference in 2 dimensions, where there is nothing to leave', () => {
    const { networks } = state.results[0]!;
    expect(networks.epsilon.distance).toBeLessThan(2 * networks.x0.distance);
    expect(networks.epsilon.energy).toBeLessThan(1e-20);
  });
  it.each(['en', 'zh'] as const)('are drawn and said, and the samples outside the frame counted (%s)', (language) => {
    const [distance, energy, clouds] = figures(state, defaults(parameters), language);
    expect(distance!.finding).toContain('D = 128');
    expect(energy!.table.rows.map(([dimension]) => dimension)).toEqual([8, 32, 128]);
    expect(clouds!.finding).toMatch(language === 'en' ? /of 250: ε \d+/ : /250 个样本里落在框外的：ε \d+ 个/);
    expect([distance, energy, clouds].map((figure) => figure!.finding).join()).not.toMatch(/NaN|undefined/);
  });
  it('say nothing to the verdict before the largest space is done', () => {
    expect(measures(state)!['epsilonMost']).toBeGreaterThan(10);
    expect(measures({ ...state, results: state.results.slice(0, 3) })).toBeUndefined();
  });
});

describe('a run', () => {
  it('gives the same numbers however its turns are cut', async () => {
    const whole = await play({ steps: 100, width: 16 }, 100, 3);
    const bits = await play({ steps: 100, width: 16 }, 30, 6);
    expect(whole.state.results).toHaveLength(1);
    expect(bits.state).toEqual(whole.state);
  });
});

describe('the verdict', () => {
  const seeds = (least: number, most: number) => [0.95, 1, 1.05].map((jitter) => ({ epsilonLeast: least * jitter, epsilonMost: most * jitter, vLeast: 1, vMost: 3 }));
  it.each([
    ['x₀ wins in the largest space only', 1, 90, 'yes'],
    ['there is no difference anywhere', 1, 1.1, 'no'],
    ['ε wins in the largest space', 1, 0.3, 'no'],
    ['x₀ wins in every space', 5, 90, 'depends'],
    ['the largest space is too near the threshold to tell', 1, 2, 'depends'],
  ] as const)('when %s: %s, %s → %s', (_, least, most, holds) => {
    const found = verdict(seeds(least, most), { width: 64 });
    expect(found.holds).toBe(holds);
    expect(found.effect / most).toBeCloseTo(1, 2);
    expect(found.interval).toBeDefined();
  });
  it('is open without seeds', () => {
    expect(verdict([], { width: 64 }).holds).toBe('open');
  });
});
