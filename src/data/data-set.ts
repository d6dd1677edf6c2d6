import type { GaussianMixture } from '../diffusion/mixture.ts';

/** Model coordinates → the units the data came in: original_j = offset[j] + scale[j]·x_j. */
export interface Frame {
  readonly offset: readonly [number, number];
  readonly scale: readonly [number, number];
  readonly axes: readonly [Axis, Axis];
}

export interface Axis {
  /** Dictionary key of the quantity. */
  readonly key: string;
  /** Unit symbol; empty for a pure number. */
  readonly unit: string;
  /** What a reader’s own file calls it, in no language that is known here. */
  readonly name?: string;
}

/** Where measured data come from, and on which terms they are passed on. */
export interface Source {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
  readonly licenceText?: string;
  readonly version: string;
  /** Points used. */
  readonly count: number;
}

/** What only the named colours have. */
export interface ColourDetail {
  /** One per mixture component, as are the lightnesses. */
  readonly names: readonly string[];
  /** OKLab L, 0 … 1. */
  readonly lightness: Float64Array;
  readonly gamut: GamutOutline;
}

/** The largest OKLab chroma that any lightness reaches inside sRGB, at ascending hues from 0° to 360°; straight in between. */
export interface GamutOutline {
  readonly hue: Float64Array;
  readonly chroma: Float64Array;
}

/** A 2D data set, centred, with a mean variance per dimension of 1; each point it was made from is one component. */
export interface DataSet {
  readonly id: string;
  readonly mixture: GaussianMixture;
  /** Dictionary keys, one per class; of a reader’s own data, names as they are. */
  readonly classNames: readonly string[];
  readonly frame: Frame;
  readonly source?: Source;
  readonly colour?: ColourDetail;
}
