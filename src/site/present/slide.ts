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

/** A message as it came, if it is one for `lesson` of `steps` steps; whatever else is said on the channel (by a page of another version) is not. */
export function readLessonMessage(data: unknown, lesson: string, steps: number): LessonMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const given = data as Readonly<Partial<Record<string, unknown>>>;
  if (given['lesson'] !== lesson) return undefined;
  const { type, key, code, shiftKey, index, stage, tally, verdict } = given;
  if (type === 'ask') return { type, lesson };
  if (type === 'key' && typeof key === 'string' && typeof code === 'string' && typeof shiftKey === 'boolean') return { type, lesson, key, code, shiftKey };
  const known = typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < steps && (stage === 'question' || stage === 'exhibit');
  if (type === 'at' && known && typeof verdict === 'string' && Array.isArray(tally) && tally.every((count) => Number.isSafeInteger(count))) {
    return { type, lesson, index, stage, tally: tally as number[], verdict };
  }
  return undefined;
}
