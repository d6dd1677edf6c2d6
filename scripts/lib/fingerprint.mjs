// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Top-level folders that no page is built from. */
const NO_SOURCES = new Set(['node_modules', 'dist', 'tests', 'test-results', 'playwright-report', 'coverage']);
/** Of the files at the top only configuration matters: a log or a note there is no reason to build again. */
const CONFIGURATION = /\.(json|[cm]?[jt]s)$/;

/** @param {import('node:fs').Dirent} entry of the repository's root */
const isSource = (entry) =>
  !entry.name.startsWith('.') && (entry.isDirectory() ? !NO_SOURCES.has(entry.name) : CONFIGURATION.test(entry.name));

/**
 * All files below a folder as sorted paths with forward slashes.
 * @param {string} folder
 * @param {(entry: import('node:fs').Dirent) => boolean} [keep] asked for the folder's direct entries only
 * @returns {Promise<string[]>}
 */
export async function filesBelow(folder, keep = () => true) {
  /** @type {string[]} */
  const paths = [];
  const visit = async (/** @type {string} */ prefix) => {
    for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
      if (prefix === '' && !keep(entry)) continue;
      if (entry.isDirectory()) await visit(`${prefix}${entry.name}/`);
      else if (entry.isFile()) paths.push(prefix + entry.name);
    }
  };
  await visit('');
  return paths.sort();
}

/**
 * A digest of names and contents of everything the site may be built from; it changes when any of them does.
 * @param {string} folder the repository's root
 */
export async function sourceFingerprint(folder) {
  const hash = createHash('sha256');
  for (const path of await filesBelow(folder, isSource)) {
    const content = await readFile(join(folder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * A digest of names, sizes and times of a built site, so that a build made or damaged behind the launcher's back is noticed.
 * @param {string} folder
 * @returns {Promise<string>} the empty string where there is no such folder
 */
export async function outputFingerprint(folder) {
  const hash = createHash('sha256');
  try {
    for (const path of await filesBelow(folder)) {
      const { size, mtimeMs } = await stat(join(folder, path));
      hash.update(`${path}\0${size}\0${mtimeMs}\0`);
    }
  } catch {
    return '';
  }
  return hash.digest('hex');
}
