import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FACE, fontOf, OUR_NAMES, trimmedFace, WEIGHTS } from './face.ts';
import { lettersOf } from './letters.ts';

const FONT = /\/_astro\/([\w.-]+\.woff2)/g;

/**
 * After the build: a page loads of each font what this site can show. Those of formulas hold the letters that stand anywhere on a page or in a script; those of text
 * the weights that are used, with what the site has of Greek and the like in a file apart from the rest. What text is laid out with is waited for, on a
 * slow line for tenths of a second.
 */
export function leanFonts(): AstroIntegration {
  return {
    name: 'lean-fonts',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { before, after } = await trimFonts(fileURLToPath(dir));
        logger.info(`${before.length} fonts became ${after.length}; the largest has ${(Math.max(...after) / 1000).toFixed(0)} KB in place of ${(Math.max(...before) / 1000).toFixed(0)}`);
      },
    },
  };
}

/**
 * @returns the sizes of all fonts in bytes
 * @throws Error where no style sheet names a font, or one asks for a weight that is taken away; where a page asks for a font that is not whole any more, or a
 *   script for any
 */
export async function trimFonts(root: string): Promise<{ readonly before: readonly number[]; readonly after: readonly number[] }> {
  const texts = new Map<string, string>();
  for await (const path of glob(['**/*.html', '_astro/*.{js,css}'], { cwd: root })) texts.set(path, await readFile(join(root, path), 'utf8'));
  const sheets = [...texts].filter(([path]) => path.endsWith('.css'));
  const letters = lettersOf([...texts].filter(([path]) => !path.endsWith('.css')).map(([, text]) => text));
  const [before, after] = [new Map<string, number>(), new Map<string, number>()];
  const faces = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [path, css] of sheets) {
    known(path, css);
    for (const face of css.match(FACE) ?? []) {
      if (faces.has(face)) continue;
      const name = fontOf(face);
      const font = await readFile(join(root, '_astro', name));
      const parts = await trimmedFace(face, font, letters);
      before.set(name, font.length);
      for (const part of parts) {
        await writeFile(join(root, '_astro', part.name), part.font);
        after.set(part.name, part.font.length);
      }
      if (parts.length === 1) names.set(name, parts[0]!.name);
      faces.set(face, parts.map((part) => part.face).join(''));
    }
  }
  if (faces.size === 0) throw new Error('no style sheet names a font');
  for (const [path, text] of texts) {
    const script = path.endsWith('.js') && [...before.keys()].find((name) => text.includes(name));
    if (script) throw new Error(`${path} asks for ${script}, which has another name now`);
    const lean = path.endsWith('.css')
      ? OUR_NAMES.reduce((css, [pattern, ours]) => css.replace(pattern, ours), text.replace(FACE, (face) => faces.get(face)!))
      : text.replace(FONT, (_, name: string) => {
          const renamed = names.get(name);
          if (!renamed) throw new Error(`${path} asks for ${name}, which no style sheet names or which has become two`);
          return `/_astro/${renamed}`;
        });
    if (lean !== text) await writeFile(join(root, path), lean);
  }
  for await (const path of glob('_astro/*.{woff2,woff,ttf}', { cwd: root })) if (!after.has(basename(path))) await rm(join(root, path));
  return { before: [...before.values()], after: [...after.values()] };
}

/** @throws Error where a style sheet asks by number for a weight that the fonts no longer have; "bolder" within what is bold is as bold as they get */
function known(path: string, css: string): void {
  for (const [rule, weight] of css.replace(FACE, '').matchAll(/\bfont(?:-weight)?:[^;}]*?(?<![\w.#-])([1-9]\d\d)(?![\w.%-])/g)) {
    if (Number(weight) < WEIGHTS.min || Number(weight) > WEIGHTS.max) throw new Error(`${path}: ${rule} is not among the weights that the fonts keep, ${WEIGHTS.min} to ${WEIGHTS.max}`);
  }
}
