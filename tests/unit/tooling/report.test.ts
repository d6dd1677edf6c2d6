import { describe, expect, it } from 'vitest';
import { countCheck, countPlaywright, countUnrun, countVitest, summary, total, troublesOfPlaywright, troublesOfVitest } from '../../../scripts/lib/report.mjs';

const vitest = (numPassedTests: number, numFailedTests: number, testResults: { status: string; assertionResults: { status: string }[] }[] = []) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
});
const playwright = (expected: number, unexpected: number, rest: { flaky?: number; skipped?: number; errors?: unknown[] } = {}) => ({
  stats: { expected, unexpected, flaky: rest.flaky ?? 0, skipped: rest.skipped ?? 0 },
  errors: rest.errors ?? [],
});

describe('counting a check', () => {
  it('makes it one test', () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('counting a Vitest run', () => {
  it('takes its tests', () => {
    expect(countVitest(vitest(12, 3), 1)).toEqual({ passed: 12, failed: 3, skipped: 0 });
  });

  it('counts a file that cannot be loaded as one failure, and a file with failed tests by its tests', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest(vitest(2, 1, files), 1)).toEqual({ passed: 2, failed: 2, skipped: 0 });
  });

  it('counts pending and planned tests as skipped, not as passed', () => {
    expect(countVitest({ ...vitest(1, 0), numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 1, failed: 0, skipped: 3 });
  });
});

describe('counting a Playwright run', () => {
  it('takes expected and unexpected results, and one of the second try as passed', () => {
    expect(countPlaywright(playwright(5, 1, { flaky: 1, skipped: 2 }), 1)).toEqual({ passed: 6, failed: 1, skipped: 2 });
  });

  it('counts errors outside of tests as failures', () => {
    expect(countPlaywright(playwright(5, 0, { errors: ['no web server'] }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

describe('a Playwright run that was broken off', () => {
  const suites = [{ specs: [{ tests: [{ results: [{}] }, { results: [] }] }], suites: [{ specs: [{ tests: [{ results: [] }] }] }] }];

  it('has failed in every test that it never began, and in being broken off', () => {
    expect(countPlaywright({ ...playwright(1, 0, { skipped: 2, errors: ['timed out'] }), suites }, 1)).toEqual({ passed: 1, failed: 3, skipped: 0 });
  });
});

describe('a Playwright run that may be cut', () => {
  const cut = { message: '\u001b[31mTimed out waiting 644.559s for the test suite to run' };
  const unrun = { suites: [{ specs: [{ tests: [{ results: [{}] }, { results: [] }] }] }] };
  const report = (errors: unknown[], unexpected = 0) => ({ ...playwright(5, unexpected, { skipped: 3, errors }), ...unrun });

  it('leaves out what there was no time for, and counts what failed', () => {
    expect(countPlaywright(report([cut]), 1, true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
    expect(countPlaywright(report([cut], 2), 1, true)).toEqual({ passed: 5, failed: 2, skipped: 3 });
    expect(countPlaywright(report([cut, { message: 'no web server' }]), 1, true)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('is like any other where it was not cut', () => {
    expect(countPlaywright(report([{ message: 'no web server' }]), 1, true)).toEqual({ passed: 5, failed: 2, skipped: 2 });
    expect(countPlaywright(undefined, 1, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countPlaywright(playwright(4, 0), 1, true)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});

describe.each([
  ['Vitest', (status: number, passed: number) => countVitest(vitest(passed, 0), status), countVitest],
  ['Playwright', (status: number, passed: number) => countPlaywright(playwright(passed, 0), status), countPlaywright],
] as const)('a %s run', (_, count, countReport) => {
  it('without any test is a failure', () => {
    expect(count(0, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('that ends badly without a failed test is a failure', () => {
    expect(count(1, 4)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('without a report is a failure', () => {
    expect(countReport(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('tests that cannot run', () => {
  const spec = { tests: [{}] };

  it('count as failed, as many as are listed', () => {
    const suites = [{ specs: [spec], suites: [{ specs: [spec, { tests: [{}, {}] }] }] }, { specs: [spec] }];
    expect(countUnrun({ ...playwright(0, 0), suites })).toEqual({ passed: 0, failed: 5, skipped: 0 });
  });

  it('count as one failure where they cannot be listed', () => {
    expect(countUnrun(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('what did not pass at the first try', () => {
  it('is named with the file, the test and the first reason, without colours', () => {
    const failed = (message: string) => ({ errors: [{ message }] });
    const specs = [
      { title: 'a run ends', file: 'runs.spec.ts', tests: [{ status: 'unexpected', results: [failed('\u001b[31mone\u001b[39m\n\n  two'), failed('three')] }] },
      { title: 'a run begins', file: 'runs.spec.ts', tests: [{ status: 'flaky', results: [failed('late'), { errors: [] }] }] },
      { title: 'a run goes on', file: 'runs.spec.ts', tests: [{ status: 'expected', results: [{ errors: [] }] }] },
    ];
    expect(troublesOfPlaywright({ ...playwright(1, 1, { flaky: 1, errors: [{ message: 'no web server' }] }), suites: [{ suites: [{ specs }] }] })).toEqual([
      'failed: runs.spec.ts › a run ends: one | two',
      'passed at the second try only: runs.spec.ts › a run begins: late',
      'failed: no web server',
    ]);
  });

  it('is named for unit tests too, and for a file that cannot be loaded', () => {
    const files = [
      { status: 'failed', name: 'broken.test.ts', message: 'no such module', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed', fullName: 'a sum adds', failureMessages: ['1 is not 2'] }] },
    ];
    expect(troublesOfVitest(vitest(1, 1, files))).toEqual(['failed: broken.test.ts: no such module', 'failed: a sum adds: 1 is not 2']);
  });

  it('does not count the end of the time for what may be cut', () => {
    const report = playwright(1, 0, { errors: [{ message: 'Timed out waiting 644.559s for the test suite to run' }, { message: 'no web server' }] });
    expect(troublesOfPlaywright(report, true)).toEqual(['failed: no web server']);
    expect(troublesOfPlaywright(report)).toHaveLength(2);
  });

  it('is nothing where there is no report', () => {
    expect([troublesOfPlaywright(undefined), troublesOfVitest(undefined)]).toEqual([[], []]);
  });
});

describe('the closing line', () => {
  it('sums all stages', () => {
    const counts = [countCheck(0), countCheck(1), countVitest(vitest(40, 2), 1), countPlaywright(playwright(7, 0), 0)];
    expect(summary(total(counts))).toBe('48 passed, 3 failed');
  });
});
