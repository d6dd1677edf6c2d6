import { describe, expect, it } from 'vitest';
import { readPage, wrongLinks } from '../../../scripts/lib/site-links.mjs';

const site = (pages: Record<string, string>) => wrongLinks(new Map(Object.entries(pages).map(([address, html]) => [address, readPage(html)])), (path) => path === '/feed.xml');
/** The same page in both languages. */
const both = (html: string, zh = html) => ({ '/en/a/': html, '/zh/a/': zh, '/en/b/': '<h2 id="part">x</h2><div id="twin-training"></div>', '/zh/b/': '<h2 id="part">x</h2><div id="twin-training"></div>' });

describe('links of the built site', () => {
  it.each([
    ['to a page, with and without its last slash', '<a href="/en/b/">x</a><a href="/zh/b">x</a>'],
    ['relative ones', '<a class="x" href="../b/#part">x</a>'],
    ['to an anchor of the page', '<p id="here"></p><a href="#here">x</a>'],
    ['to an exhibit with settings', '<a href="../b/#twin-training?f=1&#38;steps=200">x</a>'],
    ['to a file', '<link rel="alternate" href="/feed.xml">'],
    ['elsewhere', '<a href="https://example.org/nowhere#x">x</a><a href="mailto:a@b.c">x</a>'],
    ['in a script, which are none', '<script>const a = \'<a href="/nowhere/">\'</script>'],
  ])('pass: %s', (_, html) => {
    expect(site(both(html))).toEqual([]);
  });
  it.each([
    ['a page that is not there', '<a href="/en/c/">x</a>', '/en/a/: /en/c/ leads nowhere'],
    ['a file that is not there', '<link href="/style.css">', '/en/a/: /style.css leads nowhere'],
    ['an anchor that is not there', '<a href="../b/#other">x</a>', '/en/a/: ../b/#other finds no "other" there'],
    ['settings of an exhibit that is not there', '<a href="../b/#chroma?f=1">x</a>', '/en/a/: ../b/#chroma?f=1 finds no "chroma" there'],
  ])('fail: %s', (_, html, message) => {
    expect(site(both(html))).toContain(message);
  });
  it('fail where only one language has the anchor', () => {
    const pages = { ...both('<a href="/en/b/#part">x</a>'), '/zh/b/': '<div id="twin-training"></div>' };
    expect(site(pages)).toContain('/en/a/: /en/b/#part, in the other language /zh/b/, finds no "part" there');
    expect(site(pages)).toContain('/en/b/: "part" is no part of /zh/b/');
  });
});

describe('pages', () => {
  it('fail where a language lacks one', () => {
    expect(site({ '/en/only/': '' })).toEqual(['/en/only/: there is no /zh/only/']);
  });
});
