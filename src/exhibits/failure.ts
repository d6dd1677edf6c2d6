import type { Localized } from '../language.ts';
import type { Measures, Verdict } from './exhibit.ts';

/** A loss that stopped being a number, which ends the run for all. */
export interface Failure {
  /** Training step of that loss. */
  readonly step: number;
  readonly learner: string;
}

/** What a run measures that ended so before there was anything to compare. */
export const FAILED: Measures = { failed: 1 };
const hasFailed = (one: Measures): boolean => one['failed'] === 1;

export const sayFailure = (name: string, step: number): Localized => ({
  en: `The loss of ${name} stopped being a number at step ${step}: the run ends there.`,
  zh: `${name} 的损失在第 ${step} 步不再是有限的数，运行就此结束。`,
});

/** undefined where no run failed. */
export function sayFailedRuns(seeds: readonly Measures[]): Localized | undefined {
  const failed = seeds.filter(hasFailed).length;
  if (failed === 0) return undefined;
  return {
    en: `In ${failed} of ${seeds.length} ${seeds.length === 1 ? 'run' : 'runs'} a loss stopped being a number before the comparison.`,
    zh: `${seeds.length} 次运行中有 ${failed} 次，还没到比较的时候，损失就变成了非数。`,
  };
}

/** Judges the runs that did not fail; a failed one is counted, and leaves undecided what the others would have decided. */
export function countingFailures(seeds: readonly Measures[], judge: (whole: readonly Measures[]) => Verdict): Verdict {
  const whole = seeds.filter((one) => !hasFailed(one));
  const verdict = judge(whole);
  const failures = sayFailedRuns(seeds);
  if (!failures) return verdict;
  const rest = whole.length > 0 ? { en: ` The others alone: ${verdict.sentence.en}`, zh: `只看其余各次：${verdict.sentence.zh}` } : { en: '', zh: '' };
  return { ...verdict, holds: 'depends', sentence: { en: `Undecided. ${failures.en}${rest.en}`, zh: `尚无定论。${failures.zh}${rest.zh}` } };
}
