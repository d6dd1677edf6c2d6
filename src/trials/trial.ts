import type { EndReason, Measures } from '../exhibits/exhibit.ts';
import type { Localized } from '../language.ts';

/** What the tutorial says of a claim. */
export const CLAIM_VERDICTS = ['true', 'half', 'depends', 'unsupported', 'false'] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

export type Outcome = 'supported' | 'refuted' | 'undecided';

/** What one seed contributes, under the names of its exhibit's measures: `of`, less `minus`, over `over`. */
export interface Statistic {
  readonly of: string;
  readonly minus?: string;
  readonly over?: string;
}

/** What is run for each seed. Trials with the same setting share their runs. */
export interface Setting {
  readonly exhibit: string;
  /** Where they differ from the exhibit's defaults; the seed is the trial's to choose. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * A test that is fixed before it is run: plain data, so that a fingerprint can hold it and an island can be handed it. A
 * threshold is never moved after a result was seen; changing one makes the stored run invalid.
 */
export interface Trial extends Setting {
  readonly id: string;
  readonly statistic: Statistic;
  /** How the values of the seeds are averaged and bounded. */
  readonly scale: 'difference' | 'ratio';
  /** Where the statistic lies if the hypothesis is right: above the one, below the other, or between both. */
  readonly expects: { readonly above?: number; readonly below?: number };
  /** How many seeds decide. */
  readonly seeds: number;
  readonly hypothesis: Localized;
  /** The statistic in words, as the axis of its chart says it. */
  readonly quantity: Localized;
  /** For each claim that the trial bears on: the verdict that each outcome speaks for. An outcome that is left out speaks for none. */
  readonly claims: Readonly<Record<string, Readonly<Partial<Record<Outcome, ClaimVerdict>>>>>;
}

export const SEEDS = 8;

/** Fills in what nearly every trial has in common. */
export const defineTrial = (trial: Omit<Trial, 'seeds' | 'scale'> & Partial<Pick<Trial, 'seeds' | 'scale'>>): Trial => ({ seeds: SEEDS, scale: 'difference', ...trial });

/** NaN where the run diverged in training or had nothing to measure. */
export function valueOf({ of, minus, over }: Statistic, { measures, ended }: { readonly measures: Measures | undefined; readonly ended: EndReason }): number {
  if (ended === 'non-finite') return NaN;
  const named = (name: string) => measures?.[name] ?? NaN;
  const difference = minus === undefined ? named(of) : named(of) - named(minus);
  return over === undefined ? difference : difference / named(over);
}

/** Seeds of the stored runs, and those of a reader's: others, so that a reader repeats the experiment and not the arithmetic. */
export const storedSeeds = ({ seeds }: Trial): number[] => Array.from({ length: seeds }, (_, i) => i + 1);
export const freshSeeds = ({ seeds }: Trial): number[] => Array.from({ length: seeds }, (_, i) => seeds + i + 1);

/** Two trials that are run alike have the same key. */
export const settingKey = ({ exhibit, parameters }: Setting): string =>
  JSON.stringify([exhibit, Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1))]);
