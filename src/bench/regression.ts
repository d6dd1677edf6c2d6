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

/** What makes ratios of times less certain than on an idle machine of the baseline's kind. */
export interface Circumstances {
  /** Turns are a few steps long there. */
  readonly softwareAdapter?: boolean | undefined;
  /** Processes that wait for a core, as the system averages them over a minute: threads then no longer run side by side. */
  readonly load?: number | undefined;
}

/** How much worse a ratio of times may get: a fifth, or by half where it is less certain than that. Counts are the same everywhere. */
export function toleranceOf(baseline: Report['machine'], here: Report['machine'], { softwareAdapter = false, load = 0 }: Circumstances = {}): number {
  const sameKind = baseline.processor === here.processor && baseline.cores === here.cores;
  return sameKind && !softwareAdapter && load <= 2 * here.cores ? 0.2 : 0.5;
}

const COUNTS = 0.2;

/** What got worse than the tolerance allows: our speed over the naive one, kernels of a step, a probe in steps. */
export function regressions(baseline: Watched, now: Watched, tolerance: number): Regression[] {
  const limits: Watched = { ratio: baseline.ratio * (1 - tolerance), kernels: baseline.kernels * (1 + COUNTS), probe: baseline.probe * (1 + tolerance) };
  const worse = (what: keyof Watched) => (what === 'ratio' ? !(now[what] >= limits[what]) : !(now[what] <= limits[what]));
  return (['ratio', 'kernels', 'probe'] as const).filter(worse).map((what) => ({ what, baseline: baseline[what], now: now[what], limit: limits[what] }));
}
