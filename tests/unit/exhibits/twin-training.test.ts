import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/exhibits/figure.ts';
import { defaults, type Values } from '../../../src/exhibits/parameters.ts';
import { parameters } from '../../../src/exhibits/twin-training/parameters.ts';
import drawFigures from '../../../src/exhibits/twin-training/figures.ts';
import { lossCurve } from '../../../src/exhibits/twin-training/loss-figures.ts';
import type { TrainingRecord } from '../../../src/exhibits/twin-training/records.ts';
import { run } from '../../../src/exhibits/twin-training/run.ts';
import { curves, fold, type TrainingState } from '../../../src/exhibits/twin-training/state.ts';
import { LEAST, measures, verdict } from '../../../src/exhibits/twin-training/verdict.ts';
import { turnsOf } from './play.ts';

async function play(settings: Partial<Values<typeof parameters>>, maxSteps = 1000) {
  const records: TrainingRecord[] = [];
  const turns = run({ ...defaults(parameters), width: 16, ...settings }, turnsOf(maxSteps));
  for (let turn = await turns.next(); ; turn = await turns.next()) {
    if (turn.done) return { records, ended: turn.value };
    records.push(turn.value.record);
  }
}
const stateOf = (records: readonly TrainingRecord[]) => records.reduce<TrainingState | undefined>(fold, undefined)!;

describe('a twin training run', () => {
  it('gives the same numbers however its turns are cut', async () => {
    const [whole, bits] = [await play({ steps: 100 }), await play({ steps: 100 }, 7)];
    expect(stateOf(bits.records)).toEqual(stateOf(whole.records));
    expect(bits.records.length).toBeGreaterThan(whole.records.length);
    expect(whole.ended).toBe('budget');
  });
  it('probes before training, and samples once there is something to sample from', async () => {
    const { records } = await play({ steps: 100 });
    expect(records.flatMap((record) => (record.kind === 'probe' ? [record.step] : []))).toEqual([0, 50, 100]);
    expect(records.flatMap((record) => (record.kind === 'samples' ? [record.step] : []))).toEqual([50, 100]);
  });
  it('ends with its reason, and samples of the last finite weights, when a loss stops being a number', async () => {
    const { records, ended } = await play({ steps: 300, learningRate: '1e30' as '0.1' });
    expect(ended).toBe('non-finite');
    expect(records.filter((record) => record.kind === 'losses').length).toBeGreaterThan(0);
  });
  it('stops by itself when the losses are flat', async () => {
    const { ended, records } = await play({ steps: 20_000, learners: ['v'], learningRate: '0.0005', dataSet: 'blobs3' });
    expect(ended).toBe('flat');
    expect(records.findLast((record) => record.kind === 'probe')!.step).toBeGreaterThanOrEqual(2000);
  }, 60_000);
  it('sees no samples of ε at zero terminal SNR, and samples of v', async () => {
    const { records } = await play({ steps: 100, zeroTerminalSnr: true });
    const state = stateOf(records);
    expect(state.samples!.points['epsilon']).toBe('no-inverse');
    expect(state.samples!.points['v']).toHaveLength(800);
    expect(state.distances.map(({ of }) => of['epsilon'])).toEqual([null]);
    const { holds, sentence } = verdict([measures(state)!]);
    expect(holds).toBe('depends');
    expect(sentence.en).toContain('ε can draw no samples');
    expect(said(drawFigures(state, parametersOf({ zeroTerminalSnr: true }), 'en'))).not.toMatch(/NaN|undefined/);
  });
  it('measures distances at few steps, from as far as noise to near the data', async () => {
    const { records } = await play({ steps: 600, learners: ['v'] });
    const { distances, setting } = stateOf(records);
    expect(distances.map(({ step }) => step)).toEqual([100, 250, 500, 600]);
    expect(distances.at(-1)!.of['v']!).toBeLessThan(distances[0]!.of['v']!);
    // Even noise and the exact model: nearer than as many fresh points.
    expect(setting.exact.distance!).toBeLessThan(setting.floor);
    const seeds = [0, 0.01, 0.03].map((more) => ({ ...curves(stateOf(records)), v: distances.map(({ of }) => of['v']! + more) }));
    const drawn = drawFigures(stateOf(records), parametersOf({}), 'en', undefined, seeds).find(({ id }) => id === 'distance')!;
    expect(drawn.finding).toContain('mean over 3 seeds');
    expect(drawn.table.rows[0]![1]).toBeCloseTo(distances[0]!.of['v']! + 0.04 / 3, 6);
  });
  it('trains nine at once, alike in everything but output and loss', async () => {
    const settings = { steps: 100, arms: 'nine' } as const;
    const state = stateOf((await play(settings)).records);
    expect(state.setting.arms).toHaveLength(9);
    // The same weights at first: arms that share an output also share its error.
    const first = (id: string) => state.first!.bins[id]!.excessRisk;
    expect(first('v/epsilon')).toEqual(first('v/v'));
    const [pair, own] = [stateOf((await play({ steps: 100 })).records), measures(state)!];
    expect(own['epsilon']).toBeCloseTo(measures(pair)!['epsilon']!, 3);
    const figures = drawFigures(state, parametersOf(settings), 'zh');
    expect(figures.map(({ id }) => id)).toEqual(['samples', 'excess-epsilon', 'excess-v', 'excess-x0', 'ratio', 'distance-epsilon', 'distance-v', 'distance-x0', 'summary']);
    expect(said(figures)).not.toMatch(/NaN|undefined/);
  }, 30_000);
  it.each(['en', 'zh'] as const)('draws seven charts in %s', async (language) => {
    const state = stateOf((await play({ steps: 100, loss: 'min-snr' })).records);
    for (const space of ['x0', 'epsilon', 'v'] as const) {
      const figures = drawFigures(state, parametersOf({ loss: 'min-snr', space }), language);
      expect(figures.map(({ id }) => id)).toEqual(['samples', 'excess', 'ratio', 'distance', 'gradients', 'bin-loss', 'loss']);
      expect(said(figures)).not.toMatch(/NaN|undefined/);
    }
  });
});

const parametersOf = (settings: Partial<Values<typeof parameters>>) => ({ ...defaults(parameters), ...settings });
const said = (figures: readonly Figure[]): string => figures.map(({ title, finding, table }) => [title, finding, ...table.columns, ...table.rows.flat()].join(' ')).join('\n');

describe('a run in which x₀ fails', () => {
  it.each(['two', 'nine'] as const)('is measured and drawn as such (%s)', async (arms) => {
    const settings = { steps: 50, learners: ['epsilon', 'v', 'x0'] as const, ...(arms === 'nine' && { arms }) };
    const { records } = await play(settings);
    const arm = arms === 'nine' ? 'x0/epsilon' : 'x0';
    const state = fold(stateOf(records), { kind: 'failed', step: 60, arm });
    expect(measures(state)).toMatchObject({ failedEpsilon: 0, failedV: 0, failedOther: 1 });
    expect(measures(stateOf(records))).not.toHaveProperty('failedOther');
    expect(measures(fold(stateOf(records), { kind: 'failed', step: 60, arm: arms === 'nine' ? 'v/v' : 'v' }))).toMatchObject({ failedV: 1 });
    for (const language of ['en', 'zh'] as const) {
      const [samples] = drawFigures(state, parametersOf(settings), language);
      expect(samples!.finding).toContain(language === 'en' ? `The loss of x₀${arms === 'nine' ? ' (loss of ε)' : ''} stopped` : '的损失在第 60 步');
    }
  }, 30_000);
});

describe('the loss curve', () => {
  it('says how many means lie beyond its axis', () => {
    const state = [[1, 20], [1, NaN]].reduce((before, [one, other]) => fold(before, { kind: 'losses', firstStep: 0, losses: [Array<number>(5).fill(one!), Array<number>(5).fill(other!)] }), fold(undefined, setting));
    const { finding } = lossCurve(state, 'en');
    expect(finding).toContain('2 of 4 means lie above 10.5');
    expect(lossCurve(fold(fold(undefined, setting), { kind: 'losses', firstStep: 0, losses: [[1, 1, 1, 1, 1], [2, 2, 2, 2, 2]] }), 'zh').finding).not.toContain('上端');
  });
  const setting: TrainingRecord = {
    kind: 'setting', arms: [{ id: 'epsilon', output: 'epsilon', loss: 'own' }, { id: 'v', output: 'v', loss: 'own' }], data: [], bins: { middle: [], logSnr: [] },
    exact: { points: [], distance: 0 }, floor: 0,
    frame: { offset: [0, 0], scale: [1, 1], axes: [{ key: 'x', unit: '' }, { key: 'y', unit: '' }] },
  };
  const fed = (steps: number, chunk: number, lossAt = (step: number) => step) => {
    let state = fold(undefined, setting);
    for (let step = 0; step < steps; step += chunk) {
      const losses = [0, 1].map((l) => Array.from({ length: Math.min(chunk, steps - step) }, (_, i) => (l + 1) * lossAt(step + i)));
      state = fold(state, { kind: 'losses', firstStep: step, losses });
    }
    return state.curve;
  };
  it('stays short however long the run', () => {
    expect(fed(50_000, 997).means[0]!.length).toBeLessThanOrEqual(240);
  });
  it('is the same to the last bit, whatever the pieces it came in', () => {
    const whole = fed(5000, 5000, Math.sin);
    for (const chunk of [1, 13, 50, 997]) expect(fed(5000, chunk, Math.sin)).toEqual(whole);
  });
  it('holds the mean of every stretch', () => {
    const { stride, means } = fed(5000, 13);
    means[0]!.forEach((mean, i) => expect(mean).toBeCloseTo(i * stride + (stride - 1) / 2, 6));
    means[1]!.forEach((mean, i) => expect(mean).toBeCloseTo(2 * (i * stride + (stride - 1) / 2), 6));
  });
});

describe('the verdict', () => {
  const seed = { step: 3000, gradient: 12, errorClean: 1, errorNoisy: 200, compared: 1000, epsilon: 0.1, v: 0.1, failedEpsilon: 0, failedV: 0 };
  const ahead = (...by: number[]) => verdict(by.map((gap) => ({ ...seed, v: seed.epsilon - gap })));
  it.each([
    [[0.02, 0.021, 0.022], 'yes'], [[0, 0.001, -0.001], 'no'], [[-0.02, -0.021, -0.022], 'no'], [[0.03, 0.011, -0.01], 'depends'],
  ] as const)('v ahead by %j: is it faster? %s', (by, holds) => {
    expect(ahead(...by)).toMatchObject({ holds });
    expect(ahead(...by).effect).toBeCloseTo(-by.reduce<number>((sum, one) => sum + one, 0) / 3, 12);
  });
  it('counts from LEAST on', () => {
    expect(LEAST).toBe(0.01);
    expect(ahead(0.0099).holds).toBe('no');
    expect(ahead(0.0101).holds).toBe('yes');
    expect(ahead(-0.02).sentence.en).toContain('ε is faster here');
  });
  it('leaves it open where a run failed before the comparison, and says who failed', () => {
    const failed = { ...seed, step: 300, compared: 250, epsilon: 0.4, v: 0.2, failedEpsilon: 1 };
    const { holds, sentence } = verdict([seed, seed, seed, failed]);
    expect(holds).toBe('depends');
    expect(sentence.en).toContain('first for ε in 1 and for v in 0 of 4 runs (sign test: p = 1)');
    expect(verdict([{ ...failed, step: 0, compared: 0, epsilon: NaN, v: NaN }]).sentence.zh).not.toMatch(/NaN|–/);
    expect(ahead(0).sentence.en).toContain('No run failed.');
  });
  it('says that another network failed, and that nobody did only where nobody did', () => {
    const other = { ...seed, step: 300, failedOther: 1 };
    const { sentence } = verdict([seed, seed, other]);
    expect(sentence.en).toContain('In 1 it did so first for another network');
    expect(sentence.zh).toContain('别的网络');
    expect(sentence.en).not.toContain('No run failed');
    expect(sentence.en).not.toContain('sign test');
    expect(verdict([{ ...other, compared: 0, epsilon: NaN, v: NaN }]).holds).toBe('depends');
  });
  it('is not decided without both networks', () => {
    expect(verdict([]).holds).toBe('open');
  });
});
