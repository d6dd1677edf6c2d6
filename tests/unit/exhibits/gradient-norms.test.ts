import { beforeAll, describe, expect, it } from 'vitest';
import { gradientNorms } from '../../../src/exhibits/gradient-norms/index.ts';
import { parameters } from '../../../src/exhibits/gradient-norms/parameters.ts';
import { run } from '../../../src/exhibits/gradient-norms/run.ts';
import { fold, type GradientNormsState } from '../../../src/exhibits/gradient-norms/state.ts';
import { tilt, unevenness } from '../../../src/exhibits/gradient-norms/verdict.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';

const backend = () => chooseBackend({ prefer: 'wasm' });
const given = { ...defaults(parameters), steps: 600 };

describe('the ring of eight Gaussians after 600 steps', () => {
  let state: GradientNormsState;
  beforeAll(async () => {
    state = (await runToEnd(gradientNorms, { steps: 600 }, backend)).state as GradientNormsState;
  });
  const at = (stage: number, id: 'epsilon' | 'v' | 'x0') => state.stages[stage]!.learners[id]!.example;

  it('is measured before, early and late', () => {
    expect(state.stages.map(({ step }) => step)).toEqual([0, 500, 600]);
    expect(state.middle).toHaveLength(20);
  });
  it('ε has its longest gradients at low noise: an independent prototype found 7 to 8 times the noisiest bin’s at 500 steps', () => {
    expect(tilt(at(1, 'epsilon'))).toBeGreaterThan(5);
    expect(tilt(at(1, 'epsilon'))).toBeLessThan(12);
  });
  it('v is about 4.3 to 5.8 times as long as ε in the noisiest bin and about equal in the cleanest', () => {
    const ratio = (bin: number) => at(1, 'v').at(bin)! / at(1, 'epsilon').at(bin)!;
    expect(ratio(-1)).toBeGreaterThan(3);
    expect(ratio(-1)).toBeLessThan(8);
    expect(Math.abs(ratio(0) - 1)).toBeLessThan(0.25);
  });
  it('v is the more even of the two', () => {
    expect(unevenness(at(2, 'v'))).toBeLessThan(unevenness(at(2, 'epsilon')));
  });
  it.each(['example', 'mean', 'snr', 'cosine'] as const)('three charts of %s share one axis and say no number that is none', async (gradient) => {
    const draw = await gradientNorms.figures();
    for (const language of ['en', 'zh'] as const) {
      const figures = draw(state, { ...given, gradient }, language).filter(({ kind }) => kind === 'plot');
      expect(figures).toHaveLength(3);
      expect(new Set(figures.map((figure) => figure.kind === 'plot' && JSON.stringify(figure.options.y!.domain))).size).toBe(1);
      for (const { finding } of figures) expect(finding).not.toMatch(/NaN|undefined|–/);
    }
  });
});

it('the numbers do not depend on how the run is cut into turns', async () => {
  const play = async (maxSteps: number) => {
    const context = { backend, now: () => 0, budget: () => ({ milliseconds: Infinity, maxSteps }) };
    let state: GradientNormsState | undefined;
    for await (const { record } of run({ ...given, width: 16, learners: ['v'] }, context)) state = fold(state, record);
    return state;
  };
  expect(await play(70)).toEqual(await play(1000));
});

describe('the verdict', () => {
  const seed = (ratio: number) => ({ step: 2000, tilt: ratio, tiltV: 1, unevenEpsilon: ratio, unevenV: 2, cleanest: 1, noisiest: 3 });
  it.each([[[0.1, 0.12, 0.11], 'yes'], [[10, 12, 11], 'no'], [[1], 'no'], [[0.1, 3, 0.4], 'depends'], [[NaN], 'depends'], [[], 'open']] as const)('cleanest over noisiest %s: %s', (ratios, holds) => {
    expect(gradientNorms.verdict(ratios.map(seed), given).holds).toBe(holds);
  });
  it('says that it is the reverse only where the clean end is longer by more than twice', () => {
    expect(gradientNorms.verdict([seed(10)], given).sentence.en).toMatch(/^No, the reverse/);
    expect(gradientNorms.verdict([seed(1)], given).sentence.en).toMatch(/^No:/);
  });
  it('needs ε and v, and the last step', () => {
    const bins = { example: [2, 1], mean: [2, 1], snr: [1, 1], cosine: [1, 1] };
    const state = { middle: [250, 750], logSnr: [1, -1] };
    expect(gradientNorms.measures({ ...state, stages: [{ step: 600, learners: { epsilon: bins } }] }, given)).toBeUndefined();
    expect(gradientNorms.measures({ ...state, stages: [{ step: 500, learners: { epsilon: bins, v: bins } }] }, given)).toBeUndefined();
    expect(gradientNorms.measures({ ...state, stages: [{ step: 600, learners: { epsilon: bins, v: bins } }] }, given)).toMatchObject({ tilt: 2, unevenV: 2, cleanest: 1 });
  });
});
