import { beforeAll, describe, expect, it } from 'vitest';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { zeroTerminalSnr } from '../../../src/exhibits/zero-terminal-snr/index.ts';
import type { ZeroTerminalSnrState } from '../../../src/exhibits/zero-terminal-snr/state.ts';
import { runToEnd } from '../../../src/lab/headless.ts';

const noEngine = () => Promise.reject(new Error('nothing is trained here'));
const run = async (raw = {}) => (await runToEnd(zeroTerminalSnr, raw, noEngine)).state as ZeroTerminalSnrState;
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
  expect(zeroTerminalSnr.verdict([zeroTerminalSnr.measures(state, {})!], {}).holds).toBe('no');
});

describe('the gain of the first step', () => {
  it('of ε is α′σ/α', async () => {
    const { bySchedule } = (await run({ samplingSteps: 5 })).setting;
    for (const id of ['linear', 'scaled-linear', 'cosine'] as const) {
      const { alphaBar } = makeSchedule(id);
      const [last, next] = [alphaBar[999]!, alphaBar[799]!];
      expect(bySchedule[id]! / Math.sqrt((next * (1 - last)) / last)).toBeCloseTo(1, 9);
    }
  });
  it.each([['scaled-linear', 3.5], ['linear', 9.1], ['cosine', 7707]] as const)('of %s in four steps is %s, as an independent prototype found', async (id, expected) => {
    const { bySchedule } = (await run({ samplingSteps: 4 })).setting;
    expect(bySchedule[id]! / expected).toBeCloseTo(1, 1);
  });
  it('is infinite for ε at zero SNR, and at most 1 for v and x0', async () => {
    const { gains, starts } = (await run()).setting;
    expect(starts.at(-1)).toBe(999);
    expect(gains.zero.epsilon.at(-1)).toBeNull();
    for (const id of ['v', 'x0'] as const) for (const value of gains.zero[id]) expect(value).toBeLessThanOrEqual(1);
  });
  it('falls when sampling starts later', async () => {
    const { epsilon } = (await run()).setting.gains.zero;
    const finite = epsilon.slice(0, -1).map(Number);
    expect(finite).toEqual([...finite].sort((one, other) => one - other));
  });
});

describe('the verdict', () => {
  it.each([[-0.47, 0, 'yes'], [-0.05, 0, 'no'], [-0.47, -0.3, 'depends'], [0.3, 0, 'depends']] as const)('errors %s without and %s with: %s', (plain, zero, holds) => {
    const verdict = zeroTerminalSnr.verdict([{ plain, zero }], {});
    expect(verdict).toMatchObject({ holds, effect: plain - zero });
  });
  it('is open before offset 8 is reached', () => {
    expect(zeroTerminalSnr.measures({ results: [] }, {})).toBeUndefined();
    expect(zeroTerminalSnr.verdict([], {}).holds).toBe('open');
  });
});

it.each(['en', 'zh'] as const)('the figures in %s say the infinite gain in words and draw no NaN', async (language) => {
  const state = await run({ samplingSteps: 10 });
  const figures = (await zeroTerminalSnr.figures())(state, { offset: 8, samplingSteps: 10 }, language);
  expect(figures.map(({ id }) => id)).toEqual(['mean-error', 'clouds', 'first-gain']);
  expect(figures[2]!.finding).toMatch(language === 'en' ? /infinite/ : /无穷大/);
  for (const { finding } of figures) expect(finding).not.toMatch(/NaN|undefined|–/);
});
