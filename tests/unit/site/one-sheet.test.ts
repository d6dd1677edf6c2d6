import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { joined, joinSheets, sheetsOf, together } from '../../../src/site/build/one-sheet.ts';

const link = (path: string) => `<link rel="stylesheet" href="/${path}">`;
const page = `<head>${link('_astro/a.css')}<title>t</title><link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="/_astro/b.css" /><link href="/c.css" rel="stylesheet"></head>`;

it('the style sheets of a page are found in their order, however their links are written', () => {
  expect(sheetsOf(page)).toEqual(['_astro/a.css', '_astro/b.css', 'c.css']);
  expect(sheetsOf('<link rel="preload" as="style" href="/a.css">')).toEqual([]);
});

it('one link stands in the place of the first, and nothing else is touched', () => {
  expect(together(page, '/_astro/page.css')).toBe('<head><link rel="stylesheet" href="/_astro/page.css"><title>t</title><link rel="icon" href="/favicon.ico"></head>');
});

it('a link that would be overlooked is missed', () => {
  expect(() => together(`${page}<link media="print" rel="stylesheet" href="/d.css">`, '/p.css')).toThrow('not known');
});

it('what Astro adds to pages with something live is not repeated where it stands already, and nothing else is left out', () => {
  const islands = 'astro-island,astro-slot,astro-static-slot{display:contents}';
  expect(joined([`x{y:z}${islands}`, islands])).toBe(`x{y:z}${islands}`);
  expect(joined(['x{y:z}', islands])).toBe(`x{y:z}\n${islands}`);
  expect(joined(['p{margin:0}', '@media print{p{margin:0}}'])).toBe('p{margin:0}\n@media print{p{margin:0}}');
});

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

async function site(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sheets-'));
  roots.push(root);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

it('pages with the same sheets share one, and the parts are gone', async () => {
  const files = { '_astro/a.css': 'a{}', '_astro/b.css': 'b{}', 'one/index.html': link('_astro/a.css') + link('_astro/b.css'), 'two/index.html': link('_astro/a.css') + link('_astro/b.css'), 'three/index.html': link('_astro/b.css'), 'four/index.html': '<p>' };
  const root = await site(files);
  expect(await joinSheets(root)).toEqual({ before: 2, after: 2 });
  expect((await readdir(join(root, '_astro'))).every((name) => name.startsWith('page.'))).toBe(true);
  const of = async (name: string) => readFile(join(root, sheetsOf(await readFile(join(root, name, 'index.html'), 'utf8'))[0]!), 'utf8');
  expect([await of('one'), await of('two'), await of('three')]).toEqual(['a{}\nb{}', 'a{}\nb{}', 'b{}']);
});

it('a page that links its sheets in a way that is not known is not left without them', async () => {
  const strange = '<link rel="stylesheet" crossorigin href="/_astro/a.css">';
  await expect(joinSheets(await site({ '_astro/a.css': 'a{}', 'one/index.html': strange, 'two/index.html': link('_astro/a.css') }))).rejects.toThrow('not known');
});

it('a script that would load a sheet by its old name is named', async () => {
  await expect(joinSheets(await site({ '_astro/a.css': 'a{}', 'index.html': link('_astro/a.css'), '_astro/lazy.js': 'load("_astro/a.css")' }))).rejects.toThrow('lazy.js would load _astro/a.css');
});
