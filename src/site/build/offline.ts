import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW, type ManifestTransform } from 'workbox-build';
import { LANGUAGES } from '../../language.ts';
import { revisionOf, type OfflineList } from '../offline/list.ts';

/** Pages that are stored with the first visit: what is read, in both languages. */
const READING = ['', ...LANGUAGES.flatMap((language) => ['', 'chapters/*/', 'summary/', 'glossary/', 'notation/', 'teach/', 'offline/'].map((path) => `${language}/${path}`))].map((path) => `${path}index.html`);
/** As src/site/build/fonts names them: what the site has letters of. */
const FONTS = ['text-*', 'formula-{Main,Math,Size1,Size2,AMS}*'];
const FURNITURE = ['offline.json', 'theme.js', 'favicon.*', '*/app.webmanifest', '_astro/*.css', ...FONTS.map((name) => `_astro/${name}.woff2`)];
/** Larger scripts belong to the engine and to the drawing of charts: they are stored when they are first used. */
const LARGEST_SCRIPT = 40_000;

/**
 * After the build: `sw.js`, a service worker that stores what is read at the first visit and everything else when it is first used, and `offline.json`,
 * a list of all that an exhibit or a page may need. A new worker waits until the reader says so (src/site/scripts/offline.ts).
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await writeFile(join(root, 'offline.json'), JSON.stringify(await listOf(root)));
        const engineLater: ManifestTransform = (entries) => ({ manifest: entries.filter(({ url, size }) => !url.endsWith('.js') || size <= LARGEST_SCRIPT), warnings: [] });
        const { count, size, warnings } = await generateSW({
          globDirectory: root,
          globPatterns: [...READING, ...FURNITURE, '_astro/*.js'],
          manifestTransforms: [engineLater],
          swDest: join(root, 'sw.js'),
          cacheId: 'what-to-predict',
          inlineWorkboxRuntime: true,
          sourcemap: false,
          // Names under _astro carry a hash of their content.
          dontCacheBustURLsMatching: /^_astro\//,
          ignoreURLParametersMatching: [/.*/],
          clientsClaim: true,
          cleanupOutdatedCaches: true,
          runtimeCaching: [
            { urlPattern: /\/_astro\//, handler: 'CacheFirst', options: { cacheName: 'assets', expiration: { maxAgeSeconds: 90 * 24 * 3600, purgeOnQuotaError: true } } },
            ...LANGUAGES.map((language) => ({
              urlPattern: new RegExp(`/${language}/`),
              handler: 'NetworkFirst' as const,
              options: { cacheName: 'pages', precacheFallback: { fallbackURL: `${language}/offline/index.html` } },
            })),
            { urlPattern: ({ sameOrigin }: { sameOrigin: boolean }) => sameOrigin, handler: 'NetworkFirst', options: { cacheName: 'pages' } },
          ],
        });
        for (const warning of warnings) logger.warn(warning);
        logger.info(`${count} files, ${(size / 1e6).toFixed(1)} MB, are stored at the first visit`);
      },
    },
  };
}

async function listOf(root: string): Promise<OfflineList> {
  const wanted = /^(_astro\/.*\.(js|css|wasm|woff2)|([a-z]{2}|embed)\/.*index\.html|reference-(runs|trials)\/.*|examples\/.*|pagefind\/.*)$/;
  const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''));
  const files = await Promise.all(names.filter((name) => wanted.test(name)).sort().map(async (name) => {
    const language = LANGUAGES.find((one) => name.startsWith(`${one}/`));
    const path = name.replace(/index\.html$/, '');
    const content = new Uint8Array(await readFile(join(root, name)));
    const revision = await revisionOf(path, content.buffer);
    return { path, bytes: content.length, ...(language && { language }), ...(revision && { revision }) };
  }));
  return { files };
}
