import { useEffect, useState } from 'preact/hooks';

/** What is left behind when a page with a run is put away. */
interface Left {
  /** The settings, as an address. */
  readonly hash: string;
  readonly step: number;
}

const keyOf = (id: string): string => `left:${location.pathname}:${id}`;

/** Whether the browser threw this page away and made it anew: on the way back through the history, or after a long time out of sight. */
function isRemade(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' || (document as { wasDiscarded?: boolean }).wasDiscarded === true;
}

/**
 * Browsers keep a page with its workers for the way back, or do not; and they discard pages that are long out of sight. The settings of a page that was made
 * anew are brought back, with the step that the run had reached.
 * @param left undefined where there is nothing to remember
 * @returns that step, until `forget`
 */
export function useReturn(id: string, ready: boolean, left: Left | undefined, take: (hash: string) => void) {
  const [step, setStep] = useState<number>();

  useEffect(() => {
    if (!ready) return;
    try {
      const found = sessionStorage.getItem(keyOf(id));
      sessionStorage.removeItem(keyOf(id));
      if (!found || !isRemade()) return;
      const { hash, step: reached } = JSON.parse(found) as Left;
      take(hash);
      setStep(reached);
    } catch {
      // Storage is denied, or holds something else: the page begins as it always does.
    }
  }, [ready]);

  const text = left && JSON.stringify(left);
  useEffect(() => {
    if (text === undefined) return;
    // A page that is discarded is told nothing: what counts is how it stood when it went out of sight.
    const keep = (hidden: boolean) => {
      try {
        if (hidden) sessionStorage.setItem(keyOf(id), text);
        else sessionStorage.removeItem(keyOf(id));
      } catch {
        // Nothing can be remembered here.
      }
    };
    const turn = () => keep(document.visibilityState === 'hidden');
    const leave = () => keep(true);
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
    };
  }, [text]);
  return { step, forget: () => setStep(undefined) };
}
