import type { Holds } from '../../exhibits/exhibit.ts';

export interface Choice {
  readonly text: string;
  /** The verdict of the exhibit that this choice expects; absent where the charts must be read instead. */
  readonly holds?: Holds;
}

/** One screen of a presentation: an exhibit with settings, and a question if there is one to be answered before the run. */
export interface Slide {
  readonly exhibit: string;
  /** The settings, as in an address after #. */
  readonly hash: string;
  /** Ids of the figures to show, in this order; empty: all of them. */
  readonly figures: readonly string[];
  /** Above the exhibit where there is no question: what is set. */
  readonly label?: string;
  readonly question?: string;
  readonly choices?: readonly Choice[];
}

/** Between a presentation and the speaker's window; both are of this origin. */
export const LESSON_CHANNEL = 'what-to-predict:lesson';

export type LessonMessage =
  | { readonly type: 'ask'; readonly lesson: string }
  | { readonly type: 'key'; readonly lesson: string; readonly key: string; readonly code: string; readonly shiftKey: boolean }
  | { readonly type: 'at'; readonly lesson: string; readonly index: number; readonly stage: Stage; readonly tally: readonly number[]; readonly verdict: string };

export type Stage = 'question' | 'exhibit';
