import { byContender, type Contender, type ByContender } from './contenders.ts';
import type { Measured, OwnTargetRecord, Setting } from './run.ts';

export interface OwnTargetState {
  readonly setting: Setting;
  /** Training steps at which there was a measurement, ascending, and the distances found. */
  readonly steps: readonly number[];
  readonly distances: ByContender<readonly (number | null)[]>;
  readonly latest?: Measured;
  readonly failed?: { readonly step: number; readonly arm: Contender };
}

export function fold(state: OwnTargetState | undefined, record: OwnTargetRecord): OwnTargetState {
  if (record.kind === 'setting') return { setting: record, steps: [], distances: byContender(() => []) };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'training':
      return state;
    case 'failed':
      return { ...state, failed: { step: record.step, arm: record.arm } };
    case 'measured':
      return {
        ...state,
        steps: [...state.steps, record.step],
        distances: byContender((arm) => [...state.distances[arm], record.distance[arm]]),
        latest: record,
      };
  }
}
