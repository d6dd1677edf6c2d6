import { useCallback, useState } from 'preact/hooks';

interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Of the last change, where it has one. */
  readonly gesture?: string;
}

/** More steps back than these nobody takes. */
const DEPTH = 200;

/** What is being edited, with undo and redo. Changes of one gesture (a stroke, a drag, a slider) that follow each other are one step. */
export function useHistory<T>(initial: () => T) {
  const [history, setHistory] = useState<History<T>>(() => ({ past: [], present: initial(), future: [] }));
  const change = useCallback((make: (present: T) => T, gesture?: string) => setHistory((now) => {
    const next = make(now.present);
    if (next === now.present) return now;
    const goesOn = gesture !== undefined && gesture === now.gesture;
    return { past: goesOn ? now.past : [...now.past.slice(-DEPTH), now.present], present: next, future: [], ...(gesture && { gesture }) };
  }), []);
  const undo = useCallback(() => setHistory((now) => (now.past.length === 0 ? now : { past: now.past.slice(0, -1), present: now.past.at(-1)!, future: [now.present, ...now.future] })), []);
  const redo = useCallback(() => setHistory((now) => (now.future.length === 0 ? now : { past: [...now.past, now.present], present: now.future[0]!, future: now.future.slice(1) })), []);
  return { present: history.present, change, undo, redo, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
}
