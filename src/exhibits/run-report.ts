import type { EndReason, Exhibit, Measures, Verdict } from './exhibit.ts';

/** A run as it leaves the site, by the command line or as a file from a page: everything that its numbers depend on, and what they came to. */
export interface RunReport {
  readonly exhibit: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly seeds: readonly number[];
  /** Back end, or "javascript" where nothing is trained. */
  readonly backend: string;
  /** Wall clock; absent for a run that was paused at a reader's will. */
  readonly seconds?: number;
  /** How each seed's run ended; "unfinished" where it has not. */
  readonly ended: readonly (EndReason | 'unfinished')[];
  /** What the figures of the first seed are drawn from. */
  readonly records: unknown;
  /** One for each seed that came far enough to measure something. */
  readonly measures: readonly Measures[];
  readonly verdict: Verdict;
  readonly versions: Readonly<Record<string, string>>;
}

type Given = Omit<RunReport, 'exhibit' | 'verdict'>;

export const reportRun = (exhibit: Exhibit, run: Given): RunReport => ({
  exhibit: exhibit.id,
  ...run,
  verdict: exhibit.verdict(run.measures, run.configuration as never),
});
