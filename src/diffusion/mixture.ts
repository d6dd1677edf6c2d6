import type { Random } from '../random.ts';
import type { NoiseLevel } from './level.ts';
import type { Points } from './points.ts';

/** Gaussians with one isotropic standard deviation. Components are grouped into classes, so every class is a mixture too. */
export interface GaussianMixture {
  readonly dimension: number;
  /** K × dimension. */
  readonly means: Points;
  /** Standard deviation of every component; 0 makes it a finite point set. */
  readonly std: number;
  /** K weights that sum to 1. */
  readonly weights: Float64Array;
  /** Class of each component, 0 … classes − 1. */
  readonly classOf: Int32Array;
  readonly classes: number;
}

/** The label that stands for "any class". */
export const UNCONDITIONAL = -1;

/**
 * @throws RangeError on an empty set, on lengths that do not fit together, on weights that do not sum to a positive number, and
 * on classes that are not 0 … classes − 1, each with some weight.
 */
export function makeMixture(parts: {
  means: ArrayLike<number>;
  std: number;
  dimension?: number;
  weights?: ArrayLike<number>;
  classOf?: ArrayLike<number>;
}): GaussianMixture {
  const dimension = parts.dimension ?? 2;
  const means = Float64Array.from(parts.means);
  const count = means.length / dimension;
  if (count === 0 || !Number.isInteger(count)) {
    throw new RangeError(`means must hold a positive multiple of ${dimension} numbers, got ${means.length}`);
  }
  if (means.some((value) => !Number.isFinite(value))) throw new RangeError('means must be finite');
  if (!(parts.std >= 0 && Number.isFinite(parts.std))) throw new RangeError(`std must be finite and not negative, got ${parts.std}`);
  const weights = parts.weights ? Float64Array.from(parts.weights) : new Float64Array(count).fill(1);
  const classOf = Int32Array.from(parts.classOf ?? new Int32Array(count));
  for (const [name, list] of [['weights', weights], ['classOf', classOf]] as const) {
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
  return { dimension, means, std: parts.std, weights: weights.map((w) => w / total), classOf, classes };
}

export interface LabelledPoints {
  readonly x0: Points;
  readonly labels: Int32Array;
}

/** A label that nothing has would give NaN, and a missing one would mean "any class". */
function requireLabels({ classes }: GaussianMixture, labels: Int32Array, n: number, lowest: number): void {
  if (labels.length !== n) throw new RangeError(`${n} points need as many labels, got ${labels.length}`);
  const wrong = labels.find((label) => !(label >= lowest && label < classes));
  if (wrong !== undefined) throw new RangeError(`labels must be from ${lowest} to ${classes - 1}, got ${wrong}`);
}

/** Draws n points; with `labels`, point i comes from class labels[i]. @throws RangeError on a label that is no class. */
export function sampleMixture(mixture: GaussianMixture, n: number, random: Random, labels?: Int32Array): LabelledPoints {
  const { dimension: d, means, std } = mixture;
  if (labels) requireLabels(mixture, labels, n, 0);
  const pick = labels ? classPickers(mixture) : [picker(mixture, () => true)];
  const x0 = new Float64Array(n * d);
  const drawn = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const k = pick[labels ? labels[i]! : 0]!(random.uniform());
    drawn[i] = mixture.classOf[k]!;
    for (let j = 0; j < d; j++) x0[i * d + j] = means[k * d + j]! + std * random.normal();
  }
  return { x0, labels: drawn };
}

const classPickers = (mixture: GaussianMixture) =>
  Array.from({ length: mixture.classes }, (_, label) => picker(mixture, (k) => mixture.classOf[k] === label));

/** A function from a uniform number to a component index, by inverting the cumulative weights. */
function picker(mixture: GaussianMixture, admit: (k: number) => boolean): (uniform: number) => number {
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

export interface Posterior {
  /** E[x0 | x_t], n × d. */
  readonly mean: Points;
  /** tr Var(x0 | x_t), one per point. */
  readonly variance: Float64Array;
}

/**
 * The optimal denoiser and what it cannot know, in closed form. With V = α²s² + σ², g = αs²/V and responsibilities
 * r_k ∝ π_k·N(x; αμ_k, V·I):  E[x0|x] = g·x + (1 − gα)·Σ r_k μ_k,
 * tr Var(x0|x) = (1 − gα)²·(Σ r_k|μ_k|² − |Σ r_k μ_k|²) + d·s²σ²/V.  (Conditioning a Gaussian, summed over components.)
 * No division by α or by σ alone: it holds at zero SNR (the class mean) and, for s > 0, at zero noise.
 *
 * @param labels one class per point, or UNCONDITIONAL; absent means unconditional for all.
 * @throws RangeError on a label that is neither, or if labels and points differ in number.
 */
export function posterior(mixture: GaussianMixture, x: Points, { alpha, sigma }: NoiseLevel, labels?: Int32Array): Posterior {
  const { dimension: d, means, std, classOf } = mixture;
  const n = x.length / d;
  if (labels) requireLabels(mixture, labels, n, UNCONDITIONAL);
  const spread = alpha * alpha * std * std + sigma * sigma;
  if (spread === 0) return { mean: x.slice(), variance: new Float64Array(n) };
  const count = classOf.length;
  const gain = (alpha * std * std) / spread;
  const pull = 1 - gain * alpha;
  const leftover = (d * std * std * sigma * sigma) / spread;
  const squared = new Float64Array(count);
  const prior = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    for (let j = 0; j < d; j++) squared[k]! += means[k * d + j]! ** 2;
    prior[k] = Math.log(mixture.weights[k]!) - (alpha * alpha * squared[k]!) / (2 * spread);
  }
  const scale = alpha / spread;
  const mean = new Float64Array(n * d);
  const variance = new Float64Array(n);
  const logits = new Float64Array(count);
  const centre = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    const label = labels?.[i] ?? UNCONDITIONAL;
    let top = -Infinity;
    for (let k = 0; k < count; k++) {
      if (label !== UNCONDITIONAL && classOf[k] !== label) {
        logits[k] = -Infinity;
        continue;
      }
      let dot = 0;
      for (let j = 0; j < d; j++) dot += x[i * d + j]! * means[k * d + j]!;
      const logit = scale * dot + prior[k]!;
      logits[k] = logit;
      if (logit > top) top = logit;
    }
    let total = 0, second = 0;
    centre.fill(0);
    for (let k = 0; k < count; k++) {
      const relative = logits[k]! - top;
      if (relative < -40) continue; // e^−40 is below the rounding of the sum, and most of the time goes here
      const r = Math.exp(relative);
      total += r;
      second += r * squared[k]!;
      for (let j = 0; j < d; j++) centre[j]! += r * means[k * d + j]!;
    }
    let centreSquared = 0;
    for (let j = 0; j < d; j++) {
      const c = centre[j]! / total;
      centreSquared += c * c;
      mean[i * d + j] = gain * x[i * d + j]! + pull * c;
    }
    // The difference of two nearly equal numbers may round below 0.
    variance[i] = pull * pull * Math.max(0, second / total - centreSquared) + leftover;
  }
  return { mean, variance };
}

/** E[x0 | x_t] alone. */
export const posteriorMean = (mixture: GaussianMixture, x: Points, level: NoiseLevel, labels?: Int32Array): Points =>
  posterior(mixture, x, level, labels).mean;
