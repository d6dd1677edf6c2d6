import { describe, expect, it } from 'vitest';
import { alternates, cardOf, structuredData } from '../../../src/site/sharing.ts';
import { siteAddress } from '../../../src/site/build/site-address.ts';

describe('a page in other languages', () => {
  it('is the same path in each, English where the language is not known', () => {
    expect(alternates('exhibits/guidance/')).toEqual([
      { hreflang: 'en', path: 'en/exhibits/guidance/' },
      { hreflang: 'zh-Hans', path: 'zh/exhibits/guidance/' },
      { hreflang: 'x-default', path: 'en/exhibits/guidance/' },
    ]);
  });

  it('is, for the home page, the page that asks where the language is not known', () => {
    expect(alternates('').at(-1)).toEqual({ hreflang: 'x-default', path: '' });
  });
});

it.each([
  ['en', '', 'cards/en.png'],
  ['zh', 'exhibits/guidance/', 'cards/zh/exhibits/guidance.png'],
  ['en', undefined, 'cards/index.png'],
] as const)('the card of %s/%s is %s', (language, path, card) => {
  expect(cardOf(language, path)).toBe(card);
});

describe('structured data', () => {
  const page = { language: 'zh', title: '题', description: '句', siteName: '站', url: 'https://a.example/zh/x/', image: 'https://a.example/i.png', home: 'https://a.example/zh/' } as const;

  it.each([
    ['chapters/guidance/', ['LearningResource', 'Article']],
    ['exhibits/guidance/', 'LearningResource'],
    ['exhibits/', 'WebPage'],
    ['', 'LearningResource'],
    ['glossary/', 'WebPage'],
  ])('calls %j %j', (path, type) => {
    expect(structuredData({ ...page, path })).toMatchObject({ '@type': type, inLanguage: 'zh-Hans', name: '题', url: page.url });
  });

  it('names the site that a page is part of, but not for the home page', () => {
    expect(structuredData({ ...page, path: 'glossary/' })).toHaveProperty('isPartOf.url', page.home);
    expect(structuredData({ ...page, path: '' })).not.toHaveProperty('isPartOf');
  });
});

describe('the address of the site', () => {
  it.each([
    [undefined, 'https://what-to-predict.example'],
    ['', 'https://what-to-predict.example'],
    ['https://a.example/', 'https://a.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('%j is %s', (wished, address) => {
    expect(siteAddress(wished)).toBe(address);
  });

  it.each(['https://a.example/folder/', 'a.example'])('refuses %j', (wished) => {
    expect(() => siteAddress(wished)).toThrow();
  });
});
