import { describe, expect, it } from 'vitest';
import { findBrowser, places } from '../../../scripts/lib/browser.mjs';

type Machine = NonNullable<NonNullable<Parameters<typeof findBrowser>[0]>['machine']>;

/** A machine that has the given files, all of them browsers that start unless they are named as broken. */
function machine(files: readonly string[], { broken = [], ...rest }: Partial<Machine> & { broken?: readonly string[] } = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/opt/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    works: (path) => files.includes(path) && !broken.includes(path),
    downloaded: () => undefined,
    ...rest,
  };
}

describe('the browser for the tests', () => {
  it('is the one that CHROMIUM_PATH names, before any other', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/elsewhere/chrome' };
    expect(findBrowser({ machine: machine(['/usr/bin/google-chrome', '/elsewhere/chrome'], { env }) })).toBe('/elsewhere/chrome');
  });

  it.each([
    ['does not exist', ['/usr/bin/chromium'], []],
    ['does not start', ['/usr/bin/chromium', '/elsewhere/chrome'], ['/elsewhere/chrome']],
  ])('is refused, not replaced, where the named one %s', (_, files, broken) => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/elsewhere/chrome' };
    expect(() => findBrowser({ machine: machine(files, { env, broken }) })).toThrow('CHROMIUM_PATH is "/elsewhere/chrome"');
  });

  it('is Chrome before Chromium before Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/google-chrome'];
    expect(findBrowser({ machine: machine(all) })).toBe('/usr/bin/google-chrome');
    expect(findBrowser({ machine: machine(all.slice(0, 2)) })).toBe('/usr/bin/chromium');
  });

  it('is one without windows before any other, unless it must be one that readers use', () => {
    const both = machine(['/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell']);
    expect(findBrowser({ machine: both })).toBe('/usr/bin/chromium-headless-shell');
    expect(findBrowser({ machine: both, windows: true })).toBe('/usr/bin/google-chrome');
    expect(findBrowser({ machine: machine(['/usr/bin/chromium-headless-shell']), windows: true })).toBeUndefined();
  });

  it('is looked for on PATH in the order of PATH, then in the usual places', () => {
    expect(findBrowser({ machine: machine(['/usr/bin/chromium', '/opt/bin/chromium']) })).toBe('/opt/bin/chromium');
    expect(findBrowser({ machine: machine(['/snap/bin/chromium']) })).toBe('/snap/bin/chromium');
  });

  it('is never a file that does not start as a browser', () => {
    const files = ['/usr/bin/chromium-browser', '/snap/bin/chromium'];
    expect(findBrowser({ machine: machine(files, { broken: ['/usr/bin/chromium-browser'] }) })).toBe('/snap/bin/chromium');
  });

  it('is the download of Playwright where nothing is installed', () => {
    const downloaded = () => '/cache/chromium/chrome';
    expect(findBrowser({ machine: machine(['/cache/chromium/chrome'], { downloaded }) })).toBe('/cache/chromium/chrome');
    expect(findBrowser({ machine: machine(['/usr/bin/chromium', '/cache/chromium/chrome'], { downloaded }) })).toBe('/usr/bin/chromium');
  });

  it('is undefined where there is none', () => {
    expect(findBrowser({ machine: machine([]) })).toBeUndefined();
    expect(findBrowser({ machine: machine([], { downloaded: () => '/cache/never-downloaded' }) })).toBeUndefined();
  });

  it('is found in the applications of macOS, the system’s and the user’s', () => {
    const found = places({ platform: 'darwin', env: { HOME: '/Users/ada' } });
    expect(found).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(found).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('is found in the program folders of Windows and on its Path', () => {
    const found = places({ platform: 'win32', env: { Path: 'D:\\tools', ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\Local' } });
    expect(found).toContain('D:\\tools\\chrome.exe');
    expect(found).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(found).toContain('C:\\Users\\ada\\Local\\Google\\Chrome\\Application\\chrome.exe');
  });
});
