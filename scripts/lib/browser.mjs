// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, win32 } from 'node:path';
import { Explained } from './explain.mjs';

/**
 * What the search asks of the machine; tests give their own.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} works whether the file is a browser that starts
 * @property {() => string | undefined} downloaded where Playwright keeps a Chromium of its own
 */

/** Chromium without the windows of a browser: tests that look at pages alone end in two thirds of the time. */
export const WINDOWLESS = 'chromium-headless-shell';
const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const WINDOWS_COMMANDS = ['chrome.exe', 'chromium.exe', 'msedge.exe'];
const LINUX_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'];
const MAC_PLACES = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Where a Chrome or Chromium may be, likeliest first: on PATH, then in the usual places of the system.
 * @param {Pick<Machine, 'platform' | 'env'>} machine
 * @param {boolean} [windows] whether it must be one that readers use
 * @returns {string[]}
 */
export function places({ platform, env }, windows = false) {
  if (platform === 'win32') {
    const folders = (env['PATH'] ?? env['Path'] ?? '').split(';').filter(Boolean);
    const installed = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return [...within(folders, WINDOWS_COMMANDS, win32.join), ...within(installed, WINDOWS_PLACES, win32.join)];
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  const commands = windows ? COMMANDS : [WINDOWLESS, ...COMMANDS];
  const usual =
    platform === 'darwin' ? within(['/', env['HOME'] ?? '/'], MAC_PLACES, posix.join) : within(LINUX_PLACES, commands, posix.join);
  return [...new Set([...within(folders, commands, posix.join), ...usual])];
}

/**
 * A browser: CHROMIUM_PATH, an installed one, or one that Playwright has downloaded.
 * @param {{ windows?: boolean, machine?: Machine }} [options] windows: it must be one that readers use
 * @returns {string | undefined} undefined where there is none
 * @throws {Explained} where CHROMIUM_PATH names no working browser
 */
export function findBrowser({ windows = false, machine = thisMachine } = {}) {
  const { env, exists, works } = machine;
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (exists(named) && works(named)) return named;
    throw new Explained(`CHROMIUM_PATH is "${named}", which is no Chrome or Chromium that starts: correct it, or leave it out for a search.`);
  }
  const downloaded = machine.downloaded();
  const all = downloaded === undefined ? places(machine, windows) : [...places(machine, windows), downloaded];
  return all.find((path) => exists(path) && works(path));
}

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  // Ubuntu's chromium-browser is a script that only says where to get the browser. On Windows --version would open a window.
  works: (path) => process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0,
  downloaded() {
    try {
      return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    } catch {
      return undefined;
    }
  },
};

/**
 * @param {readonly string[]} folders
 * @param {readonly string[]} names
 * @param {(folder: string, name: string) => string} join
 */
const within = (folders, names, join) => names.flatMap((name) => folders.map((folder) => join(folder, name)));
