import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import { listen } from '../lib/server.mjs';
import type { Driver, Kind } from './driver.ts';
import { firstOf } from './places.ts';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];
const DISPLAY = ':87';
const PATIENCE = 20_000;

/** WebKitGTK by way of its WebDriver. It wants a screen; where there is none, Xvfb gives it one. */
export const webkit: Kind = {
  name: 'WebKitGTK',
  missing: () => {
    if (!webDriver()) return 'no WebKitWebDriver was found (Debian: webkit2gtk-driver)';
    if (!miniBrowser()) return 'no MiniBrowser of WebKitGTK was found (Debian: webkit2gtk-driver brings one)';
    return process.env['DISPLAY'] || xvfb() ? undefined : 'there is neither a screen nor Xvfb';
  },
  start,
};

const webDriver = () => firstOf(['WebKitWebDriver']);
const xvfb = () => firstOf(['Xvfb']);
const miniBrowser = () => firstOf(['MiniBrowser'], undefined, LIBRARIES.flatMap((folder) => subfolders(folder).filter((name) => name.startsWith('webkit')).map((name) => `${folder}/${name}`)));

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function start(): Promise<Driver> {
  const helpers: ChildProcess[] = [];
  const stop = () => helpers.forEach((helper) => helper.kill());
  const env = { ...process.env };
  if (!env['DISPLAY']) {
    env['DISPLAY'] = DISPLAY;
    helpers.push(spawn(xvfb()!, [DISPLAY, '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' }));
  }
  const port = await freePort();
  helpers.push(spawn(webDriver()!, [`--port=${port}`], { stdio: 'ignore', env }));
  try {
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } });
    const driver = await eventually(() => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 120_000 });
    return {
      name: 'WebKitGTK',
      version: String((await driver.getCapabilities()).get('browserVersion')),
      open: (url) => driver.get(url),
      // Now and then the answer is lost: "Could not parse script result", or null.
      run: (body, ...given) =>
        eventually(async () => {
          const answer = await driver.executeScript<{ value: never } | null>(`return { value: (${body.toString()})(...arguments) };`, ...given);
          if (answer === null) throw new Error('WebKitWebDriver gave no answer');
          return answer.value;
        }),
      click: (selector) => driver.findElement(By.css(selector)).click(),
      press: async (key) => driver.switchTo().activeElement().sendKeys({ ArrowRight: Key.ARROW_RIGHT, Tab: Key.TAB }[key]),
      close: async () => {
        await driver.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const { port, close } = await listen(() => undefined, 0);
  close();
  return port;
}

/** A server that has just been started does not answer at once. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 300));
    }
  }
}
