import { useEffect, useRef } from 'preact/hooks';

/**
 * Stored drawings are replaced by live ones, which can be read off, as soon as somebody points at one or tabs to one. Until then
 * their code is not loaded.
 */
export function useWaking(live: boolean, load: () => void) {
  const stage = useRef<HTMLDivElement>(null);
  const focused = useRef<string>();
  useEffect(() => {
    if (live) {
      if (focused.current) stage.current?.querySelector<HTMLElement>(`[data-figure="${focused.current}"] .drawing`)?.focus();
      focused.current = undefined;
      return;
    }
    // Only with JavaScript do they lead anywhere, so only then can they be tabbed to.
    for (const drawing of stage.current?.querySelectorAll<HTMLElement>('.drawing[data-readable="true"]') ?? []) drawing.tabIndex = 0;
  }, [live]);
  const wake = {
    onPointerOver: load,
    onFocusIn: (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement) || !event.target.matches('.drawing')) return;
      focused.current = event.target.closest<HTMLElement>('[data-figure]')!.dataset['figure'];
      load();
    },
  };
  return { stage, wake };
}
