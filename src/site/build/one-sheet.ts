import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const LINK = /<link (?:rel="stylesheet" href="\/([^"]+\.css)"|href="\/([^"]+\.css)" rel="stylesheet")\s*\/?>/g;

/**
 * After the build: the style sheets of a page become one, in their order, which pages with the same ones share. A page cannot be painted before its last
 * sheet has come, and on a slow line every file is one more wait.
 */
export function oneSheet(): AstroIntegration {
  return {
    name: 'one-sheet',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { before, after } = await joinSheets(fileURLToPath(dir));
        logger.info(`${before} style sheets became ${after}, one a page`);
      },
    },
  };
}

/** @throws Error where a page would be left with more than one sheet, or a script that would load one by a name that is no longer there */
export async function joinSheets(root: string): Promise<{ readonly before: number; readonly after: number }> {
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
    if (paths.length === 0) {
      known(html, 0);
      continue;
    }
    const content = joined(await Promise.all(paths.map(read)));
    const name = `_astro/page.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.css`;
    written.set(name, content);
    await writeFile(join(root, page), together(html, `/${name}`));
  }
  for await (const script of glob('_astro/*.js', { cwd: root })) {
    const code = await readFile(join(root, script), 'utf8');
    const named = [...sheets.keys()].find((path) => code.includes(path));
    if (named) throw new Error(`${script} would load ${named}, which is now part of the pages' sheets`);
  }
  for (const path of sheets.keys()) await rm(join(root, path));
  for (const [name, content] of written) await writeFile(join(root, name), content);
  return { before: sheets.size, after: written.size };
}

/** Paths of the style sheets that a page links, in their order. */
export const sheetsOf = (html: string): string[] => [...html.matchAll(LINK)].map(([, one, other]) => (one ?? other)!);

/** What Astro writes into every page with something live on it; it stands in `page.css` too. */
const ISLANDS = 'astro-island,astro-slot,astro-static-slot{display:contents}';

/** One after the other, without that one where another holds it. */
export const joined = (sheets: readonly string[]): string => sheets.filter((sheet) => sheet.trim() !== ISLANDS || !sheets.some((other) => other !== sheet && other.includes(ISLANDS))).join('\n');

/** One link in the place of the first, and none in those of the others. @throws Error where another is left */
export function together(html: string, href: string): string {
  let first = true;
  const result = html.replace(LINK, () => {
    if (!first) return '';
    first = false;
    return `<link rel="stylesheet" href="${href}">`;
  });
  known(result, 1);
  return result;
}

/** @throws Error where a page links another number of style sheets, however it writes that */
function known(html: string, wanted: number): void {
  const links = html.match(/<link [^>]*\brel=["']?stylesheet[^>]*>/g) ?? [];
  if (links.length !== wanted) throw new Error(`a page links style sheets in a way that is not known: ${links.join(' ')}`);
}
