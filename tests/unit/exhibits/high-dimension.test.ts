import { beforeAll, describe, expect, it } from 'vitest';
import figures from '../../../src/exhibits/high-dimension/figures.ts';
import { parameters } from '../../../src/exhibits/high-dimension/parameters.ts';
import { coordinates, embed, offPlaneEnergy, randomPlane } from '../../../src/exhibits/high-dimension/plane.ts';
import { run } from '../../../src/exhibits/high-dimension/run.ts';
import { armsOf, distanceOf, fold, networkOf, type HighDimensionState } from '../../../src/exhibits/high-dimension/state.ts';
import { measures, verdict } from '../../../src/exhibits/high-dimension/verdict.ts';
import { defaults, type Values } from '../../../src/exhibits/parameters.ts';
import { seeded } from '../../../src/random.ts';
import { play as playRun } from './play.ts';

const play = (settings: Partial<Values<typeof parameters>>, maxSteps: number, turnsAtMost?: number) => playRun(run, fold, { ...defaults(parameters), ...settings }, maxSteps, turnsAtMost);

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
  const own = { ...defaults(parameters), losses: 'own' as const };
  let state: HighDimensionState;
  beforeAll(async () => {
    ({ state } = await play({ steps: 120, losses: 'own' }, 120));
  }, 180_000);
  it('are found by x₀ in 128 dimensions and not by ε, which diverges', () => {
    const result = state.results.find(({ dimension }) => dimension === 128)!;
    const energy = (output: 'epsilon' | 'v' | 'x0') => networkOf(result, output)!.energy;
    // The independent prototype has 0.109 for x₀ and 13.5 for ε, with energies below 0.001 and of 14,000, after 3,000 steps.
    expect(distanceOf(result, 'x0')).toBeLessThan(0.5);
    expect(distanceOf(result, 'epsilon')).toBeGreaterThan(5);
    expect(energy('x0')).toBeLessThan(0.1);
    expect(energy('epsilon')).toBeGreaterThan(1000);
    expect(energy('v')).toBeGreaterThan(10);
  });
  it('make no such difference in 2 dimensions, where there is nothing to leave', () => {
    const flat = state.results[0]!;
    expect(distanceOf(flat, 'epsilon')).toBeLessThan(2 * distanceOf(flat, 'x0'));
    expect(networkOf(flat, 'epsilon')!.energy).toBeLessThan(1e-20);
  });
  it.each(['en', 'zh'] as const)('are drawn and said, and the samples outside the frame counted (%s)', (language) => {
    const drawn = figures(state, own, language);
    const [distance, energy, clouds] = drawn;
    expect(distance!.finding).toContain('D = 512');
    expect(energy!.table.rows.map(([dimension]) => dimension)).toEqual([8, 32, 128, 512]);
    expect(clouds!.finding).toMatch(language === 'en' ? /of 150: ε \d+/ : /150 个样本里落在框外的：ε \d+ 个/);
    expect(drawn.map(({ finding }) => finding).join()).not.toMatch(/NaN|undefined|–/);
    expect(drawn).toHaveLength(3);
  });
  it('say that networks were not run which were not', () => {
    const clouds = figures(state, { ...own, shownLoss: 'v', dimension: '2' }, 'en')[2]!;
    expect(clouds.finding).toMatch(/outside/i);
    expect(clouds.table.columns).toEqual(['sample', 'v 1', 'v 2']);
    expect(figures({ ...state, results: [] }, own, 'en')[2]!.finding).toBe('No such networks have been trained in this dimension yet.');
  });
  it('say nothing to the verdict before the largest space is done', () => {
    expect(measures(state, own)!['epsilonMost']).toBeGreaterThan(10);
    expect(measures({ ...state, results: state.results.slice(0, 4) }, own)).toBeUndefined();
  });
});

describe('every output on every loss', () => {
  const given = { ...defaults(parameters), losses: 'all' as const };
  let state: HighDimensionState;
  beforeAll(async () => {
    // One dimension is enough to see the plumbing: stop when it is drawn.
    ({ state } = await play({ steps: 100, width: 16, losses: 'all' }, 100, 12));
  }, 60_000);
  it('are nine networks, of which those on their own losses are the three of a run without the others', async () => {
    expect(Object.keys(state.results[0]!.networks)).toEqual(armsOf(given).map(({ id }) => id));
    const three = await play({ steps: 100, width: 16, losses: 'own' }, 100, 6);
    for (const output of ['epsilon', 'v', 'x0'] as const) expect(networkOf(state.results[0]!, output)).toEqual(networkOf(three.state.results[0]!, output));
  });
  it.each(['en', 'zh'] as const)('have a chart for each loss, all on the axis of the first (%s)', (language) => {
    const drawn = figures(state, given, language).filter(({ id }) => id === 'distance' || id.startsWith('loss-'));
    expect(drawn.map(({ id }) => id)).toEqual(['distance', 'loss-epsilon', 'loss-v', 'loss-x0']);
    expect(new Set(drawn.map((figure) => figure.kind === 'plot' && JSON.stringify(figure.options.y!.domain))).size).toBe(1);
    expect(drawn.map(({ finding }) => finding).join()).not.toMatch(/NaN|undefined|–/);
  });
  it('are asked for what the output and what the loss does', () => {
    const [flat] = state.results;
    const found = measures({ ...state, results: [flat!, { ...flat!, dimension: 512 }] }, given)!;
    expect(found['otherOutput']).toBe(distanceOf(flat!, 'epsilon', 'x0') / distanceOf(flat!, 'x0', 'x0'));
    expect(found['lossOfV']).toBe(distanceOf(flat!, 'x0', 'v') / distanceOf(flat!, 'x0'));
  });
});

describe('a run', () => {
  it('gives the same numbers however its turns are cut', async () => {
    // The setting, the training, three draws and the result of the first dimension.
    const whole = await play({ steps: 100, width: 16, losses: 'own' }, 100, 6);
    const bits = await play({ steps: 100, width: 16, losses: 'own' }, 30, 9);
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
    const found = verdict(seeds(least, most), { width: 64, losses: 'own' });
    expect(found.holds).toBe(holds);
    expect(found.effect / most).toBeCloseTo(1, 2);
    expect(found.interval).toBeDefined();
  });
  it.each([
    ['only the output changes the distance', 90, 1, 1.2, 'It is the output, not the loss'],
    ['only the loss does', 1.1, 1, 9, 'It is the loss, not the output'],
    ['only the loss does, for the better', 1.1, 1, 0.1, 'It is the loss, not the output'],
    ['both do', 90, 9, 1, 'Output and loss both count'],
    ['neither does', 1.1, 1, 0.9, 'Neither output nor loss counts by itself'],
    ['one of them is too near the threshold to tell', 90, 2, 1, 'Whether it is the output or the loss stays open'],
  ] as const)('says of output and loss, when %s: %s, %s, %s → %s', (_, otherOutput, lossOfEpsilon, lossOfV, said) => {
    const nine = seeds(1, 90).map((one, i) => ({ ...one, otherOutput: otherOutput * [0.95, 1, 1.05][i]!, lossOfEpsilon: lossOfEpsilon * [0.95, 1, 1.05][i]!, lossOfV }));
    expect(verdict(nine, { width: 64, losses: 'all' }).sentence.en).toContain(said);
    expect(verdict(nine, { width: 64, losses: 'own' }).sentence.en).not.toContain(said);
  });
  it('is open without seeds', () => {
    expect(verdict([], { width: 64, losses: 'all' }).holds).toBe('open');
  });
});
