// @ts-check
import { readFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { run } from './child.mjs';
import { Explained } from './explain.mjs';
import { tool } from './tools.mjs';

/**
 * The browser for the tests, installed where the machine has none.
 * @returns {Promise<string>} its path
 * @throws {Explained} where none can be had
 */
export async function ensureBrowser() {
  for (const install of [undefined, debianPackage, playwrightDownload]) {
    await install?.();
    const path = findBrowser();
    if (path) return path;
  }
  throw new Explained(
    'The browser tests need Chrome or Chromium, none was found and none could be installed: install one, or set CHROMIUM_PATH to where it is.',
  );
}

async function debianPackage() {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  console.log('No Chrome or Chromium was found: installing the Debian package chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update'], { env })) === 0) await run('apt-get', ['install', '-y', 'chromium'], { env });
}

async function playwrightDownload() {
  console.log("No Chrome or Chromium was found: downloading Playwright's …");
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // --with-deps installs the libraries that a bare Linux lacks, and fails on distributions that Playwright does not know.
  if (asRoot && (await tool('playwright', ['install', '--with-deps', 'chromium'])) === 0) return;
  await tool('playwright', ['install', 'chromium']);
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
