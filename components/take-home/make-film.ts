import '../../src/trusted-types.ts';
import type { FilmMessage } from './film-worker.ts';
import type { FilmOrder } from './film.ts';

export class Cancelled extends Error {}

/** A moving GIF, made in a worker; `signal` ends that worker. @throws Cancelled */
export function makeFilm(order: FilmOrder, onFrame: (done: number) => void, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./film-worker.ts', import.meta.url), { type: 'module', name: 'film' });
    const end = (then: () => void) => {
      worker.terminate();
      then();
    };
    signal.addEventListener('abort', () => end(() => reject(new Cancelled())));
    worker.onerror = (event) => end(() => reject(new Error(event.message || 'worker')));
    worker.onmessage = ({ data }: MessageEvent<FilmMessage>) => {
      if (data.kind === 'frame') onFrame(data.done);
      else if (data.kind === 'film') end(() => resolve(data.bytes));
      else end(() => reject(new Error(data.message)));
    };
    worker.postMessage(order);
  });
}
