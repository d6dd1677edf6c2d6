import { beforeAll, describe, expect, it } from 'vitest';
import { boxOf } from '../../../src/diffusion/extent.ts';
import { makeMixture } from '../../../src/diffusion/mixture.ts';
import { predictions } from '../../../src/diffusion/prediction.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { defaults, parseParameters } from '../../../src/exhibits/parameters.ts';
import { zeroTerminalSnr } from '../../../src/exhibits/zero-terminal-snr/index.ts';
import { parameters } from '../../../src/exhibits/zero-terminal-snr/parameters.ts';
import { gridOf, lateStart, RESCUES, treated, TREATMENTS } from '../../../src/exhibits/zero-terminal-snr/rescues.ts';
import type { NetworksState, ZeroTerminalSnrState } from '../../../src/exhibits/zero-terminal-snr/state.ts';
import { SCALES, STARTS, STEP_COUNTS } from '../../../src/exhibits/zero-terminal-snr/work.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';

const settings = defaults(parameters);
// An independent prototype saw ε fail by a factor above 50 with narrower networks after fewer steps.
const small = { steps: 400, width: 32, samplingSteps: 16 };
const run = async (raw = {}) => (await runToEnd(zeroTerminalSnr, { ...small, ...raw }, () => chooseBackend({ prefer: 'wasm' }))).state as ZeroTerminalSnrState;

describe('a rescue', () => {
  const zero = makeSchedule('scaled-linear', { zeroTerminalSnr: true });
  const mixture = makeMixture({ means: [1, 0, -1, 0], std: 0.1 });
  const last = { t: 999, level: zero.level(999) };
  const of = (treatment: (typeof TREATMENTS)[number], y: Float64Array) => treated(treatment, { mixture, schedule: zero, prediction: predictions.epsilon, output: () => Promise.resolve(y) });

  it('starts where the SNR is that of Stable Diffusion’s last timestep, as an independent prototype did (t counted from 1 there)', () => {
    expect(lateStart(makeSchedule('scaled-linear'))).toBe(999);
    expect(Math.abs(lateStart(makeSchedule('cosine')) - 955)).toBeLessThanOrEqual(1);
    expect(Math.abs(lateStart(zero) - 880)).toBeLessThanOrEqual(1);
  });
  it('begins at the last timestep, but for the later start and leading steps', () => {
    const first = Object.fromEntries(TREATMENTS.map((treatment) => [treatment, gridOf(treatment, zero, 50)[0]!.t]));
    expect(first).toEqual({ none: 999, late: lateStart(zero), clip: 999, mean: 999, leading: 980, 'exact-high': 999, 'exact-low': 999 });
  });
  it('by clipping gives a side of the box at zero SNR, by the mean the mean; without one there is no x̂₀', async () => {
    const [x, y] = [Float64Array.of(0.3, -0.2), Float64Array.of(0.1, 0.4)];
    expect([...(await of('clip', y)(x, last))]).toEqual([boxOf(mixture), -boxOf(mixture)]);
    expect((await of('mean', y)(x, last)).map(Math.abs)).toEqual(Float64Array.of(0, 0));
    await expect(of('none', y)(x, last)).rejects.toThrow('no inverse');
    await expect(of('exact-low', y)(x, last)).rejects.toThrow('no inverse');
    expect((await of('exact-high', y)(x, last)).every(Number.isFinite)).toBe(true);
  });
  it('leaves every other timestep as it is', async () => {
    const at = { t: 400, level: zero.level(400) };
    const [x, y] = [Float64Array.of(0.3, -0.2), Float64Array.of(0.1, 0.4)];
    const plain = await of('none', y)(x, at);
    for (const treatment of TREATMENTS) (await of(treatment, y)(x, at)).forEach((value, i) => expect(value, treatment).toBeCloseTo(plain[i]!, 12));
  });
});

describe('networks on the cosine schedule', () => {
  let networks: NetworksState;
  let state: ZeroTerminalSnrState;
  beforeAll(async () => {
    state = await run();
    networks = state.networks!;
  }, 90_000);

  it('are sampled in every way, at every number of steps, from every start and at every scale', () => {
    expect(Object.keys(networks.treated)).toEqual(TREATMENTS);
    expect(networks.steps.map(({ steps }) => steps)).toEqual(STEP_COUNTS);
    expect(networks.starts.map(({ t }) => t)).toEqual(STARTS);
    expect(networks.guided.map(({ scale }) => scale)).toEqual(SCALES);
  });
  it('ε fails as it is and v does not', () => {
    expect(networks.treated.none!.distances.epsilon).toBeGreaterThan(3);
    expect(networks.treated.none!.distances.v).toBeLessThan(0.3);
    for (const { v, exact, steps } of networks.steps) expect(v! - exact, `${steps} steps`).toBeLessThan(0.15);
  });
  it('every rescue brings ε near to v, and needs no other network', () => {
    for (const rescue of RESCUES) expect(networks.treated[rescue]!.distances.epsilon! - networks.treated.none!.distances.v!, rescue).toBeLessThan(0.2);
  });
  it('the error of ε lives at high noise: the exact model mends it there, and not at low noise', () => {
    expect(networks.treated['exact-high']!.distances.epsilon).toBeLessThan(0.3);
    expect(networks.treated['exact-low']!.distances.epsilon).toBeGreaterThan(1);
  });
  it('ε is too far out without any guidance, and beside v when it starts later', () => {
    const [first] = networks.guided;
    expect(first!.scale).toBe(1);
    expect(first!.epsilon).toBeGreaterThan(3);
    for (const id of ['late', 'v'] as const) expect(Math.abs(first![id]! - 1), id).toBeLessThan(0.15);
  });
  it('make the verdict speak of rescues', () => {
    const measures = zeroTerminalSnr.measures(state, settings)!;
    const { sentence } = zeroTerminalSnr.verdict([measures], settings);
    expect(sentence.en).toContain('Networks trained on cosine');
    expect(sentence.en).toMatch(/v needs no rescue; ε needs one/);
    expect(sentence.zh).toContain('v 无需补救');
  });
  it.each(['en', 'zh'] as const)('are drawn in %s with every rescue in view, without a gap', async (language) => {
    for (const rescue of RESCUES) {
      const figures = (await zeroTerminalSnr.figures())(state, { ...settings, rescue }, language);
      expect(figures.map(({ id }) => id)).toEqual(['mean-error', 'first-gain', 'clouds', 'rescues', 'steps', 'samples', 'starts', 'guided']);
      for (const { finding, title } of figures) expect(`${title} ${finding}`).not.toMatch(/NaN|undefined|…/);
    }
  });
});

it.each([100, 400])('the work that was foreseen is the work that is done (%s training steps)', async (steps) => {
  const { values } = parseParameters(parameters, { ...small, steps, width: 16, samplingSteps: 4 });
  const turns = (await zeroTerminalSnr.run())(values, { backend: () => chooseBackend({ prefer: 'wasm' }), now: () => performance.now(), budget: () => ({ milliseconds: 500 }) });
  let last = 0;
  for await (const { progress } of turns) last = progress.done / progress.total;
  expect(last).toBe(1);
}, 60_000);

describe('the verdict on networks', () => {
  const seed = { plain: -0.5, zero: 0, exact: 0.07, v: 0.07, epsilon: 8, late: 0.08, clip: 0.09, mean: 0.08, leading: 0.08 };
  const say = (given: Partial<Record<keyof typeof seed, number>>) => zeroTerminalSnr.verdict([{ ...seed, ...given }], settings).sentence;
  it.each([
    [{}, 'v needs no rescue; ε needs one, and these are enough: a later start, clipping x̂₀, the data mean at the last timestep, leading steps.'],
    [{ v: 40, epsilon: 49 }, 'v would need a rescue; ε needs one'],
    [{ epsilon: 49, late: 30, clip: 30, mean: 30, leading: 30 }, 'none of those tried is enough'],
    [{ epsilon: 0.1399 }, 'ε needs none'],
    [{ epsilon: 0.1401, clip: 0.1401 }, 'these are enough: a later start, the data mean'],
    [{ epsilon: Infinity }, 'ε needs one'],
  ])('%j: %s', (given, said) => {
    expect(say(given).en).toContain(said);
    expect(say(given).zh).not.toMatch(/NaN|undefined/);
  });
  it('judges nothing without the exact model’s distance, and compares nothing where a run failed', () => {
    const { exact: _, ...without } = seed;
    expect(zeroTerminalSnr.verdict([without], settings).sentence.en).not.toContain('rescue');
    expect(zeroTerminalSnr.verdict([seed, { plain: -0.5, zero: 0, failed: 1 }], settings).sentence.en).toContain('The networks are not compared. In 1 of 2 runs');
  });
});

describe('networks that fail', () => {
  const gains = { epsilon: [10], v: [1], x0: [1] };
  const setting = { kind: 'setting', first: { trailing: 999, leading: 980 }, terminalAlpha: 0.07, starts: [999], gains: { plain: gains, zero: gains }, bySchedule: { linear: 1, 'scaled-linear': 1, cosine: 1 }, data: [0, 0] };
  const offset = { offset: 8, error: { plain: { trailing: -0.5, leading: -0.5 }, zero: { trailing: 0, leading: 0 } }, points: { plain: [0, 0], zero: [0, 0] } };
  const state = [
    setting, { kind: 'offsets', results: [offset] }, { kind: 'yardstick', yardstick: { gain: 100, floor: 0.07, exact: 0.07, exactPoints: [], late: 955, box: 2 } }, { kind: 'failed', guided: false, step: 12, learner: 'v' },
  ].reduce<unknown>((before, record) => zeroTerminalSnr.fold(before, record), undefined);
  it('are measured as such, and named in the first figure', async () => {
    expect(zeroTerminalSnr.measures(state, settings)).toEqual({ plain: -0.5, zero: 0, failed: 1 });
    for (const language of ['en', 'zh'] as const) {
      expect((await import('../../../src/exhibits/zero-terminal-snr/words.ts')).words[language].failed({ step: 12, learner: 'v', guided: true })).toContain(language === 'en' ? 'that knows the class' : '知道类别的');
    }
    const [first] = (await zeroTerminalSnr.figures())(state, settings, 'en');
    expect(first!.finding).toContain('The loss of v stopped being a number at step 12');
  });
});

describe('networks at zero terminal SNR', () => {
  let state: ZeroTerminalSnrState;
  beforeAll(async () => {
    state = await run({ networks: 'zero', steps: 200, width: 16 });
  }, 90_000);

  it('ε has no samples as it is, at any number of steps, guided or not; with a rescue it has', () => {
    const { treated, steps, guided } = state.networks!;
    expect(treated.none!.distances.epsilon).toBeNull();
    expect(treated['exact-low']!.distances.epsilon).toBeNull();
    for (const { epsilon } of steps) expect(epsilon.none).toBeNull();
    for (const { epsilon, late } of guided) expect([epsilon, Number.isFinite(late)]).toEqual([null, true]);
    for (const rescue of RESCUES) expect(treated[rescue]!.distances.epsilon, rescue).toBeLessThan(1);
  });
  it('the figures and the verdict say so', async () => {
    const zero = { ...settings, networks: 'zero' };
    const figures = (await zeroTerminalSnr.figures())(state, zero, 'en');
    expect(figures.find(({ id }) => id === 'rescues')!.finding).toContain('As it is: ε no samples');
    expect(figures.find(({ id }) => id === 'samples')).toMatchObject({ kind: 'clouds', panels: [{ label: 'ε, as it is: no samples' }, {}, {}, {}] });
    expect(zeroTerminalSnr.verdict([zeroTerminalSnr.measures(state, zero)!], zero).sentence.en).toContain('∞ (no samples) for ε');
  });
});
