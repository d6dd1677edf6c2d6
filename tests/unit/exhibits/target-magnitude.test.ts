import { beforeAll, describe, expect, it } from 'vitest';
import { targetMagnitude } from '../../../src/exhibits/target-magnitude/index.ts';
import type { TargetMagnitudeState } from '../../../src/exhibits/target-magnitude/run.ts';
import { runToEnd } from '../../../src/lab/headless.ts';

const noEngine = () => Promise.reject(new Error('nothing is trained here'));
const run = async (raw = {}) => (await runToEnd(targetMagnitude, raw, noEngine)).state as TargetMagnitudeState;
const at = (state: TargetMagnitudeState, t: number) => state.timesteps.indexOf(t);

describe('target magnitude on the ring of eight, scaled-linear', () => {
  let state: TargetMagnitudeState;
  beforeAll(async () => {
    state = await run();
  });

  it('measures what the closed form says, within four standard errors of 8,000 squares', () => {
    for (const id of ['epsilon', 'v', 'x0', 'flow'] as const) {
      state.measured[id].forEach((value, i) => {
        const expected = state.closedForm[id][i]!;
        expect(Math.abs(value / expected - 1), `${id} at t = ${state.timesteps[i]}`).toBeLessThan(4 * Math.sqrt(2 / 8000));
      });
    }
  });
  it('finds the shares of ε and v that an independent prototype found (t counted from 0 here, from 1 there)', () => {
    expect(state.learnable.epsilon[0]).toBeCloseTo(0.0784, 3);
    expect(state.learnable.v[0]).toBeCloseTo(0.0776, 3);
    expect(state.learnable.epsilon[at(state, 20)]).toBeCloseTo(0.63, 1);
    expect(state.learnable.epsilon[at(state, 990)]).toBeCloseTo(0.995, 2);
  });
  it('never lets more of v be known than of ε: R²_v = R²_ε − J_x0', () => {
    state.learnable.v.forEach((v, i) => {
      expect(v).toBeCloseTo(state.learnable.epsilon[i]! - (1 - state.learnable.x0[i]!), 9);
    });
  });
  it('has v with ε at the clean end and with −x₀ at the noisy end, as measured, within four standard errors of 8,000 products', () => {
    state.sigma.forEach((sigma, i) => {
      const alpha = Math.sqrt(1 - sigma ** 2);
      expect(Math.abs(state.cosine.epsilon[i]! - alpha)).toBeLessThan(4 / Math.sqrt(8000));
      expect(Math.abs(state.cosine.x0[i]! - sigma)).toBeLessThan(4 / Math.sqrt(8000));
    });
  });
  it.each(['en', 'zh'] as const)('says in %s that v ≈ αε fails at high noise, where it is nearly all wrong, and that the turn comes at SNR 1', async (language) => {
    // SNR is 1 at t = 354 of Stable Diffusion's schedule; the next timestep shown is 375.
    const figures = (await targetMagnitude.figures())(state, { axis: 'timestep' }, language);
    expect(figures.map(({ id }) => id)).toEqual(['mean-square', 'learnable-share', 'limits']);
    const { finding, table } = figures[2]!;
    expect(finding).toContain('t = 375');
    const [, , , errorOfEpsilon, errorOfX0] = table.rows.at(-1) as number[];
    expect(errorOfEpsilon).toBeCloseTo(1, 1);
    expect(errorOfX0).toBeCloseTo(0.068, 2);
  });
  it('answers that ε is not weak at low noise', () => {
    const { cleanOverNoisy } = targetMagnitude.measures(state, {})!;
    expect(cleanOverNoisy).toBeCloseTo(1, 1);
    expect(targetMagnitude.verdict([{ cleanOverNoisy: cleanOverNoisy! }], {})).toMatchObject({ holds: 'no', effect: cleanOverNoisy });
  });
  it('gives an interval from three seeds on, and none before', () => {
    const seeds = [0.99, 1, 1.01].map((cleanOverNoisy) => ({ cleanOverNoisy }));
    expect(targetMagnitude.verdict(seeds.slice(0, 2), {}).interval).toBeUndefined();
    const { interval } = targetMagnitude.verdict(seeds, {});
    expect(interval![0]).toBeLessThan(1);
    expect(interval![1]).toBeGreaterThan(1);
  });
  it('would answer yes if ε were weak there', () => {
    const weak = { ...state, measured: { ...state.measured, epsilon: state.measured.epsilon.map((value, i) => (state.timesteps[i]! < 333 ? value / 4 : value)) } };
    expect(targetMagnitude.verdict([targetMagnitude.measures(weak, {})!], {}).holds).toBe('yes');
  });
});

it('smaller data shrink v at the noisy end only', async () => {
  const state = await run({ dataStd: 0.25 });
  expect(state.closedForm.v[0]).toBeCloseTo(1, 2);
  expect(state.closedForm.v.at(-1)).toBeCloseTo(0.25 ** 2, 1);
});

it('at zero terminal SNR all of ε can be known, nothing of x0 and v', async () => {
  const state = await run({ zeroTerminalSnr: true });
  expect(state.logSnr.at(-1)).toBeNull();
  expect(state.learnable.epsilon.at(-1)).toBe(1);
  expect(state.learnable.x0.at(-1)).toBeCloseTo(0, 2);
  expect(state.learnable.v.at(-1)).toBeCloseTo(0, 2);
});

it('the same seed gives the same numbers, another seed others', async () => {
  const [one, same, other] = [await run(), await run(), await run({ seed: 2 })];
  expect(same).toEqual(one);
  expect(other.measured).not.toEqual(one.measured);
});
