import { PLACES, reportSchema, type PlaceId, type Report } from '../../src/bench/report.ts';
import type { BenchEngine } from '../../src/bench/measuring/engine.ts';
import { TRAINER_DEFAULTS } from '../../src/learning/trainer.ts';
import { engineVersions } from '../exhibit/versions.ts';
import { startBrowser, type BrowserEngines } from './browser.ts';
import { efforts, quickly } from './effort.ts';
import { thisMachine } from './machine.ts';
import { measureBackend } from './measure.ts';
import { nodeEngine } from './node-engine.ts';
import { startTorch } from './torch.ts';

export interface BenchOptions {
  readonly only: readonly PlaceId[];
  readonly quick: boolean;
  /** Let the browser choose the adapter itself. */
  readonly hardware: boolean;
  /** Compare with PyTorch where there is one. */
  readonly torch: boolean;
  readonly say: (what: string) => void;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render/i;

/** Measures one place after another. What cannot be measured is told in `absent`; only a mistake of ours throws. */
export async function runBench({ only, quick, hardware, torch: withTorch, say }: BenchOptions): Promise<Report> {
  const absent: { name: string; reason: string }[] = [];
  const backends: Report['backends'] = {};
  const torch = withTorch ? await startTorch() : undefined;
  if (withTorch && !torch) absent.push({ name: 'torch', reason: 'no python3 with PyTorch was found' });
  let browser: BrowserEngines | undefined;
  try {
    for (const name of only) {
      const { id, where } = PLACES[name];
      if (where === 'browser') browser ??= await startBrowser({ hardware });
      if (where === 'browser' && !browser) {
        absent.push({ name, reason: 'no Chrome or Chromium was found' });
        continue;
      }
      const { engine, close } = where === 'browser' ? await browser!.open() : nodeEngine();
      const report = await refusable(() => engine.start(id));
      if (typeof report === 'string') absent.push({ name, reason: report });
      else {
        const { adapter, plan } = report;
        const effort = adapter !== undefined && SOFTWARE.test(adapter) ? efforts.software : id === 'cpu' ? efforts.slow : efforts.full;
        say(`${name}: started${adapter ? ` on ${adapter}` : ''}`);
        const measured = await measureBackend(engine, torch, quick ? quickly(effort) : effort, (what) => say(`${name}: ${what}`));
        backends[name] = { id, plan, where, ...(adapter && { adapter, softwareAdapter: SOFTWARE.test(adapter) }), ...measured };
      }
      await close();
    }
    return reportSchema.parse({
      format: 1,
      made: new Date().toISOString(),
      quick,
      machine: thisMachine(),
      versions: { ...(await engineVersions('wasm')), ...(await engineVersions('cpu')), ...(browser && { chromium: browser.version }), ...(torch && { python: torch.python, torch: torch.version }) },
      ...(torch && { torch: { version: torch.version, gflops: torch.gflops } }),
      batchSize: TRAINER_DEFAULTS.batchSize,
      learners: 2,
      backends,
      absent,
    } satisfies Report);
  } finally {
    torch?.close();
    await browser?.close();
  }
}

/** What was returned, or in words why a back end could not be used. */
async function refusable(start: () => ReturnType<BenchEngine['start']>): Promise<Awaited<ReturnType<BenchEngine['start']>> | string> {
  try {
    return await start();
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]! : String(error);
  }
}
