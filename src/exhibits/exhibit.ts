import type { BackendReport } from '../learning/backend.ts';
import type { Language, Localized } from '../language.ts';
import type { Figure } from './figure.ts';
import type { Parameters, Values } from './parameters.ts';

/** How far a run is, in units of its own. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What `done` counts. Absent: a weighted mixture that tells a reader no more than how much is left. */
  readonly unit?: 'steps' | 'examples';
  /** Training steps made, where `done` does not count them. */
  readonly step?: number;
}

/** Why a run ended by itself. */
export type EndReason = 'budget' | 'flat' | 'non-finite' | 'complete';

/** How much to do before the next record: until `milliseconds` have passed, or exactly `maxSteps` steps. */
export interface Budget {
  readonly milliseconds: number;
  readonly maxSteps?: number;
}

export interface RunContext {
  /** Starts the engine on the first call; a run that never calls it needs none. */
  backend(): Promise<BackendReport>;
  /** Milliseconds; the only clock a run may read, and only to decide when to yield. */
  now(): number;
  /** What this turn may cost; to be asked again after every yield. */
  budget(): Budget;
}

export interface Update<R> {
  readonly progress: Progress;
  readonly record: R;
}

/**
 * A run: pulls nothing by itself, does one budget's worth of work a turn, yields what is new. Pausing is not asking for more.
 * Its numbers depend on the parameters alone (seed included), never on the budget.
 */
export type Run<P, R> = (parameters: P, context: RunContext) => AsyncGenerator<Update<R>, EndReason, void>;

export type Holds = 'yes' | 'no' | 'depends' | 'open';

/** What one run has to say to the verdict, under names that the exhibit fixed before the run. */
export type Measures = Readonly<Record<string, number>>;

/** Lines of one run by name, over an axis that the exhibit knows; null where there is no finite value. */
export type Curves = Readonly<Record<string, readonly (number | null)[]>>;

/** Computed from the measures of all seeds by a rule that was fixed before the runs. */
export interface Verdict {
  readonly holds: Holds;
  /** Size of the effect in the measure that the exhibit names. */
  readonly effect: number;
  /** 95 % interval over seeds; absent where there are too few of them. */
  readonly interval?: readonly [number, number];
  /** The sentence that the numbers chose. */
  readonly sentence: Localized;
}

export interface ExhibitText {
  readonly title: string;
  readonly question: string;
  /** What to try, one line each. */
  readonly attempts: readonly string[];
  readonly caveats: readonly string[];
}

/** Settings worth seeing, set together by one button; others stay as they are. */
export interface Preset<V = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly label: Localized;
  readonly values: Partial<V>;
}

export interface Exhibit<P extends Parameters = Parameters, R = unknown, S = unknown> {
  readonly id: string;
  /** Loaded apart: pages carry it as written out, and a browser needs it only for files that a reader saves. */
  readonly text: () => Promise<Localized<ExhibitText>>;
  readonly parameters: P;
  /** Settings that differ on a phone. */
  readonly small?: Partial<Values<P>>;
  /**
   * Answers so fast that it runs again by itself when a setting changes. Where that is true of the beginning only, a run that nobody asked for goes no
   * further than that: at its first call of `backend()` it pauses, and training waits for the reader's Continue.
   */
  readonly instant?: true | 'at-first';
  readonly presets?: readonly Preset<Values<P>>[];
  /** Settings of the run that some figures show at once, before there is a run made with them. */
  readonly previews?: readonly (keyof P & string)[];
  readonly run: () => Promise<Run<Values<P>, R>>;
  /** Takes a record in. The state is what charts, tables and the verdict read and what a reference run stores: bounded, plain JSON. */
  readonly fold: (state: S | undefined, record: R) => S;
  /**
   * `parameters` are those of the run; `now` the present ones, which differ from them where a reader has changed what `previews` names. `seeds` holds the
   * curves of all runs that differ in nothing but their seed, this one among them; it is empty or absent where the exhibit has no `curves`.
   */
  readonly figures: () => Promise<(state: S, parameters: Values<P>, language: Language, now?: Values<P>, seeds?: readonly Curves[]) => Figure[]>;
  /** What the figures draw of every seed. Kept for each of them, so: few lines, few points, no more digits than can be seen. */
  readonly curves?: (state: S, parameters: Values<P>) => Curves;
  /** undefined while the run has not come far enough to say anything. */
  readonly measures: (state: S, parameters: Values<P>) => Measures | undefined;
  /** `seeds` holds the measures of runs that differ in nothing but their seed, and may be empty. */
  readonly verdict: (seeds: readonly Measures[], parameters: Values<P>) => Verdict;
}

/** Keeps an exhibit's own types while it is written; the registry forgets them. */
export const defineExhibit = <P extends Parameters, R, S>(exhibit: Exhibit<P, R, S>): Exhibit => exhibit as unknown as Exhibit;
