import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { filmOf, type FilmOrder } from './film.ts';

export type FilmMessage =
  | { readonly kind: 'frame'; readonly done: number }
  | { readonly kind: 'film'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

/** Milliseconds of each frame, and of the last, so that the end can be looked at. */
const [FRAME, LAST] = [250, 2000];
/** Few colours: points are of a handful, and the rest are their edges. */
const COLOURS = 64;

const say = (message: FilmMessage) => postMessage(message);

onmessage = ({ data: order }: MessageEvent<FilmOrder>) => {
  try {
    const { width, height, paint } = filmOf(order);
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
    const film = GIFEncoder();
    order.frames.forEach((frame, i) => {
      paint(context, frame);
      const { data } = context.getImageData(0, 0, width, height);
      const palette = quantize(data, COLOURS);
      film.writeFrame(applyPalette(data, palette), width, height, { palette, delay: i === order.frames.length - 1 ? LAST : FRAME, repeat: 0 });
      say({ kind: 'frame', done: i + 1 });
    });
    film.finish();
    say({ kind: 'film', bytes: film.bytes() });
  } catch (error) {
    say({ kind: 'failed', message: String(error) });
  }
};
