import { beforeAll, describe, expect, it } from 'vitest';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { guidance } from '../../../src/exhibits/guidance/index.ts';
import type { Sampler, Sweep } from '../../../src/exhibits/guidance/run.ts';
import type { GuidanceState } from '../../../src/exhibits/guidance/state.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';

const run = async (raw: Record<string, unknown>) =>
  (await runToEnd(guidance, { width: 32, steps: 300, ...raw }, () => chooseBackend({ prefer: 'wasm' }))).state as GuidanceState;

describe('guidance on the ring of eight', () => {
  let state: GuidanceState;
  beforeAll(async () => {
    state = await run({ dataSet: 'ring8' });
  }, 60_000);

  it('sweeps every whole scale for the exact model and both networks', () => {
    for (const sampler of ['exact', 'epsilon', 'v'] as const) expect(Object.keys(state.sweeps[sampler]!)).toHaveLength(16);
  });
  it('does not overshoot at w = 1 with the exact model', () => {
    expect(Math.abs(state.sweeps.exact![1]!.overshoot!)).toBeLessThan(0.05);
  });
  it('narrows a class at w = 1 as much as the last DDIM step must: it lands on the posterior mean', () => {
    // From t = 19 (ᾱ = 0.982): variance of E[x0|x] over s² is α²s²/(α²s² + σ²) with s = 0.1.
    const alphaBar = makeSchedule('scaled-linear').alphaBar[19]!;
    const expected = (alphaBar * 0.01) / (alphaBar * 0.01 + 1 - alphaBar);
    expect(state.sweeps.exact![1]!.spread!).toBeGreaterThan(0.75 * expected);
    expect(state.sweeps.exact![1]!.spread!).toBeLessThan(1.25 * expected);
  });
  it('ignores the class at w = 0', () => {
    expect(state.sweeps.exact![0]!.overshoot).toBeCloseTo(-1, 0);
  });
  it('overshoots more the higher the scale, as an independent prototype found (0.145 at w = 7.5)', () => {
    const at = (w: number) => state.sweeps.exact![w]!.overshoot!;
    expect(at(7)).toBeGreaterThan(0.08);
    expect(at(8)).toBeLessThan(0.22);
    expect(at(15)).toBeGreaterThan(at(7));
  });
  it('has no gamut to leave', () => {
    expect(state.sweeps.exact![5]).not.toHaveProperty('chroma');
  });
});

describe('the verdict', () => {
  const state = (reach: Partial<Record<Sampler, number>>, failed: Sampler[] = []): GuidanceState => ({
    setting: {} as never, step: 1, trained: {}, failed,
    sweeps: Object.fromEntries(Object.entries(reach).map(([who, chroma]) => [who, { 7: { chroma } as Sweep }])),
  });
  it.each([
    [{ exact: 2, epsilon: 2.5, v: 2.5 }, 'no'],
    [{ exact: 2, epsilon: 3, v: 2 }, 'yes'],
    [{ exact: 2, epsilon: 2, v: 3 }, 'no'],
    [{ exact: 2, epsilon: 2 }, 'open'],
  ] as const)('for chroma %j: does v lessen it? %s', (reach, holds) => {
    const measures = guidance.measures(state(reach), {});
    expect(guidance.verdict(measures ? [measures] : [], {}).holds).toBe(holds);
  });
  it('does not call ε’s breakdown at zero SNR a matter of guidance', () => {
    expect(guidance.verdict([guidance.measures(state({ exact: 2, v: 2 }, ['epsilon']), {})!], {})).toMatchObject({ holds: 'depends', effect: Infinity });
  });
});
