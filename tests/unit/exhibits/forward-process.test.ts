import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPlot } from '../../../components/figure/draw-plot.ts';
import type { Figure } from '../../../src/exhibits/figure.ts';
import { forwardProcess } from '../../../src/exhibits/forward-process/index.ts';
import type { ForwardProcessParameters } from '../../../src/exhibits/forward-process/parameters.ts';
import { ALL_SCHEDULES, type ForwardProcessState } from '../../../src/exhibits/forward-process/run.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { runToEnd } from '../../../src/lab/headless.ts';

const noEngine = () => Promise.reject(new Error('nothing is trained here'));
const run = async (raw = {}) => (await runToEnd(forwardProcess, raw, noEngine)).state as ForwardProcessState;
const settings = defaults(forwardProcess.parameters) as unknown as ForwardProcessParameters;
const drawing = (figure: Figure) => (figure.kind === 'plot' ? drawPlot(figure, parseHTML('<html></html>').document).outerHTML : JSON.stringify(figure));

describe('the forward process on the ring of eight, scaled-linear', () => {
  let state: ForwardProcessState;
  beforeAll(async () => {
    state = await run();
  });

  it('is variance preserving and only ever adds noise, on every schedule, from t = 0 to t = 999', () => {
    expect(state.timesteps[0]).toBe(0);
    expect(state.timesteps.at(-1)).toBe(999);
    for (const id of ALL_SCHEDULES) {
      state.levels[id].forEach(({ alpha, sigma }, i) => {
        expect(alpha ** 2 + sigma ** 2).toBeCloseTo(1, 12);
        if (i > 0) expect(alpha).toBeLessThan(state.levels[id][i - 1]!.alpha);
      });
    }
  });
  it('knows x₀ almost exactly at t = 0 and hardly at all at t = 999', async () => {
    // At the centre of one component, far from the others, with s = 0.1: √(s²σ²/(α²s² + σ²)).
    const { alpha, sigma } = state.levels['scaled-linear'][0]!;
    expect((await run({ pointX: 1.4, pointY: 0 })).doubt[0]).toBeCloseTo((0.1 * sigma) / Math.hypot(0.1 * alpha, sigma), 6);
    expect(state.doubt.at(-1)).toBeCloseTo(1, 1);
    expect(Math.hypot(...state.guess.slice(-2))).toBeLessThan(0.1);
  });
  it('has the mean of the ring in the middle for the middle point, at every timestep', async () => {
    const middle = await run({ pointX: 0, pointY: 0 });
    for (const value of middle.guess) expect(value).toBeCloseTo(0, 9);
  });
  it('answers that scaled-linear leaves data in its last timestep', () => {
    const found = forwardProcess.measures(state, settings)!;
    // √ᾱ of the last timestep of Stable Diffusion’s schedule (Lin et al. 2023, Table 1: 0.068265).
    expect(found['left']).toBeCloseTo(0.068265, 6);
    expect(found['clean']).toBeCloseTo(Math.sqrt(1 - 0.00085), 12);
    expect(forwardProcess.verdict([found], settings)).toMatchObject({ holds: 'no', effect: found['left'] });
  });
  it('draws the same figures in both languages at every timestep and quantity, without a gap in a path', async () => {
    const draw = await forwardProcess.figures();
    for (const language of ['en', 'zh'] as const) {
      for (const quantity of ['alpha', 'sigma', 'snr', 'log-snr', 'angle'] as const) {
        for (const timestep of [0, 396, 999]) {
          const figures = draw(state, { ...settings, quantity, timestep }, language);
          expect(figures.map(({ id }) => id)).toEqual(['point', 'clouds', 'schedules', 'doubt']);
          for (const figure of figures) expect(drawing(figure)).not.toMatch(/NaN|null|undefined|[">,]Infinity/);
        }
      }
    }
  });
});

it('answers yes at zero terminal SNR, and for the linear schedule, of which 0.6 % is left', async () => {
  const zero = { ...settings, zeroTerminalSnr: true };
  const exact = forwardProcess.measures(await run({ zeroTerminalSnr: true }), zero)!;
  expect(exact['left']).toBe(0);
  expect(forwardProcess.verdict([exact], zero)).toMatchObject({ holds: 'yes', effect: 0 });
  const linear = { ...settings, schedule: 'linear' };
  const found = forwardProcess.measures(await run({ schedule: 'linear' }), linear)!;
  expect(found['left']).toBeCloseTo(0.006353, 5);
  expect(forwardProcess.verdict([found], linear).holds).toBe('yes');
  expect(forwardProcess.verdict([], settings).holds).toBe('open');
});

it('the same seed gives the same cloud, another seed another; the exact numbers do not depend on it', async () => {
  const [one, same, other] = [await run(), await run(), await run({ seed: 2 })];
  expect(same).toEqual(one);
  expect(other.x0).not.toEqual(one.x0);
  expect(other.guess).toEqual(one.guess);
});
