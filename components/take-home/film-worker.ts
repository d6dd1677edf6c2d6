import type { FilmOrder } from './film.ts';

export type FilmMessage =
  | { readonly kind: 'frame'; readonly done: number }
  | { readonly kind: 'film'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

const say = (message: FilmMessage) => postMessage(message);

async function make(order: FilmOrder): Promise<Uint8Array<ArrayBuffer>> {
  const onFrame = (done: number) => say({ kind: 'frame', done });
  // Each format brings its own encoder: only the one that is wanted is loaded.
  if (order.format === 'gif') return (await import('./film-gif.ts')).gifOf(order, onFrame);
  return (await import('./film-webm.ts')).webmOf(order, onFrame);
}

onmessage = ({ data: order }: MessageEvent<FilmOrder>) => {
  make(order).then(
    (bytes) => say({ kind: 'film', bytes }),
    (error: unknown) => say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
};
