import { describe, expect, it } from 'vitest';
import type { RunContext } from '../../../src/exhibits/exhibit.ts';
import { defaults, type Values } from '../../../src/exhibits/parameters.ts';
import { parameters } from '../../../src/exhibits/twin-training/parameters.ts';
import { run, type TwinTrainingRecord } from '../../../src/exhibits/twin-training/run.ts';
import { fold, type TwinTrainingState } from '../../../src/exhibits/twin-training/state.ts';
import { measures, verdict } from '../../../src/exhibits/twin-training/verdict.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';

const context = (maxSteps: number): RunContext => ({
  backend: () => chooseBackend({ prefer: 'wasm' }),
  now: () => performance.now(),
  budget: () => ({ milliseconds: Infinity, maxSteps }),
});

async function play(settings: Partial<Values<typeof parameters>>, maxSteps = 1000) {
  const records: TwinTrainingRecord[] = [];
  const turns = run({ ...defaults(parameters), width: 16, ...settings }, context(maxSteps));
  for (let turn = await turns.next(); ; turn = await turns.next()) {
    if (turn.done) return { records, ended: turn.value };
    records.push(turn.value.record);
  }
}
const stateOf = (records: readonly TwinTrainingRecord[]) => records.reduce<TwinTrainingState | undefined>(fold, undefined)!;

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
    const { samples } = stateOf(records);
    expect(samples!.points.epsilon).toBe('no-inverse');
    expect(samples!.points.v).toHaveLength(800);
  });
});

describe('the loss curve', () => {
  const setting: TwinTrainingRecord = {
    kind: 'setting', learners: ['epsilon', 'v'], data: [], bins: { middle: [], logSnr: [] },
    frame: { offset: [0, 0], scale: [1, 1], axes: [{ key: 'x', unit: '' }, { key: 'y', unit: '' }] },
  };
  const fed = (steps: number, chunk: number) => {
    let state = fold(undefined, setting);
    for (let step = 0; step < steps; step += chunk) {
      const losses = [0, 1].map((l) => Array.from({ length: Math.min(chunk, steps - step) }, (_, i) => (l + 1) * (step + i)));
      state = fold(state, { kind: 'losses', firstStep: step, losses });
    }
    return state.curve;
  };
  it('stays short however long the run', () => {
    expect(fed(50_000, 997).means[0]!.length).toBeLessThanOrEqual(241);
  });
  it('holds the mean of every stretch, whatever the pieces it came in', () => {
    const { stride, means } = fed(5000, 13);
    means[0]!.forEach((mean, i) => expect(mean).toBeCloseTo(i * stride + (stride - 1) / 2, 6));
    means[1]!.forEach((mean, i) => expect(mean).toBeCloseTo(2 * (i * stride + (stride - 1) / 2), 6));
  });
});

describe('the verdict', () => {
  const probed = (epsilon: number[]): TwinTrainingState => {
    const values = { expectedLoss: [], irreducibleLoss: [], excessRisk: [1, 1], meanGradientNorm: [], gradientSnr: [] };
    return { learners: ['epsilon', 'v'], latest: { step: 500, bins: { epsilon: { ...values, exampleGradientNorm: epsilon }, v: { ...values, exampleGradientNorm: [1, 1] } } } } as unknown as TwinTrainingState;
  };
  it.each([[[8, 1], 'no'], [[1, 8], 'yes'], [[0.9, 1], 'depends']] as const)('for gradients %j from clean to noisy: does ε fade at low noise? %s', (norms, holds) => {
    expect(verdict([measures(probed([...norms]))!]).holds).toBe(holds);
  });
});
