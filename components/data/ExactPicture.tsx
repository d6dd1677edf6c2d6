import type { DataSet } from '../../src/data/data-set.ts';
import { posterior } from '../../src/diffusion/mixture.ts';
import { logDensity } from '../../src/diffusion/posterior.ts';
import { levelFromAngle } from '../../src/diffusion/level.ts';
import { useDrawing } from '../figure/use-drawing.ts';
import { PAD, padX, padY, shareX, shareY } from './plane.ts';

interface PictureProps {
  readonly data: DataSet;
  /** Says whether `data` are new. */
  readonly revision: string;
  /** Ends of the pad's axes, in the data's units. */
  readonly ends: readonly [from: number, to: number][];
  /** Degrees, 0 … 90. */
  readonly phi: number;
  readonly name: string;
}

/** Side of the shaded grid; with many components it is coarser, so that a drag stays smooth. */
const fineness = (components: number): number => (components > 60 ? 36 : 72);
const LINES = 12;
/** Below this share of the largest density no line is drawn. */
const SEEN = 0.02;

/** Behind what is being edited: how dense x_t is, and where the best possible network would send it. */
export function ExactPicture({ data: { mixture, frame }, revision, ends, phi, name }: PictureProps) {
  const level = levelFromAngle((phi * Math.PI) / 180);
  /** Model coordinates of places on the pad, and back. */
  const inModel = (x: number, y: number) => [shareX(x), shareY(y)].map((share, j) => (ends[j]![0] + share * (ends[j]![1] - ends[j]![0]) - frame.offset[j]!) / frame.scale[j]!);
  const onPad = (x: number, y: number) => {
    const [across, up] = [x, y].map((value, j) => (frame.offset[j]! + frame.scale[j]! * value - ends[j]![0]) / (ends[j]![1] - ends[j]![0]));
    return [padX(across!), padY(up!)] as const;
  };
  const lattice = (side: number) =>
    Float64Array.from(Array.from({ length: side * side }, (_, i) => inModel((((i % side) + 0.5) * PAD) / side, ((Math.floor(i / side) + 0.5) * PAD) / side)).flat());

  const canvas = useDrawing<HTMLCanvasElement>(`${revision}/${phi}`, (element) => {
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    element.width = element.height = PAD * ratio;
    const context = element.getContext('2d')!;
    const ink = getComputedStyle(element).color;
    const side = fineness(mixture.weights.length);
    const density = logDensity(mixture, lattice(side), level);
    const top = density.reduce((most, value) => Math.max(most, value), -Infinity);
    context.drawImage(shading(density.map((value) => Math.exp(value - top)), side), 0, 0, element.width, element.height);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = ink;
    context.fillRect(0, 0, element.width, element.height);
    if (level.sigma === 0) return;
    context.globalCompositeOperation = 'source-over';
    const places = lattice(LINES);
    const { mean } = posterior(mixture, places, level);
    const heights = logDensity(mixture, places, level);
    context.scale(ratio, ratio);
    context.globalAlpha = 0.8;
    context.strokeStyle = ink;
    context.beginPath();
    heights.forEach((height, i) => {
      if (Math.exp(height - top) < SEEN) return;
      const [from, to] = [onPad(places[2 * i]!, places[2 * i + 1]!), onPad(mean[2 * i]!, mean[2 * i + 1]!)];
      context.moveTo(...from);
      context.lineTo(...to);
      context.moveTo(to[0] + 1.6, to[1]);
      context.arc(...to, 1.6, 0, 2 * Math.PI);
    });
    context.stroke();
  });
  return <canvas ref={canvas} class="own-picture" role="img" aria-label={name} width={PAD} height={PAD} />;
}

/** How opaque the densest place is. */
const DARKEST = 110;

/** Heights in [0, 1] as a small picture whose opacity says them; the canvas that enlarges it smooths between them. */
function shading(heights: Float64Array, side: number): OffscreenCanvas {
  const small = new OffscreenCanvas(side, side);
  const image = new ImageData(side, side);
  heights.forEach((height, i) => (image.data[4 * i + 3] = DARKEST * height));
  small.getContext('2d')!.putImageData(image, 0, 0);
  return small;
}
