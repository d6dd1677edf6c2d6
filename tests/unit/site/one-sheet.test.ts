import { expect, it } from 'vitest';
import { sheetsOf, together } from '../../../src/site/build/one-sheet.ts';

const page = '<head><link rel="stylesheet" href="/_astro/a.css"><title>t</title><link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/_astro/b.css" /><link href="/c.css" rel="stylesheet"></head>';

it('the style sheets of a page are found in their order, however their links are written', () => {
  expect(sheetsOf(page)).toEqual(['_astro/a.css', '_astro/b.css', 'c.css']);
  expect(sheetsOf('<link rel="preload" as="style" href="/a.css">')).toEqual([]);
});

it('one link stands in the place of the first, and nothing else is touched', () => {
  expect(together(page, '/_astro/page.css')).toBe('<head><link rel="stylesheet" href="/_astro/page.css"><title>t</title><link rel="icon" href="/favicon.ico"></head>');
});
