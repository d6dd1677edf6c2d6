import { useEffect, useRef } from 'preact/hooks';
import { cancelDraw, queueDraw } from './draw-queue.ts';

/** How long a drawing that is off screen may lag behind its data. */
const LAG_MS = 1500;

/**
 * Draws into an element whenever its revision is new: at once if it is on screen, now and then if it is not, at the latest
 * before the page is printed. Drawings are queued; see draw-queue.
 */
export function useDrawing<E extends HTMLElement>(revision: string, draw: (element: E) => void) {
  const element = useRef<E>(null);
  const latest = useRef({ revision, draw });
  latest.current = { revision, draw };
  const drawing = useRef<Drawing>();
  drawing.current ??= makeDrawing(element, latest);
  const { attempt, watch } = drawing.current;

  useEffect(watch, []);
  useEffect(attempt, [revision]);
  return element;
}

interface Drawing {
  readonly attempt: () => void;
  /** Follows visibility, theme and printing until the returned function is called. */
  readonly watch: () => () => void;
}

function makeDrawing<E extends HTMLElement>(
  element: { readonly current: E | null },
  latest: { readonly current: { readonly revision: string; readonly draw: (element: E) => void } },
): Drawing {
  const owner = {};
  let visible = false;
  let drawn: string | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  function now() {
    if (!element.current) return;
    drawn = latest.current.revision;
    latest.current.draw(element.current);
  }

  function attempt() {
    if (drawn === latest.current.revision) return;
    if (visible || drawn === undefined) queueDraw(owner, now);
    else later ??= setTimeout(() => {
      later = undefined;
      if (drawn !== latest.current.revision) queueDraw(owner, now);
    }, LAG_MS);
  }

  function watch() {
    const observer = new IntersectionObserver(
      (entries) => {
        visible = entries.at(-1)!.isIntersecting;
        attempt();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current!);
    // A canvas takes the theme's colours when it is drawn, so a change of theme is a reason to draw again.
    const redraw = () => queueDraw(owner, now);
    const system = matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener('themechange', redraw);
    system.addEventListener('change', redraw);
    window.addEventListener('beforeprint', now);
    return () => {
      observer.disconnect();
      clearTimeout(later);
      cancelDraw(owner);
      window.removeEventListener('themechange', redraw);
      system.removeEventListener('change', redraw);
      window.removeEventListener('beforeprint', now);
    };
  }
  return { attempt, watch };
}
