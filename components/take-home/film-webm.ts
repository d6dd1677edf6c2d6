import { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Output, Quality, WebMOutputFormat } from 'mediabunny';
import { filmOf, secondsOf, type FilmOrder } from './film.ts';

/** Twice the size of the GIF, for a projector: a video has room for it. */
const SCALE = 2;
/** Sharp points and letters on plain paper need it. */
const QUALITY = new Quality('very-high');

/** A WebM of VP9 or, where that cannot be encoded, VP8. `onFrame` hears how many frames are done. @throws Error where neither can be. */
export async function webmOf(order: FilmOrder, onFrame: (done: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, paint } = filmOf(order);
  const size = { width: SCALE * width, height: SCALE * height };
  const codec = await getFirstEncodableVideoCodec(['vp9', 'vp8'], { ...size, quality: QUALITY });
  if (!codec) throw new Error(`VP9, VP8: ${size.width} × ${size.height}`);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d')!;
  context.scale(SCALE, SCALE);
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY });
  output.addVideoTrack(source);
  output.setMetadataTags({ title: order.about.title, description: order.about.description, comment: order.about.comment });
  await output.start();
  let at = 0;
  for (const [i, frame] of order.frames.entries()) {
    paint(context, frame);
    const seconds = secondsOf(order, i);
    await source.add(at, seconds);
    at += seconds;
    onFrame(i + 1);
  }
  await output.finalize();
  return new Uint8Array(target.buffer!);
}
