import { describe, expect, it } from 'vitest';
import { judge, losing, type Pace } from '../../../scripts/soak/judge.ts';
import type { Sample } from '../../../scripts/soak/sampler.ts';

const LIMITS = { within: 1.02, worst: 1.1, filling: 1.25, across: 1.02, pace: 0.95, clock: 0.9 };
const sample = (at: number, given: Partial<Sample> = {}): Sample => ({ run: 0, ended: false, at, step: 10 * at, page: 1e7, nodes: 3000, listeners: 160, marks: 300, workers: { bytes: 4e6, tensors: 0 }, ...given });
const pace = (at: number, given: Partial<Pace> = {}): Pace => ({ at, steps: 1000, seconds: 10, computed: 5, ...given });
const minutes = (count: number) => Array.from({ length: 6 * count }, (_, i) => 10 * (i + 1));
const even = { samples: minutes(5).map((at) => sample(at)), paces: minutes(5).map((at) => pace(at)) };
const broken = (soak: Parameters<typeof judge>[0]) => judge(soak, LIMITS).filter(({ holds }) => !holds).map(({ name }) => name);

describe('what a soak says of its samples', () => {
  it('finds nothing where nothing grows, be it nothing at all that is held', () => {
    expect(broken(even)).toEqual([]);
    expect(judge(even, LIMITS).find(({ name }) => name === 'workers: tensors, in a run')).toMatchObject({ first: 0, last: 0, ratio: 1, holds: true });
  });

  it('finds what grows in the course of a run', () => {
    const leaking = even.samples.map((one) => ({ ...one, workers: { bytes: 4e6 + 1000 * one.at, tensors: one.at } }));
    expect(broken({ ...even, samples: leaking })).toEqual(['workers: bytes, in a run', 'workers: tensors, in a run']);
  });

  it('judges the middle one of runs, the worse of two, and holds the worst to a bound of its own', () => {
    const run = (number: number, late: number) => even.samples.map((one, i) => ({ ...one, run: number, workers: { bytes: i < 20 ? 4e6 : late, tensors: 0 } }));
    expect(broken({ ...even, samples: [...run(0, 5e6), ...run(1, 4e6)] })).toEqual(['workers: bytes, in a run']);
    const three = (worst: number) => ({ ...even, samples: [...run(0, worst), ...run(1, 4e6), ...run(2, 4.04e6)] });
    expect(broken(three(5e6))).toEqual(['workers: bytes, in a run']);
    const passing = three(4.3e6);
    expect(broken(passing)).toEqual([]);
    expect(judge(passing, LIMITS).find(({ name }) => name === 'workers: bytes, in a run')).toMatchObject({ ratio: 1.01, most: 1.075 });
  });

  it('lets charts fill, to a bound', () => {
    const filling = (most: number) => even.samples.map((one) => ({ ...one, marks: 300 + ((most - 300) * one.at) / 300 }));
    expect(broken({ ...even, samples: filling(350) })).toEqual([]);
    expect(broken({ ...even, samples: filling(600) })).toEqual(['page: marks of figures, in a run']);
  });

  it('takes no warm-up and no passing peak for growth', () => {
    const samples = even.samples.map((one, i) => ({ ...one, page: i < 7 ? 5e6 : i % 3 === 0 ? 2e7 : 1e7 }));
    expect(broken({ ...even, samples })).toEqual([]);
  });

  it('finds what each run leaves behind', () => {
    const samples = minutes(5).map((at, run) => sample(at, { run, ended: true, listeners: 160 + 2 * run }));
    expect(broken({ ...even, samples })).toEqual(['page: listeners, run to run']);
  });

  it('tells nothing from too little', () => {
    expect(() => judge({ ...even, samples: even.samples.slice(0, 5) }, LIMITS)).toThrow(RangeError);
  });

  it('compares the pace of the last minute with that of the second, by the clock and by what was computed', () => {
    const last = (changed: Partial<Pace>) => ({ ...even, paces: even.paces.map((one) => (one.at > 240 ? { ...one, ...changed } : one)) });
    expect(broken(last({ seconds: 12 }))).toEqual(['steps a second']);
    expect(broken(last({ seconds: 10.8, computed: 5.4 }))).toEqual(['steps a second of computing']);
    const warming = even.paces.map((one) => (one.at <= 60 ? { ...one, seconds: 2, computed: 1 } : one));
    expect(broken({ ...even, paces: warming })).toEqual([]);
  });

  it('compares quarters of what was too short for that, and says nothing of a few stretches', () => {
    const short = minutes(2).map((at) => pace(at, at > 90 ? { seconds: 20, computed: 10 } : {}));
    expect(broken({ ...even, samples: even.samples, paces: short })).toEqual(['steps a second', 'steps a second of computing']);
    expect(judge({ ...even, paces: short.slice(-7) }, LIMITS).map(({ name }) => name)).not.toContain('steps a second');
  });

  it('leaves out what a run does not have', () => {
    const without = even.samples.map((one) => ({ ...one, workers: { bytes: 4e6 } }));
    const names = judge({ ...even, samples: without }, LIMITS).map(({ name }) => name);
    expect(names).toContain('workers: bytes, in a run');
    expect(names).not.toContain('workers: tensors, in a run');
  });

  it('counts runs that lack steps or differ from the first', () => {
    const kept = { digest: 'a', steps: 300, covered: 300 };
    expect(losing({ runs: [kept, kept] })).toBe(0);
    expect(losing({ runs: [kept, { ...kept, covered: 295 }, { ...kept, digest: 'b' }] })).toBe(2);
  });
});
