import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { dist } from '../lib/paths.mjs';

/** What a page may bring before a reader presses anything, in bytes as transferred (gzip), 1 KB = 1000 bytes. */
export const BUDGET = { script: 60_000, withoutFonts: 250_000 } as const;

export const KINDS = ['html', 'style', 'script', 'json', 'image', 'font', 'other'] as const;
export type Kind = (typeof KINDS)[number];

export interface Weight {
  /** Bytes of each kind. */
  readonly bytes: Readonly<Record<Kind, number>>;
  readonly withoutFonts: number;
  readonly files: readonly { readonly path: string; readonly kind: Kind; readonly bytes: number }[];
}

export interface PageWeight {
  /** Once the page has come to rest. */
  readonly atLoad: Weight;
  /** Once it has also been scrolled through to its end. */
  readonly atEnd: Weight;
}

const ENDINGS: readonly [RegExp, Kind][] = [
  [/(\/|\.html)$/, 'html'],
  [/\.css$/, 'style'],
  [/\.m?js$/, 'script'],
  [/\.json$/, 'json'],
  [/\.(png|jpe?g|webp|avif|svg|ico)$/, 'image'],
  [/\.(woff2?|ttf)$/, 'font'],
];
const kindOf = (path: string): Kind => ENDINGS.find(([ending]) => ending.test(path))?.[1] ?? 'other';

/** Compressed already: no host does it twice. */
const COMPRESSED = /\.(png|jpe?g|webp|avif|woff2?)$/;
const sizes = new Map<string, number>();

/** Of a file of the built site, as transferred. A page that sends the browser on no longer has its answers, so the folder is asked. */
async function sizeOf(path: string): Promise<number> {
  let size = sizes.get(path);
  if (size === undefined) {
    const body = await readFile(join(dist, path.endsWith('/') ? `${path}index.html` : path));
    size = COMPRESSED.test(path) ? body.length : gzipSync(body).length;
    sizes.set(path, size);
  }
  return size;
}

/** Opens a page and scrolls through it, pressing nothing, and weighs what it asks the server for. */
export async function weigh(page: Page, url: string): Promise<PageWeight> {
  const paths = new Set<string>();
  const hear = (response: Response) => {
    if (response.ok() && response.url().startsWith('http')) paths.add(new URL(response.url()).pathname);
  };
  page.on('response', hear);
  await page.goto(url, { waitUntil: 'networkidle' });
  const atLoad = await weightOf([...paths]);
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  // Islands that wait for an idle moment and what they load in turn: quiet for half a second.
  let known = -1;
  while (known !== paths.size) {
    known = paths.size;
    await page.waitForTimeout(500);
  }
  page.off('response', hear);
  return { atLoad, atEnd: await weightOf([...paths]) };
}

async function weightOf(paths: readonly string[]): Promise<Weight> {
  const files = await Promise.all(paths.map(async (path) => ({ path, kind: kindOf(path), bytes: await sizeOf(path) })));
  const bytes = Object.fromEntries(KINDS.map((kind) => [kind, files.reduce((sum, file) => sum + (file.kind === kind ? file.bytes : 0), 0)])) as Record<Kind, number>;
  return { bytes, withoutFonts: files.reduce((sum, file) => sum + (file.kind === 'font' ? 0 : file.bytes), 0), files };
}

/** How a page is over its budget, in words; empty where it is not. */
export function excess({ atEnd }: PageWeight): string[] {
  const over = (what: string, bytes: number, most: number) => (bytes > most ? [`${what} ${bytes} bytes of ${most}`] : []);
  return [...over('script', atEnd.bytes.script, BUDGET.script), ...over('in all without fonts', atEnd.withoutFonts, BUDGET.withoutFonts)];
}
