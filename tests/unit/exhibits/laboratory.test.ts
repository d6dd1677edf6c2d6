import { describe, expect, it } from 'vitest';
import { loadDataSet } from '../../../src/data/load.ts';
import { posteriorMean } from '../../../src/diffusion/mixture.ts';
import { makeSchedule } from '../../../src/diffusion/schedule.ts';
import { solveAsync } from '../../../src/diffusion/solvers/solver.ts';
import drawFigures from '../../../src/exhibits/laboratory/figures.ts';
import { laboratory } from '../../../src/exhibits/laboratory/index.ts';
import { parameters, type LaboratoryParameters } from '../../../src/exhibits/laboratory/parameters.ts';
import { presets } from '../../../src/exhibits/laboratory/presets.ts';
import { samplerOf } from '../../../src/exhibits/laboratory/sampler.ts';
import { measures, verdict } from '../../../src/exhibits/laboratory/verdict.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import type { TrainingState } from '../../../src/exhibits/twin-training/state.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import type { LearnedDenoiser } from '../../../src/learning/trainer.ts';

const settings = (values: Partial<LaboratoryParameters>): LaboratoryParameters => ({ ...defaults(parameters), ...values });
const play = async (values: Partial<LaboratoryParameters>) => {
  const used = settings({ steps: 100, width: 16, samplingSteps: 5, ...values });
  const { state, ended } = await runToEnd(laboratory, used, () => chooseBackend({ prefer: 'wasm' }));
  return { state: state as TrainingState, ended, used };
};
const said = (state: TrainingState, used: LaboratoryParameters): string =>
  drawFigures(state, used, 'en').map(({ title, finding, table }) => [title, finding, ...table.columns, ...table.rows.flat()].join(' ')).join('\n');

describe('a laboratory run', () => {
  it.each(Object.keys(parameters.solver.options) as LaboratoryParameters['solver'][])('draws with %s, at zero SNR too', async (solver) => {
    const { mixture } = await loadDataSet('ring8');
    const schedule = makeSchedule('scaled-linear', { zeroTerminalSnr: true });
    const sampler = samplerOf(settings({ solver, samplingSteps: 10 }), mixture, schedule);
    const model: LearnedDenoiser = async (x, at, labels) => posteriorMean(mixture, x, at.level, labels);
    const drawn = await solveAsync(sampler.begin(Float64Array.of(0.5, 1, -0.3, 0.2)), sampler.steer!(model, Int32Array.of(0, 1)));
    for (const value of drawn) expect(Math.abs(value)).toBeLessThan(2.5);
  });
  it('guides towards the class of each sample, and clips afterwards', async () => {
    const { mixture } = await loadDataSet('ring8');
    const schedule = makeSchedule('scaled-linear');
    const model: LearnedDenoiser = async (x, _at, labels) => x.map((_, j) => (labels ? 1 + labels[Math.floor(j / 2)]! : 1));
    const at = { t: 500, level: schedule.level(500) };
    const ask = async (values: Partial<LaboratoryParameters>) => [...(await samplerOf(settings(values), mixture, schedule).steer!(model, Int32Array.of(0, 1))(Float64Array.of(0, 0, 0, 0), at))];
    expect(await ask({ condition: 'none', scale: 7 })).toEqual([1, 1, 1, 1]);
    expect(await ask({ condition: 'class' })).toEqual([1, 1, 2, 2]);
    expect(await ask({ condition: 'class', scale: 7 })).toEqual([1, 1, 8, 8]);
    const [, , clipped] = await ask({ condition: 'class', scale: 7, clip: true });
    expect(clipped).toBeLessThan(2);
  });
  it.each(['rescale', 'interval', 'threshold', 'projected'] as const)('mends guidance by %s, of the guided model alone', async (remedy) => {
    const { mixture } = await loadDataSet('ring8');
    const schedule = makeSchedule('scaled-linear');
    const model: LearnedDenoiser = async (x, at, labels) => posteriorMean(mixture, x, at.level, labels);
    const draw = async (values: Partial<LaboratoryParameters>) => {
      const sampler = samplerOf(settings({ samplingSteps: 10, condition: 'class', ...values }), mixture, schedule);
      return [...(await solveAsync(sampler.begin(Float64Array.of(0.5, 1, -0.3, 0.2)), sampler.steer!(model, Int32Array.of(0, 1))))];
    };
    expect(await draw({ scale: 7, remedy })).not.toEqual(await draw({ scale: 7 }));
    expect(await draw({ remedy })).toEqual(await draw({}));
  });
  it('says which settings cannot be run together', async () => {
    const { state, used } = await play({ zeroTerminalSnr: true, condition: 'class', scale: 3, remedy: 'rescale', space: 'epsilon' });
    expect(state.setting.exact.points).toBe('no-inverse');
    expect(said(state, used)).toContain('These settings cannot be run together');
    expect(verdict([measures(state)!])).toMatchObject({ holds: 'depends' });
    expect(verdict([measures(state)!]).sentence.en).toContain('not even from a perfect network');
  }, 30_000);
  it('takes the settings of the training: the starting weights change the first losses, the averaging only the samples', async () => {
    const plain = await play({});
    const framework = await play({ initialization: 'framework-default' });
    const averaged = await play({ emaDecay: '0' });
    expect(framework.state.first!.bins['v']!.expectedLoss).not.toEqual(plain.state.first!.bins['v']!.expectedLoss);
    expect(averaged.state.curve).toEqual(plain.state.curve);
    expect(averaged.state.distances).not.toEqual(plain.state.distances);
  }, 30_000);
  it('says in its figures how samples were drawn, without NaN, guided and at zero SNR', async () => {
    const { state, used } = await play({ zeroTerminalSnr: true, condition: 'class', scale: 3, solver: 'ddpm', learners: ['epsilon', 'v', 'x0'], loss: 'v' });
    expect(said(state, used)).toContain('5 trailing steps of DDPM from the same noise, each with its class, guided with w = 3');
    expect(said(state, used)).not.toMatch(/NaN|undefined/);
    const { holds, sentence } = verdict([measures(state)!]);
    expect(holds).toBe('yes');
    expect(sentence.en).toContain('ε can draw no samples here');
  }, 30_000);
  it('has presets that settle everything but the seed and the view', () => {
    const names = Object.keys(presets[0]!.values);
    expect(names).not.toContain('seed');
    for (const { values } of presets) expect(Object.keys(values).sort()).toEqual(names.toSorted());
  });
});

describe('the verdict', () => {
  const seed = { step: 1500, epsilon: 0.1, v: 0.1, exact: 0.05, failedEpsilon: 0, failedV: 0 };
  const gaps = (...list: number[]) => verdict(list.map((gap) => ({ ...seed, epsilon: seed.v + gap })));
  it.each([
    [[0.02, 0.021, 0.022], 'yes', 'Yes: v is nearer than ε'], [[-0.02, -0.021, -0.022], 'yes', 'Yes: ε is nearer than v'],
    [[0, 0.001, -0.001], 'no', 'No difference that counts'], [[0.03, 0.011, -0.01], 'depends', 'Undecided'],
  ] as const)('ε less v: %j. Does the target change the samples? %s', (list, holds, sentence) => {
    const found = gaps(...list);
    expect(found.holds).toBe(holds);
    expect(found.sentence.en.startsWith(sentence)).toBe(true);
  });
  it('is open without ε or v, and says so', () => {
    expect(verdict([]).holds).toBe('open');
  });
  it('is left open by a failure, which is counted', () => {
    const { holds, sentence } = verdict([seed, seed, { ...seed, v: NaN, failedV: 1 }]);
    expect(holds).toBe('depends');
    expect(sentence.en).toContain('for v in 1 of 3 runs');
  });
  it('is left open by the failure of another network too', () => {
    const { holds, sentence } = verdict([seed, seed, { ...seed, v: 0.5, failedOther: 1 }]);
    expect(holds).toBe('depends');
    expect(sentence.en).toContain('another network');
  });
});
