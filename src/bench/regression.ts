import type { BackendReading, Report } from './report.ts';

/** The numbers that the tests watch: all ratios taken in one run, or counts. */
export type Watched = Readonly<Record<'ratio' | 'kernels' | 'probe', number>>;

export interface Regression {
  readonly what: keyof Watched;
  readonly baseline: number;
  readonly now: number;
  /** The worst that would have passed. */
  readonly limit: number;
}

/** @throws RangeError where a reading lacks width 64 */
export function watched({ width, kernelsPerPairedStep, probeSteps }: Pick<BackendReading, 'width' | 'kernelsPerPairedStep' | 'probeSteps'>): Watched {
  const ratio = width['64']?.ratio;
  if (ratio === undefined) throw new RangeError('the reading has no width 64');
  return { ratio, kernels: kernelsPerPairedStep, probe: probeSteps };
}

/**
 * How much worse a ratio of times may get: a fifth on the kind of machine that made the baseline. Another processor shifts even ratios, and on a
 * software adapter a turn is a few steps long, so there it may get worse by half; counts are the same everywhere.
 */
export const toleranceOf = (baseline: Report['machine'], here: Report['machine'], softwareAdapter = false): number =>
  baseline.processor === here.processor && baseline.cores === here.cores && !softwareAdapter ? 0.2 : 0.5;

const COUNTS = 0.2;

/** What got worse than the tolerance allows: our speed over the naive one, kernels of a step, a probe in steps. */
export function regressions(baseline: Watched, now: Watched, tolerance: number): Regression[] {
  const limits: Watched = { ratio: baseline.ratio * (1 - tolerance), kernels: baseline.kernels * (1 + COUNTS), probe: baseline.probe * (1 + tolerance) };
  const worse = (what: keyof Watched) => (what === 'ratio' ? !(now[what] >= limits[what]) : !(now[what] <= limits[what]));
  return (['ratio', 'kernels', 'probe'] as const).filter(worse).map((what) => ({ what, baseline: baseline[what], now: now[what], limit: limits[what] }));
}
