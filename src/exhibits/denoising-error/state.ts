import type { Failure } from '../failure.ts';
import type { ByLearner, DenoisingErrorRecord, Errors, Setting } from './run.ts';

export interface DenoisingErrorState {
  readonly setting: Setting;
  /** Training steps behind the newest errors. */
  readonly step: number;
  readonly errors: ByLearner<Errors>;
  readonly failed?: Failure;
}

export function fold(state: DenoisingErrorState | undefined, record: DenoisingErrorRecord): DenoisingErrorState {
  if (record.kind === 'setting') return { setting: record, step: 0, errors: {} };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'training':
      return state;
    case 'errors':
      return { ...state, step: record.step, errors: record.errors };
    case 'failed':
      return { ...state, failed: { step: record.step, learner: record.learner } };
  }
}
