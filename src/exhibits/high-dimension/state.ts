import type { Frame } from '../../data/data-set.ts';

/** Who competes; apart from the run, which loads the engine. */
export const TARGETS = ['epsilon', 'v', 'x0'] as const;
export type Target = (typeof TARGETS)[number];

export interface Setting {
  readonly frame: Frame;
  readonly data: readonly number[];
  /** Distance of as many fresh data points, in standard deviations of the data: no network can be expected below it. */
  readonly floor: number;
}
/** What one network draws. */
export interface Drawn {
  /** Sliced Wasserstein-2 distance to the data after projection to the plane; coordinates are clamped at ±50. */
  readonly distance: number;
  /** Mean squared distance from the plane; null where not finite. */
  readonly energy: number | null;
  /** Some samples, projected to the plane. */
  readonly points: readonly number[];
}
export interface DimensionResult {
  readonly dimension: number;
  readonly networks: Readonly<Record<Target, Drawn>>;
}
export interface Failure {
  readonly dimension: number;
  readonly step: number;
  readonly network: Target;
}
export type HighDimensionRecord =
  | ({ readonly kind: 'setting' } & Setting)
  | { readonly kind: 'training' }
  | ({ readonly kind: 'drawn' } & DimensionResult)
  | ({ readonly kind: 'failed' } & Failure);

export interface HighDimensionState {
  readonly setting: Setting;
  readonly results: readonly DimensionResult[];
  readonly failed?: Failure;
}

export function fold(state: HighDimensionState | undefined, record: HighDimensionRecord): HighDimensionState {
  if (record.kind === 'setting') {
    const { kind: _, ...setting } = record;
    return { setting, results: [] };
  }
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'training':
      return state;
    case 'drawn':
      return { ...state, results: [...state.results, { dimension: record.dimension, networks: record.networks }] };
    case 'failed': {
      const { kind: _, ...failed } = record;
      return { ...state, failed };
    }
  }
}
