/** What a worker that reads files says: that it lives, then its answer. */
export type FileMessage<R> = { readonly kind: 'alive' } | { readonly kind: 'answer'; readonly answer: R } | { readonly kind: 'failed'; readonly message: string };

/** A worker says that it lives this often, in milliseconds, as long as its computing leaves it time to. */
const BEAT = 100;

/** Makes a worker of `answer`: one order, one answer. */
export function serve<O, R>(answer: (order: O) => Promise<R> | R): void {
  const say = (message: FileMessage<R>) => postMessage(message);
  onmessage = async ({ data }: MessageEvent<O>) => {
    try {
      say({ kind: 'answer', answer: await answer(data) });
    } catch (error) {
      say({ kind: 'failed', message: String(error) });
    }
  };
  setInterval(() => say({ kind: 'alive' }), BEAT);
  say({ kind: 'alive' });
}
