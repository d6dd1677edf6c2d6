import { beforeAll, describe, expect, it } from 'vitest';
import figures from '../../../src/exhibits/denoising-error/figures.ts';
import { MAPPED, SIDE, TIMESTEPS } from '../../../src/exhibits/denoising-error/grid.ts';
import { parameters } from '../../../src/exhibits/denoising-error/parameters.ts';
import { run, type DenoisingErrorRecord, type Errors } from '../../../src/exhibits/denoising-error/run.ts';
import { fold, type DenoisingErrorState } from '../../../src/exhibits/denoising-error/state.ts';
import { measures, thirdOf, verdict } from '../../../src/exhibits/denoising-error/verdict.ts';
import { FAILED, sayFailure } from '../../../src/exhibits/failure.ts';
import { defaults, type Values } from '../../../src/exhibits/parameters.ts';
import { play as playRun } from './play.ts';

const play = (settings: Partial<Values<typeof parameters>>, maxSteps?: number) => playRun(run, fold, { ...defaults(parameters), ...settings }, maxSteps);

describe('four networks on the ring of eight Gaussians', () => {
  let state: DenoisingErrorState;
  const at = (id: 'epsilon' | 'v' | 'x0' | 'flow', t: number) => state.errors[id]!.rms[TIMESTEPS.indexOf(t)]!;
  beforeAll(async () => {
    ({ state } = await play({ steps: 500 }));
  });
  // The independent prototype found squared errors of ε over v between 0.93 and 1.22 at t ≤ 100 and 17 to 235 at t ≥ 700.
  it('agree on ε and v where there is little noise', () => {
    const { clean } = measures(state, { steps: 500 })!;
    expect(clean).toBeGreaterThan(0.8);
    expect(clean).toBeLessThan(1.25);
  });
  it('show ε far behind v where there is much', () => {
    expect(measures(state, { steps: 500 })!['noisy']).toBeGreaterThan(3);
    expect(at('epsilon', 999) / at('v', 999)).toBeGreaterThan(at('epsilon', 500) / at('v', 500));
  });
  it('show x₀ far behind where there is next to none', () => {
    for (const id of ['epsilon', 'v', 'flow'] as const) expect(at('x0', 0) / at(id, 0)).toBeGreaterThan(4);
  });
  it.each(['en', 'zh'] as const)('are drawn along t, as a ratio and as a map of the chosen timestep (%s)', (language) => {
    const [one, other] = (['50', '950'] as const).map((t) => figures(state, { ...defaults(parameters), at: t }, language));
    expect(one!.map(({ id }) => id)).toEqual(['error', 'ratio', 'map']);
    expect(one![2]!.revision).not.toBe(other![2]!.revision);
    expect(one![0]!.revision).toBe(other![0]!.revision);
    expect(one![2]!.table.rows).toHaveLength(SIDE * SIDE);
    expect(one!.map(({ finding }) => finding).join()).not.toMatch(/NaN|undefined|–/);
  });
});

describe('a run', () => {
  it('gives the same numbers however its turns are cut', async () => {
    const settings = { steps: 100, width: 16, learners: ['epsilon', 'v'] } as const;
    const [whole, bits] = [await play(settings), await play(settings, 13)];
    expect(bits.state).toEqual(whole.state);
    expect(whole.ended).toBe('budget');
  });
  it('says that ε has no x̂₀ at zero terminal SNR, and measures the rest', async () => {
    const { state } = await play({ steps: 100, width: 16, zeroTerminalSnr: true, learners: ['epsilon', 'v'] });
    expect(state.errors.epsilon!.rms.map((value) => value === null)).toEqual(TIMESTEPS.map((t) => t === 999));
    expect(state.errors.v!.rms).not.toContain(null);
    expect(measures(state, { steps: 100 })!['noisy']).toBe(Infinity);
    expect(figures(state, defaults(parameters), 'en')[0]!.finding).toContain('ε: at zero SNR the target does not determine x₀');
  });
  it('has nothing to compare without v', async () => {
    const { state } = await play({ steps: 100, width: 16, learners: ['epsilon'] });
    expect(measures(state, { steps: 100 })).toBeUndefined();
    expect(figures(state, defaults(parameters), 'en').map(({ id }) => id)).toEqual(['error', 'map']);
  });
});

describe('a run whose loss stops being a number', () => {
  const setting: DenoisingErrorRecord = { kind: 'setting', learners: ['epsilon', 'v'], logSnr: TIMESTEPS.map((t) => 5 - t / 100), visited: Object.fromEntries(MAPPED.map((t) => [t, []])) as never };
  const errors: Errors = { rms: TIMESTEPS.map(() => 0.1), maps: Object.fromEntries(MAPPED.map((t) => [t, null])) as never };
  const measured: DenoisingErrorRecord = { kind: 'errors', step: 100, errors: { epsilon: errors, v: errors } };
  const failed: DenoisingErrorRecord = { kind: 'failed', step: 130, learner: 'epsilon' };
  const after = (...records: DenoisingErrorRecord[]) => records.reduce<DenoisingErrorState | undefined>(fold, undefined)!;
  it.each(['en', 'zh'] as const)('is said to have failed, whether or not there was something to draw (%s)', (language) => {
    for (const state of [after(setting, failed), after(setting, measured, failed)]) {
      const [first] = figures(state, defaults(parameters), language);
      expect(first!.finding).toContain(sayFailure('ε', 130)[language]);
      expect(first!.finding).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
  it('is counted, not measured; nor is one that has not come to its last step', () => {
    expect(measures(after(setting, measured, failed), { steps: 100 })).toEqual(FAILED);
    expect(measures(after(setting, measured), { steps: 1500 })).toBeUndefined();
    expect(measures(after(setting, measured), { steps: 100 })).toMatchObject({ step: 100, clean: 1 });
  });
});

describe('the verdict', () => {
  it('is undecided by a failed run, and counts it', () => {
    const { holds, sentence } = verdict([...seeds(2, 8), FAILED]);
    expect(holds).toBe('depends');
    expect(sentence.en).toMatch(/^Undecided\. In 1 of 4 runs .* The others alone: Yes/);
    expect(verdict([FAILED])).toMatchObject({ holds: 'depends' });
    expect(verdict([FAILED]).sentence.zh).not.toContain('NaN');
  });
  const seeds = (clean: number, noisy: number) => [0.98, 1, 1.02].map((jitter) => ({ step: 1500, clean: clean * jitter, noisy: noisy / jitter }));
  it.each([
    ['ε and v are alike there', 1, 'no', 'they are alike'],
    ['ε is better there', 0.6, 'no', 'ε is'],
    ['ε is twice as wrong there', 2, 'yes', 'Yes'],
    ['the ratio is at the threshold', 1.25, 'depends', 'Undecided'],
  ] as const)('when %s, "v is better at low noise": ratio %s → %s', (_, clean, holds, says) => {
    const found = verdict(seeds(clean, 8));
    expect(found.holds).toBe(holds);
    expect(found.sentence.en).toContain(says);
    expect(found.sentence.en).toContain('which is where v is better');
    expect(found.interval).toBeDefined();
  });
  it('claims no better end where the noisy third shows none', () => {
    expect(verdict(seeds(1, 1)).sentence.en).not.toContain('better');
  });
  it('is open without seeds', () => {
    expect(verdict([]).holds).toBe('open');
  });
  it('reads the root mean square of eight timesteps at either end', () => {
    const rms = TIMESTEPS.map((_, i) => (i < 8 ? 3 : i >= 17 ? 5 : 100));
    expect([thirdOf(rms, 'clean'), thirdOf(rms, 'noisy')]).toEqual([3, 5]);
  });
});
