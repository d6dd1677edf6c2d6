import type { Frame } from '../../data/data-set.ts';
import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Failure } from '../failure.ts';

export type Sampler = PredictionId | 'exact';

/** Guidance alone, or with the remedy that was chosen. */
export type Side = 'plain' | 'remedied';

/** What was found at one scale. */
export interface Sweep {
  /** Under the names that the exhibit gave; null: no finite sample to measure. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Mean |x̂0| over the data's root mean square radius at every step, from noise to data, where the exhibit draws it. */
  readonly lengths?: readonly (number | null)[];
  /** The first samples of every class in model coordinates; sample i has label i mod classes. */
  readonly points: readonly number[];
}

export interface Setting {
  readonly kind: 'setting';
  readonly learners: readonly PredictionId[];
  /** Sides that are sampled, and samplers that have no remedied side: a perfect model has no weaker version of itself. */
  readonly sides: readonly Side[];
  readonly withoutRemedy: readonly Sampler[];
  readonly frame: Frame;
  readonly classNames: readonly string[];
  /** Timesteps of the solver, from noise to data. */
  readonly times: readonly number[];
  /** Data points like the samples: sample i has label i mod classes. */
  readonly data: readonly number[];
  /** Named colours: OKLab lightness of each class on average, share of fresh data beyond sRGB (kernels around real colours reach a little over the edge), and the outline of sRGB. */
  readonly colour?: { readonly lightness: readonly number[]; readonly outside: number; readonly gamut: { readonly hue: readonly number[]; readonly chroma: readonly number[] } };
}

export type SweepRecord =
  | Setting
  | { readonly kind: 'sweep'; readonly side: Side; readonly sampler: Sampler; readonly step: number; readonly scale: number; readonly sweep: Sweep }
  | { readonly kind: 'no-inverse'; readonly side: Side; readonly sampler: Sampler }
  | { readonly kind: 'training'; readonly step: number }
  | ({ readonly kind: 'failed' } & Failure);
