import type { ScheduleId } from '../../diffusion/schedule.ts';
import type { Failure } from '../failure.ts';
import type { Rescue, Treatment } from './rescues.ts';

/** The schedule as it is, or rescaled so that its last timestep is pure noise. */
export type Ending = 'plain' | 'zero';
/** Trailing steps begin at the last timestep, leading ones below it. */
export type Spacing = 'trailing' | 'leading';
export type GainId = 'epsilon' | 'v' | 'x0';
/** One per start; null where infinite. */
export type Gains = Readonly<Record<GainId, readonly (number | null)[]>>;
/** The networks that are trained. */
export type Learner = 'epsilon' | 'v';
export const LEARNERS: readonly Learner[] = ['epsilon', 'v'];

export interface Setting {
  /** The timestep at which each spacing begins. */
  readonly first: Readonly<Record<Spacing, number>>;
  /** α of the schedule's last timestep before rescaling. */
  readonly terminalAlpha: number;
  readonly starts: readonly number[];
  readonly gains: Readonly<Record<Ending, Gains>>;
  /** Of ε at t = 999, per schedule as it is; null where infinite. */
  readonly bySchedule: Readonly<Record<ScheduleId, number | null>>;
  /** Data points before they are moved. */
  readonly data: readonly number[];
}
export interface OffsetResult {
  readonly offset: number;
  /** Sample mean along x minus the data's. */
  readonly error: Readonly<Record<Ending, Readonly<Record<Spacing, number>>>>;
  /** Some of the samples with trailing steps. */
  readonly points: Readonly<Record<Ending, readonly number[]>>;
}

/** What the networks are measured by. Distances are sliced W2 to the data, coordinates clamped, for samples from the same noise. */
export interface Yardstick {
  /** Gain of ε's first step on the schedule that the networks are trained on; null where infinite. */
  readonly gain: number | null;
  /** Distance of fresh draws of as many data points, on average. */
  readonly floor: number;
  /** Distance of the exact model's samples. */
  readonly exact: number;
  readonly exactPoints: readonly number[];
  /** Where the later start begins. */
  readonly late: number;
  readonly box: number;
}
/** null: there are no samples, because the target does not determine x0 at the first timestep. */
export type Distances = Readonly<Record<Learner, number | null>>;
export interface StepsResult {
  readonly steps: number;
  readonly exact: number;
  readonly v: number | null;
  readonly epsilon: Readonly<Record<'none' | Rescue, number | null>>;
}
export interface StartResult extends Distances {
  /** The first timestep. */
  readonly t: number;
  readonly exact: number;
}
/** How far out along their class samples lie, as a multiple of the data's. */
export interface GuidedResult extends Distances {
  readonly scale: number;
  readonly exact: number;
  /** ε with the later start. */
  readonly late: number | null;
}
export interface Treated {
  readonly treatment: Treatment;
  readonly distances: Distances;
  /** Some of the samples, of those networks of which they are shown. */
  readonly points: Readonly<Partial<Record<Learner, readonly number[]>>>;
}

export type ZeroTerminalSnrRecord =
  | ({ readonly kind: 'setting' } & Setting)
  | { readonly kind: 'offsets'; readonly results: readonly OffsetResult[] }
  | { readonly kind: 'yardstick'; readonly yardstick: Yardstick }
  /** `guided`: these are steps of the networks that know the class. */
  | { readonly kind: 'training'; readonly step: number; readonly guided: boolean }
  | { readonly kind: 'treated'; readonly step: number; readonly treated: Treated }
  | { readonly kind: 'steps'; readonly result: StepsResult }
  | { readonly kind: 'start'; readonly result: StartResult }
  | { readonly kind: 'guided'; readonly result: GuidedResult }
  | ({ readonly kind: 'failed'; readonly guided: boolean } & Failure);

export interface NetworksState {
  readonly yardstick: Yardstick;
  /** Training steps made, of the networks that know no class or of those that do. */
  readonly training: { readonly step: number; readonly guided: boolean };
  /** Training steps behind `treated`. */
  readonly step: number;
  readonly treated: Readonly<Partial<Record<Treatment, Treated>>>;
  readonly steps: readonly StepsResult[];
  readonly starts: readonly StartResult[];
  readonly guided: readonly GuidedResult[];
  /** `guided`: of the networks that know the class. */
  readonly failed?: Failure & { readonly guided: boolean };
}
export interface ZeroTerminalSnrState {
  readonly setting: Setting;
  readonly results: readonly OffsetResult[];
  /** Absent while nothing is trained. */
  readonly networks?: NetworksState;
}

export function fold(state: ZeroTerminalSnrState | undefined, record: ZeroTerminalSnrRecord): ZeroTerminalSnrState {
  if (record.kind === 'setting') {
    const { kind: _, ...setting } = record;
    return { setting, results: [] };
  }
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  if (record.kind === 'offsets') return { ...state, results: [...state.results, ...record.results] };
  if (record.kind === 'yardstick') {
    return { ...state, networks: { yardstick: record.yardstick, training: { step: 0, guided: false }, step: 0, treated: {}, steps: [], starts: [], guided: [] } };
  }
  if (!state.networks) throw new Error(`a ${record.kind} record came before the yardstick`);
  return { ...state, networks: taught(state.networks, record) };
}

function taught(networks: NetworksState, record: Exclude<ZeroTerminalSnrRecord, { kind: 'setting' | 'offsets' | 'yardstick' }>): NetworksState {
  switch (record.kind) {
    case 'training':
      return { ...networks, training: { step: record.step, guided: record.guided } };
    case 'treated': {
      // Samples of an earlier stage of training must not stand beside those of a later one.
      const earlier = record.step === networks.step ? networks.treated : {};
      return { ...networks, step: record.step, treated: { ...earlier, [record.treated.treatment]: record.treated } };
    }
    case 'steps':
      return { ...networks, steps: [...networks.steps, record.result] };
    case 'start':
      return { ...networks, starts: [...networks.starts, record.result] };
    case 'guided':
      return { ...networks, guided: [...networks.guided, record.result] };
    case 'failed':
      return { ...networks, failed: { step: record.step, learner: record.learner, guided: record.guided } };
  }
}
