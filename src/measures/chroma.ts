import type { Frame, GamutOutline } from '../data/data-set.ts';
import { stdOf, type GaussianMixture } from '../diffusion/mixture.ts';
import type { Points } from '../diffusion/points.ts';
import { isFinitePoint, nonFiniteShare, type Measured } from './measured.ts';

/** Allowance for the four decimals of the colours and of the outline. */
const ROUNDING = 2e-4;

/** OKLab chroma √(a² + b²) of every point, n × 2 in model coordinates. */
export function chroma(x: Points, { offset, scale }: Frame): Float64Array {
  return Float64Array.from({ length: x.length / 2 }, (_, i) =>
    Math.hypot(offset[0] + scale[0] * x[2 * i]!, offset[1] + scale[1] * x[2 * i + 1]!));
}

/**
 * Mean chroma of the samples over the data's for the same labels: 1 where samples are as colourful as the data. Infinite or NaN
 * samples are left out of the value, which is NaN if none is left.
 * @param expected mean chroma per class, from `classChroma`.
 */
export function chromaRatio(x: Points, labels: Int32Array, frame: Frame, expected: Float64Array): Measured {
  if (labels.length * 2 !== x.length) throw new RangeError(`${x.length / 2} points need as many labels, got ${labels.length}`);
  let seen = 0, due = 0;
  chroma(x, frame).forEach((value, i) => {
    const share = expected[labels[i]!];
    if (share === undefined) throw new RangeError(`label must be from 0 to ${expected.length - 1}, got ${labels[i]}`);
    if (!isFinitePoint(x, i, 2)) return;
    seen += value;
    due += share;
  });
  return { value: seen / due, nonFinite: nonFiniteShare(x, 2) };
}

/**
 * Mean chroma of every class of the data, components' width included, by a fixed product rule over each Gaussian (16 radii at
 * the middles of equally likely rings, 12 angles).
 */
export function classChroma(mixture: GaussianMixture, frame: Frame): Float64Array {
  const { means, weights, classOf, classes } = mixture;
  const kernel = ringRule(16, 12);
  const sum = new Float64Array(classes);
  const total = new Float64Array(classes);
  classOf.forEach((label, k) => {
    const around = kernel.map((value, i) => stdOf(mixture, k) * value + means[2 * k + (i % 2)]!);
    sum[label]! += (weights[k]! * chroma(around, frame).reduce((s, c) => s + c, 0)) / (around.length / 2);
    total[label]! += weights[k]!;
  });
  return sum.map((value, label) => value / total[label]!);
}

function ringRule(radii: number, angles: number): Points {
  const points: number[] = [];
  for (let i = 0; i < radii; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - (i + 0.5) / radii));
    for (let j = 0; j < angles; j++) {
      const angle = (2 * Math.PI * j) / angles;
      points.push(radius * Math.cos(angle), radius * Math.sin(angle));
    }
  }
  return Float64Array.from(points);
}

/** Share of the samples that no lightness brings into sRGB. A sample that is not finite is outside, and is also reported. */
export function outsideGamut(x: Points, frame: Frame, outline: GamutOutline): Measured {
  const { offset, scale } = frame;
  let outside = 0;
  chroma(x, frame).forEach((value, i) => {
    const hue = Math.atan2(offset[1] + scale[1] * x[2 * i + 1]!, offset[0] + scale[0] * x[2 * i]!);
    if (!(value <= largestChroma(outline, hue) + ROUNDING)) outside++;
  });
  return { value: outside / (x.length / 2), nonFinite: nonFiniteShare(x, 2) };
}

/** The outline at one hue in radians, straight between its entries; NaN for NaN. */
export function largestChroma({ hue: hues, chroma: chromas }: GamutOutline, hue: number): number {
  const degrees = ((hue * 180) / Math.PI + 360) % 360;
  let low = 0, high = hues.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (hues[middle]! <= degrees) low = middle;
    else high = middle;
  }
  const next = high < hues.length ? high : 0;
  const width = (high < hues.length ? hues[high]! : 360) - hues[low]!;
  return chromas[low]! + ((chromas[next]! - chromas[low]!) * (degrees - hues[low]!)) / width;
}
