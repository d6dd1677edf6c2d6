import { describe, expect, it } from 'vitest';
import { agreement, judge } from '../../../src/trials/finding.ts';
import { restored, stored } from '../../../src/trials/reference-trial.ts';
import { freshSeeds, settingKey, storedSeeds, valueOf, type Trial } from '../../../src/trials/trial.ts';

const about = (mean: number, spread = 0.1): number[] => [-1, -0.6, -0.3, -0.1, 0.1, 0.3, 0.6, 1].map((step) => mean + step * spread);
const outcome = (expects: Trial['expects'], values: readonly number[], scale: Trial['scale'] = 'difference') => judge({ scale, expects, seeds: 8 }, values).outcome;

describe('judging by the interval over seeds', () => {
  it.each([
    [{ above: 1 }, 2, 'supported'],
    [{ above: 1 }, 0, 'refuted'],
    [{ above: 1 }, 1, 'undecided'],
    [{ below: 1 }, 0, 'supported'],
    [{ below: 1 }, 2, 'refuted'],
    [{ below: 1 }, 1.02, 'undecided'],
    [{ above: -0.5, below: 0.5 }, 0, 'supported'],
    [{ above: -0.5, below: 0.5 }, 0.9, 'refuted'],
    [{ above: -0.5, below: 0.5 }, -0.9, 'refuted'],
    [{ above: -0.5, below: 0.5 }, 0.5, 'undecided'],
  ] as const)('expecting %o, values about %s: %s', (expects, mean, expected) => {
    expect(outcome(expects, about(mean))).toBe(expected);
  });
  it('takes ratios by their logarithms', () => {
    expect(judge({ scale: 'ratio', expects: { above: 1 }, seeds: 8 }, [1, 4, 1, 4, 1, 4, 1, 4]).estimate.mean).toBeCloseTo(2, 12);
  });
  it('needs no spread: exact values decide by themselves', () => {
    expect(outcome({ below: 1.5 }, new Array<number>(8).fill(1.29))).toBe('supported');
  });
  it('decides nothing before all registered seeds are in, however clear they are', () => {
    const { outcome: found, incomplete } = judge({ scale: 'difference', expects: { above: 1 }, seeds: 8 }, about(100).slice(0, 7));
    expect({ found, incomplete }).toEqual({ found: 'undecided', incomplete: true });
  });
  it('decides nothing with a seed that failed, and counts it', () => {
    const { outcome: found, failed } = judge({ scale: 'difference', expects: { above: 1 }, seeds: 8 }, [...about(100).slice(1), NaN]);
    expect({ found, failed }).toEqual({ found: 'undecided', failed: 1 });
  });
  it('counts what has no bound only if every seed says so', () => {
    const infinite = new Array<number>(8).fill(Infinity);
    expect(outcome({ above: 100 }, infinite, 'ratio')).toBe('supported');
    expect(outcome({ above: 1, below: 2 }, infinite)).toBe('refuted');
    expect(outcome({ above: 100 }, [...infinite.slice(1), 200], 'ratio')).toBe('undecided');
  });
});

describe('agreement with the stated verdict', () => {
  it.each([['false', 'false', 'agrees'], ['false', 'true', 'disagrees'], ['half', undefined, 'silent']] as const)('stated %s, spoken for %s: %s', (stated, spoken, expected) => {
    expect(agreement(stated, spoken)).toBe(expected);
  });
});

describe('a statistic', () => {
  const run = { measures: { a: 6, b: 2, c: 4 }, ended: 'budget' } as const;
  it('is a measure, a difference, a ratio, or a difference over a third', () => {
    expect(valueOf({ of: 'a' }, run)).toBe(6);
    expect(valueOf({ of: 'a', minus: 'b' }, run)).toBe(4);
    expect(valueOf({ of: 'a', over: 'b' }, run)).toBe(3);
    expect(valueOf({ of: 'a', minus: 'b', over: 'c' }, run)).toBe(1);
  });
  it('is no number where the run measured nothing or diverged', () => {
    expect(valueOf({ of: 'a' }, { measures: undefined, ended: 'complete' })).toBeNaN();
    expect(valueOf({ of: 'z' }, run)).toBeNaN();
    expect(valueOf({ of: 'a' }, { ...run, ended: 'non-finite' })).toBeNaN();
  });
});

it('values without bound or number come back from storage', () => {
  for (const value of [1.5, Infinity, -Infinity, NaN]) expect(restored(JSON.parse(JSON.stringify(stored(value))) as ReturnType<typeof stored>)).toBe(value);
});

it('a reader’s seeds are others than the stored ones', () => {
  const trial = { seeds: 8 } as Trial;
  expect(storedSeeds(trial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(freshSeeds(trial).filter((seed) => storedSeeds(trial).includes(seed))).toEqual([]);
});

it('settings are the same whatever the order of their names', () => {
  expect(settingKey({ exhibit: 'e', parameters: { a: 1, b: 2 } })).toBe(settingKey({ exhibit: 'e', parameters: { b: 2, a: 1 } }));
});
