import { beforeAll, describe, expect, it } from 'vitest';
import figures from '../../../src/exhibits/fair-comparison/figures.ts';
import { parameters } from '../../../src/exhibits/fair-comparison/parameters.ts';
import { run } from '../../../src/exhibits/fair-comparison/run.ts';
import { fold, type FairComparisonState } from '../../../src/exhibits/fair-comparison/state.ts';
import { measures, verdict } from '../../../src/exhibits/fair-comparison/verdict.ts';
import { defaults, type Values } from '../../../src/exhibits/parameters.ts';
import { play as playRun } from './play.ts';

const play = (settings: Partial<Values<typeof parameters>>, maxSteps?: number) => playRun(run, fold, { ...defaults(parameters), ...settings }, maxSteps);

describe('the ring of eight Gaussians', () => {
  let state: FairComparisonState;
  beforeAll(async () => {
    ({ state } = await play({ steps: 600 }));
  });
  it('holds v on a plateau from the framework default, while ε gets away', () => {
    const { steps, distances, drawn } = state.studies['framework-default']!;
    expect(steps).toEqual([100, 250, 500, 600]);
    // The independent prototype stayed at 0.309; 1,000 samples leave 0.03 of chance.
    expect(Math.abs(distances.v.at(-1)! - 0.309)).toBeLessThan(0.03);
    expect(Math.abs(distances.v.at(-1)! - distances.v[1]!)).toBeLessThan(0.01);
    expect(distances.epsilon.at(-1)).toBeLessThan(0.9 * distances.epsilon[1]!);
    expect(drawn.v.off).toBeGreaterThan(0.7);
    // v̂ = 0 returns the starting noise.
    expect(drawn.v.moved).toBeLessThan(0.2 * state.setting.exactMoved);
  });
  it('shows no difference from the recommended weights', () => {
    const { distances } = state.studies.recommended!;
    // Prototype at 500 steps: 0.105 and 0.107.
    for (const found of [distances.epsilon[2]!, distances.v[2]!]) expect(Math.abs(found - 0.106)).toBeLessThan(0.03);
    expect(Math.abs(distances.v.at(-1)! - distances.epsilon.at(-1)!)).toBeLessThan(0.02);
  });
  it('measures both against what a perfect network draws', () => {
    expect(state.setting.exact).toBeLessThan(Math.min(...state.studies.recommended!.distances.epsilon));
  });
  it.each(['en', 'zh'] as const)('is drawn on two charts with one axis, and says what each would be taken for (%s)', (language) => {
    const drawn = figures(state, { ...defaults(parameters), steps: 600 }, language);
    const [careless, fair] = drawn.filter((figure) => figure.kind === 'plot');
    expect(careless!.options.y!.domain).toEqual(fair!.options.y!.domain);
    expect(careless!.finding).toMatch(language === 'en' ? /“ε is better”/ : /“ε 更好”/);
    expect(fair!.finding).toMatch(language === 'en' ? /“no difference”/ : /“没有差别”/);
    expect(drawn[0]!.finding).toContain(language === 'en' ? 'It draws the noise that it was given' : '它画出的就是给它的噪声');
  });
});

describe('data that vary unequally in different directions', () => {
  it('let v leave the framework default too', async () => {
    const { state } = await play({ dataSet: 'moons', steps: 500 });
    const { distances } = state.studies['framework-default']!;
    expect(distances.v.at(-1)).toBeLessThan(0.85 * distances.v[0]!);
  });
});

describe('a run', () => {
  it('gives the same numbers however its turns are cut', async () => {
    const [whole, bits] = [await play({ steps: 100, width: 16 }), await play({ steps: 100, width: 16 }, 13)];
    expect(bits.state).toEqual(whole.state);
    expect(whole.ended).toBe('budget');
    expect(measures(whole.state, { steps: 100 })!['step']).toBe(100);
    expect(measures(whole.state, { steps: 2000 })).toBeUndefined();
  });
  it('says which network failed when a loss stops being a number', async () => {
    const { state, ended } = await play({ steps: 300, width: 16, learningRate: '1e30' as '0.01' });
    expect(ended).toBe('non-finite');
    expect(state.failed!.step).toBeLessThan(100);
    expect(measures(state, { steps: 300 })).toEqual({ failed: 1 });
    const { holds, sentence } = verdict([measures(state, { steps: 300 })!]);
    expect(holds).toBe('depends');
    expect(sentence.en).toContain('In 1 of 1 run a loss stopped');
  });
});

describe('the verdict', () => {
  const seeds = (gapDefault: number, gapRecommended: number) => [-0.005, 0, 0.005].map((jitter) => ({ step: 2000, gapDefault: gapDefault + jitter, gapRecommended: gapRecommended - jitter }));
  it.each([
    ['one start shows a gap and the other none', 0.2, 0, 'yes'],
    ['the winner changes', 0.2, -0.2, 'yes'],
    ['both show no gap', 0.01, 0, 'no'],
    ['both show the same winner', 0.3, 0.1, 'no'],
    ['a gap is too near the threshold to tell', 0.2, 0.05, 'depends'],
  ] as const)('when %s: can initialisation fake the result? %s, %s → %s', (_, gapDefault, gapRecommended, holds) => {
    const found = verdict(seeds(gapDefault, gapRecommended));
    expect(found.holds).toBe(holds);
    expect(found.effect).toBeCloseTo(gapDefault - gapRecommended, 10);
    expect(found.interval).toBeDefined();
  });
  it('is open without seeds', () => {
    expect(verdict([]).holds).toBe('open');
  });
});
