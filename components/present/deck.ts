import type { Slide, Stage } from '../../src/site/present/slide.ts';

/** Where a presentation stands. */
export interface Deck {
  readonly index: number;
  readonly stage: Stage;
  /** Hands counted: one number a choice, one list a slide. */
  readonly tallies: readonly (readonly number[])[];
  /** Page of figures of the slide. */
  readonly page: number;
  readonly help: boolean;
  readonly controls: boolean;
}

export type Move =
  | { readonly kind: 'next' | 'back' | 'reveal' | 'help' | 'controls' | 'escape' }
  | { readonly kind: 'page' | 'exhibit'; readonly by: 1 | -1 }
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'count'; readonly choice: number; readonly by: number };

const stageOf = (slide: Slide): Stage => (slide.question === undefined ? 'exhibit' : 'question');

export const begin = (slides: readonly Slide[], index: number): Deck => ({
  index,
  stage: stageOf(slides[index]!),
  tallies: slides.map(({ choices = [] }) => choices.map(() => 0)),
  page: 0,
  help: false,
  controls: false,
});

/** Pure: what a key or a button does. Beyond either end nothing moves. */
export function move(slides: readonly Slide[], deck: Deck, what: Move): Deck {
  const to = (index: number): Deck => (slides[index] ? { ...deck, index, stage: stageOf(slides[index]), page: 0 } : deck);
  switch (what.kind) {
    // A clicker has no key for the answer, so that it comes between a question and the next.
    case 'next':
      return deck.stage === 'question' ? { ...deck, stage: 'exhibit', page: 0 } : to(deck.index + 1);
    case 'back':
      return deck.stage === 'exhibit' && slides[deck.index]!.question !== undefined ? { ...deck, stage: 'question' } : to(deck.index - 1);
    case 'reveal':
      return { ...deck, stage: 'exhibit' };
    case 'exhibit': {
      const other = ({ exhibit }: Slide) => exhibit !== slides[deck.index]!.exhibit;
      return to(what.by > 0 ? slides.findIndex((slide, index) => index > deck.index && other(slide)) : slides.findLastIndex((slide, index) => index < deck.index && other(slide)));
    }
    case 'go':
      return to(what.index);
    case 'page':
      return { ...deck, page: Math.max(0, deck.page + what.by) };
    case 'count':
      return { ...deck, tallies: deck.tallies.map((tally, i) => (i === deck.index ? tally.map((count, j) => (j === what.choice ? Math.max(0, count + what.by) : count)) : tally)) };
    case 'help':
      return { ...deck, help: !deck.help };
    case 'controls':
      return { ...deck, controls: !deck.controls };
    case 'escape':
      return { ...deck, help: false, controls: false };
  }
}

/** What a key does to the deck; undefined for keys that do something else, or nothing. */
export function moveOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): Move | undefined {
  // By its place, since with Shift the key is called otherwise on every keyboard.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? (/^[1-9]$/.test(key) ? key : undefined);
  if (digit) return { kind: 'count', choice: Number(digit) - 1, by: shiftKey ? -1 : 1 };
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowRight': case 'PageDown': return { kind: 'next' };
    case 'ArrowLeft': case 'PageUp': return { kind: 'back' };
    case 'ArrowDown': return { kind: 'page', by: 1 };
    case 'ArrowUp': return { kind: 'page', by: -1 };
    case 'r': return { kind: 'reveal' };
    case 'n': return { kind: 'exhibit', by: shiftKey ? -1 : 1 };
    case 'c': return { kind: 'controls' };
    case '?': case 'h': return { kind: 'help' };
    default: return undefined;
  }
}
