import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const foldersOf = (parent: string): string[] => readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `${parent}/${name}`);
/** Astro would make a page of a README in src/pages; src/README.md speaks of it. */
const rooms = foldersOf('src').filter((room) => room !== 'src/pages');
const table = readFileSync('README.md', 'utf8').match(/^\| `[^`]+\/` \|/gm)!.map((row) => row.slice(3, row.indexOf('/`')));

describe('a README', () => {
  it.each(['src', ...rooms, 'components', ...foldersOf('components'), 'content', 'scripts', 'tests'])('stands in %s, with a title and a few lines', (folder) => {
    const lines = readFileSync(`${folder}/README.md`, 'utf8').trim().split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(20);
  });
  it('names no file of its folder that is not there', () => {
    for (const folder of [...rooms, ...foldersOf('components')]) {
      for (const [, name] of readFileSync(`${folder}/README.md`, 'utf8').matchAll(/`(?:\.\.?\/)?([\w-]+\.tsx?)`/g)) expect(existsSync(`${folder}/${name}`), `${folder}: ${name}`).toBe(true);
    }
  });
});

describe('the table of the README', () => {
  it('names every room, and no folder that is not there', () => {
    for (const folder of [...rooms, 'src/pages', 'components', 'content', 'public', 'scripts', 'tests']) expect(table).toContain(folder);
    for (const folder of table) expect(existsSync(folder), folder).toBe(true);
  });
});
