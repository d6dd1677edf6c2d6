import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Parts of a page that are no text to be found: controls, tables of numbers, drawings, lists of other pages, and formulas (the inline ones once, not thrice). */
const NO_TEXT = ['.console', '.status', '.numbers', '.reading', '.eyebrow', 'svg', 'template', 'noscript', '.contents', '.chapters', '.gallery', '.neighbours', '.cite-this', '.katex-mathml', '.katex-display'];
/** Pagefind's own interface, in whose place stands components/search. */
const INTERFACE = /ui|modular|component|highlight|playground/;

/** After the build, an index of every page whose main part carries data-pagefind-body, one for each language. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({ excludeSelectors: NO_TEXT });
        if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: root });
        const { files, errors: unwritten } = await index.getFiles();
        const problems = [...added.errors, ...unwritten];
        if (problems.length > 0) throw new Error(`the search index could not be made: ${problems.join('; ')}`);
        for (const { path, content } of files) {
          if (INTERFACE.test(path)) continue;
          const target = join(root, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        await close();
        logger.info(`${added.page_count} pages read for the search`);
      },
    },
  };
}
