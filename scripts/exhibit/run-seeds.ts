import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Exhibit, Measures, Verdict } from '../../src/exhibits/exhibit.ts';
import type { Done, Job } from './one-seed.ts';

export interface SeedRuns {
  /** In the order of `seeds`. */
  readonly runs: readonly Done[];
  readonly seeds: readonly number[];
  readonly measures: readonly Measures[];
  readonly verdict: Verdict;
  readonly seconds: number;
}

/** Runs an exhibit once a seed, as many at a time as there are cores. Without a seed among its parameters it runs once. */
export async function runSeeds(exhibit: Exhibit, parameters: Readonly<Record<string, unknown>>, seeds: readonly number[]): Promise<SeedRuns> {
  const wanted = 'seed' in exhibit.parameters ? seeds : seeds.slice(0, 1);
  const started = performance.now();
  const pool = new Piscina<Job, Done>({
    filename: new URL('./one-seed.ts', import.meta.url).href,
    maxThreads: Math.min(wanted.length, availableParallelism()),
  });
  try {
    const runs = await Promise.all(
      wanted.map((seed) => pool.run({ id: exhibit.id, parameters: 'seed' in exhibit.parameters ? { ...parameters, seed } : parameters })),
    );
    const measures = runs.flatMap((run) => (run.measures ? [run.measures] : []));
    return {
      runs,
      seeds: wanted,
      measures,
      verdict: exhibit.verdict(measures, runs[0]!.parameters as never),
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
  } finally {
    await pool.destroy();
  }
}
