import type { ByLearner, DenoisingErrorRecord, Errors, Setting } from './run.ts';

export interface DenoisingErrorState {
  readonly setting: Setting;
  /** Training steps behind the newest errors. */
  readonly step: number;
  readonly errors: ByLearner<Errors>;
}

export function fold(state: DenoisingErrorState | undefined, record: DenoisingErrorRecord): DenoisingErrorState {
  if (record.kind === 'setting') return { setting: record, step: 0, errors: {} };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  return record.kind === 'errors' ? { ...state, step: record.step, errors: record.errors } : state;
}
