import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
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
  expect(() => together(`${page}<link media="print" rel="stylesheet" href="/d.css">`, '/p.css')).toThrow('in another way');
});

it('a sheet that stands word for word in another is not repeated', () => {
  expect(joined(['a{b:c}', 'x{y:z}\na{b:c}d{e:f}\n', 'g{h:i}'])).toBe('x{y:z}\na{b:c}d{e:f}\n\ng{h:i}');
});

async function site(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sheets-'));
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

it('a script that would load a sheet by its old name is named', async () => {
  await expect(joinSheets(await site({ '_astro/a.css': 'a{}', 'index.html': link('_astro/a.css'), '_astro/lazy.js': 'load("_astro/a.css")' }))).rejects.toThrow('lazy.js would load _astro/a.css');
});
