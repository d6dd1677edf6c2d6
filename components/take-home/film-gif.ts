import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { filmOf, secondsOf, type FilmOrder } from './film.ts';
import { withComment } from './gif-text.ts';

/** Few colours: points are of a handful, and the rest are their edges. */
const COLOURS = 64;

/** A GIF that repeats for ever, with the order's text as its comment. `onFrame` hears how many frames are done. */
export function gifOf(order: FilmOrder, onFrame: (done: number) => void): Uint8Array<ArrayBuffer> {
  const { width, height, paint } = filmOf(order);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  const film = GIFEncoder();
  order.frames.forEach((frame, i) => {
    paint(context, frame);
    const { data } = context.getImageData(0, 0, width, height);
    const palette = quantize(data, COLOURS);
    film.writeFrame(applyPalette(data, palette), width, height, { palette, delay: 1000 * secondsOf(order, i), repeat: 0 });
    onFrame(i + 1);
  });
  film.finish();
  return withComment(film.bytes(), order.about.comment);
}
