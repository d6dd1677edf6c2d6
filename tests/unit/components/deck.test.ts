import { describe, expect, it } from 'vitest';
import { begin, move, moveOf, type Deck, type Move } from '../../../components/present/deck.ts';
import { pagesOf } from '../../../components/present/figure-pages.ts';
import type { Slide } from '../../../src/site/present/slide.ts';

const slide = (exhibit: string, question?: string): Slide => ({ exhibit, hash: `#${exhibit}?f=1`, figures: [], ...(question && { question, choices: [{ text: 'yes', holds: 'yes' }, { text: 'no', holds: 'no' }] }) });
const lesson = [slide('a', '?'), slide('a', '?'), slide('b', '?')];
const presets = [slide('a'), slide('a')];
const after = (slides: readonly Slide[], ...moves: Move['kind'][]): Deck => moves.reduce((deck, kind) => move(slides, deck, { kind } as Move), begin(slides, 0));
const at = ({ index, stage }: Deck) => `${index} ${stage}`;

describe('a lesson', () => {
  it('is gone through with two keys, question and answer by turns, and stops at both ends', () => {
    const places = ['next', 'next', 'next', 'next', 'next', 'next'] as const;
    expect(places.map((_, i) => at(after(lesson, ...places.slice(0, i + 1))))).toEqual(['0 exhibit', '1 question', '1 exhibit', '2 question', '2 exhibit', '2 exhibit']);
    expect(at(after(lesson, 'back'))).toBe('0 question');
    expect(at(after(lesson, 'next', 'next', 'back'))).toBe('0 question');
    expect(at(after(lesson, 'next', 'back'))).toBe('0 question');
  });
  it('reveals, and goes to the next exhibit and to the one before', () => {
    expect(at(after(lesson, 'reveal', 'reveal'))).toBe('0 exhibit');
    const exhibit = (deck: Deck, by: 1 | -1) => move(lesson, deck, { kind: 'exhibit', by });
    const second = exhibit(begin(lesson, 0), 1);
    expect(at(second)).toBe('2 question');
    expect(at(exhibit(second, 1))).toBe('2 question');
    expect(at(exhibit(second, -1))).toBe('1 question');
    expect(at(exhibit(begin(lesson, 0), -1))).toBe('0 question');
  });
  it('counts hands, never fewer than none, and keeps them on the way back', () => {
    const count = (deck: Deck, choice: number, by: number) => move(lesson, deck, { kind: 'count', choice, by });
    let deck = count(count(count(begin(lesson, 0), 0, 1), 0, 1), 1, -1);
    expect(deck.tallies[0]).toEqual([2, 0]);
    deck = count(deck, 7, 1);
    deck = move(lesson, deck, { kind: 'count', choice: 1, by: 83 });
    expect(deck.tallies[0]).toEqual([2, 83]);
    deck = move(lesson, deck, { kind: 'count', choice: 1, by: -83 });
    deck = move(lesson, move(lesson, move(lesson, deck, { kind: 'next' }), { kind: 'next' }), { kind: 'back' });
    expect(deck.tallies[0]).toEqual([2, 0]);
  });
  it('closes what lies over it with Escape', () => {
    expect(after(lesson, 'help', 'controls')).toMatchObject({ help: true, controls: true });
    expect(after(lesson, 'help', 'controls', 'escape')).toMatchObject({ help: false, controls: false });
  });
});

it('presets have no question to stop at', () => {
  expect(at(after(presets, 'next'))).toBe('1 exhibit');
  expect(at(after(presets, 'next', 'back'))).toBe('0 exhibit');
});

describe('keys', () => {
  const press = (key: string, code = '', shiftKey = false) => moveOf({ key, code, shiftKey });
  it('count hands by the place of the digit, whatever Shift makes of it', () => {
    expect(press('2', 'Digit2')).toEqual({ kind: 'count', choice: 1, by: 1 });
    expect(press('"', 'Digit2', true)).toEqual({ kind: 'count', choice: 1, by: -1 });
    expect(press('3', 'Numpad3')).toEqual({ kind: 'count', choice: 2, by: 1 });
    expect(press('0', 'Digit0')).toBeUndefined();
  });
  it('of a clicker go on and back', () => {
    expect(press('PageDown')).toEqual({ kind: 'next' });
    expect(press('PageUp')).toEqual({ kind: 'back' });
  });
  it('go to the next exhibit and, with Shift, to the one before', () => {
    expect(press('n')).toEqual({ kind: 'exhibit', by: 1 });
    expect(press('N', 'KeyN', true)).toEqual({ kind: 'exhibit', by: -1 });
  });
  it('do not mind Caps Lock, and leave others alone', () => {
    expect(press('R')).toEqual({ kind: 'reveal' });
    for (const key of ['Tab', 'Enter', 'x', 'Shift', 'Home']) expect(press(key)).toBeUndefined();
  });
});

describe('figures on a page', () => {
  const figures = [{ id: 'cloud', wide: true }, { id: 'a', wide: false }, { id: 'b', wide: false }, { id: 'c', wide: false }];
  it('stand in twos on a wide screen, one by one on others; clouds stand alone', () => {
    expect(pagesOf(figures, [], true)).toEqual([['cloud'], ['a', 'b'], ['c']]);
    expect(pagesOf(figures, [], false)).toEqual([['cloud'], ['a'], ['b'], ['c']]);
  });
  it('are those that a lesson names, in its order, as far as there are any', () => {
    expect(pagesOf(figures, ['c', 'gone', 'a', 'cloud'], true)).toEqual([['c', 'a'], ['cloud']]);
  });
});
