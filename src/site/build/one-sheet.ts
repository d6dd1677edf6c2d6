import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const LINK = /<link (?:rel="stylesheet" href="\/([^"]+\.css)"|href="\/([^"]+\.css)" rel="stylesheet")\s*\/?>/g;

/**
 * After the build: the style sheets of a page become one, in their order, which pages with the same ones share. A page cannot be painted before its last
 * sheet has come, and on a slow line every file is one more wait. No script loads a sheet by the names that they had.
 */
export function oneSheet(): AstroIntegration {
  return {
    name: 'one-sheet',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const sheets = new Map<string, string>();
        const read = async (path: string) => {
          const text = sheets.get(path) ?? (await readFile(join(root, path), 'utf8'));
          sheets.set(path, text);
          return text;
        };
        const written = new Map<string, string>();
        for await (const page of glob('**/*.html', { cwd: root })) {
          const html = await readFile(join(root, page), 'utf8');
          const paths = sheetsOf(html);
          if (paths.length === 0) continue;
          const content = (await Promise.all(paths.map(read))).join('\n');
          const name = `_astro/page.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.css`;
          written.set(name, content);
          await writeFile(join(root, page), together(html, `/${name}`));
        }
        for (const path of sheets.keys()) await rm(join(root, path));
        for (const [name, content] of written) await writeFile(join(root, name), content);
        logger.info(`${sheets.size} style sheets became ${written.size}, one a page`);
      },
    },
  };
}

/** Paths of the style sheets that a page links, in their order. */
export const sheetsOf = (html: string): string[] => [...html.matchAll(LINK)].map(([, one, other]) => (one ?? other)!);

/** One link in the place of the first, and none in those of the others. */
export function together(html: string, href: string): string {
  let first = true;
  return html.replace(LINK, () => {
    if (!first) return '';
    first = false;
    return `<link rel="stylesheet" href="${href}">`;
  });
}
