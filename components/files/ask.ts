import '../../src/trusted-types.ts';
import type { FileMessage } from './serve.ts';

/** The worker computed for longer than a file deserves, and was ended. */
export class TooSlow extends Error {}

/** Milliseconds without a word: of a worker that computes, and of one that is still being loaded. Waiting for a slow disk is no silence. */
export const SILENCE = 1000;
const LOADING = 30_000;
/** A page that was busy itself hears late: a last look before the worker is ended. */
const GRACE = 250;

/**
 * Has `worker` answer one order, then ends it, whatever came of it. `signal` ends it early, and the promise never settles.
 * @throws TooSlow, or an Error where the worker could not be loaded or failed
 */
export function ask<O, R>(worker: Worker, order: O, signal?: AbortSignal): Promise<R> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const end = (then: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      worker.onmessage = worker.onerror = null;
      then();
    };
    const watch = (patience: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = setTimeout(() => end(() => reject(new TooSlow())), GRACE);
      }, patience);
    };
    worker.onmessage = ({ data }: MessageEvent<FileMessage<R>>) => {
      if (data.kind === 'alive') watch(SILENCE);
      else if (data.kind === 'answer') end(() => resolve(data.answer));
      else end(() => reject(new Error(data.message)));
    };
    worker.onerror = (event) => end(() => reject(new Error(event.message || 'the worker could not be loaded')));
    signal?.addEventListener('abort', () => end(() => undefined));
    watch(LOADING);
    worker.postMessage(order);
  });
}
