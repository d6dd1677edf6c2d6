import type { Frame } from '../data/data-set.ts';
import type { Language, Localized } from '../language.ts';
import type { CloudFigure } from './figure.ts';

const quantities: Readonly<Record<string, Localized>> = {
  x: { en: 'first coordinate', zh: '第一个坐标' },
  y: { en: 'second coordinate', zh: '第二个坐标' },
  'oklab-a': { en: 'OKLab a, green to red', zh: 'OKLab a，绿到红' },
  'oklab-b': { en: 'OKLab b, blue to yellow', zh: 'OKLab b，蓝到黄' },
  'bill-length': { en: 'bill length', zh: '喙长' },
  'bill-depth': { en: 'bill depth', zh: '喙深' },
};

/** Stands for a coordinate that is not a number: outside every frame, and JSON can say it. */
const OFF_THE_MAP = 1e9;

/** Points for a record: three decimals are enough to draw by. */
export const storable = (points: ArrayLike<number>): number[] => Array.from(points, (value) => (Number.isFinite(value) ? Math.round(value * 1000) / 1000 : OFF_THE_MAP));

/** Model coordinates in the units that the data came in. */
export const inUnits = ({ offset, scale }: Frame, points: ArrayLike<number>): number[] =>
  Array.from(points, (value, i) => offset[i % 2 as 0 | 1] + scale[i % 2 as 0 | 1] * value);

/** How far the axes should reach for these data, in model units. */
export const reachOf = (data: readonly number[]): number => 1.3 * data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Axes for clouds: `reach` model units each way from the centre, named and with units. */
export function cloudAxes({ offset, scale, axes }: Frame, language: Language, reach: number): Pick<CloudFigure, 'x' | 'y'> {
  const axis = (j: 0 | 1) => ({
    domain: [offset[j] - reach * scale[j], offset[j] + reach * scale[j]] as const,
    label: `${axes[j].name ?? quantities[axes[j].key]![language]}${axes[j].unit && ` (${axes[j].unit})`}`,
  });
  return { x: axis(0), y: axis(1) };
}
