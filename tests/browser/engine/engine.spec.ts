import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import { expectAlike } from '../../alike.ts';
import type { Engine, Run } from './harness.ts';

declare global {
  interface Window {
    engine: Engine;
  }
}

const STEPS = 20;
const ORIGIN = 'http://localhost';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

const rms = (values: number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

test.describe('the engine in a browser', { tag: '@alone' }, () => {
  test.describe.configure({ mode: 'serial' });
  let folder: string;
  let page: Page;
  let webgpu: Run;
  let wasm: Run;
  let exact: ReturnType<Engine['reference']>;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    folder = await mkdtemp(join(tmpdir(), 'engine-'));
    await build({
      configFile: false,
      logLevel: 'warn',
      root: import.meta.dirname,
      build: {
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        assetsInlineLimit: 0,
        rollupOptions: { input: join(import.meta.dirname, 'harness.ts'), output: { entryFileNames: 'harness.js' } },
      },
    });
    page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/') return route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/harness.js"></script>' });
      return route.fulfill({ contentType: TYPES[extname(path)] ?? 'text/plain', body: await readFile(join(folder, path)) });
    });
    await page.goto(`${ORIGIN}/`);
    await page.waitForFunction(() => 'engine' in window);
    webgpu = await page.evaluate((steps) => window.engine.run('webgpu', steps), STEPS);
    wasm = await page.evaluate((steps) => window.engine.run('wasm', steps), STEPS);
    exact = await page.evaluate((steps) => window.engine.reference(steps), STEPS);
  });

  test.afterAll(async () => {
    await page?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  function expectLikeReference(run: Run): void {
    run.losses.forEach((losses, l) => {
      expect(losses).toHaveLength(STEPS);
      losses.forEach((loss, step) => expect(Math.abs(loss / exact.losses[l]![step]! - 1)).toBeLessThan(1e-3));
    });
    // Adam divides by the size of a gradient, so a weight whose gradient is near 0 may go another way; all together may not.
    const moved = rms(exact.theta.map((value, i) => value - exact.start[i % exact.start.length]!));
    expect(rms(exact.theta.map((value, i) => value - run.theta[i]!))).toBeLessThan(0.01 * moved);
  }

  test('WebGPU is available to the test and passes its start-up check', () => {
    expect(webgpu.report).toMatchObject({ id: 'webgpu', rejected: [] });
    expect(webgpu.report.adapter).toMatch(/\w/);
  });

  test('WebAssembly passes its start-up check with injected addresses', () => {
    expect(wasm.report).toMatchObject({ id: 'wasm', rejected: [] });
  });

  test('WebGPU follows the float64 reference over 20 training steps (losses to 0.1 %, weights to 1 % of their way)', () => expectLikeReference(webgpu));

  test('WebAssembly follows the float64 reference over 20 training steps (losses to 0.1 %, weights to 1 % of their way)', () => expectLikeReference(wasm));

  test('a paired step is two kernels on WebGPU', () => {
    expect(webgpu.kernelsPerStep).toBe(2);
  });

  test('WebGPU and WebAssembly agree in every number of probes of trained and of averaged weights to 1 %', () => {
    expect(webgpu.probes).toHaveLength(2);
    webgpu.probes.forEach((probe, i) => expectAlike(probe, wasm.probes[i]!, 0.01));
  });

  test('WebGPU and WebAssembly give the same network output to 0.01', () => {
    expect(webgpu.output).toHaveLength(8);
    webgpu.output.forEach((value, i) => expect(Math.abs(value - wasm.output[i]!)).toBeLessThan(0.01));
  });

  test('no tensors are left behind on either, nor what a probe puts on the device', () => {
    expect([webgpu.tensorsLeft, wasm.tensorsLeft]).toEqual([0, 0]);
    expect([webgpu.dataLeft, wasm.dataLeft]).toEqual([0, 0]);
  });

  test('WebGPU reports the first loss that is not finite', async () => {
    const { nonFinite, losses } = await page.evaluate(() => window.engine.overflow());
    expect(nonFinite).toEqual({ step: 0, learner: 'broken' });
    expect(losses[0]).toHaveLength(1);
    expect(Number.isFinite(losses[0]![0])).toBe(true);
  });

  test('WebGPU keeps within a time budget by its last pace: the third call does more than the cautious first and ends', async () => {
    const counts = await page.evaluate(() => window.engine.budget(200));
    expect(counts[0]).toBe(4);
    expect(counts[2]).toBeGreaterThan(4);
  });

  test('training on a lost device is an error and not silence', async () => {
    expect(await page.evaluate(() => window.engine.loseDevice())).toMatch(/^rejected: /);
  });
});
