import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const pages = ['components', 'src'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.astro')).map((name) => readFileSync(`${folder}/${name}`, 'utf8')));
const named = (text: string, file: string) => new RegExp(`site/scripts/${file.replace('.', '\\.')}|(?:['"./])scripts/${file.replace('.', '\\.')}`).test(text);

describe('scripts of pages', () => {
  const files = readdirSync('src/site/scripts');
  const modules = files.map((file) => readFileSync(`src/site/scripts/${file}`, 'utf8'));
  it.each(files)('%s is asked for by a page, a component or another of them', (file) => {
    expect([...pages, ...modules.map((text) => text.replaceAll("'./", "'scripts/"))].some((text) => named(text, file))).toBe(true);
  });
  it('one that nobody asks for is found', () => {
    expect(pages.some((text) => named(text, 'nobody.ts'))).toBe(false);
  });
});
