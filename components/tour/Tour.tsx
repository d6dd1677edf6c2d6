import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { steps, tourWords } from './steps.ts';

const KEY = 'tour';

/** Offers a tour at the first visit and never again; without a memory (storage denied) it is not offered at all. */
export default function Tour({ language }: { language: Language }) {
  const words = tourWords[language];
  /** undefined: nothing to show; −1: offered. */
  const [at, setAt] = useState<number>();
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    try {
      if (localStorage.getItem(KEY)) return;
      localStorage.setItem(KEY, 'offered');
      setAt(-1);
    } catch {
      // Nothing would remember that it was shown.
    }
  }, []);

  const place = at === undefined || at < 0 ? undefined : steps[at];
  useEffect(() => {
    if (!place) return;
    const shown = document.querySelector(place.at);
    shown?.classList.add('toured');
    shown?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    panel.current?.focus({ preventScroll: true });
    return () => shown?.classList.remove('toured');
  }, [place]);

  if (at === undefined) return null;
  if (!place) {
    return (
      <p class="tour-offer">
        {words.offer} <button type="button" data-action="tour" onClick={() => setAt(0)}>{words.start}</button>{' '}
        <button type="button" data-action="no-tour" onClick={() => setAt(undefined)}>{words.skip}</button>
      </p>
    );
  }
  const go = (to: number) => setAt(to >= steps.length ? undefined : Math.max(0, to));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAt(undefined);
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') go(at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(at - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div class="tour" role="region" aria-label={words.label} tabIndex={-1} ref={panel} onKeyDown={onKeyDown}>
      <p role="status">{place.text[language]}</p>
      <div>
        <span>{words.count(at + 1, steps.length)}</span>
        <button type="button" data-action="skip" onClick={() => setAt(undefined)}>{words.skip}</button>
        {at > 0 && <button type="button" data-action="back" onClick={() => go(at - 1)}>{words.back}</button>}
        <button type="button" class="primary" data-action="next" onClick={() => go(at + 1)}>{at + 1 < steps.length ? words.next : words.end}</button>
      </div>
    </div>
  );
}
