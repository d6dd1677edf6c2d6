import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { LESSON_CHANNEL, readLessonMessage, type LessonMessage } from '../../src/site/present/slide.ts';
import type { Deck } from './deck.ts';

/** Tells the speaker's window where the lesson is, and takes keys that are pressed there. Returns what opens that window. */
export function useNotes(lesson: string | undefined, language: Language, { index, stage, tallies }: Deck, verdict: string, onKey: (event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>) => void): () => void {
  const channel = useRef<BroadcastChannel>();
  const at: LessonMessage = { type: 'at', lesson: lesson ?? '', index, stage, tally: tallies[index]!, verdict };
  const latest = useRef({ at, onKey });
  latest.current = { at, onKey };
  // Before the first picture: what is sent to a lesson that can be seen must find it listening.
  useLayoutEffect(() => {
    if (!lesson) return;
    const open = new BroadcastChannel(LESSON_CHANNEL);
    channel.current = open;
    open.onmessage = ({ data: given }) => {
      const data = readLessonMessage(given, lesson, tallies.length);
      if (data?.type === 'ask') open.postMessage(latest.current.at);
      if (data?.type === 'key') latest.current.onKey(data);
    };
    return () => open.close();
  }, [lesson]);
  useEffect(() => channel.current?.postMessage(at), [JSON.stringify(at)]);
  return () => window.open(`${import.meta.env.BASE_URL}${language}/teach/${lesson}/notes/`, `notes-${lesson}`, 'popup,width=760,height=820');
}
