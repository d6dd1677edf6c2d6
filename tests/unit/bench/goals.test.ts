import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOAL_IDS, judge } from '../../../src/bench/goals.ts';
import { KERNEL } from '../../../src/learning/simd/bytes.ts';
import { CURVES, PLACE_IDS, reportSchema, type BackendReading, type Report } from '../../../src/bench/report.ts';

const committed = reportSchema.parse(JSON.parse(readFileSync('public/bench.json', 'utf8')));

const reading: BackendReading = {
  id: 'wasm',
  plan: 'simd',
  where: 'node',
  width: { 64: { pairedStepsPerSecond: 500, naivePairedStepsPerSecond: 100, ratio: 5, torchPairedStepsPerSecond: 1000, ratioToTorchOneThread: 0.5 } },
  kernelsPerPairedStep: 12,
  naiveKernelsPerPairedStep: 400,
  readBacksPerRefresh: 1,
  probeSteps: 1.2,
  exhibitProbeSteps: 9,
  probeExamples: { small: 260, exhibit: 4100 },
  guided: { points: 2000, solverSteps: 50, seconds: 0.5, samplesPerSecond: 4000 },
  growth: { steps: 5000, width: 16, batchSize: 32, tensors: 0 },
  fourLearnersOverOne: 2.1,
  curves: { width: { sizes: [16, 32], milliseconds: [1, 4], slope: 2 } },
};
const report = (cores: number, change: Partial<BackendReading> = {}): Report => ({
  ...committed,
  machine: { ...committed.machine, cores },
  backends: { wasm: { ...reading, ...change }, webgpu: { ...reading, ...change } },
});
const outcome = (from: Report, id: string, place = 'wasm') => judge(from).find((goal) => goal.id === id && goal.place === place)?.outcome;

describe('goals', () => {
  it('are met at their limits', () => {
    expect(judge(report(1)).filter(({ outcome: is }) => is === 'met').map(({ id }) => id)).toEqual(['torch', 'naive', 'dispatches', 'readBacks', 'probe', 'probe', 'fourLearners', 'guided']);
  });

  it('are not met beyond them', () => {
    const worse = report(1, { width: { 64: { ...reading.width['64']!, ratio: 4.99 } }, kernelsPerPairedStep: 13, readBacksPerRefresh: 2, probeSteps: 1.21, guided: { ...reading.guided, seconds: 0.51 } });
    expect([outcome(worse, 'naive'), outcome(worse, 'dispatches', 'webgpu'), outcome(worse, 'readBacks', 'webgpu'), outcome(worse, 'probe'), outcome(worse, 'guided')]).toEqual(Array(5).fill('not met'));
  });

  it('ask more of two cores', () => {
    expect([outcome(report(2), 'torch'), outcome(report(1), 'torch')]).toEqual(['not met', 'met']);
    expect([outcome(report(2, { fourLearnersOverOne: 3 }), 'fourLearners'), outcome(report(1, { fourLearnersOverOne: 3 }), 'fourLearners')]).toEqual(['not met', 'met']);
  });

  it('want costs that grow no faster than sizes, within the error of a fit', () => {
    expect(outcome(report(2), 'width')).toBe('not met');
    expect(outcome(report(2, { curves: { width: { sizes: [1, 2], milliseconds: [1, 2], slope: 1.04 } } }), 'width')).toBe('met');
  });

  it('are not measured where a report says nothing, and never met for it', () => {
    expect(new Set(judge({ ...committed, backends: {} }).map(({ outcome: is }) => is))).toEqual(new Set(['not measured']));
  });
});

describe('the committed run', () => {
  it('is whole and of the kernel as it is: no quick look, every back end at every width with PyTorch beside it, every curve, nothing absent', () => {
    expect(committed.quick).toBe(false);
    expect(committed.versions['kernel']).toBe(KERNEL);
    expect(committed.absent).toEqual([]);
    expect(Object.keys(committed.backends)).toEqual(PLACE_IDS);
    for (const one of Object.values(committed.backends)) {
      expect(Object.keys(one.width)).toEqual(['32', '64', '128']);
      for (const speed of Object.values(one.width)) expect(speed.ratioToTorchOneThread).toBeGreaterThan(0);
      expect(Object.keys(one.curves ?? {})).toEqual([...CURVES]);
    }
  });

  it('counts what is left behind, and it is nothing', () => {
    for (const { growth } of Object.values(committed.backends)) expect(growth).toMatchObject({ steps: 5000, tensors: 0 });
  });

  it('answers every goal', () => {
    expect(new Set(judge(committed).map(({ id }) => id))).toEqual(new Set(GOAL_IDS));
    expect(judge(committed).filter(({ outcome: is }) => is === 'not measured')).toEqual([]);
  });

  it('says that its WebGPU adapter is software, as long as it is', () => {
    const { adapter, softwareAdapter } = committed.backends['webgpu']!;
    expect(softwareAdapter).toBe(/swiftshader|llvmpipe/i.test(adapter!));
  });

  it.each([
    ['a number that is text', { ...committed, learners: '2' }],
    ['a speed of 0', { ...committed, backends: { wasm: { ...reading, width: { 64: { ...reading.width['64']!, ratio: 0 } } } } }],
    ['a key that nobody knows', { ...committed, colour: 'mauve' }],
  ])('would be refused with %s', (_, wrong) => {
    expect(reportSchema.safeParse(wrong).success).toBe(false);
  });
});
