// @ts-check
import { readFileSync } from 'node:fs';
import { findBrowser, WINDOWLESS } from './browser.mjs';
import { run } from './child.mjs';
import { Explained } from './explain.mjs';
import { tool } from './tools.mjs';

/**
 * A browser, installed where the machine has none.
 * @param {{ windows?: boolean }} [options] windows: it must be one that readers use
 * @returns {Promise<string>} its path
 * @throws {Explained} where none can be had
 */
export async function ensureBrowser({ windows = false } = {}) {
  for (const install of [undefined, () => debianPackage('chromium'), playwrightDownload]) {
    await install?.();
    const path = findBrowser({ windows });
    if (path) return path;
  }
  throw new Explained(
    'The browser tests need Chrome or Chromium, none was found and none could be installed: install one, or set CHROMIUM_PATH to where it is.',
  );
}

/** The browsers for all tests: one that readers use, and where that is easily installed one without windows, with which most are quicker. */
export async function ensureTestBrowsers() {
  await ensureBrowser({ windows: true });
  if (!process.env['CHROMIUM_PATH'] && !findBrowser()?.endsWith(WINDOWLESS)) await debianPackage(WINDOWLESS);
  return ensureBrowser();
}

/** @param {string} name */
async function debianPackage(name) {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  console.log(`Installing the Debian package ${name} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Away from every network it is soon known that nothing comes.
  const soon = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15'];
  if ((await run('apt-get', [...soon, 'update'], { env })) === 0) await run('apt-get', [...soon, 'install', '-y', name], { env });
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
