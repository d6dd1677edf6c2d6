import { makeMixture } from '../../diffusion/mixture.ts';
import type { DataSet, Frame } from '../data-set.ts';
import { standardise, standardiseGaussians } from '../standardise.ts';
import { atCell, PLANE, type OwnData, type OwnGaussians, type OwnPoints } from './own-data.ts';

/**
 * A reader's own data as every other data set: centred, of unit variance, points with a kernel around each. What was drawn is scaled alike in both
 * directions, columns of a table each by itself (unless one of them does not vary).
 * @throws RangeError for points that are all the same, or none.
 */
export const ownDataSet = (data: OwnData): DataSet => (data.kind === 'points' ? fromPoints(data) : fromGaussians(data));

function fromPoints({ bits, axes = [PLANE, PLANE], kernel, points, classNames }: OwnPoints): DataSet {
  const { labels, used } = compact(points.map(([, , label]) => label));
  const varies = ([0, 1] as const).every((j) => points.some((point) => point[j] !== points[0]![j]));
  const { mixture, offset, scale } = standardise(
    points.flatMap(([column, row]) => [atCell(axes[0], column, bits), atCell(axes[1], row, bits)]),
    labels,
    kernel / 100,
    axes[0] !== PLANE && varies ? 'each' : 'together',
  );
  return { id: 'own', mixture, classNames: used.map((label) => classNames[label] || String(label + 1)), frame: { offset, scale, axes: [named(axes[0].name, 'x'), named(axes[1].name, 'y')] } };
}

function fromGaussians({ components }: OwnGaussians): DataSet {
  const { labels, used } = compact(components.map(({ label }) => label));
  const { mixture, offset, scale } = standardiseGaussians(makeMixture({
    means: components.flatMap(({ x, y }) => [x / 100, y / 100]),
    std: 0.01,
    widths: components.map(({ std }) => std),
    weights: components.map(({ weight }) => weight),
    classOf: labels,
  }));
  return { id: 'own', mixture, classNames: used.map((label) => String(label + 1)), frame: { offset, scale, axes: [named('', 'x'), named('', 'y')] } };
}

const named = (name: string, key: 'x' | 'y'): Frame['axes'][0] => ({ key, unit: '', ...(name && { name }) });

/** Labels without gaps, as mixtures want them, and which they were. */
function compact(labels: readonly number[]): { labels: number[]; used: number[] } {
  const used = [...new Set(labels)].sort((one, other) => one - other);
  return { labels: labels.map((label) => used.indexOf(label)), used };
}
