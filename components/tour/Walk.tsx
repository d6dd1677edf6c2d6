import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { steps, walkWords } from './steps.ts';

/** The tour itself: points at one part of the page after another. */
export function Walk({ language, onLeave }: { language: Language; onLeave: () => void }) {
  const words = walkWords[language];
  const [at, setAt] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const place = steps[at]!;

  // Before the picture: a key that is pressed at the first sight of it must find it listening.
  useLayoutEffect(() => {
    const shown = document.querySelector(place.at);
    shown?.classList.add('toured');
    shown?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    panel.current?.focus({ preventScroll: true });
    return () => shown?.classList.remove('toured');
  }, [place]);

  const go = (to: number) => (to >= steps.length ? onLeave() : setAt(Math.max(0, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
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
        <button type="button" data-action="skip" onClick={onLeave}>{words.leave}</button>
        {at > 0 && <button type="button" data-action="back" onClick={() => go(at - 1)}>{words.back}</button>}
        <button type="button" class="primary" data-action="next" onClick={() => go(at + 1)}>{at + 1 < steps.length ? words.next : words.end}</button>
      </div>
    </div>
  );
}
