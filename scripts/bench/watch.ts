/**
 * The short version of the benchmark that runs with the tests: fails where a ratio is more than a fifth worse than in the committed run,
 * public/bench.json, and not because of a noisy moment: what fails is measured once more.
 */
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { BenchEngine } from '../../src/bench/measuring/engine.ts';
import { regressions, toleranceOf, watched, type Regression, type Watched } from '../../src/bench/regression.ts';
import { PLACES, reportSchema, type PlaceId } from '../../src/bench/report.ts';
import type { TurnOptions } from '../../src/bench/turns.ts';
import { program } from '../lib/explain.mjs';
import { root } from '../lib/paths.mjs';
import { startBrowser } from './browser.ts';
import { WATCH, WATCH_SOFTWARE } from './effort.ts';
import { thisMachine } from './machine.ts';
import { measureWatched } from './measure.ts';
import { nodeEngine } from './node-engine.ts';

const WATCHED: readonly PlaceId[] = ['wasm', 'cpu', 'webgpu'];

/** What is worse than the baseline in both of two measurements. */
export async function watch(engine: BenchEngine, baseline: Watched, tolerance: number, turns: TurnOptions, say: (now: Watched) => void): Promise<Regression[]> {
  const measure = async () => {
    const now = await measureWatched(engine, turns);
    say(now);
    return regressions(baseline, now, tolerance);
  };
  const first = await measure();
  if (first.length === 0) return [];
  const again = await measure();
  return again.filter(({ what }) => first.some((one) => one.what === what));
}

async function main(): Promise<void> {
  const report = reportSchema.parse(JSON.parse(await readFile(join(root, 'public', 'bench.json'), 'utf8')));
  console.log(`Against the run of ${report.made.slice(0, 10)} on ${report.machine.processor}, ${report.machine.cores} cores.`);
  const browser = await startBrowser();
  try {
    for (const name of WATCHED) {
      const { id, where } = PLACES[name];
      const baseline = report.backends[name];
      if (!baseline) throw new Error(`public/bench.json has no ${name}: make it again with "npm run bench -- --out public/bench.json"`);
      if (where === 'browser' && !browser) throw new Error(`${name} cannot be measured: no Chrome or Chromium was found`);
      const { engine, close } = where === 'browser' ? await browser!.open() : nodeEngine();
      await engine.start(id);
      const tolerance = toleranceOf(report.machine, thisMachine(), { softwareAdapter: baseline.softwareAdapter, load: loadavg()[0] });
      const worse = await watch(engine, watched(baseline), tolerance, where === 'browser' ? WATCH_SOFTWARE : WATCH, (now) =>
        console.log(`${name}: ${now.ratio.toFixed(2)} times naive tfjs, ${now.kernels} kernels a step, a probe is ${now.probe.toFixed(2)} steps; ratios of time may be ${100 * tolerance} % worse`),
      );
      for (const { what, baseline: then, now, limit } of worse) {
        console.error(`${name}: ${SAID[what]} was ${then.toPrecision(3)} and is ${now.toPrecision(3)}; ${limit.toPrecision(3)} would pass.`);
        process.exitCode = 1;
      }
      await close();
    }
  } finally {
    await browser?.close();
  }
}

const SAID = { ratio: 'our speed over naive tfjs', kernels: 'the number of kernels a step', probe: 'the cost of a probe in steps' };

if (import.meta.main) await program(main);
