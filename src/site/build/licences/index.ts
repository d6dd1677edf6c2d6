import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compiledIn, installed, licenceOf, packageOf, type Licensed } from './packages.ts';

/**
 * What is shipped without going through the bundler: the script with which Astro wakes what is live on a page; the search, which is copied; what workbox-build writes into sw.js; colour names as data; the fonts
 * that cards are drawn with.
 */
const BESIDES = ['astro', 'pagefind', 'workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies', 'workbox-expiration', 'color-name-list', '@fontsource/noto-serif', '@fontsource/noto-serif-sc', '@fontsource/source-serif-4'];
const PLACE = '<div data-licences></div>';

/** After the build: every package of which something is in the files for browsers, with its licence, in the place that a page keeps for the list. */
export function licences(): AstroIntegration {
  const folders = new Set<string>();
  const note = (id: string) => {
    const folder = packageOf(id);
    if (folder) folders.add(folder);
  };
  /** Of a chunk's modules, those of which something is left; style sheets, whatever they are imported by, since they and their fonts become files. */
  const watcher = (alwaysClient: boolean) => ({
    name: 'licences',
    generateBundle(this: { readonly environment?: { readonly name: string }; getModuleIds(): IterableIterator<string> }, _: unknown, bundle: Readonly<Record<string, { readonly type: string; readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>> }>>) {
      for (const id of this.getModuleIds()) if (/\.css($|\?)/.test(id)) note(id);
      if (!alwaysClient && this.environment?.name !== 'client') return;
      for (const { modules = {} } of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(modules)) if (renderedLength > 0) note(id);
      }
    },
  });
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [watcher(false)], worker: { plugins: () => [watcher(true)] } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const name of BESIDES) folders.add(installed(name));
        const all = [...new Map([...[...folders].map(licenceOf), ...compiledIn()].map((one) => [`${one.name} ${one.version}`, one])).values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
        const list = listOf(all);
        const root = fileURLToPath(dir);
        let pages = 0;
        for await (const path of glob('*/licences/index.html', { cwd: root })) {
          const html = await readFile(join(root, path), 'utf8');
          if (!html.includes(PLACE)) throw new Error(`${path} keeps no place for the licences`);
          await writeFile(join(root, path), html.replace(PLACE, () => list));
          pages++;
        }
        if (pages === 0) throw new Error('no page lists the licences');
        logger.info(`${all.length} packages are shipped, under ${new Set(all.map(({ licence }) => licence)).size} licences`);
      },
    },
  };
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const listOf = (all: readonly Licensed[]): string =>
  `<ul class="licences" data-pagefind-ignore>${all.map(({ name, version, licence, author, text }) =>
    `<li data-package="${escape(name)}"><details><summary>${escape(name)} ${escape(version)} · ${escape(licence)}</summary>${author && `<p>${escape(author)}</p>`}<pre tabindex="0">${escape(text)}</pre></details></li>`).join('')}</ul>`;
