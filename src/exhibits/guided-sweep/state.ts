import type { Failure } from '../failure.ts';
import type { Sampler, Setting, Side, Sweep, SweepRecord } from './records.ts';

export interface SamplerState {
  /** Training steps behind its sweeps. */
  readonly step: number;
  readonly byScale: Readonly<Record<string, Sweep>>;
}
export interface SideState {
  readonly samplers: Readonly<Partial<Record<Sampler, SamplerState>>>;
  /** Without samples, because x̂0 is not determined at zero SNR. */
  readonly failed: readonly Sampler[];
}
export interface SweepState extends Readonly<Record<Side, SideState>> {
  readonly setting: Setting;
  readonly step: number;
  readonly lossFailed?: Failure;
}

const NOTHING: SideState = { samplers: {}, failed: [] };

export function fold(state: SweepState | undefined, record: SweepRecord): SweepState {
  if (record.kind === 'setting') return { setting: record, step: 0, plain: NOTHING, remedied: NOTHING };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  if (record.kind === 'training') return { ...state, step: record.step };
  if (record.kind === 'failed') return { ...state, lossFailed: { step: record.step, learner: record.learner } };
  const { side, sampler } = record;
  const { samplers, failed } = state[side];
  if (record.kind === 'no-inverse') return { ...state, [side]: { samplers, failed: [...new Set([...failed, sampler])] } };
  const { step, scale, sweep } = record;
  const earlier = samplers[sampler];
  // Points of an earlier stage of training must not stand beside those of a later one.
  const byScale = { ...(earlier?.step === step && earlier.byScale), [scale]: sweep };
  return { ...state, [side]: { samplers: { ...samplers, [sampler]: { step, byScale } }, failed } };
}

/** The exact model first, then the networks: everyone who can have sweeps. */
export const samplersOf = ({ learners }: Setting): Sampler[] => ['exact', ...learners];

/** The side that an exhibit is about: the remedied one where a remedy was chosen, but guidance alone for whom the remedy does not exist. */
export const mainSide = ({ sides, withoutRemedy }: Setting, sampler: Sampler): Side => (sides.includes('remedied') && !withoutRemedy.includes(sampler) ? 'remedied' : 'plain');

export const sweepAt = (state: SweepState, side: Side, sampler: Sampler, scale: number): Sweep | undefined => state[side].samplers[sampler]?.byScale[scale];
