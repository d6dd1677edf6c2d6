import { launch, type Browser, type SupportedBrowser } from 'puppeteer-core';
import { findBrowser } from '../lib/browser.mjs';
import type { Driver, Kind } from './driver.ts';
import { firstOf } from './places.ts';

const FIREFOX = ['firefox-esr', 'firefox'];

/** Chromium over its own protocol, Firefox over WebDriver BiDi, which a stock Firefox speaks without a driver beside it. */
export const chromium: Kind = {
  name: 'Chromium',
  missing: () => (findBrowser({ windows: true }) ? undefined : 'no Chrome or Chromium was found (CHROMIUM_PATH names one)'),
  start: () => start('Chromium', 'chrome', findBrowser({ windows: true })!, ['--no-sandbox', '--disable-background-networking', '--no-first-run']),
};

export const firefox: Kind = {
  name: 'Firefox',
  missing: () => (firstOf(FIREFOX, 'FIREFOX_PATH') ? undefined : 'no Firefox was found (FIREFOX_PATH names one)'),
  start: () => start('Firefox', 'firefox', firstOf(FIREFOX, 'FIREFOX_PATH')!, []),
};

async function start(name: string, browser: SupportedBrowser, executablePath: string, args: string[]): Promise<Driver> {
  const launched: Browser = await launch({ browser, executablePath, args, headless: true, defaultViewport: { width: 1280, height: 900 }, ...(browser === 'firefox' && { protocol: 'webDriverBiDi' }) });
  const page = await launched.newPage();
  return {
    name,
    version: (await launched.version()).replace(/^[^/]*\//, ''),
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run: (body, ...given) => page.evaluate(body as (...given: unknown[]) => unknown, ...given) as never,
    click: (selector) => page.locator(selector).click(),
    press: (key) => page.keyboard.press(key),
    close: () => launched.close(),
  };
}
