import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPlot } from '../../../components/figure/draw-plot.ts';
import type { Figure } from '../../../src/exhibits/figure.ts';
import { lossWeight } from '../../../src/exhibits/loss-weight/index.ts';
import type { LossWeightParameters } from '../../../src/exhibits/loss-weight/parameters.ts';
import type { LossWeightState } from '../../../src/exhibits/loss-weight/run.ts';
import { average, floorOf, vOverEpsilon, weightings, weightOrNone } from '../../../src/exhibits/loss-weight/weights.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { runToEnd } from '../../../src/lab/headless.ts';

const noEngine = () => Promise.reject(new Error('nothing is trained here'));
const run = async (raw = {}) => (await runToEnd(lossWeight, raw, noEngine)).state as LossWeightState;
const drawing = (figure: Figure) => (figure.kind === 'plot' ? drawPlot(figure, parseHTML('<html></html>').document).outerHTML : '');
const settings = defaults(lossWeight.parameters) as unknown as LossWeightParameters;

describe('loss weights on the ring of eight, scaled-linear', () => {
  let state: LossWeightState;
  beforeAll(async () => {
    state = await run();
  });

  it('weighs x₀ by SNR, SNR + 1, 1, min(SNR, γ), SNR/(1 + SNR) and SNR + 1/σ_data²', () => {
    const losses = weightings(settings);
    for (const level of state.levels) {
      const snr = (level.alpha / level.sigma) ** 2;
      const expected = { epsilon: snr, v: snr + 1, x0: 1, flow: (1 + level.alpha / level.sigma) ** 2, 'min-snr': Math.min(snr, 5), p2: snr / (1 + snr), edm: snr + 4 };
      for (const [id, value] of Object.entries(expected)) {
        expect(weightOrNone(losses[id as keyof typeof losses], 'x0', level) / value, id).toBeCloseTo(1, 9);
      }
    }
  });
  it('keeps the ratio of two losses the same in every space', () => {
    const losses = weightings(settings);
    for (const level of state.levels) {
      for (const space of ['x0', 'epsilon', 'v'] as const) {
        expect(weightOrNone(losses.v, space, level) / weightOrNone(losses.epsilon, space, level) / vOverEpsilon(level)).toBeCloseTo(1, 9);
      }
    }
  });
  it('averages over all 1000 timesteps: the shares sum to 1 and the mean of t is 499.5', () => {
    expect(state.share.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(average(state, state.timesteps)).toBeCloseTo(499.5, 0);
  });
  it('has J_v = J_ε + J_x0 at every timestep', () => {
    const [v, epsilon] = [floorOf('v', state), floorOf('epsilon', state)];
    state.floor.forEach((x0, i) => expect(v[i]).toBeCloseTo(epsilon[i]! + x0, 9));
  });
  it('finds the best possible mean losses under what trained networks of an independent prototype read (ε .30, v .91, x0 .61)', () => {
    const [epsilon, v, x0] = (['epsilon', 'v', 'x0'] as const).map((id) => average(state, floorOf(id, state)));
    expect(epsilon).toBeGreaterThan(0.26);
    expect(epsilon).toBeLessThan(0.31);
    expect(v).toBeGreaterThan(0.86);
    expect(v).toBeLessThan(0.92);
    expect(x0).toBeCloseTo(0.61, 1);
  });
  it('answers that ε and v weigh low noise alike and part at high noise', () => {
    const found = lossWeight.measures(state, settings)!;
    expect(found['lowNoise']).toBeLessThan(1.5);
    expect(found['highNoise']).toBeGreaterThan(3);
    expect(lossWeight.verdict([found], settings)).toMatchObject({ holds: 'yes', effect: found['highNoise'] });
  });
  it('draws five figures in both languages, with finite numbers in every table', async () => {
    const draw = await lossWeight.figures();
    for (const language of ['en', 'zh'] as const) {
      const figures = draw(state, settings, language);
      expect(figures.map(({ id }) => id)).toEqual(['weight', 'published', 'gain', 'floor', 'mean-floor']);
      for (const figure of figures) {
        expect(figure.table.rows.flat().every((cell) => typeof cell === 'string' || Number.isFinite(cell))).toBe(true);
        expect(drawing(figure)).not.toMatch(/NaN|Infinity/);
      }
    }
  });
});

it('answers no where v weighs low noise far more, and hedges in between', () => {
  const seed = { lowNoise: 1.2, highNoise: 20, bestEpsilon: 0.3, bestV: 0.9 };
  expect(lossWeight.verdict([{ ...seed, lowNoise: 4 }], settings).holds).toBe('no');
  expect(lossWeight.verdict([{ ...seed, highNoise: 1.2 }], settings).holds).toBe('no');
  expect(lossWeight.verdict([{ ...seed, lowNoise: 2 }], settings).holds).toBe('depends');
  expect(lossWeight.verdict([], settings).holds).toBe('open');
});

it('at zero terminal SNR says in words what no axis can show, and keeps the measures finite', async () => {
  const state = await run({ zeroTerminalSnr: true });
  expect(vOverEpsilon(state.levels.at(-1)!)).toBe(Infinity);
  expect(weightOrNone(weightings(settings).v, 'epsilon', state.levels.at(-1)!)).toBeNaN();
  expect(Object.values(lossWeight.measures(state, settings)!).every(Number.isFinite)).toBe(true);
  const draw = await lossWeight.figures();
  const figures = draw(state, { ...settings, zeroTerminalSnr: true }, 'en');
  for (const axis of ['timestep', 'log-snr']) {
    for (const space of ['x0', 'epsilon', 'v']) {
      for (const figure of draw(state, { ...settings, zeroTerminalSnr: true, axis, space }, 'zh')) expect(drawing(figure)).not.toMatch(/NaN|Infinity/);
    }
  }
  expect(figures[0]!.finding).toContain('no weight at all');
  expect(figures[2]!.finding).toContain('∞');
});

it('the same seed gives the same numbers, another seed others', async () => {
  const [one, same, other] = [await run(), await run(), await run({ seed: 2 })];
  expect(same).toEqual(one);
  expect(other.floor).not.toEqual(one.floor);
});
