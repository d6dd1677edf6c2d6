import * as Comlink from 'comlink';
import type { BenchEngine } from '../bench/measuring/engine.ts';
import { alternate } from '../bench/turns.ts';
import type { BackendReport } from '../learning/backend.ts';

export interface ShortBench extends Pick<BackendReport, 'id' | 'adapter'> {
  /** Paired steps per second, turn by turn, at width 64. */
  readonly ours: readonly number[];
  readonly naive: readonly number[];
  readonly kernels: number;
  readonly naiveKernels: number;
}

const TURNS = { turns: 5, milliseconds: 200 };

/** Measures the first back end that works, in a worker that ends with it. @throws Error where none works or the worker cannot be loaded */
export async function measureInWorker(started: (report: BackendReport) => void): Promise<ShortBench> {
  const worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module', name: 'bench' });
  const lost = new Promise<never>((_, reject) => (worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be loaded'))));
  const engine = Comlink.wrap<BenchEngine>(worker);
  const measure = async (): Promise<ShortBench> => {
    const report = await engine.start();
    started(report);
    await engine.open({ width: 64 });
    const rates = await alternate({ ours: (steps) => engine.train('ours', steps), naive: (steps) => engine.train('naive', steps) }, TURNS);
    return { id: report.id, ...(report.adapter && { adapter: report.adapter }), ...rates, kernels: await engine.kernels('ours'), naiveKernels: await engine.kernels('naive') };
  };
  try {
    return await Promise.race([measure(), lost]);
  } finally {
    engine[Comlink.releaseProxy]();
    worker.terminate();
  }
}
