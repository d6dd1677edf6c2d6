// @ts-check
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputFingerprint, sourceFingerprint } from './fingerprint.mjs';
import { cache, dist, root } from './paths.mjs';
import { tool } from './tools.mjs';

const STAMP = join(cache, 'build.json');

/**
 * Builds the site into dist/ unless dist/ is what these very sources were built into.
 * @returns {Promise<number>} the exit status of the build; 0 where none was needed
 */
export async function ensureBuilt() {
  // Before the build: an edit made meanwhile must make the next start build again.
  const sources = `${await sourceFingerprint(root)} ${process.env['SITE_URL'] ?? ''}`;
  if (await isBuiltFrom(sources)) {
    console.log('The site is already built from these sources.');
    return 0;
  }
  console.log('Building the site …');
  await rm(STAMP, { force: true });
  const status = await tool('astro', ['build']);
  if (status === 0) {
    await mkdir(cache, { recursive: true });
    await writeFile(STAMP, JSON.stringify({ sources, output: await outputFingerprint(dist) }));
  }
  return status;
}

/** @param {string} sources */
async function isBuiltFrom(sources) {
  try {
    const stamp = JSON.parse(await readFile(STAMP, 'utf8'));
    return stamp.sources === sources && stamp.output === (await outputFingerprint(dist));
  } catch {
    return false;
  }
}
