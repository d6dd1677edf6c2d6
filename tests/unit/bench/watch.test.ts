import { describe, expect, it } from 'vitest';
import { measureWatched } from '../../../scripts/bench/measure.ts';
import { nodeEngine } from '../../../scripts/bench/node-engine.ts';
import { watch } from '../../../scripts/bench/watch.ts';
import { regressions, toleranceOf, watched, type Watched } from '../../../src/bench/regression.ts';
import type { BenchEngine } from '../../../src/bench/measuring/engine.ts';

const baseline: Watched = { ratio: 5, kernels: 2, probe: 1 };

describe('what counts as a regression', () => {
  it.each<[string, Partial<Watched>, string[]]>([
    ['nothing where all is as it was', {}, []],
    ['nothing where a ratio is a little worse', { ratio: 4.1, probe: 1.19 }, []],
    ['nothing where all is better', { ratio: 9, kernels: 1, probe: 0.2 }, []],
    ['a ratio that fell by more than a fifth', { ratio: 3.9 }, ['ratio']],
    ['one more kernel among few', { kernels: 3 }, ['kernels']],
    ['a probe that costs a quarter more', { probe: 1.25 }, ['probe']],
    ['a ratio that is no number', { ratio: NaN }, ['ratio']],
  ])('%s', (_, change, expected) => {
    expect(regressions(baseline, { ...baseline, ...change }, 0.2).map(({ what }) => what)).toEqual(expected);
  });

  it('is told with the worst that would have passed', () => {
    expect(regressions(baseline, { ...baseline, ratio: 3 }, 0.2)).toEqual([{ what: 'ratio', baseline: 5, now: 3, limit: 4 }]);
  });

  it('allows ratios of time, not counts, more on a machine of another kind, on a busy one and on a software adapter', () => {
    const here = { processor: 'A', cores: 2, memoryGB: 4, system: 'Linux' };
    expect(toleranceOf(here, { ...here, memoryGB: 8 })).toBe(0.2);
    expect(toleranceOf(here, { ...here, cores: 1 })).toBe(0.5);
    expect(toleranceOf(here, here, { softwareAdapter: true })).toBe(0.5);
    expect(toleranceOf(here, here, { load: 2 })).toBe(0.2);
    expect(toleranceOf(here, here, { load: 9 })).toBe(0.5);
    expect(regressions(baseline, { ratio: 2.6, kernels: 3, probe: 1.4 }, 0.5).map(({ what }) => what)).toEqual(['kernels']);
  });

  it('needs width 64', () => {
    expect(() => watched({ width: {}, kernelsPerPairedStep: 1, probeSteps: 1 })).toThrow('width 64');
  });
});

describe('the watch over the real engine', () => {
  const turns = { turns: 3, milliseconds: 60 };

  it('fails when our steps take several times as long, also when measured once more', async () => {
    const { engine, close } = nodeEngine();
    await engine.start('wasm');
    const now = await measureWatched(engine, turns);
    // Far more than a machine that does other work meanwhile can hide.
    const slower: BenchEngine = { ...engine, train: async (side, steps) => (await engine.train(side, steps)) * (side === 'ours' ? 5 : 1) };
    let measured = 0;
    const worse = await watch(slower, now, 0.2, turns, () => measured++);
    await engine.close();
    await close();
    expect(worse.map(({ what }) => what)).toContain('ratio');
    expect(measured).toBe(2);
  });

  it('passes what fails only once', async () => {
    const { engine, close } = nodeEngine();
    await engine.start('wasm');
    let first = true;
    const noisy: BenchEngine = {
      ...engine,
      kernels: async () => {
        const count = first ? 100 : 1;
        first = false;
        return count;
      },
    };
    expect(await watch(noisy, { ratio: 0.01, kernels: 1, probe: 1e6 }, 0.2, turns, () => {})).toEqual([]);
    await engine.close();
    await close();
  });
});
