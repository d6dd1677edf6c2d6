import type { Random } from '../random.ts';
import { requireInteger, requireNumber, requirePoints } from './errors.ts';
import { requireLabels } from './labels.ts';
import type { Points } from './points.ts';

export { UNCONDITIONAL } from './labels.ts';
export { exactDenoiser, posterior, posteriorMean } from './posterior.ts';

/** Isotropic Gaussians, mostly of one width. Components are grouped into classes, so every class is a mixture too. */
export interface GaussianMixture {
  readonly dimension: number;
  /** K × dimension. */
  readonly means: Points;
  /** Standard deviation of every component; 0 makes it a finite point set. Where they differ, the root of their weighted mean square. */
  readonly std: number;
  /** Standard deviation of each component over `std`, only where they differ. */
  readonly widths?: Float64Array;
  /** K weights that sum to 1. */
  readonly weights: Float64Array;
  /** Class of each component, 0 … classes − 1. */
  readonly classOf: Int32Array;
  readonly classes: number;
}

/**
 * @param parts.widths one a component, above 0: component k has the standard deviation std·widths[k].
 * @throws RangeError on an empty set, on lengths that do not fit together, on weights that do not sum to a positive number, and
 * on classes that are not 0 … classes − 1, each with some weight.
 */
export function makeMixture(parts: {
  means: ArrayLike<number>;
  std: number;
  widths?: ArrayLike<number>;
  dimension?: number;
  weights?: ArrayLike<number>;
  classOf?: ArrayLike<number>;
}): GaussianMixture {
  const dimension = parts.dimension ?? 2;
  requirePoints('means', parts.means, dimension);
  requireNumber('std', parts.std, 0);
  const means = Float64Array.from(parts.means);
  const count = means.length / dimension;
  const weights = parts.weights ? Float64Array.from(parts.weights) : new Float64Array(count).fill(1);
  const classOf = Int32Array.from(parts.classOf ?? new Int32Array(count));
  const widths = parts.widths && Float64Array.from(parts.widths);
  for (const [name, list] of [['weights', weights], ['classOf', classOf], ['widths', widths ?? weights]] as const) {
    if (list.length !== count) throw new RangeError(`${name} must have one entry for each of ${count} means, got ${list.length}`);
  }
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (!(total > 0 && Number.isFinite(total)) || weights.some((w) => w < 0)) {
    throw new RangeError(`weights must be non-negative with a positive, finite sum, got a sum of ${total}`);
  }
  const classes = classOf.reduce((most, label) => Math.max(most, label), 0) + 1;
  const weightOf = new Float64Array(classes);
  classOf.forEach((label, k) => {
    if (label < 0) throw new RangeError(`classes must count from 0, got ${label}`);
    weightOf[label]! += weights[k]!;
  });
  if (weightOf.includes(0)) throw new RangeError(`every class below ${classes} needs some weight, class ${weightOf.indexOf(0)} has none`);
  const base = { dimension, means, std: parts.std, weights: weights.map((w) => w / total), classOf, classes };
  if (!widths) return base;
  requireNumber('std of components that differ', parts.std, Number.MIN_VALUE);
  widths.forEach((width, k) => requireNumber(`widths[${k}]`, width, Number.MIN_VALUE));
  if (widths.every((width) => width === widths[0])) return { ...base, std: parts.std * widths[0]! };
  const mean = Math.sqrt(widths.reduce((sum, width, k) => sum + base.weights[k]! * width * width, 0));
  return { ...base, std: parts.std * mean, widths: widths.map((width) => width / mean) };
}

/** Standard deviation of component k. */
export const stdOf = ({ std, widths }: GaussianMixture, k: number): number => std * (widths?.[k] ?? 1);

export interface LabelledPoints {
  readonly x0: Points;
  readonly labels: Int32Array;
}

/**
 * The points themselves as the whole of the data: a mixture of spikes.
 * @throws RangeError on an empty set or a number that is not finite.
 */
export const makePointSet = (points: ArrayLike<number>, { dimension = 2, classOf }: { dimension?: number; classOf?: ArrayLike<number> } = {}): GaussianMixture =>
  makeMixture({ means: points, std: 0, dimension, ...(classOf && { classOf }) });

/** Draws n points; with `labels`, point i comes from class labels[i]. @throws RangeError on a label that is no class. */
export function sampleMixture(mixture: GaussianMixture, n: number, random: Random, labels?: Int32Array): LabelledPoints {
  requireInteger('number of points', n, 0);
  const { dimension: d, means } = mixture;
  if (labels) requireLabels(mixture, labels, n);
  const pick = labels ? classPickers(mixture) : [anyPicker(mixture)];
  const x0 = new Float64Array(n * d);
  const drawn = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const k = pick[labels ? labels[i]! : 0]!(random.uniform());
    drawn[i] = mixture.classOf[k]!;
    for (let j = 0; j < d; j++) x0[i * d + j] = means[k * d + j]! + stdOf(mixture, k) * random.normal();
  }
  return { x0, labels: drawn };
}

const classPickers = (mixture: GaussianMixture) =>
  Array.from({ length: mixture.classes }, (_, label) => picker(mixture, (k) => mixture.classOf[k] === label));

type Picker = (uniform: number) => number;
const anyPickers = new WeakMap<GaussianMixture, Picker>();

/** Of the whole mixture; kept, because training draws from the same one in every step. */
function anyPicker(mixture: GaussianMixture): Picker {
  const pick = anyPickers.get(mixture) ?? picker(mixture, () => true);
  anyPickers.set(mixture, pick);
  return pick;
}

/** A function from a uniform number to a component index, by inverting the cumulative weights. */
function picker(mixture: GaussianMixture, admit: (k: number) => boolean): Picker {
  const indices = Array.from(mixture.weights.keys()).filter((k) => admit(k) && mixture.weights[k]! > 0);
  const cumulative = new Float64Array(indices.length);
  let total = 0;
  indices.forEach((k, i) => (cumulative[i] = total += mixture.weights[k]!));
  return (uniform) => {
    let low = 0, high = indices.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > uniform * total) high = middle;
      else low = middle + 1;
    }
    return indices[low]!;
  };
}
