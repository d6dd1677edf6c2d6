/** The page that the benchmark drives: the same worker as on the site, its methods in reach of the driver. */
import * as Comlink from 'comlink';
import type { BenchEngine } from '../../../src/bench/measuring/engine.ts';

const worker = new Worker(new URL('../../../src/lab/bench-worker.ts', import.meta.url), { type: 'module' });
Object.assign(window, { bench: Comlink.wrap<BenchEngine>(worker) });
