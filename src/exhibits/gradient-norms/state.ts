import type { PredictionId } from '../../diffusion/prediction.ts';
import type { GradientMeasure } from './parameters.ts';

/** One number per timestep bin, clean end first; null where not finite. */
export type Bins = readonly (number | null)[];
export type Measured = Readonly<Partial<Record<PredictionId, Readonly<Record<GradientMeasure, Bins>>>>>;

export interface Stage {
  readonly step: number;
  readonly learners: Measured;
}

export type GradientNormsRecord =
  | { readonly kind: 'setting'; readonly middle: readonly number[]; readonly logSnr: Bins }
  | { readonly kind: 'training' }
  | ({ readonly kind: 'stage' } & Stage)
  | { readonly kind: 'failed'; readonly step: number; readonly learner: string };

export interface GradientNormsState {
  /** Timestep in the middle of each bin, and log SNR there. */
  readonly middle: readonly number[];
  readonly logSnr: Bins;
  /** At most three: before training, early, late. */
  readonly stages: readonly Stage[];
  readonly failed?: { readonly step: number; readonly learner: string };
}

export function fold(state: GradientNormsState | undefined, record: GradientNormsRecord): GradientNormsState {
  if (record.kind === 'setting') return { middle: record.middle, logSnr: record.logSnr, stages: [] };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'training':
      return state;
    case 'stage':
      return { ...state, stages: [...state.stages, { step: record.step, learners: record.learners }] };
    case 'failed':
      return { ...state, failed: { step: record.step, learner: record.learner } };
  }
}
