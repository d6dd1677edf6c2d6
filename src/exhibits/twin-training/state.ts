import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Arm } from '../arms.ts';
import type { Curves } from '../exhibit.ts';
import type { BinValues, ByArm, Drawn, Setting, TrainingRecord } from './records.ts';

export interface Probe {
  readonly step: number;
  readonly bins: ByArm<BinValues>;
}

/** Bounded whatever the length of the run: the loss curve is thinned by averaging neighbours, probes kept are the first and the latest. */
export interface TrainingState {
  readonly setting: Setting;
  readonly curve: LossCurve;
  readonly first?: Probe;
  readonly latest?: Probe;
  readonly samples?: { readonly step: number; readonly points: ByArm<Drawn> };
  /** Training steps at which distances were measured, ascending, and what was found there; null: no samples. */
  readonly distances: readonly { readonly step: number; readonly of: ByArm<number | null> }[];
  /** Whose loss stopped being a number, which ends the run for all. */
  readonly failed?: { readonly step: number; readonly arm: string };
}

/** The arm that puts out `output`; of several the one that is trained on its own loss. */
export const armWith = ({ setting: { arms } }: Pick<TrainingState, 'setting'>, output: PredictionId): Arm | undefined => {
  const all = arms.filter((arm) => arm.output === output);
  return all.find(({ loss }) => loss === 'own' || loss === output) ?? all[0];
};

/** The distances of every arm, under its id, at the training steps under `step`. */
export const curves = ({ setting: { arms }, distances }: TrainingState): Curves => ({
  step: distances.map(({ step }) => step),
  ...Object.fromEntries(arms.map(({ id }) => [id, distances.map(({ of }) => rounded(of[id]))])),
});

const rounded = (value: number | null | undefined): number | null => (typeof value === 'number' ? Number(value.toPrecision(4)) : null);

/** Mean losses over stretches of `stride` steps; `open` holds the sums of the stretch that is not full yet. */
export interface LossCurve {
  readonly stride: number;
  readonly means: readonly (readonly number[])[];
  readonly open: { readonly count: number; readonly sums: readonly number[] };
}

const LONGEST = 240;

export function fold(state: TrainingState | undefined, record: TrainingRecord): TrainingState {
  if (record.kind === 'setting') {
    const { arms } = record;
    return { setting: record, distances: [], curve: { stride: 5, means: arms.map(() => []), open: { count: 0, sums: arms.map(() => 0) } } };
  }
  if (!state) throw new Error(`a ${record.kind} record came before the setting`);
  switch (record.kind) {
    case 'losses':
      return { ...state, curve: extend(state.curve, record.losses) };
    case 'probe': {
      const probe = { step: record.step, bins: record.bins };
      return { ...state, first: state.first ?? probe, latest: probe };
    }
    case 'samples':
      return { ...state, samples: { step: record.step, points: record.samples } };
    case 'distances':
      return { ...state, distances: [...state.distances, { step: record.step, of: record.distances }] };
    case 'failed':
      return { ...state, failed: { step: record.step, arm: record.arm } };
    case 'working':
      return state;
  }
}

/** Step by step, so that a curve does not depend on how many steps came in one record. */
function extend(curve: LossCurve, losses: readonly (readonly number[])[]): LossCurve {
  let { stride } = curve;
  let means = curve.means.map((list) => [...list]);
  let { count, sums } = curve.open;
  for (let s = 0; s < losses[0]!.length; s++) {
    sums = sums.map((sum, l) => sum + losses[l]![s]!);
    count++;
    if (count < stride) continue;
    means.forEach((list, l) => list.push(sums[l]! / count));
    sums = sums.map(() => 0);
    count = 0;
    const { length } = means[0]!;
    // Odd: a run that was kept when curves were halved later goes on.
    if (length < LONGEST || length % 2 === 1) continue;
    stride *= 2;
    means = means.map(halved);
  }
  return { stride, means, open: { count, sums } };
}

/** Means of neighbours. */
const halved = (list: readonly number[]): number[] => Array.from({ length: list.length / 2 }, (_, i) => (list[2 * i]! + list[2 * i + 1]!) / 2);
