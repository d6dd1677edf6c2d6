// Writes the files that tell hosts which headers to send: `npm run headers`.
import { readdir, writeFile } from 'node:fs/promises';
import { LANGUAGES } from '../src/language.ts';
import { hostFiles } from '../src/site/build/headers/hosts.ts';
import { roomsOf } from '../src/site/build/headers/rooms.ts';

const pages = await readdir(new URL('../src/pages/[language]', import.meta.url), { withFileTypes: true });
for (const [path, content] of hostFiles(LANGUAGES, roomsOf(pages))) {
  await writeFile(new URL(`../${path}`, import.meta.url), content);
  console.log(path);
}
