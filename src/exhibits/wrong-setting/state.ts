import type { Frame } from '../../data/data-set.ts';

/** The two types that are taken for each other. */
export type TypeId = 'epsilon' | 'v';
export const otherType = (id: TypeId): TypeId => (id === 'v' ? 'epsilon' : 'v');

/** Read as what it was trained to give, or as the other type. */
export type Reading = 'right' | 'wrong';
export const READINGS: readonly Reading[] = ['right', 'wrong'];

/** What the output has to do with the input at the last timestep, where the input is pure noise. null where not finite. */
export interface NoiseTest {
  /** Pearson's, over all coordinates, each centred. */
  readonly correlation: number | null;
  /** Of the output against the input: 1 gives the noise back, 0 knows nothing of it. */
  readonly slope: number | null;
}

/** Standard deviation over that of the data; null where not finite. */
export interface Spread {
  readonly samples: number | null;
  /** Of x_t at every step of the sampler, from the noise on. */
  readonly path: readonly (number | null)[];
  /** Named colours only: mean chroma of the samples over that of the data. */
  readonly chroma?: number | null;
}

export interface Setting {
  readonly frame: Frame;
  readonly data: readonly number[];
  /** Timesteps of the sampler, from the noise on. */
  readonly timesteps: readonly number[];
  readonly terminalAlpha: number;
  /** The same for a perfect network of this type. */
  readonly exact: NoiseTest & Readonly<Record<Reading, number | null>>;
  /** Named colours only: their mean OKLab lightness, the outline of sRGB, and a perfect network's chroma as in Spread. */
  readonly colour?: { readonly lightness: number; readonly gamut: { readonly hue: readonly number[]; readonly chroma: readonly number[] }; readonly exact: Readonly<Record<Reading, number | null>> };
}

export interface Drawn {
  readonly spreads: Readonly<Record<Reading, Spread>>;
  readonly points: Readonly<Record<Reading, readonly number[]>>;
}

/** Input and output of a single coordinate; null: the output is not finite. */
export type Pair = readonly [number, number | null];

export type WrongSettingRecord =
  | ({ readonly kind: 'setting' } & Setting)
  | { readonly kind: 'training' }
  | { readonly kind: 'checked'; readonly step: number; readonly test: NoiseTest; readonly pairs: readonly Pair[]; readonly drawn: Drawn | undefined }
  | { readonly kind: 'failed'; readonly step: number };

export interface WrongSettingState {
  readonly setting: Setting;
  /** The pure-noise test after so many training steps, ascending. */
  readonly tests: readonly (NoiseTest & { readonly step: number })[];
  readonly pairs: readonly Pair[];
  readonly drawn?: Drawn & { readonly step: number };
  readonly failedAt?: number;
}

export function fold(state: WrongSettingState | undefined, record: WrongSettingRecord): WrongSettingState {
  if (record.kind === 'setting') {
    const { kind: _, ...setting } = record;
    return { setting, tests: [], pairs: [] };
  }
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'training':
      return state;
    case 'failed':
      return { ...state, failedAt: record.step };
    case 'checked': {
      const { step, test, pairs, drawn } = record;
      return { ...state, tests: [...state.tests, { step, ...test }], pairs, ...(drawn && { drawn: { step, ...drawn } }) };
    }
  }
}
