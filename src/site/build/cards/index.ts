import { createHash } from 'node:crypto';
import { copyFile, glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { CARD } from '../../sharing.ts';
import { drawCard, lightPalette, type CardText } from './drawing.ts';
import { loadFonts } from './fonts.ts';
import { writeIcons } from './icons.ts';

const SOURCES = 'src/site/build/cards/';
const CACHE = '.cache/cards/';
const PACKAGES = ['satori', 'sharp', 'katex', '@fontsource/source-serif-4', '@fontsource/noto-serif', '@fontsource/noto-serif-sc'];
/** Cards that are rasterised at a time. */
const AT_ONCE = 4;

/**
 * After the build, a picture for every page that names one (og:image), with the words that the page gives for sharing. A card that was
 * drawn before, by the same code with the same packages, comes from the cache.
 */
export function socialCards(): AstroIntegration {
  return {
    name: 'social-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await mkdir(CACHE, { recursive: true });
        const code = await codeHash();
        const known = new Set(await readdir(CACHE));
        const used = new Set<string>();
        const missing: { file: string; text: CardText }[] = [];
        const copies: { file: string; target: string }[] = [];
        for await (const page of glob('**/*.html', { cwd: root })) {
          const card = cardIn(await readFile(join(root, page), 'utf8'));
          if (!card) continue;
          const file = `${createHash('sha256').update(code).update(JSON.stringify(card.text)).digest('hex').slice(0, 24)}.png`;
          if (!known.has(file) && !used.has(file)) missing.push({ file, text: card.text });
          used.add(file);
          copies.push({ file, target: join(root, card.path) });
        }
        await drawAll(missing);
        for (const { file, target } of copies) {
          await mkdir(dirname(target), { recursive: true });
          await copyFile(CACHE + file, target);
        }
        for (const file of known) if (!used.has(file)) await rm(CACHE + file);
        await writeIcons(root);
        logger.info(`${copies.length} cards, ${missing.length} of them drawn now`);
      },
    },
  };
}

async function drawAll(missing: { file: string; text: CardText }[]): Promise<void> {
  if (missing.length === 0) return;
  const fonts = loadFonts();
  const palette = lightPalette();
  const queue = [...missing];
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const svg = await drawCard(next.text, fonts, palette);
      await writeFile(CACHE + next.file, await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0, effort: 3 }).toBuffer());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** What a page's head says about its card. */
export function cardIn(html: string): { path: string; text: CardText } | undefined {
  const { document } = parseHTML(`${html.slice(0, html.indexOf('</head>'))}</head><body></body></html>`);
  const said = (property: string) => document.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content') ?? '';
  const image = said('image');
  if (image === '') return undefined;
  const text = { language: document.documentElement.getAttribute('lang') ?? '', siteName: said('site_name'), title: said('title'), description: said('description') };
  return { path: decodeURI(new URL(image).pathname), text };
}

async function codeHash(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(CARD));
  for (const name of (await readdir(SOURCES)).sort()) hash.update(await readFile(SOURCES + name));
  hash.update(await readFile('src/site/styles/theme.css'));
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, { version?: string }> };
  for (const name of PACKAGES) hash.update(`${name} ${lock.packages[`node_modules/${name}`]?.version}`);
  return hash.digest('hex');
}
