import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Slide } from '../../src/site/present/slide.ts';
import { begin, move, type Deck, type Move } from './deck.ts';
import { follow, press, useSeen } from './remote.ts';

/** An exhibit takes over what it is told with its next render. */
const A_RENDER = 80;

/** The deck, and the exhibit on the page that follows it: settings at every slide, a run when the answer is asked for. */
export function usePresentation(slides: readonly Slide[]) {
  const [deck, dispatch] = useReducer((now: Deck, what: Move) => move(slides, now, what), undefined, () => begin(slides, stepInAddress(slides.length)));
  const slide = slides[deck.index]!;
  const seen = useSeen(slide.exhibit);
  /** The slide whose settings the exhibit has. */
  const [set, setSet] = useState<number>();
  const before = useRef<Slide>();

  useEffect(() => {
    if (before.current) press(before.current.exhibit, 'reset');
    before.current = slide;
    const address = new URL(location.href);
    address.searchParams.set('step', String(deck.index + 1));
    address.hash = slide.hash;
    history.replaceState(history.state, '', address);
    const timer = setTimeout(follow, A_RENDER);
    return () => clearTimeout(timer);
  }, [deck.index]);
  // Not before it has come to life: what has just come reads the address first.
  useEffect(() => {
    if (!seen.ready) return;
    const timer = setTimeout(() => setSet(deck.index), 3 * A_RENDER);
    return () => clearTimeout(timer);
  }, [deck.index, seen.ready]);

  const asked = slide.question !== undefined && deck.stage === 'exhibit';
  const started = useRef<number>();
  useEffect(() => {
    if (!asked || set !== deck.index || !seen.ready || started.current === deck.index) return;
    started.current = deck.index;
    if (seen.state === 'idle' || seen.state === 'paused') press(slide.exhibit, 'main');
  }, [asked, set, deck.index, seen.ready]);

  return { deck, slide, seen, dispatch };
}

/** ?step=3 is the third: after a reload the lesson goes on where it was. */
function stepInAddress(slides: number): number {
  const step = Number(new URLSearchParams(location.search).get('step'));
  return Number.isInteger(step) && step >= 1 && step <= slides ? step - 1 : 0;
}
