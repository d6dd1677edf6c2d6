import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Failure } from '../failure.ts';

export type Who = PredictionId | 'exact';

export interface Setting {
  readonly learners: readonly PredictionId[];
  /** Sliced W2 of an independent draw of as many points as are sampled: nothing can be told apart below it. */
  readonly noiseFloor: number;
  readonly data: readonly number[];
  /** The exact ODE's paths of the points whose paths are shown: as `paths` of a result. */
  readonly truth: readonly number[];
}
/** What the same exact denoiser gives when it answers in one space or another. */
export interface Spaces {
  /** Per solver, the largest difference of any coordinate of its end points from those with x̂0; null where the answer does not determine x0. */
  readonly worst: readonly (Readonly<Record<PredictionId, number | null>> & { readonly solver: string })[];
  /** Solvers whose end points are DDIM's. */
  readonly sameAsDdim: readonly string[];
}
export interface Result {
  readonly who: Who;
  readonly solver: string;
  /** At most so many evaluations were allowed; some solvers cannot use exactly so many. */
  readonly allowed: number;
  readonly evaluations: number;
  /** Root mean square distance to the exact ODE end points from the same start; null where not finite. */
  readonly rms: number | null;
  /** Sliced W2 to the data, coordinates clamped. */
  readonly sw2: number;
  /** Share of the samples that are not finite. */
  readonly nonFinite: number;
  /** Where PATHS of the points are from step to step, path after path (n × 2); of few and of most evaluations only. */
  readonly paths?: readonly number[];
}
export type SolverStepsRecord =
  | { readonly kind: 'setting'; readonly setting: Setting }
  | ({ readonly kind: 'spaces' } & Spaces)
  | { readonly kind: 'results'; readonly results: readonly Result[] }
  | { readonly kind: 'no-inverse'; readonly who: PredictionId }
  | { readonly kind: 'training'; readonly step: number }
  | ({ readonly kind: 'failed' } & Failure);

export interface SolverStepsState {
  readonly setting: Setting;
  readonly step: number;
  readonly spaces?: Spaces;
  readonly results: readonly Result[];
  /** Without samples, because at zero SNR they do not determine x0. */
  readonly failed: readonly PredictionId[];
  readonly lossFailed?: Failure;
}

export function fold(state: SolverStepsState | undefined, record: SolverStepsRecord): SolverStepsState {
  if (record.kind === 'setting') return { setting: record.setting, step: 0, results: [], failed: [] };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'spaces':
      return { ...state, spaces: { worst: record.worst, sameAsDdim: record.sameAsDdim } };
    case 'training':
      return { ...state, step: record.step };
    case 'failed':
      return { ...state, lossFailed: { step: record.step, learner: record.learner } };
    case 'no-inverse':
      return { ...state, failed: [...new Set([...state.failed, record.who])] };
    case 'results':
      return { ...state, results: [...state.results, ...record.results] };
  }
}
