import type { Frame } from '../../data/data-set.ts';
import type { BinProbe } from '../../learning/probe.ts';
import type { Arm } from '../arms.ts';

/** What is kept of a probe, one number per timestep bin; null where it is not finite, which JSON cannot say. */
export const BIN_VALUES = ['expectedLoss', 'irreducibleLoss', 'excessRisk', 'excessEpsilon', 'excessV', 'meanGradientNorm', 'exampleGradientNorm', 'gradientSnr'] as const satisfies readonly (keyof BinProbe)[];
export type BinName = (typeof BIN_VALUES)[number];
export type BinValues = Readonly<Record<BinName, readonly (number | null)[]>>;

/** By the id of an arm; ids are those of outputs where every output is there once. */
export type ByArm<T> = Readonly<Partial<Record<string, T>>>;
/** Samples, or the reason there are none: on the way an x̂0 was asked for that the output does not determine. */
export type Drawn = readonly number[] | 'no-inverse';

export interface Bins {
  /** Timestep in the middle of each bin. */
  readonly middle: readonly number[];
  /** log SNR there; null at pure noise. */
  readonly logSnr: readonly (number | null)[];
}

export interface Setting {
  readonly kind: 'setting';
  readonly arms: readonly Arm[];
  readonly bins: Bins;
  readonly frame: Frame;
  readonly data: readonly number[];
  /** What a perfect network draws, by the same sampler from the same noise, and how far that is from the data; null: nothing. */
  readonly exact: { readonly points: Drawn; readonly distance: number | null };
  /** Distance from the data of as many fresh data points. */
  readonly floor: number;
}

export type TrainingRecord =
  | Setting
  | { readonly kind: 'working' }
  | { readonly kind: 'losses'; readonly firstStep: number; readonly losses: readonly (readonly number[])[] }
  | { readonly kind: 'probe'; readonly step: number; readonly bins: ByArm<BinValues> }
  | { readonly kind: 'samples'; readonly step: number; readonly samples: ByArm<Drawn> }
  /** Sliced Wasserstein-2 distance to the data, in standard deviations of the data; null: no samples. */
  | { readonly kind: 'distances'; readonly step: number; readonly distances: ByArm<number | null> }
  | { readonly kind: 'failed'; readonly step: number; readonly arm: string };
