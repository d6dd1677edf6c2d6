import * as Plot from '@observablehq/plot';
import type { Language, Localized } from '../language.ts';
import type { NoiseAxis } from './common-parameters.ts';
import { styles, type StyleId } from './styles.ts';

/**
 * Every chart has this natural size and is scaled by its column, so the drawing made at build time and the live one are the same
 * drawing, and text grows with the screen.
 */
export const FRAME = { width: 400, height: 290, marginLeft: 48, marginRight: 30, marginTop: 26, marginBottom: 42 } as const;

export const plotOptions = (options: Plot.PlotOptions): Plot.PlotOptions => ({ ...FRAME, className: 'plot', ...options });

/** Where on the noise: φ besides what a reader can choose between everywhere. */
export type NoisePlace = NoiseAxis | 'angle';

const axisLabels: Record<NoisePlace, Localized> = {
  angle: { en: 'φ in degrees: clean on the left, noise on the right', zh: 'φ（度）：左端干净，右端是噪声' },
  timestep: { en: 'timestep t: clean on the left, noise on the right', zh: '时间步 t：左端干净，右端是噪声' },
  'log-snr': { en: 'log-SNR: clean on the left, noise on the right', zh: '对数信噪比：左端干净，右端是噪声' },
};

/** The horizontal axis of everything that runs along the noise level. Clean is always on the left. */
export function noiseScale(axis: NoisePlace, language: Language, steps = 1000): Plot.ScaleOptions {
  return {
    label: axisLabels[axis][language],
    labelAnchor: 'center',
    labelArrow: 'none',
    ...{
      angle: { domain: [0, 90], ticks: [0, 30, 45, 60, 90] },
      timestep: { domain: [0, steps], ticks: [0, 250, 500, 750, 1000] },
      'log-snr': { reverse: true, ticks: 6 },
    }[axis],
  };
}

/** Powers of ten as a person writes them: 0.001, 1, 1000, then 10⁵. */
export function logTick(value: number): string {
  const exponent = Math.round(Math.log10(value));
  if (exponent >= -3 && exponent <= 4) return String(Number(value.toPrecision(3)));
  return `10${String(exponent).replace(/./g, (c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]!))}`;
}

/** What a log axis must reach over: the values that it can show, and some room beyond them. */
export function logDomain(values: readonly (number | null)[], room = 1.15): readonly [number, number] {
  const shown = values.filter((value): value is number => value !== null && Number.isFinite(value) && value > 0);
  return [Math.min(...shown) / room, Math.max(...shown) * room];
}

/** A log axis over [low, high] with a tick at every power of ten, at every second or third where there are many, at 1 and 3 where there are few, at 1, 2 and 5 within one. */
export function logScale(low: number, high: number, label: string): Plot.ScaleOptions {
  const from = Math.floor(Math.log10(low) + 1e-9);
  const to = Math.ceil(Math.log10(high) - 1e-9);
  const stride = Math.ceil((to - from) / 6) || 1;
  const powers = Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, i) => from + i * stride);
  const decades = Math.log10(high / low);
  const ticks = powers.flatMap((power) => (decades > 2.5 ? [1] : decades > 1 ? [1, 3] : [1, 2, 5]).map((digit) => Number(`${digit}e${power}`)));
  return { type: 'log', domain: [low, high], ticks: ticks.filter((tick) => tick >= low && tick <= high), tickFormat: logTick, label, labelArrow: 'none' };
}

export type XY = readonly [x: number, y: number];

/** Nearer than this, the halo of one label eats into the next. */
const LABEL_GAP = 16;

/** Lines that end within so many pixels of each other are one to the eye. */
const TOGETHER = 2.5;

export interface SeriesOptions {
  /** 'line' with a few marks, or the measured 'dots' alone. */
  readonly as?: 'line' | 'dots';
  readonly faint?: boolean;
  /** Draw a mark at every n-th point, from the `phase`-th on, so that coinciding lines stay apart. */
  readonly every?: number;
  readonly phase?: number;
}

/** One learner's data in its colour, dash and symbol. Points that are not finite are left out here: the caller must say so in words. */
export function series(id: StyleId, points: readonly XY[], { as = 'line', faint = false, every = 6, phase = 0 }: SeriesOptions = {}): Plot.Markish[] {
  const { color, dash, symbol } = styles[id];
  const finite = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const exact = id === 'exact';
  const marked = as === 'dots' ? finite : finite.filter((_, i) => i % every === phase % every);
  const dots = Plot.dot(marked, {
    x: (p: XY) => p[0], y: (p: XY) => p[1], symbol, r: as === 'dots' ? 2.2 : 3.2, fill: exact ? 'none' : color, stroke: exact ? color : 'none', opacity: faint ? 0.5 : 1,
  });
  if (as === 'dots') return [dots];
  const line = Plot.line(finite, {
    x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: color, strokeWidth: exact ? 1.2 : 2, strokeLinejoin: 'round', opacity: faint ? 0.5 : 1, ...(dash && { strokeDasharray: dash }),
  });
  return faint || exact ? [line] : [line, dots];
}

/** One thin line for every seed, behind what is drawn of them all. Where a line is broken, something was not finite. */
export const threads = (id: StyleId, lines: readonly (readonly XY[])[]): Plot.Markish[] =>
  lines.map((points) =>
    Plot.line(points, { x: (p: XY) => p[0], y: (p: XY) => p[1], stroke: styles[id].color, strokeWidth: 0.8, strokeLinejoin: 'round', opacity: 0.45 }),
  );

/** The same on an axis that ends somewhere: what leaves it is not drawn, and lines do not leap across what is missing. */
export function seriesWithin(id: StyleId, points: readonly XY[], [low, high]: readonly [number, number], options: SeriesOptions = {}): Plot.Markish[] {
  const stretches: XY[][] = [[]];
  for (const point of points) {
    if (point[1] >= low && point[1] <= high) stretches.at(-1)!.push(point);
    else if (stretches.at(-1)!.length > 0) stretches.push([]);
  }
  return stretches.flatMap((stretch) => (stretch.length > 0 ? series(id, stretch, options) : []));
}

/** Where such a line ends; not a number where it never is in sight. */
export const lastWithin = (points: readonly XY[], [low, high]: readonly [number, number]): XY => points.findLast(([, y]) => y >= low && y <= high) ?? [NaN, NaN];

/** Names at the right end of lines: one joint name in ink where lines end together, pushed apart where they would touch. */
export function endLabels(
  ends: readonly { readonly id: StyleId; readonly point: XY; readonly text?: string }[],
  { domain, type, height = FRAME.height }: { domain: readonly [number, number]; type?: 'log' | 'linear'; height?: number },
): Plot.Markish[] {
  const scale = type === 'log' ? Math.log : (value: number) => value;
  const [low, high] = [scale(domain[0]), scale(domain[1])];
  const span = height - FRAME.marginTop - FRAME.marginBottom;
  const placed = ends
    .filter(({ point }) => Number.isFinite(scale(point[1])))
    .map((end) => ({ ...end, natural: span * (1 - (scale(end.point[1]) - low) / (high - low)), y: 0, joint: false }))
    .sort((one, other) => one.natural - other.natural);
  for (let i = placed.length - 1; i > 0; i--) {
    const [above, label] = [placed[i - 1]!, placed[i]!];
    if (label.natural - above.natural > TOGETHER) continue;
    placed.splice(i - 1, 2, { ...above, text: `${above.text ?? styles[above.id].label}, ${label.text ?? styles[label.id].label}`, joint: true });
  }
  for (const [i, label] of placed.entries()) label.y = Math.max(label.natural, i ? placed[i - 1]!.y + LABEL_GAP : 0);
  for (let i = placed.length - 1, floor = span; i >= 0; i--, floor -= LABEL_GAP) placed[i]!.y = Math.min(placed[i]!.y, floor);
  return placed.map(({ id, point, text, natural, y, joint }) =>
    Plot.text([point], { x: (p: XY) => p[0], y: (p: XY) => p[1], text: () => text ?? styles[id].label, fill: joint ? 'var(--ink)' : styles[id].color, stroke: 'var(--paper)', strokeWidth: 4, dx: 7, dy: y - natural, textAnchor: 'start', fontWeight: 600, fontSize: 14, clip: false }),
  );
}

/** A level that distances cannot be told from, drawn in the data's colour and named at `x`. */
export const floorMarks = (floor: number, x: number, name: string): Plot.Markish[] => [
  Plot.ruleY([floor], { stroke: 'var(--data)', strokeDasharray: '3 3', strokeWidth: 1.5 }),
  Plot.text([[x, floor]] satisfies XY[], { text: () => name, fill: 'var(--muted)', textAnchor: 'start', dx: 4, dy: -9, fontSize: 11.5 }),
];
