import { useEffect, useState } from 'preact/hooks';

/** What can be seen of an exhibit on the page. */
export interface Seen {
  readonly ready: boolean;
  readonly state: string;
  /** Its verdict once a run is over, as a word and as the sentence. */
  readonly holds: string | undefined;
  readonly sentence: string;
  /** How many seeds stand behind it, as a sentence; empty where chance has no part. */
  readonly seeds: string;
  /** Figures in their order. */
  readonly figures: readonly { readonly id: string; readonly wide: boolean }[];
}

const sectionOf = (id: string) => document.querySelector<HTMLElement>(`.exhibit[data-exhibit="${id}"]`);

/** Presses a button of the exhibit as a reader would; false where it is not there or cannot be pressed. */
export function press(id: string, action: 'main' | 'step' | 'reset' | 'add-seed'): boolean {
  const button = sectionOf(id)?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  if (!button || button.disabled) return false;
  button.click();
  return true;
}

/** Gives the exhibit that the address names its settings, as a link on the page would, even where the address has not changed. */
export const follow = (): boolean => window.dispatchEvent(new HashChangeEvent('hashchange'));

/** An exhibit from outside, watched through what it writes on its root for everybody: readiness, state, verdict and seeds. */
export function useSeen(id: string): Seen {
  const [seen, setSeen] = useState<Seen>(() => look(id));
  useEffect(() => {
    const update = () => setSeen((before) => {
      const now = look(id);
      return JSON.stringify(now) === JSON.stringify(before) ? before : now;
    });
    update();
    const observer = new MutationObserver(update);
    observer.observe(document.querySelector('main')!, { subtree: true, attributes: true, attributeFilter: ['data-ready', 'data-state', 'data-verdict', 'data-seeds', 'data-live'] });
    return () => observer.disconnect();
  }, [id]);
  return seen;
}

function look(id: string): Seen {
  const section = sectionOf(id);
  const { ready = 'false', state = 'idle', verdict } = section?.dataset ?? {};
  return {
    ready: ready === 'true',
    state,
    holds: verdict,
    sentence: section?.querySelector('.verdict > p:not(.eyebrow, .help)')?.textContent ?? '',
    seeds: section?.querySelector('.verdict > .help')?.textContent ?? '',
    figures: [...(section?.querySelectorAll<HTMLElement>('.figure') ?? [])].map((figure) => ({ id: figure.dataset['figure']!, wide: !figure.classList.contains('figure-plot') })),
  };
}
