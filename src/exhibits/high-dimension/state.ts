import type { Frame } from '../../data/data-set.ts';
import { NINE, type Arm, type TrioId } from '../arms.ts';
import type { HighDimensionParameters } from './parameters.ts';

/** Who competes: three networks, or nine. */
export const armsOf = ({ losses }: Pick<HighDimensionParameters, 'losses'>): readonly Arm[] =>
  (losses === 'all' ? NINE : NINE.filter(({ output, loss }) => output === loss));

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
  /** By the ids of arms. */
  readonly networks: Readonly<Record<string, Drawn>>;
}
/** `arm`: the id of the one whose loss stopped being a number. */
export interface Failure {
  readonly dimension: number;
  readonly step: number;
  readonly arm: string;
}
export type HighDimensionRecord =
  | ({ readonly kind: 'setting' } & Setting)
  | { readonly kind: 'working' }
  | ({ readonly kind: 'drawn' } & DimensionResult)
  | ({ readonly kind: 'failed' } & Failure);

export interface HighDimensionState {
  readonly setting: Setting;
  readonly results: readonly DimensionResult[];
  readonly failed?: Failure;
}

/** The network with this output and this loss, its own if none is named; undefined where only own losses were run. */
export const networkOf = ({ networks }: DimensionResult, output: TrioId, loss: TrioId = output): Drawn | undefined => networks[`${output}/${loss}`];
/** The same of its distance: not a number where there is no such network. */
export const distanceOf = (result: DimensionResult, output: TrioId, loss: TrioId = output): number => networkOf(result, output, loss)?.distance ?? NaN;

export function fold(state: HighDimensionState | undefined, record: HighDimensionRecord): HighDimensionState {
  if (record.kind === 'setting') {
    const { kind: _, ...setting } = record;
    return { setting, results: [] };
  }
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'working':
      return state;
    case 'drawn':
      return { ...state, results: [...state.results, { dimension: record.dimension, networks: record.networks }] };
    case 'failed': {
      const { kind: _, ...failed } = record;
      return { ...state, failed };
    }
  }
}
