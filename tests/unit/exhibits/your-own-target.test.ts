import { beforeAll, describe, expect, it } from 'vitest';
import { fromAngles, predictions } from '../../../src/diffusion/prediction.ts';
import type { PlotFigure } from '../../../src/exhibits/figure.ts';
import { defaults, parseParameters } from '../../../src/exhibits/parameters.ts';
import figures from '../../../src/exhibits/your-own-target/figures.ts';
import { onKnots } from '../../../src/exhibits/your-own-target/knots.ts';
import { parameters, type OwnTargetParameters } from '../../../src/exhibits/your-own-target/parameters.ts';
import { presets } from '../../../src/exhibits/your-own-target/presets.ts';
import { run } from '../../../src/exhibits/your-own-target/run.ts';
import { fold, type OwnTargetState } from '../../../src/exhibits/your-own-target/state.ts';
import { LEAST, measures, verdict } from '../../../src/exhibits/your-own-target/verdict.ts';
import { zerosOf } from '../../../src/exhibits/your-own-target/zeros.ts';
import { play as playRun } from './play.ts';

const settingsOf = (settings: Partial<OwnTargetParameters>): OwnTargetParameters => ({ ...defaults(parameters), width: 16, steps: 100, ...settings });
const drawing = (a: number, b: number) => ({ a: Array<number>(9).fill(a), b: Array<number>(9).fill(b) });

const play = (settings: Partial<OwnTargetParameters>, maxSteps?: number) => playRun(run, fold, settingsOf(settings), maxSteps);

describe('the places where D is 0', () => {
  const zeros = (a: number[], b: number[]) => zerosOf(fromAngles(a, b));
  it.each([
    ['ε', onKnots(predictions.epsilon), [90]],
    ['v', onKnots(predictions.v), []],
    ['x₀, but for clean data', onKnots(predictions.x0), []],
    ['ε + x₀', drawing(1, 1), [45]],
    ['ε + 2x₀', drawing(2, 1), [(Math.atan(0.5) * 180) / Math.PI]],
  ])('of %s', (_, { a, b }, places) => {
    const found = zeros([...a], [...b]);
    expect(found.map(({ from }) => from)).toEqual(places.map((place) => expect.closeTo(place, 6) as number));
    for (const { from, to } of found) expect(to).toBe(from);
  });
  it('make a stretch where nothing is to be predicted', () => {
    const a = [0, 0, 0, 0, 0, 0, 0, 0, -1], b = [1, 1, 1, 0, 0, 1, 1, 1, 1];
    expect(zeros(a, b)).toEqual([{ from: 33.75, to: 45 }]);
  });
  it('are two where the curve goes through and comes back', () => {
    expect(zeros([0, 0, 0, 0, 3, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1]).length).toBe(3); // and ε's own, at 90°
  });
});

describe('the presets', () => {
  it('are values that the curves can have', () => {
    for (const { values } of presets) expect(parseParameters(parameters, values)).toMatchObject({ values, problems: [] });
  });
  it('begin with what is drawn at first', () => {
    expect(presets[0]!.values).toEqual({ a: parameters.a.default, b: parameters.b.default });
  });
});

describe('three networks', () => {
  let state: OwnTargetState;
  beforeAll(async () => {
    ({ state } = await play({ ...onKnots(predictions.v), steps: 400, width: 32 }));
  });
  const draw = (now: Partial<OwnTargetParameters> = {}, language: 'en' | 'zh' = 'en') =>
    figures(state, settingsOf({ ...onKnots(predictions.v), steps: 400 }), language, settingsOf({ ...onKnots(predictions.v), steps: 400, ...now }));
  const find = (id: string, now: Partial<OwnTargetParameters> = {}, language: 'en' | 'zh' = 'en') => draw(now, language).find((one) => one.id === id) as PlotFigure;

  it('are paired: v drawn by hand does what v does', () => {
    const { own, epsilon, v } = measures(state, { steps: 400 })! as Record<'own' | 'epsilon' | 'v', number>;
    expect(Math.abs(own - v)).toBeLessThan(0.01);
    for (const one of [own, epsilon, v]) expect(one).toBeLessThan(0.3);
    const { excess } = state.latest!;
    for (const [i, value] of excess.own.entries()) {
      expect(value! / excess.v[i]!).toBeGreaterThan(0.5);
      expect(value! / excess.v[i]!).toBeLessThan(2);
    }
  });
  it('show ε far behind v at high noise, as the independent prototype did', () => {
    const { excess } = state.latest!;
    expect(excess.epsilon.at(-1)! / excess.v.at(-1)!).toBeGreaterThan(20);
    expect(excess.epsilon[0]! / excess.v[0]!).toBeLessThan(1.5);
  });
  it.each(['en', 'zh'] as const)('are drawn after what the curves alone imply (%s)', (language) => {
    expect(draw({}, language).map(({ id }) => id)).toEqual(['size', 'gain', 'weight', 'excess', 'samples', 'distance']);
    expect(draw({}, language).map(({ finding }) => finding).join()).not.toMatch(/NaN|undefined/);
  });
  it('keep their charts when the curves change, and say that they are of the curves before', () => {
    const [before, after] = [draw(), draw(drawing(1, 1))];
    for (const i of [0, 1, 2]) expect(after[i]!.revision).not.toBe(before[i]!.revision);
    expect(after[3]!.table).toEqual(before[3]!.table);
    expect(before[3]!.finding).not.toContain('press Run');
    expect(after[3]!.finding).toContain('press Run');
    expect(draw(drawing(1, 1), 'zh')[4]!.finding).toContain('按“运行”');
  });
  it('follow the curves at once in size, gain and weight', () => {
    const { table } = find('size', drawing(-1.5, 0.5));
    for (const [, own, epsilon, v] of table.rows as number[][]) {
      expect(own).toBeCloseTo(2.5, 12);
      expect(epsilon).toBe(1);
      expect(v).toBeCloseTo(1, 12);
    }
    for (const [i, [, gain]] of (find('gain').table.rows as number[][]).entries()) expect(gain! ** -2 / (find('weight').table.rows[i]![1] as number)).toBeCloseTo(1, 9);
  });
  it.each([
    ['at an angle that the schedule visits', drawing(1, 1), {}, 'is 0 at φ = 45°', '在 φ = 45°'],
    ['beyond the last timestep', onKnots(predictions.epsilon), {}, 'where this schedule does not come', '到不了那里'],
    ['at the last timestep', onKnots(predictions.epsilon), { zeroTerminalSnr: true }, 'is 0 at φ = 90°', '在 φ = 90°'],
    ['nowhere', onKnots(predictions.v), {}, 'is nowhere 0', '处处不为 0'],
  ] as const)('say where D is 0: %s', (_, curves, more, en, zh) => {
    expect(find('gain', { ...curves, ...more }).finding).toContain(en);
    expect(find('gain', { ...curves, ...more }, 'zh').finding).toContain(zh);
  });
  it('name an infinite gain instead of cutting it off', () => {
    expect(find('gain', { zeroTerminalSnr: true }).finding).toContain('ε without bound (t = 999)');
    expect(find('gain', { zeroTerminalSnr: true }, 'zh').finding).toContain('ε 没有上限（t = 999）');
  });
});

describe('a run', () => {
  it('gives the same numbers however its turns are cut', async () => {
    const [whole, bits] = [await play({}), await play({}, 13)];
    expect(bits.state).toEqual(whole.state);
    expect(whole.ended).toBe('budget');
  });
  it('with nothing to predict trains, and draws no samples', async () => {
    const { state } = await play(drawing(0, 0));
    expect(state.latest!.distance.own).toBeNull();
    expect(state.latest!.excess.own.every((value) => value === null)).toBe(true);
    expect(verdict([measures(state, { steps: 100 })!])).toMatchObject({ holds: 'no' });
    const drawn = figures(state, settingsOf(drawing(0, 0)), 'en');
    expect(drawn.find(({ id }) => id === 'samples')!.finding).toContain('y: no samples');
    expect(drawn.find(({ id }) => id === 'distance')!.finding).toContain('y no samples');
    expect(drawn.map(({ finding }) => finding).join()).not.toMatch(/NaN|undefined/);
  });
  it('at zero terminal SNR leaves ε without samples, and the drawn one with', async () => {
    const { state } = await play({ zeroTerminalSnr: true });
    expect(state.latest!.distance.epsilon).toBeNull();
    expect(state.latest!.distance.own).toBeLessThan(2);
    expect(verdict([measures(state, { steps: 100 })!]).sentence.en).toContain('ε draws nothing here');
  });
});

describe('the verdict', () => {
  const seeds = (own: number, epsilon: number, v: number) => [-0.001, 0, 0.001].map((jitter) => ({ step: 2000, own: own + jitter, epsilon, v }));
  it.each([
    ['beats both', 0.05, 0.08, 0.07, 'yes', 'Yes, y beats both'],
    ['beats only the worse', 0.05, 0.3, 0.05, 'no', 'No difference that counts'],
    ['is level with both', 0.07, 0.07, 0.069, 'no', 'No difference that counts'],
    ['is worse than the better', 0.09, 0.2, 0.06, 'no', 'No, v is better'],
    ['is nearer, but by less than counts', 0.065, 0.07, 0.07, 'no', 'No difference that counts'],
    ['is nearer by about what counts', 0.07 - LEAST, 0.07, 0.07, 'depends', 'Undecided'],
  ] as const)('when y %s: %s against %s and %s → %s', (_, own, epsilon, v, holds, says) => {
    const found = verdict(seeds(own, epsilon, v));
    expect(found.holds).toBe(holds);
    expect(found.sentence.en).toContain(says);
    expect(found.interval).toBeDefined();
  });
  it('measures itself against the better rival', () => {
    expect(verdict(seeds(0.09, 0.2, 0.06)).effect).toBeCloseTo(0.03, 10);
    expect(verdict(seeds(0.09, 0.06, 0.2)).effect).toBeCloseTo(0.03, 10);
  });
  it('counts a rival without samples as beaten, and a target without samples as beaten itself', () => {
    const against = seeds(0.05, NaN, 0.07);
    expect(verdict(against).holds).toBe('yes');
    expect(verdict(against).sentence.zh).toContain('ε 在这里画不出样本');
    expect(verdict(seeds(NaN, 0.1, 0.1)).holds).toBe('no');
  });
  it('does not mix runs that stopped at different steps, and counts those that failed', async () => {
    const { state } = await play({});
    expect(measures(state, { steps: 2000 })).toBeUndefined();
    const failed = measures(fold(state, { kind: 'failed', step: 120, arm: 'own' }), { steps: 100 })!;
    expect(failed).toEqual({ failed: 1 });
    const { holds, sentence } = verdict([...seeds(0.05, 0.08, 0.07), failed]);
    expect(holds).toBe('depends');
    expect(sentence.en).toContain('In 1 of 4 runs');
    expect(sentence.en).toContain('The others alone: Yes');
    expect(sentence.zh).toContain('4 次运行中有 1 次');
  });
  it('is open without seeds', () => {
    expect(verdict([]).holds).toBe('open');
  });
});
