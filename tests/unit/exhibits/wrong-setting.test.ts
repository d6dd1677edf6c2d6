import { beforeAll, describe, expect, it } from 'vitest';
import { stopsOf } from '../../../components/figure/reading.ts';
import type { PlotFigure } from '../../../src/exhibits/figure.ts';
import { wrongSetting } from '../../../src/exhibits/wrong-setting/index.ts';
import { noiseTest, spreadOf } from '../../../src/exhibits/wrong-setting/noise-test.ts';
import type { WrongSettingState } from '../../../src/exhibits/wrong-setting/state.ts';
import { run as wrongSettingRun } from '../../../src/exhibits/wrong-setting/run.ts';
import { parameters } from '../../../src/exhibits/wrong-setting/parameters.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { runToEnd } from '../../../src/lab/headless.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';

const SMALL = { dataSet: 'blobs3', steps: 500, samplingSteps: 20, width: 32 } as const;
const play = async (raw: Record<string, unknown>) => {
  const { state, measures } = await runToEnd(wrongSetting, { ...SMALL, ...raw }, () => chooseBackend({ prefer: 'wasm' }));
  return { state: state as WrongSettingState, measures: measures! };
};

describe('a network trained for ε on three blobs', () => {
  let played: Awaited<ReturnType<typeof play>>;
  beforeAll(async () => {
    played = await play({ trained: 'epsilon' });
  });
  it('gives pure noise back', () => {
    // A perfect one has correlation 1 and slope σ = 0.998; 500 steps of a narrow network come near.
    expect(played.measures['correlation']).toBeGreaterThan(0.98);
    expect(Math.abs(played.measures['slope']! - 1)).toBeLessThan(0.1);
    expect(played.state.setting.exact.slope).toBeCloseTo(0.998, 2);
  });
  it('keeps the spread of the data read as ε and loses more than a third of it read as v', () => {
    expect(Math.abs(played.measures['right']! - 1)).toBeLessThan(0.15);
    // A perfect network: about 0.44, between the 1/e of one Gaussian and 1.
    expect(played.measures['wrong']).toBeLessThan(0.65);
    expect(played.state.setting.exact.wrong).toBeGreaterThan(0.36);
    expect(played.state.setting.exact.wrong).toBeLessThan(0.55);
  });
});

describe('a network trained for v on three blobs', () => {
  let played: Awaited<ReturnType<typeof play>>;
  beforeAll(async () => {
    played = await play({ trained: 'v' });
  });
  it('has nothing of the noise in its output', () => {
    expect(Math.abs(played.state.setting.exact.slope!)).toBeLessThan(0.01);
    expect(Math.abs(played.measures['slope']!)).toBeLessThan(0.1);
  });
  it('blows up read as ε, at most by about the 1/α of one Gaussian', () => {
    const most = 1 / played.state.setting.terminalAlpha;
    expect(most).toBeCloseTo(14.6, 1);
    expect(played.measures['wrong']).toBeGreaterThan(4);
    expect(played.measures['wrong']).toBeLessThan(1.3 * most);
    expect(Math.abs(played.measures['right']! - 1)).toBeLessThan(0.15);
  });
  it('ends the path of both readings at the samples', () => {
    const { setting, drawn } = played.state;
    expect(drawn!.spreads.right.path).toHaveLength(setting.timesteps.length);
    // Both start from the same noise.
    expect(drawn!.spreads.wrong.path[0]).toBe(drawn!.spreads.right.path[0]);
  });
  it.each(['en', 'zh'] as const)('is drawn without numbers that are none (%s)', async (language) => {
    const figures = (await wrongSetting.figures())(played.state, { ...defaults(parameters), ...SMALL, trained: 'v' }, language);
    expect(figures.map(({ id }) => id)).toEqual(['samples', 'pure-noise', 'test', 'path']);
    for (const { finding } of figures) expect(finding).not.toMatch(/NaN|undefined/);
    // The path can be read off along its timesteps, down to the samples at 0.
    expect(stopsOf(figures[3] as PlotFigure).map(({ key }) => key)).toEqual([...played.state.setting.timesteps, 0]);
    expect(figures[0]!.finding).toMatch(language === 'en' ? /outside the frame|read as ε/ : /按 ε 解读/);
  });
});

describe('a network trained for ε on named colours', () => {
  let played: Awaited<ReturnType<typeof play>>;
  beforeAll(async () => {
    played = await play({ trained: 'epsilon', dataSet: 'colours' });
  });
  it('goes greyer read as v, as a perfect one does', () => {
    const { setting, drawn } = played.state;
    expect(setting.colour!.exact.right).toBeGreaterThan(0.85);
    expect(setting.colour!.exact.wrong).toBeLessThan(0.8);
    expect(drawn!.spreads.wrong.chroma!).toBeLessThan(drawn!.spreads.right.chroma!);
  });
  it.each(['en', 'zh'] as const)('is shown as colours first (%s)', async (language) => {
    const [colours] = (await wrongSetting.figures())(played.state, { ...defaults(parameters), trained: 'epsilon' }, language);
    expect(colours).toMatchObject({ kind: 'swatches', id: 'colours', rows: [{ swatches: { length: 16 } }, { swatches: { length: 16 } }, { swatches: { length: 16 } }] });
    expect(colours!.finding).not.toMatch(/NaN|undefined|∞/);
  });
});

it('the numbers do not depend on how the run is cut into turns', async () => {
  const play = async (maxSteps: number) => {
    const context = { backend: () => chooseBackend({ prefer: 'wasm' }), now: () => 0, budget: () => ({ milliseconds: Infinity, maxSteps }) };
    let state: unknown;
    for await (const { record } of wrongSettingRun({ ...defaults(parameters), ...SMALL, steps: 100, samplingSteps: 5 }, context)) state = wrongSetting.fold(state, record);
    return state;
  };
  expect(await play(7)).toEqual(await play(1000));
});

it('correlation and slope are those of centred coordinates', () => {
  const input = Float64Array.of(1, 10, -1, -10, 2, 5, -2, -5);
  const { correlation, slope } = noiseTest(input, input.map((value, i) => 0.01 * value + (i % 2 ? 7 : -3)));
  expect(correlation).toBeCloseTo(1, 9);
  expect(slope).toBeCloseTo(0.01, 9);
  expect(noiseTest(input, input.map(() => 4))).toEqual({ correlation: null, slope: 0 });
  expect(spreadOf(Float64Array.of(5, 1, 7, 3))).toBe(1);
});

describe('outputs that cannot be drawn', () => {
  const setting: WrongSettingState['setting'] = {
    frame: { offset: [0, 0], scale: [1, 1], axes: [{ key: 'x', unit: '' }, { key: 'y', unit: '' }] }, data: [0, 0], timesteps: [999], terminalAlpha: 0.07,
    exact: { correlation: 0, slope: 0, right: 1, wrong: 10 },
  };
  const test = { correlation: 0.1, slope: 0.1 };
  it.each(['en', 'zh'] as const)('are counted and not taken for 0 (%s)', async (language) => {
    const draw = async (pairs: WrongSettingState['pairs']) => (await wrongSetting.figures())({ setting, tests: [{ step: 25, ...test }], pairs }, defaults(parameters), language).find(({ id }) => id === 'pure-noise')!;
    const some = await draw([[0.5, 0.4], [1, 3.6], [0.2, null], [3.7, 0]]);
    expect(some.finding).toContain(language === 'en' ? '3 of 4 points are not drawn: they lie beyond ±3.5' : '4 个点中有 3 个没有画出');
    expect(some.table.rows[2]).toEqual([0.2, '–']);
    expect((await draw([[0.5, 0.4]])).finding).not.toMatch(/not drawn|没有画出/);
  });
  it('a failed run is counted', () => {
    const failed = wrongSetting.measures({ setting, tests: [], pairs: [], failedAt: 3 }, defaults(parameters))!;
    expect(failed).toEqual({ failed: 1 });
    const { holds, sentence } = wrongSetting.verdict([{ correlation: 0.1, slope: 0.1, right: 1, wrong: 2 }, failed], defaults(parameters));
    expect(holds).toBe('depends');
    expect(sentence.en).toContain('In 1 of 2 runs');
  });
});

describe('the verdict', () => {
  const seed = (correlation: number) => ({ correlation, slope: correlation, right: 1, wrong: 2 });
  it.each([
    ['epsilon', [1, 0.99, 0.98], 'yes'],
    ['v', [0.1, -0.9, 0.49], 'yes'],
    ['v', [0.1, 0.2, 0.51], 'depends'],
    ['epsilon', [0.1, 0.2], 'no'],
    ['v', [NaN], 'no'],
    ['v', [], 'open'],
  ] as const)('trained for %s with correlations %s: %s', (trained, correlations, holds) => {
    expect(wrongSetting.verdict(correlations.map(seed), { ...defaults(parameters), trained }).holds).toBe(holds);
  });
});
