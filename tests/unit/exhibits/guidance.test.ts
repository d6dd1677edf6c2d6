import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataSet } from '../../../src/data/load.ts';
import type { TimePoint } from '../../../src/diffusion/denoiser.ts';
import { meanSquare } from '../../../src/diffusion/extent.ts';
import { posteriorMean } from '../../../src/diffusion/mixture.ts';
import type { Points } from '../../../src/diffusion/points.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { trailing } from '../../../src/diffusion/time-grid.ts';
import type { Measures } from '../../../src/exhibits/exhibit.ts';
import { curves } from '../../../src/exhibits/guided-sweep/curves.ts';
import type { RemedyParameters } from '../../../src/exhibits/guided-sweep/parameters.ts';
import type { Sampler, Side } from '../../../src/exhibits/guided-sweep/records.ts';
import { remedied } from '../../../src/exhibits/guided-sweep/remedies.ts';
import { sampleEach, type Samples } from '../../../src/exhibits/guided-sweep/sampling.ts';
import { fold, sweepAt, type SweepState } from '../../../src/exhibits/guided-sweep/state.ts';
import { guidance } from '../../../src/exhibits/guidance/index.ts';
import { parameters } from '../../../src/exhibits/guidance/parameters.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import { LANGUAGES } from '../../../src/language.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { classOvershoot } from '../../../src/measures/saturation.ts';
import { seeded } from '../../../src/random.ts';

const run = async (raw: Record<string, unknown>) =>
  (await runToEnd(guidance, { width: 16, steps: 100, ...raw }, () => chooseBackend({ prefer: 'wasm' }))).state as SweepState;
const settings = defaults(parameters);
const value = (state: SweepState, w: number, name: string, { side = 'plain', sampler = 'exact' }: { side?: Side; sampler?: Sampler } = {}) => sweepAt(state, side, sampler, w)!.values[name]!;

describe('guidance on the ring of eight', () => {
  let state: SweepState;
  beforeAll(async () => {
    state = await run({ dataSet: 'ring8' });
  }, 120_000);

  it('sweeps every whole scale for the exact model and both networks', () => {
    for (const sampler of ['exact', 'epsilon', 'v'] as const) expect(Object.keys(state.plain.samplers[sampler]!.byScale)).toHaveLength(16);
  });
  it('does not overshoot at w = 1 with the exact model', () => {
    expect(Math.abs(value(state, 1, 'overshoot'))).toBeLessThan(0.05);
  });
  it('narrows a class at w = 1 as much as the last DDIM step must: it lands on the posterior mean', () => {
    // From t = 19 (ᾱ = 0.982): variance of E[x0|x] over s² is α²s²/(α²s² + σ²) with s = 0.1.
    const alphaBar = makeSchedule('scaled-linear').alphaBar[19]!;
    const expected = (alphaBar * 0.01) / (alphaBar * 0.01 + 1 - alphaBar);
    expect(value(state, 1, 'spread')).toBeGreaterThan(0.75 * expected);
    expect(value(state, 1, 'spread')).toBeLessThan(1.25 * expected);
  });
  it('ignores the class at w = 0', () => {
    expect(value(state, 0, 'overshoot')).toBeCloseTo(-1, 0);
    expect(value(state, 0, 'off')).toBeGreaterThan(0.7);
  });
  it('overshoots more the higher the scale, as an independent prototype found (0.145 at w = 7.5)', () => {
    expect(value(state, 7, 'overshoot')).toBeGreaterThan(0.08);
    expect(value(state, 8, 'overshoot')).toBeLessThan(0.22);
    expect(value(state, 15, 'overshoot')).toBeGreaterThan(value(state, 7, 'overshoot'));
  });
  it('has the exact model never off its class at w = 7.5, as that prototype found', () => {
    expect(value(state, 7, 'off')).toBe(0);
  });
  it('keeps curves that are the sweeps, of guidance alone only', () => {
    const lines = curves(state);
    expect(Object.keys(lines)).toHaveLength(4 * 3);
    expect(lines['plain/overshoot/exact']![7]).toBeCloseTo(value(state, 7, 'overshoot'), 3);
  });
});

describe('the exact model on the pinwheel at w = 7.5, as an independent prototype found', async () => {
  const { mixture } = await loadDataSet('pinwheel');
  const grid = trailing(makeSchedule('scaled-linear'), 50);
  const labels = Int32Array.from({ length: 250 }, (_, i) => i % 5);
  const start = Float64Array.from({ length: 500 }, ((random) => () => random.normal())(seeded(1)));
  const exact = {
    weak: (x: Points, { level }: TimePoint) => Promise.resolve(posteriorMean(mixture, x, level)),
    strong: (x: Points, { level }: TimePoint) => Promise.resolve(posteriorMean(mixture, x, level, labels)),
  };
  const sample = async (given: Partial<RemedyParameters>) => (await sampleEach(grid, start, exact, [remedied(7.5, { ...settings, ...given }, mixture)])) as Samples[];
  const overshoot = async (given: Partial<RemedyParameters>) => classOvershoot(mixture, (await sample(given))[0]!.points, labels).value;

  it('has its longest x̂₀ at first, 6.62 times the radius of the data', async () => {
    const [{ lengths }] = (await sample({})) as [Samples];
    const radius = Math.sqrt(2 * meanSquare(mixture));
    expect(lengths).toHaveLength(50);
    expect(Math.max(...lengths)).toBe(lengths[0]);
    expect(lengths[0]! / radius).toBeCloseTo(6.62, 1);
  });
  it.each([
    [{ remedy: 'none' }, 0.701],
    [{ remedy: 'rescale', space: 'x0' }, 0.485],
    [{ remedy: 'rescale', space: 'epsilon' }, 0.628],
    [{ remedy: 'rescale', space: 'v' }, 0.491],
    [{ remedy: 'interval' }, 0.582],
    [{ remedy: 'interval', intervalFrom: 0.5, intervalTo: 3 }, 0.631],
    [{ remedy: 'projected' }, -0.096],
  ] satisfies [Partial<RemedyParameters>, number][])('with %j overshoots by %d (the prototype rescaled each point by itself)', async (given, expected) => {
    expect(Math.abs((await overshoot(given)) - expected)).toBeLessThan(0.08);
  });
  it('takes the ends of the interval in either order', async () => {
    expect(await overshoot({ remedy: 'interval', intervalFrom: 2, intervalTo: 0.5 })).toBe(await overshoot({ remedy: 'interval', intervalFrom: 0.5, intervalTo: 2 }));
  });
  it('overshoots less with dynamic thresholding (the prototype, with a percentile for each point, found 0.497)', async () => {
    expect(await overshoot({ remedy: 'threshold' })).toBeLessThan(0.55);
    expect(await overshoot({ remedy: 'threshold' })).toBeGreaterThan(0);
  });
});

describe('remedies in a run', () => {
  it('change the exact model and the networks, beside what they are without', async () => {
    const state = await run({ dataSet: 'ring8', remedy: 'projected', learners: ['v'] });
    for (const sampler of ['exact', 'v'] as const) {
      expect(value(state, 7, 'overshoot', { side: 'remedied', sampler })).toBeLessThan(value(state, 7, 'overshoot', { sampler }) - 0.05);
      // At w = 1 there is nothing to remedy.
      expect(value(state, 1, 'overshoot', { side: 'remedied', sampler })).toBeCloseTo(value(state, 1, 'overshoot', { sampler }), 6);
    }
  }, 120_000);

  it('autoguidance changes the networks; the exact model has none, and the figures say so', async () => {
    const state = await run({ dataSet: 'ring8', remedy: 'autoguidance' });
    expect(state.remedied.samplers.exact).toBeUndefined();
    expect(value(state, 7, 'overshoot', { side: 'remedied', sampler: 'v' })).not.toBeCloseTo(value(state, 7, 'overshoot', { sampler: 'v' }), 2);
    const figures = (await guidance.figures())(state, { ...settings, remedy: 'autoguidance' }, 'en', undefined, []);
    expect(figures.find(({ id }) => id === 'overshoot')!.finding).toContain('no weaker version');
    expect(figures.find(({ id }) => id === 'overshoot')!.table.columns).toContain('exact without');
    const measures = guidance.measures(state, { ...settings, steps: 100 })!;
    expect(measures).toHaveProperty('vWith');
    expect(measures).not.toHaveProperty('exactWith');
  }, 120_000);

  it('says who has no samples where a rescale in ε meets zero SNR, the exact model included', async () => {
    const given = { dataSet: 'ring8', remedy: 'rescale', space: 'epsilon', zeroTerminalSnr: true, learners: ['v'] };
    const state = await run(given);
    expect(state.remedied.failed).toEqual(['exact', 'v']);
    expect(state.plain.failed).toEqual([]);
    for (const language of LANGUAGES) {
      for (const { finding } of (await guidance.figures())(state, { ...settings, ...given }, language)) expect(finding).not.toMatch(/NaN|undefined|Infinity/);
    }
  }, 120_000);
});

describe('figures of a run in every state', () => {
  it.each(LANGUAGES)('say something without NaN after every record (%s)', async (language) => {
    const values = { ...defaults(parameters), dataSet: 'ring8', width: 16, steps: 100, remedy: 'rescale' } as const;
    const draw = await guidance.figures();
    const generator = (await guidance.run())(values, { backend: () => chooseBackend({ prefer: 'wasm' }), now: () => performance.now(), budget: () => ({ milliseconds: 500 }) });
    let state: SweepState | undefined;
    let turns = 0;
    for (let turn = await generator.next(); !turn.done; turn = await generator.next()) {
      state = fold(state, turn.value.record as never);
      if (turns++ % 20 > 1) continue;
      for (const { title, finding, table } of draw(state, values, language, values, [curves(state)])) {
        expect(`${title} ${finding}`).not.toMatch(/NaN|undefined|null|Infinity/);
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      }
    }
  }, 120_000);
});

describe('the verdict', () => {
  const state = (reach: Partial<Record<Sampler, number>>, failed: Sampler[] = []): SweepState => ({
    setting: { sides: ['plain'], withoutRemedy: [] } as never,
    step: 1,
    remedied: { samplers: {}, failed: [] },
    plain: { failed, samplers: Object.fromEntries(Object.entries(reach).map(([who, out]) => [who, { step: 1, byScale: { 7: { values: { overshoot: out - 1, peak: 6 }, points: [] } } }])) },
  });
  const holds = (seeds: readonly (Measures | undefined)[]) => guidance.verdict(seeds.flatMap((one) => (one ? [one] : [])), {}).holds;
  it.each([
    [{ exact: 2, epsilon: 2.5, v: 2.5 }, 'no'],
    [{ exact: 2, epsilon: 3, v: 2 }, 'yes'],
    [{ exact: 2, epsilon: 2.21, v: 2 }, 'yes'],
    [{ exact: 2, epsilon: 2.19, v: 2 }, 'no'],
    [{ exact: 2, epsilon: 2, v: 3 }, 'no'],
    [{ exact: 2, epsilon: 2 }, 'open'],
  ] as const)('for a reach of %j: does v lessen it? %s', (reach, expected) => {
    expect(holds([guidance.measures(state(reach), { steps: 1 })])).toBe(expected);
  });
  it('takes no network that is part trained, and counts runs that failed', () => {
    expect(guidance.measures(state({ exact: 2, epsilon: 3, v: 2 }), { steps: 3 })).toBeUndefined();
    const failed = fold(state({ exact: 2, epsilon: 3, v: 2 }), { kind: 'failed', step: 2, learner: 'v' });
    expect(guidance.measures(failed, { steps: 1 })).toEqual({ failed: 1 });
    const { holds: found, sentence } = guidance.verdict([guidance.measures(state({ exact: 2, epsilon: 3, v: 2 }), { steps: 1 })!, { failed: 1 }], {});
    expect(found).toBe('depends');
    expect(sentence.en).toContain('In 1 of 2 runs');
  });
  it('is not settled where the seeds disagree', () => {
    expect(holds([2.1, 2.9, 2.2, 1.9].map((epsilon) => guidance.measures(state({ exact: 2, epsilon, v: 2.1 }), { steps: 1 })))).toBe('depends');
  });
  it('does not call ε’s breakdown at zero SNR a matter of guidance', () => {
    expect(guidance.verdict([guidance.measures(state({ exact: 2, v: 2 }, ['epsilon']), { steps: 1 })!], {})).toMatchObject({ holds: 'depends', effect: Infinity });
  });
});
