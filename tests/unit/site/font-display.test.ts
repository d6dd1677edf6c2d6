import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { withOptional } from '../../../src/site/build/font-display.ts';

const { resolve } = createRequire(import.meta.url);

it.each(['@fontsource-variable/source-serif-4/wght.css', '@fontsource-variable/source-sans-3/wght.css'])('of %s the font that pages preload is left for the next page when it is late, and no other', (path) => {
  const faces = withOptional(readFileSync(resolve(path), 'utf8')).match(/@font-face[^}]*\}/g)!;
  const optional = faces.filter((face) => face.includes('font-display: optional'));
  expect(optional).toHaveLength(1);
  expect(optional[0]).toContain('-latin-wght-normal.woff2');
  expect(faces.filter((face) => face.includes('font-display: swap'))).toHaveLength(faces.length - 1);
});

it('fonts that say nothing of how they are shown are missed', () => {
  expect(() => withOptional('@font-face { src: url(a.woff2) }')).toThrow('says nothing');
});
