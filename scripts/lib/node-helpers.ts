import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { Thread } from '../../src/learning/helpers/pool.ts';

/** A helper of src/learning/helpers as a thread of Node. It does not keep the process alive. */
export function spawnNodeHelper(): Thread {
  const worker = new Worker(new URL('./node-helper.ts', import.meta.url));
  worker.unref();
  return {
    endpoint: nodeEndpoint(worker),
    onLost: (lost) => void worker.on('error', lost).on('exit', lost),
    end: () => void worker.terminate(),
  };
}
