import { useEffect, useRef, useState } from 'preact/hooks';
import type { Range } from '../../src/exhibits/parameters.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import { ICONS } from './Transport.tsx';

/** Slow enough that charts can follow. */
const TICK_MS = 100;
/** From end to end in about so many moves; in tenths where each press is one move. */
const MOVES = { playing: 60, pressing: 10 };

interface PlayProps {
  readonly parameter: Range;
  readonly value: number;
  readonly onChange: (value: unknown) => void;
  readonly language: Language;
  readonly disabled: boolean;
}

/**
 * Moves a slider to its upper end, or from the lower end again if it is there. Whoever drags the slider meanwhile is followed from where they let go.
 * For readers who want no motion nothing moves by itself: each press is one move.
 */
export function PlayButton({ parameter, value, onChange, language, disabled }: PlayProps) {
  const [playing, setPlaying] = useState(false);
  const still = useReducedMotion();
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const moving = playing && !still && !disabled;

  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'hidden') return;
      const { value: now, onChange: move } = latest.current;
      if (now >= parameter.max) setPlaying(false);
      else move(onward(parameter, now, MOVES.playing));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [moving, parameter]);

  const press = () => {
    const atEnd = value >= parameter.max;
    if (still) onChange(atEnd ? parameter.min : onward(parameter, value, MOVES.pressing));
    else {
      if (!moving && atEnd) onChange(parameter.min);
      setPlaying(!moving);
    }
  };
  const action = moving ? 'stop' : still ? 'next' : 'start';
  const name = frameWords[language].play[action](parameter.label[language]);
  return (
    <button type="button" data-action="play" aria-label={name} title={name} disabled={disabled} onClick={press}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d={icons[action]} fill="currentColor" /></svg>
    </button>
  );
}

const icons = { start: ICONS.play, stop: ICONS.pause, next: ICONS.step };

/** One of `moves` moves on, in whole steps of the slider. */
function onward({ min, max, step }: Range, value: number, moves: number): number {
  return Math.min(max, value + step * Math.max(1, Math.round((max - min) / step / moves)));
}

function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(false);
  useEffect(() => {
    const wish = matchMedia('(prefers-reduced-motion: reduce)');
    const read = () => setReduced(wish.matches);
    read();
    wish.addEventListener('change', read);
    return () => wish.removeEventListener('change', read);
  }, []);
  return reduced;
}
