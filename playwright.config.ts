import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const port = Number(process.env['TEST_PORT'] ?? 4399);
const minute = 60_000;

/** What a slow machine need not get to. Never among it: that pages stand, train, survive faults, harm nobody and can be used by everybody. */
const LAST = /\/(about-engine|claims|desk|determinism|drawing|film|gallery|kept|licences|offline|own-data|play|present|search|share|take-home|touch|tour|verdicts|weight)\.spec\.ts$/;

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
  retries: 0,
  fullyParallel: true,
  workers: 2,
  // Software WebGPU on two shared cores trains some fifteen times slower than wasm.
  timeout: 3 * minute,
  expect: { timeout: minute / 2 },
  // Tests of what a page loads would see the service worker's answers in place of the server's.
  use: { serviceWorkers: 'block', baseURL: `http://localhost:${port}`, trace: 'off', video: 'off', screenshot: 'off' },
  projects: [
    { name: 'together', testIgnore: LAST, grepInvert: /@alone/, use: chromium },
    // What compares times, or trains on software WebGPU, which takes every core. `npm test` runs it after the others, not beside them.
    { name: 'alone', grep: /@alone/, workers: 1, use: chromium },
    // `npm test` gets as far with these as its time allows.
    { name: 'rest', testMatch: LAST, grepInvert: /@alone/, use: chromium },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/lib/serve-dist.mjs`,
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: minute,
  },
});
