// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Explained } from './explain.mjs';
import { root } from './paths.mjs';
import { npm } from './tools.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Why what is installed is not what package-lock.json asks for; undefined where it is.
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, which npm writes at the end of a successful install and removes
 *   with the folder; undefined where there is none
 * @returns {string | undefined}
 */
export function staleness(lock, installed) {
  if (!installed) return 'nothing is installed yet';
  const paths = new Set([...Object.keys(lock.packages), ...Object.keys(installed.packages)]);
  paths.delete('');
  for (const path of paths) {
    const wanted = lock.packages[path];
    const found = installed.packages[path];
    const name = path.replace(/^.*node_modules\//, '');
    if (!wanted) return `${name} is installed and no longer wanted`;
    // Binaries for other systems are locked and rightly absent.
    if (!found && (wanted.optional || wanted.devOptional)) continue;
    if (!found) return `${name} is missing`;
    if (found.version !== wanted.version) return `${name} is ${found.version}, locked is ${wanted.version}`;
  }
  return undefined;
}

/** Installs the locked versions where node_modules does not hold them already. */
export async function ensureInstalled() {
  const lock = await readJson('package-lock.json');
  if (!lock) throw new Explained('package-lock.json cannot be read, so there is no telling what to install: restore it from the repository.');
  const reason = staleness(lock, await readJson('node_modules/.package-lock.json'));
  if (!reason) return;
  console.log(`Installing the locked dependencies, since ${reason} …`);
  const status = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    throw new Explained(`The dependencies could not be installed: npm ci ended with status ${status}, and its messages above say why.`);
  }
}

/**
 * @param {string} path relative to the root
 * @returns {Promise<Lock | undefined>} undefined where the file is missing or is not JSON
 */
async function readJson(path) {
  try {
    return JSON.parse(await readFile(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}
