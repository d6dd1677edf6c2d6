import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import '@tensorflow/tfjs';
import { makeEngine, type BenchEngine } from '../../src/bench/measuring/engine.ts';
import { offerHelpers, type Thread } from '../../src/learning/helpers/pool.ts';
import { spawnNodeHelper } from '../lib/node-helpers.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function heap(): Promise<number> {
  // What finalizers let go of is collected by a second call.
  for (let i = 0; i < 2; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

/** As many helpers as on the site. */
const MOST_HELPERS = 3;

export interface OpenEngine {
  readonly engine: BenchEngine;
  close(): Promise<void>;
}

/** The engine on this thread and its helpers. Unless it is closed, they keep the process alive. */
export function nodeEngine(): OpenEngine {
  const threads: Thread[] = [];
  const spawn = () => {
    const thread = spawnNodeHelper();
    threads.push(thread);
    return thread;
  };
  offerHelpers(spawn, Math.min(MOST_HELPERS, availableParallelism() - 1));
  return {
    engine: makeEngine({ heap }),
    async close() {
      offerHelpers(spawn, 0);
      for (const thread of threads) thread.end();
    },
  };
}
