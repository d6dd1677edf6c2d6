import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import type { Slide } from '../../src/site/present/slide.ts';
import { Answer } from './Answer.tsx';
import { bring } from './bring.ts';
import { moveOf } from './deck.ts';
import { onlyShow, pagesOf } from './figure-pages.ts';
import { Help } from './Help.tsx';
import { Question } from './Question.tsx';
import { press } from './remote.ts';
import { useFit } from './use-fit.ts';
import { useNotes } from './use-notes.ts';
import { usePresentation } from './use-presentation.ts';
import { useScreen } from './use-screen.ts';

export interface PresenterProps {
  readonly slides: readonly Slide[];
  readonly language: Language;
  /** The lesson; undefined for one exhibit by itself. */
  readonly lesson?: string;
  /** Where the next exhibit is presented, and the one before. */
  readonly next?: string;
  readonly previous?: string;
  readonly onLeave: () => void;
}

/** One exhibit, or one question, that fills the screen; everything goes by keys, of which a clicker has the first two. */
export function Presenter({ slides, language, lesson, next, previous, onLeave }: PresenterProps) {
  const { deck, slide, seen, dispatch } = usePresentation(slides);
  const root = useRef<HTMLDivElement>(null);
  const two = useScreen(root, slide.exhibit, deck.stage, deck.controls);
  const pages = pagesOf(seen.figures, slide.figures, two);
  const shown = pages[Math.min(deck.page, pages.length - 1)] ?? [];
  const only = onlyShow(slide.exhibit, shown);
  useFit(slide.exhibit, `${deck.stage} ${shown.join()}`);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(only);
    document.adoptedStyleSheets.push(sheet);
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); };
  }, [only]);

  useLayoutEffect(() => root.current!.focus(), [deck.index, deck.stage, deck.help]);

  const onKey = ({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): boolean => {
    const what = moveOf({ key, code, shiftKey });
    if (key === 'Escape') {
      if (deck.help || deck.controls) dispatch({ kind: 'escape' });
      else onLeave();
    } else if ([' ', '.', 'b'].includes(key)) press(slide.exhibit, 'main');
    else if (key.toLowerCase() === 'a') press(slide.exhibit, 'add-seed');
    else if (key.toLowerCase() === 's') press(slide.exhibit, 'step');
    else if (key.toLowerCase() === 'f') void toggleFullScreen();
    else if (key.toLowerCase() === 'p' && lesson) openNotes();
    else if (key.toLowerCase() === 't' && deck.stage === 'question') root.current!.querySelector<HTMLInputElement>('.present-count input')?.focus();
    else if (what?.kind === 'exhibit' && next && previous) void bring(what.by > 0 ? next : previous).catch(() => setLost(true));
    else if (what?.kind === 'page') dispatch(deck.page + what.by < pages.length ? what : { kind: 'page', by: -1 });
    else if (what) dispatch(what);
    else return false;
    return true;
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  // As soon as there is something to be seen its keys work: an effect after the next picture would lose the first press.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      // A count has been typed: back to the keys of the presentation.
      if (target instanceof HTMLInputElement && event.key === 'Enter' && root.current!.contains(target)) return void root.current!.focus();
      // What is being typed or pressed belongs to the control that has the focus.
      if (target instanceof HTMLElement && event.key !== 'Escape' && (target.matches('input, select, textarea') || ([' ', 'Enter'].includes(event.key) && target.matches('button, a, summary')))) return;
      if (!latest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
  const openNotes = useNotes(lesson, language, deck, seen.holds === undefined ? '' : `${seen.sentence} ${seen.seeds}`, (event) => latest.current(event));

  const tally = deck.tallies[deck.index]!;
  const count = (choice: number, by: number) => dispatch({ kind: 'count', choice, by });
  const place = { at: deck.index + 1, of: slides.length, page: Math.min(deck.page, pages.length - 1) + 1, pages: pages.length };
  return (
    <div class="presenter" ref={root} tabIndex={-1} data-stage={deck.stage} data-slide={deck.index + 1}>
      {deck.stage === 'question'
        ? <Question slide={slide} language={language} lesson={lesson} place={place} tally={tally} onCount={count} />
        : <Answer slide={slide} language={language} place={place} tally={tally} seen={seen} lost={lost} />}
      {deck.help && <Help language={language} lesson={lesson !== undefined} onClose={() => dispatch({ kind: 'help' })} />}
    </div>
  );
}

/** The browser may refuse, and says so itself; the page fills its window all the same. */
async function toggleFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  } catch {
    // See above.
  }
}
