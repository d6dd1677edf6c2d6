import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FRAMABLE_POLICY } from './policy.ts';

/**
 * After the build: scripts and styles that Astro writes into pages become files, so that one policy without hashes holds for all pages, and every page
 * states it. A host that sends it as a header too forbids nothing more but framing.
 */
export function contentPolicy(): AstroIntegration {
  return {
    name: 'content-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, string>();
        for await (const path of glob('**/*.html', { cwd: root })) {
          const html = await readFile(join(root, path), 'utf8');
          await writeFile(join(root, path), withPolicy(html, files));
        }
        for (const [path, content] of files) {
          await mkdir(dirname(join(root, path)), { recursive: true });
          await writeFile(join(root, path), content);
        }
      },
    },
  };
}

const SCRIPT = /<script>([\s\S]*?)<\/script>/g;
const STYLE = /<style>([\s\S]*?)<\/style>/g;
const META = `<meta http-equiv="Content-Security-Policy" content="${FRAMABLE_POLICY}">`;

/**
 * A page that states the policy and offends it nowhere; what it held inline is added to `files`, by path.
 * @throws Error where the page has no character set to put the policy behind, or holds something inline that this does not know
 */
export function withPolicy(html: string, files: Map<string, string>): string {
  const file = (content: string, extension: string) => {
    const path = `_astro/inline.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${extension}`;
    files.set(path, content);
    return `/${path}`;
  };
  const moved = html
    // Deferred, they keep their order and do not hold up the page; the elements that they define wait for them.
    .replace(SCRIPT, (_, code: string) => `<script defer src="${file(code, 'js')}"></script>`)
    .replace(STYLE, (_, rules: string) => `<link rel="stylesheet" href="${file(rules, 'css')}">`);
  const left = /<style|<script(?![^>]*\bsrc=)(?![^>]*application\/ld\+json)[^>]*>|<[^>]+\s(style|on\w+)=/.exec(moved);
  if (left) throw new Error(`inline code or style is left in a page: ${left[0].slice(0, 120)}`);
  // Before anything that it is about.
  const stated = moved.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + META);
  if (stated === moved) throw new Error('a page without a character set');
  return stated;
}
