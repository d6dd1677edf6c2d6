import { beforeAll, describe, expect, it } from 'vitest';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { zeroTerminalSnr } from '../../../src/exhibits/zero-terminal-snr/index.ts';
import type { ZeroTerminalSnrState } from '../../../src/exhibits/zero-terminal-snr/state.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import { defaults, parseParameters } from '../../../src/exhibits/parameters.ts';
import { OFFSETS, parameters } from '../../../src/exhibits/zero-terminal-snr/parameters.ts';

class NoEngine extends Error {}
const start = async (raw = {}) =>
  (await zeroTerminalSnr.run())(parseParameters(parameters, raw).values, {
    backend: () => Promise.reject(new NoEngine()),
    now: () => performance.now(),
    budget: () => ({ milliseconds: 500 }),
  });
/** What there is before an engine is asked for: all that a run which nobody asked for computes. */
async function run(raw = {}): Promise<ZeroTerminalSnrState> {
  let state: unknown;
  try {
    for await (const { record } of await start(raw)) state = zeroTerminalSnr.fold(state, record);
  } catch (error) {
    if (!(error instanceof NoEngine)) throw error;
  }
  return state as ZeroTerminalSnrState;
}
/** The first record alone. */
const settingOf = async (raw = {}) => (zeroTerminalSnr.fold(undefined, ((await (await start(raw)).next()).value as { record: unknown }).record) as ZeroTerminalSnrState).setting;
const settings = defaults(parameters);
const errorAt = (state: ZeroTerminalSnrState, offset: number) => state.results[offset]!.error;

describe('the ring of eight moved along x, scaled-linear, 250 DDIM steps', () => {
  let state: ZeroTerminalSnrState;
  beforeAll(async () => {
    state = await run({ samplingSteps: 250 });
  });

  // An independent prototype found −0.077, −0.254, −0.483, −0.871 and, with zero terminal SNR, −0.013 at every offset: that was the mean
  // of its start points, which is 0 here. The rest scatters by about 0.02 between draws of the start.
  it.each([[1, -0.064], [4, -0.241], [8, -0.47], [16, -0.858]])('at offset %s the mean is off by %s, within 0.05', (offset, expected) => {
    expect(Math.abs(errorAt(state, offset).plain.trailing - expected)).toBeLessThan(0.05);
  });
  it('nothing is off with zero terminal SNR and trailing steps', () => {
    for (const { error } of state.results) expect(Math.abs(error.zero.trailing)).toBeLessThan(1e-6);
  });
  it('answers for every offset before it asks for an engine', () => {
    expect(state.results.map(({ offset }) => offset)).toEqual(OFFSETS);
    expect(state.networks).toBeUndefined();
  });
  it('ends there, with the same numbers, where no networks are wanted', async () => {
    const { state: exact, ended } = await runToEnd(zeroTerminalSnr, { samplingSteps: 250, networks: 'none' }, () => Promise.reject(new NoEngine()));
    expect(ended).toBe('complete');
    expect(exact).toEqual(state);
  });
  it('an offset of 0 hides the flaw', () => {
    expect(Math.abs(errorAt(state, 0).plain.trailing)).toBeLessThan(1e-9);
  });
  it('leading steps bring an error back even with zero terminal SNR: they begin below the last timestep', () => {
    expect(state.setting.first).toEqual({ trailing: 999, leading: 996 });
    expect(errorAt(state, 16).zero.leading).toBeLessThan(-0.005);
  });
});

it('linear ends nearer to pure noise: about a tenth of the error (a prototype found −0.048 with the mean of its start taken off)', async () => {
  const state = await run({ schedule: 'linear' });
  expect(errorAt(state, 8).plain.trailing).toBeLessThan(-0.03);
  expect(errorAt(state, 8).plain.trailing).toBeGreaterThan(-0.07);
  expect(zeroTerminalSnr.verdict([zeroTerminalSnr.measures(state, settings)!], settings).holds).toBe('no');
});

describe('the gain of the first step', () => {
  it('of ε is α′σ/α', async () => {
    const { bySchedule } = await settingOf({ samplingSteps: 5 });
    for (const id of ['linear', 'scaled-linear', 'cosine'] as const) {
      const { alphaBar } = makeSchedule(id);
      const [last, next] = [alphaBar[999]!, alphaBar[799]!];
      expect(bySchedule[id]! / Math.sqrt((next * (1 - last)) / last)).toBeCloseTo(1, 9);
    }
  });
  it.each([['scaled-linear', 3.5], ['linear', 9.1], ['cosine', 7707]] as const)('of %s in four steps is %s, as an independent prototype found', async (id, expected) => {
    const { bySchedule } = await settingOf({ samplingSteps: 4 });
    expect(bySchedule[id]! / expected).toBeCloseTo(1, 1);
  });
  it('is infinite for ε at zero SNR, and at most 1 for v and x0', async () => {
    const { gains, starts } = await settingOf();
    expect(starts.at(-1)).toBe(999);
    expect(gains.zero.epsilon.at(-1)).toBeNull();
    for (const id of ['v', 'x0'] as const) for (const value of gains.zero[id]) expect(value).toBeLessThanOrEqual(1);
  });
  it('falls when sampling starts later', async () => {
    const { epsilon } = (await settingOf()).gains.zero;
    const finite = epsilon.slice(0, -1).map(Number);
    expect(finite).toEqual([...finite].sort((one, other) => one - other));
  });
});

describe('the verdict', () => {
  it.each([[-0.47, 0, 'yes'], [-0.05, 0, 'no'], [-0.47, -0.3, 'depends'], [0.3, 0, 'depends']] as const)('errors %s without and %s with: %s', (plain, zero, holds) => {
    const verdict = zeroTerminalSnr.verdict([{ plain, zero }], settings);
    expect(verdict).toMatchObject({ holds, effect: plain - zero });
  });
  it('is open before offset 8 is reached', () => {
    expect(zeroTerminalSnr.measures({ results: [] }, settings)).toBeUndefined();
    expect(zeroTerminalSnr.verdict([], settings).holds).toBe('open');
  });
});

it.each(['en', 'zh'] as const)('the figures in %s say the infinite gain in words and draw no NaN', async (language) => {
  const state = await run({ samplingSteps: 10 });
  const figures = (await zeroTerminalSnr.figures())(state, { ...settings, samplingSteps: 10 }, language);
  expect(figures.map(({ id }) => id)).toEqual(['mean-error', 'first-gain', 'clouds']);
  expect(figures[1]!.finding).toMatch(language === 'en' ? /infinite/ : /无穷大/);
  for (const { finding } of figures) expect(finding).not.toMatch(/NaN|undefined|–/);
});
