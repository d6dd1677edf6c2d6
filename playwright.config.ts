import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const port = Number(process.env['TEST_PORT'] ?? 4399);
const minute = 60_000;

/** First, whatever the machine: that pages stand, train, survive faults and keep to their policy. */
const FIRST = /\/(chapters|engine|exhibits|fallback|faults|instant|near|page|reading|security|site)\.spec\.ts$/;
/** Next, as far as there is time: that everybody can use them, and every page one by one. */
const NEXT = /\/(accessibility|address|back|engine-faults|every-page|file-faults|script-injection)\.spec\.ts$/;
const SOAK = /\/soak\.spec\.ts$/;

const browser = findBrowser();
const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    ...(browser && { executablePath: browser }),
    args: [
      '--no-sandbox',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  },
};

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  forbidOnly: true,
  // The machine is shared: a second try, which `npm test` names at its end, with what went wrong at the first.
  retries: 1,
  fullyParallel: true,
  workers: 2,
  // Software WebGPU on two shared cores trains some fifteen times slower than wasm.
  timeout: 3 * minute,
  expect: { timeout: minute / 2 },
  // Tests of what a page loads would see the service worker's answers in place of the server's.
  use: { serviceWorkers: 'block', baseURL: `http://localhost:${port}`, trace: 'off', video: 'off', screenshot: 'off' },
  projects: [
    { name: 'together', testMatch: FIRST, grepInvert: /@alone/, use: chromium },
    // What compares times, or trains on software WebGPU, which takes every core: `npm test` runs it after the others, not beside them.
    { name: 'alone', testIgnore: SOAK, grep: /@alone/, workers: 1, use: chromium },
    { name: 'soak', testMatch: SOAK, workers: 1, use: chromium },
    { name: 'next', testMatch: NEXT, grepInvert: /@alone/, use: chromium },
    { name: 'rest', testIgnore: [FIRST, NEXT, SOAK], grepInvert: /@alone/, use: chromium },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/lib/serve-dist.mjs`,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: minute,
  },
});
