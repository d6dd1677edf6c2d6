import { useEffect, useRef } from 'preact/hooks';
import { cancelDraw, queueDraw } from './draw-queue.ts';

/** Draws into an element when it is on screen and its revision is new. The drawing is queued; see draw-queue. */
export function useDrawing<E extends HTMLElement>(revision: string, draw: (element: E) => void) {
  const element = useRef<E>(null);
  const newest = useRef(draw);
  newest.current = draw;
  const visible = useRef(false);
  const drawn = useRef<string>();
  const wanted = useRef(revision);
  wanted.current = revision;

  const attempt = useRef(() => {
    if (!visible.current || drawn.current === wanted.current) return;
    queueDraw(attempt, () => {
      if (!element.current) return;
      drawn.current = wanted.current;
      newest.current(element.current);
    });
  }).current;

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        visible.current = entries.at(-1)!.isIntersecting;
        attempt();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current!);
    // A canvas takes the theme's colours when it is drawn, so a change of theme is a reason to draw again.
    const redraw = () => {
      drawn.current = undefined;
      attempt();
    };
    const system = matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener('themechange', redraw);
    system.addEventListener('change', redraw);
    return () => {
      observer.disconnect();
      window.removeEventListener('themechange', redraw);
      system.removeEventListener('change', redraw);
      cancelDraw(attempt);
    };
  }, []);
  useEffect(attempt, [revision]);
  return element;
}
