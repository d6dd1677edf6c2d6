import type { Curves, EndReason, Measures } from './exhibit.ts';

/** What the first turns of a run came to, summed up: enough to see whether the code still makes the same run, without making all of it. */
export interface Beginning {
  readonly turns: number;
  /** Finite numbers in the state, their mean absolute value, their mean, and a mean that depends on their order. */
  readonly count: number;
  readonly magnitude: number;
  readonly mean: number;
  readonly order: number;
}

/** Rounding differs a little between machines, and training carries it on. */
export const sameBeginning = (one: Beginning, other: Beginning): boolean =>
  one.turns === other.turns && one.count === other.count &&
  (['magnitude', 'mean', 'order'] as const).every((name) => Math.abs(one[name] - other[name]) <= 1e-3 * one.magnitude);

/** A stored run: made by `npm run reference` with the code that runs live, drawn at build time, never edited by hand. */
export interface ReferenceRun {
  readonly exhibit: string;
  /** Fingerprint of the definition that made it; the build refuses a run of another. */
  readonly definition: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Of the first seed, for the figures. */
  readonly state: unknown;
  /** Seeds run, and what each of them measured (null: not finite). */
  readonly seeds: readonly number[];
  readonly measures: readonly Readonly<Record<string, number | null>>[];
  /** Of every seed, where the exhibit draws them. */
  readonly curves?: readonly Curves[];
  readonly ended: EndReason;
  /** Back end, or "javascript" where nothing is trained. */
  readonly backend: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly beginning: Beginning;
  /** ISO date. */
  readonly made: string;
  readonly seconds: number;
}

/** The measures as the verdict wants them: what JSON could not say is not finite. */
export const storedMeasures = ({ measures }: ReferenceRun): Measures[] =>
  measures.map((one) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value ?? NaN])));
