import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import * as Comlink from 'comlink';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { spawnNodeHelper } from '../../../scripts/lib/node-helpers.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { HelperLost, helpersAtHand, offerHelpers, startHelpers, type Thread } from '../../../src/learning/helpers/pool.ts';
import { makeProbeSet } from '../../../src/learning/probe.ts';
import { createTrainer, type Trainer, type TrainerConfig } from '../../../src/learning/trainer.ts';
import { examples, learners, schedule, triangle } from './fixtures.ts';

const config: TrainerConfig = { mixture: triangle, schedule, learners, seed: 5, width: 40, batchSize: 48, backend: 'wasm' };
const set = makeProbeSet(examples, { seed: 8, bins: 4, perBin: 6 });

let threads: { readonly end: () => void; posted: number }[] = [];
function spawn(): Thread {
  const thread = spawnNodeHelper();
  const counted = { end: thread.end, posted: 0 };
  threads.push(counted);
  const { endpoint } = thread;
  const postMessage: typeof endpoint.postMessage = (...message) => {
    counted.posted++;
    endpoint.postMessage(...message);
  };
  return { ...thread, endpoint: { ...endpoint, postMessage } };
}

/** Everything a trainer says in the course of a run, with something done to it on the way. */
async function story(between: (trainer: Trainer) => Promise<void> | void = () => {}) {
  const trainer = await createTrainer(config);
  const said: unknown[] = [await trainer.train({ maxSteps: 9 })];
  await between(trainer);
  said.push(await trainer.train({ maxSteps: 300 }), await trainer.probe(set), await trainer.predict('x0', new Float64Array(20).fill(0.5), 30));
  const state = await trainer.weights();
  said.push(state, await trainer.train({ maxSteps: 5 }));
  await trainer.restore(state);
  said.push(await trainer.train({ maxSteps: 5 }), await trainer.weights());
  trainer.dispose();
  return said;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let alone: unknown[];
beforeAll(async () => {
  expect((await chooseBackend({ prefer: 'wasm' })).plan).toBe('simd');
  alone = await story();
});
afterEach(() => {
  threads.forEach((thread) => thread.end());
  threads = [];
});
afterAll(() => offerHelpers(spawn, 0));

describe('helpers on other cores', () => {
  it.each([1, 2])('%d of them give the same bits as none', async (count) => {
    offerHelpers(spawn, count);
    expect(await story()).toEqual(alone);
    const steps = 9 + 300 + 5 + 5;
    expect(threads.map(({ posted }) => posted > steps)).toEqual([true, true].slice(0, count));
  });

  it('may die between two turns of training: nothing is lost', async () => {
    offerHelpers(spawn, 2);
    expect(await story(() => threads[0]!.end())).toEqual(alone);
  });

  it('may die while they train: nothing is lost', async () => {
    offerHelpers(spawn, 2);
    const dying = story(() => void setTimeout(() => threads.forEach((thread) => thread.end()), 5));
    expect(await dying).toEqual(alone);
  });

  it('may die in the middle of a probe: nothing is lost', async () => {
    offerHelpers(spawn, 2);
    const trainer = await createTrainer(config);
    await trainer.train({ maxSteps: 9 });
    const expected = await trainer.probe(set);
    const dying = trainer.probe(set);
    expect(threads).toHaveLength(2);
    threads.forEach((thread) => thread.end());
    expect(await dying).toEqual(expected);
    trainer.dispose();
  });

  it('are done without where they cannot start', async () => {
    offerHelpers(() => {
      throw new Error('no worker here');
    }, 1);
    expect(await story()).toEqual(alone);
    offerHelpers(() => {
      const worker = new Worker(new URL('./no-such-file.ts', import.meta.url));
      return { endpoint: nodeEndpoint(worker), onLost: (lost) => void worker.on('error', lost), end: () => void worker.terminate() };
    }, 1);
    expect(await story()).toEqual(alone);
  });

  it('leave nothing behind of what they have answered', async () => {
    offerHelpers(spawn, 1);
    const trainer = await createTrainer(config);
    const buffersAfter = async (maxSteps: number) => {
      await trainer.train({ maxSteps });
      for (let i = 0; i < 3; i++) {
        collect();
        await new Promise((done) => setTimeout(done, 20));
      }
      return process.memoryUsage().arrayBuffers;
    };
    const before = await buffersAfter(200);
    // A step sends about 5 kB each way.
    expect(await buffersAfter(2000)).toBeLessThan(before + 2e6);
    expect(threads[0]!.posted).toBeGreaterThan(2200);
    trainer.dispose();
  });

  it('are not waited for where they say nothing', async () => {
    const silent = { postMessage() {}, addEventListener() {}, removeEventListener() {}, start() {} };
    offerHelpers(() => ({ endpoint: silent, onLost() {}, end() {} }), 1);
    startHelpers();
    expect(await story()).toEqual(alone);
  });
});

describe('a helper that is silent', () => {
  afterEach(() => void vi.useRealTimers());

  it('is not given up for an answer that came while this thread was frozen, but is after eight seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { port1, port2 } = new MessageChannel();
    Comlink.expose({ ready: () => undefined }, port2);
    let ended = 0;
    offerHelpers(() => ({ endpoint: port1, onLost: () => undefined, end: () => void ended++ }), 1);
    const [helper] = await helpersAtHand(1);
    const { promise, resolve } = Promise.withResolvers<string>();
    const frozen = helper!.ask(() => promise);
    vi.advanceTimersToNextTimer();
    resolve('there');
    expect(await frozen).toBe('there');
    const silent = helper!.ask(() => new Promise<never>(() => undefined));
    vi.advanceTimersByTime(8_000);
    expect(ended).toBe(0);
    vi.advanceTimersByTime(1_000);
    await expect(silent).rejects.toThrow(HelperLost);
    expect(ended).toBe(1);
    port1.close();
  });
});
