import { byArm, type Arm, type ByArm } from './arms.ts';
import type { Measured, OwnTargetRecord, Setting } from './run.ts';

export interface OwnTargetState {
  readonly setting: Setting;
  /** Training steps at which there was a measurement, ascending, and the distances found. */
  readonly steps: readonly number[];
  readonly distances: ByArm<readonly (number | null)[]>;
  readonly latest?: Measured;
  readonly failed?: { readonly step: number; readonly arm: Arm };
}

export function fold(state: OwnTargetState | undefined, record: OwnTargetRecord): OwnTargetState {
  if (record.kind === 'setting') return { setting: record, steps: [], distances: byArm(() => []) };
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
        distances: byArm((arm) => [...state.distances[arm], record.distance[arm]]),
        latest: record,
      };
  }
}
