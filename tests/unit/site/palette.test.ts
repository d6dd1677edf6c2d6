import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { styles } from '../../../src/exhibits/styles.ts';

const css = readFileSync('src/site/styles/theme.css', 'utf8');

/** The custom properties that are colours, of each rule that sets them: light, dark by the system, dark by choice. */
const themes = [...css.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(([, body]) => Object.fromEntries(Array.from(body!.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g), ([, name, colour]) => [name!, colour!])));
const [light, dark, chosenDark] = themes as [Record<string, string>, Record<string, string>, Record<string, string>];
const GRAPHICS = 3;
const TEXT = 4.5;

describe('the palette', () => {
  it('is the same in the dark, whoever asks for it', () => {
    expect(themes).toHaveLength(3);
    expect(chosenDark).toEqual(dark);
    expect(Object.keys(dark).toSorted()).toEqual(Object.keys(light).toSorted());
  });
  it.each([['light', light], ['dark', dark]])('can be told from both backgrounds: words at 4.5:1, lines at 3:1 (%s)', (_, theme) => {
    for (const ground of ['--paper', '--panel']) {
      for (const word of ['--ink', '--muted', '--epsilon', '--v', '--x0', '--flow', '--own']) expect(wcagContrast(theme[word]!, theme[ground]!), `${word} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
      for (const line of ['--focus', '--data']) expect(wcagContrast(theme[line]!, theme[ground]!), `${line} on ${ground}`).toBeGreaterThanOrEqual(GRAPHICS);
    }
  });
  it('gives each prediction a dash and a mark of its own besides its colour', () => {
    const learners = [styles.epsilon, styles.v, styles.x0, styles.flow, styles.own];
    for (const part of ['color', 'dash', 'symbol', 'label'] as const) expect(new Set(learners.map((style) => style[part])).size).toBe(learners.length);
  });
});
