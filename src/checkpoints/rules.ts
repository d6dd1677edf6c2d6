import type { FoundSchedule, ScheduleSpec } from './schedule.ts';
import { alphaBarOf } from './schedule.ts';
import type { Entries, Scalar } from './entries.ts';
import { shown, type Family, type Finding, type Meaning, type Output, type Warning } from './findings.ts';

/** What reading one kind of file yields; the conclusion is drawn from it in inspect.ts. */
export interface Reading {
  readonly findings: Finding[];
  readonly warnings: Warning[];
  family?: Family;
  schedule?: FoundSchedule;
  /** What the program that reads this kind of file assumes where no key says. */
  assumed?: Output;
  lora?: boolean;
}

export const newReading = (): Reading => ({ findings: [], warnings: [] });

export function find(reading: Reading, key: string, value: Scalar, means: Meaning): void {
  reading.findings.push({ key: shown(key, 90), value: shown(value), means });
}

/** A number under `key`, `fallback` where the key is missing or null; where something else stands there, a warning and NaN. */
export function numberAt(reading: Reading, entries: Entries, key: string, fallback: number): number {
  const value = entries.get(key);
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  reading.warnings.push({ code: 'bad-value', key, value: shown(value) });
  return NaN;
}

const MOST_STEPS = 20_000;

/** Draws a schedule up, or says which value makes that impossible. */
export function useSchedule(reading: Reading, spec: ScheduleSpec, key: string, assumed = false): void {
  const numbers = Object.values(spec).filter((value) => typeof value === 'number');
  // What was unreadable has its warning already.
  if (numbers.some(Number.isNaN)) return;
  const steps = spec.kind === 'trained' ? spec.betas.length : (spec.steps ?? 1000);
  if (!Number.isInteger(steps) || steps < 2 || steps > MOST_STEPS) {
    reading.warnings.push({ code: 'bad-value', key: 'num_train_timesteps', value: shown(steps) });
    return;
  }
  try {
    const alphaBar = alphaBarOf(spec);
    if (!alphaBar.every((value) => value >= 0 && value <= 1)) throw new RangeError('no ᾱ');
    reading.schedule = { spec, alphaBar, assumed };
  } catch {
    reading.warnings.push({ code: 'bad-value', key, value: shown(numbers.join(', ')) });
  }
}
