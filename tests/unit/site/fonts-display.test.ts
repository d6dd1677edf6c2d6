import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { fontDisplay, withOptional } from '../../../src/site/build/fonts/display.ts';

const { resolve } = createRequire(import.meta.url);

it.each(['@fontsource-variable/source-serif-4/wght.css', '@fontsource-variable/source-sans-3/wght.css'])('of %s the font that pages preload is left for the next page when it is late, and no other', (path) => {
  const faces = withOptional(readFileSync(resolve(path), 'utf8')).match(/@font-face[^}]*\}/g)!;
  const optional = faces.filter((face) => face.includes('font-display: optional'));
  expect(optional).toHaveLength(1);
  expect(optional[0]).toContain('-latin-wght-normal.woff2');
  expect(faces.filter((face) => face.includes('font-display: swap'))).toHaveLength(faces.length - 1);
});

it.each([
  ['@font-face { src: url(a-latin-wght-normal.woff2) }', '/node_modules/@fontsource-variable/a/wght.css'],
  ['@font-face { font-display: swap; src: url(a-latin-wght-normal.woff2) }', '/node_modules/@fontsource-variable/a/wght-italic.css'],
])('%s in %s is a package that changed', (css, id) => {
  const transform = fontDisplay().transform as (code: string, id: string) => unknown;
  expect(() => transform(css, id)).toThrow(`${id}: `);
});
