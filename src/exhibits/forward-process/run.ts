import type { Frame } from '../../data/data-set.ts';
import { loadDataSet } from '../../data/load.ts';
import type { NoiseLevel } from '../../diffusion/level.ts';
import { posterior, sampleMixture } from '../../diffusion/mixture.ts';
import { makeSchedule, PATH_IDS, SCHEDULE_IDS, type PathId, type ScheduleId } from '../../diffusion/schedule.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { type ForwardProcessParameters, STRIDE } from './parameters.ts';

export const ALL_SCHEDULES: readonly (ScheduleId | PathId)[] = [...SCHEDULE_IDS, ...PATH_IDS];

export interface ForwardProcessState {
  readonly frame: Frame;
  /** Draws of data and noise, n × 2 in model units; x_t = α·x0 + σ·ε is drawn from the same pair at every t. */
  readonly x0: readonly number[];
  readonly epsilon: readonly number[];
  readonly timesteps: readonly number[];
  /** Every schedule at every shown timestep. */
  readonly levels: Readonly<Record<ScheduleId | PathId, readonly NoiseLevel[]>>;
  /** E[x0 | x_t = point] at every shown timestep, 2 numbers each. */
  readonly guess: readonly number[];
  /** √(tr Var(x0 | x_t = point)/2): how far x0 may lie from the guess, per dimension. */
  readonly doubt: readonly number[];
}

const POINTS = 500;
const TIMESTEPS = Array.from({ length: 999 / STRIDE + 1 }, (_, i) => i * STRIDE);

export const run: Run<ForwardProcessParameters, ForwardProcessState> = async function* (parameters) {
  const { mixture, frame } = await loadDataSet(parameters.dataSet);
  const random = seeded(parameters.seed);
  const { x0 } = sampleMixture(mixture, POINTS, random.split('data'));
  const noise = random.split('noise');
  const levels = Object.fromEntries(ALL_SCHEDULES.map((id) => {
    const schedule = makeSchedule(id, { zeroTerminalSnr: parameters.zeroTerminalSnr });
    return [id, TIMESTEPS.map((t) => schedule.level(t))];
  })) as Record<ScheduleId | PathId, NoiseLevel[]>;
  const point = Float64Array.of(parameters.pointX, parameters.pointY);
  const known = levels[parameters.schedule].map((level) => posterior(mixture, point, level));
  yield {
    progress: { done: 1, total: 1 },
    record: {
      frame,
      x0: storable(x0),
      epsilon: storable(x0.map(() => noise.normal())),
      timesteps: TIMESTEPS,
      levels,
      guess: known.flatMap(({ mean }) => Array.from(mean)),
      doubt: known.map(({ variance }) => Math.sqrt(variance[0]! / 2)),
    },
  };
  return 'complete';
};
