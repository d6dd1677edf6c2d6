import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { BenchEngine } from '../../src/bench/measuring/engine.ts';
import { findBrowser } from '../lib/browser.mjs';
import { root } from '../lib/paths.mjs';
import { listen, siteHandler } from '../lib/server.mjs';
import type { OpenEngine } from './node-engine.ts';

const ARGUMENTS = ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
const METHODS = ['start', 'open', 'train', 'kernels', 'readBacks', 'probe', 'probeMemory', 'guided', 'growth', 'close'] as const satisfies readonly (keyof BenchEngine)[];

export interface BrowserEngines {
  readonly version: string;
  /** A fresh worker in a fresh page. */
  open(): Promise<OpenEngine>;
  close(): Promise<void>;
}

type WithBench = { bench: Record<string, (...args: unknown[]) => Promise<unknown>> };

/** undefined where there is no Chrome or Chromium. Its WebGPU adapter is the software one unless `hardware`. */
export async function startBrowser({ hardware = false } = {}): Promise<BrowserEngines | undefined> {
  const executablePath = findBrowser({ windows: true });
  if (!executablePath) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await build({ configFile: false, logLevel: 'error', root: join(import.meta.dirname, 'page'), base: './', worker: { format: 'es' }, build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 } });
  // The headers of the site: they say whether threads may share memory.
  const headers = join(root, 'public', '_headers');
  if (existsSync(headers)) await copyFile(headers, join(folder, '_headers'));
  const server = await listen(siteHandler(folder), 0);
  const browser = await chromium.launch({ executablePath, args: hardware ? ARGUMENTS.filter((one) => !one.includes('swiftshader')) : ARGUMENTS });
  return {
    version: browser.version(),
    async open() {
      // The bench's own page is not the site's, whose policy would refuse its worker.
      const page = await browser.newPage({ bypassCSP: true });
      page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
      page.on('pageerror', (error) => console.error(error.message));
      await page.goto(`http://localhost:${server.port}/`);
      await page.waitForFunction(() => 'bench' in window);
      const call = (name: string) => (...args: unknown[]) => page.evaluate(([method, given]) => (window as unknown as WithBench).bench[method]!(...given), [name, args] as const);
      const engine = Object.fromEntries(METHODS.map((name) => [name, call(name)])) as unknown as BenchEngine;
      return { engine, close: () => page.close() };
    },
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
