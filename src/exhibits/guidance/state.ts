import type { GuidanceRecord, GuidanceSetting, Sampler, Sweep } from './run.ts';

export interface GuidanceState {
  readonly setting: GuidanceSetting;
  readonly step: number;
  /** By sampler, then by scale; the newest replaces an older one. */
  readonly sweeps: Readonly<Partial<Record<Sampler, Readonly<Record<string, Sweep>>>>>;
  /** Training steps behind each sampler's sweeps. */
  readonly trained: Readonly<Partial<Record<Sampler, number>>>;
  readonly failed: readonly Sampler[];
}

export function fold(state: GuidanceState | undefined, record: GuidanceRecord): GuidanceState {
  if (record.kind === 'setting') return { setting: record, step: 0, sweeps: {}, trained: {}, failed: [] };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'training':
      return { ...state, step: record.step };
    case 'no-inverse':
      return { ...state, failed: [...new Set([...state.failed, record.sampler])] };
    case 'sweep': {
      const { sampler, step, scale, sweep } = record;
      // Points of an earlier stage of training must not stand beside those of a later one.
      const earlier = state.trained[sampler] === step ? state.sweeps[sampler] : {};
      return {
        ...state,
        sweeps: { ...state.sweeps, [sampler]: { ...earlier, [scale]: sweep } },
        trained: { ...state.trained, [sampler]: step },
      };
    }
  }
}

/** The exact model first, then the networks: everyone who can have sweeps. */
export const samplers = (state: GuidanceState): Sampler[] => ['exact', ...state.setting.learners];
