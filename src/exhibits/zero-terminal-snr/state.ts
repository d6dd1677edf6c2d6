import type { ScheduleId } from '../../diffusion/schedule.ts';

/** The schedule as it is, or rescaled so that its last timestep is pure noise. */
export type Ending = 'plain' | 'zero';
/** Trailing steps begin at the last timestep, leading ones below it. */
export type Spacing = 'trailing' | 'leading';
export type GainId = 'epsilon' | 'v' | 'x0';
/** One per start; null where infinite. */
export type Gains = Readonly<Record<GainId, readonly (number | null)[]>>;

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
export type ZeroTerminalSnrRecord = ({ readonly kind: 'setting' } & Setting) | { readonly kind: 'offsets'; readonly results: readonly OffsetResult[] };
export interface ZeroTerminalSnrState {
  readonly setting: Setting;
  readonly results: readonly OffsetResult[];
}

export function fold(state: ZeroTerminalSnrState | undefined, record: ZeroTerminalSnrRecord): ZeroTerminalSnrState {
  if (record.kind === 'setting') {
    const { kind: _, ...setting } = record;
    return { setting, results: [] };
  }
  if (!state) throw new Error('offsets came before the setting');
  return { ...state, results: [...state.results, ...record.results] };
}
