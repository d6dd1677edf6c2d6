import { INITIALIZATIONS, type Initialization } from '../../learning/network.ts';
import type { Drawn, FairComparisonRecord, Setting } from './run.ts';
import { TARGETS, type Target } from './targets.ts';

export interface Study {
  /** Training steps at which the networks drew, ascending, and each network's distances there. */
  readonly steps: readonly number[];
  readonly distances: Readonly<Record<Target, readonly number[]>>;
  /** The newest drawings. */
  readonly drawn: Readonly<Record<Target, Drawn>>;
}

export interface FairComparisonState {
  readonly setting: Setting;
  readonly studies: Readonly<Partial<Record<Initialization, Study>>>;
  readonly failed?: { readonly initialization: Initialization; readonly step: number; readonly network: Target };
}

export function fold(state: FairComparisonState | undefined, record: FairComparisonRecord): FairComparisonState {
  if (record.kind === 'setting') return { setting: record, studies: {} };
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'training':
      return state;
    case 'failed': {
      const { initialization, step, network } = record;
      return { ...state, failed: { initialization, step, network } };
    }
    case 'drawn': {
      const { initialization, step, networks } = record;
      const earlier = state.studies[initialization];
      const extended = (target: Target) => [...(earlier?.distances[target] ?? []), networks[target].distance];
      const study = { steps: [...(earlier?.steps ?? []), step], distances: { epsilon: extended('epsilon'), v: extended('v') }, drawn: networks };
      return { ...state, studies: { ...state.studies, [initialization]: study } };
    }
  }
}

export interface Compared {
  readonly step: number;
  readonly distances: Readonly<Record<Initialization, Readonly<Record<Target, number>>>>;
}

/** The distances after the last step that both studies have reached. */
export function compared({ studies }: FairComparisonState): Compared | undefined {
  const count = Math.min(...INITIALIZATIONS.map((initialization) => studies[initialization]?.steps.length ?? 0));
  if (count === 0) return undefined;
  const at = (initialization: Initialization) =>
    Object.fromEntries(TARGETS.map((target) => [target, studies[initialization]!.distances[target][count - 1]!])) as Record<Target, number>;
  return {
    step: studies.recommended!.steps[count - 1]!,
    distances: { recommended: at('recommended'), 'framework-default': at('framework-default') },
  };
}
