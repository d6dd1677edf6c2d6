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

function extend(curve: LossCurve, losses: readonly (readonly number[])[]): LossCurve {
  const means = curve.means.map((list) => [...list]);
  let { count, sums } = curve.open;
  for (let s = 0; s < losses[0]!.length; s++) {
    sums = sums.map((sum, l) => sum + losses[l]![s]!);
    count++;
    if (count < curve.stride) continue;
    means.forEach((list, l) => list.push(sums[l]! / count));
    sums = sums.map(() => 0);
    count = 0;
  }
  const extended = { stride: curve.stride, means, open: { count, sums } };
  return means[0]!.length > LONGEST ? halve(extended) : extended;
}

/** Neighbours are averaged; an odd one out goes back to the open stretch. */
function halve({ stride, means, open }: LossCurve): LossCurve {
  const pairs = Math.floor(means[0]!.length / 2);
  const odd = means[0]!.length % 2 === 1;
  return {
    stride: 2 * stride,
    means: means.map((list) => Array.from({ length: pairs }, (_, i) => (list[2 * i]! + list[2 * i + 1]!) / 2)),
    open: odd
      ? { count: open.count + stride, sums: open.sums.map((sum, l) => sum + stride * means[l]!.at(-1)!) }
      : open,
  };
}
