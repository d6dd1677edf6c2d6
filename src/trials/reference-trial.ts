import type { EndReason } from '../exhibits/exhibit.ts';
import type { Trial } from './trial.ts';

/** JSON has no infinities; null is a seed that gave no number. */
export type StoredValue = number | 'Infinity' | '-Infinity' | null;

/** A stored trial: made by `npm run trials` with the code that runs live, never edited by hand. */
export interface ReferenceTrial {
  readonly trial: string;
  /** Fingerprint of the rule and of the exhibit that ran it; the build refuses a trial of another. */
  readonly definition: string;
  readonly exhibit: string;
  /** All settings but the seed. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly statistic: Trial['statistic'];
  readonly scale: Trial['scale'];
  readonly expects: Trial['expects'];
  readonly seeds: readonly number[];
  /** One a seed. */
  readonly values: readonly StoredValue[];
  readonly ended: readonly EndReason[];
  readonly backend: string;
  readonly versions: Readonly<Record<string, string>>;
  /** ISO date. */
  readonly made: string;
  /** Of all seeds, run two at a time or more; trials that share their runs share this too. */
  readonly seconds: number;
}

export function stored(value: number): StoredValue {
  if (Number.isFinite(value)) return Number(value.toPrecision(5));
  return Number.isNaN(value) ? null : value > 0 ? 'Infinity' : '-Infinity';
}

export const restored = (value: StoredValue): number => (value === null ? NaN : Number(value));
