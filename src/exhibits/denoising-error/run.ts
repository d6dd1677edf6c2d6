import { loadDataSet } from '../../data/load.ts';
import { addNoise } from '../../diffusion/forward.ts';
import { logSnr } from '../../diffusion/level.ts';
import { posteriorMean, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { predictions, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { createTrainer, type LearnedDenoiser } from '../../learning/trainer.ts';
import { seeded } from '../../random.ts';
import type { Run } from '../exhibit.ts';
import type { Failure } from '../failure.ts';
import { finiteOrNull } from '../numbers.ts';
import { checkpoints, trainTowards, unlessNoInverse } from '../training.ts';
import { gridPoints, MAPPED, TIMESTEPS, type Mapped } from './grid.ts';
import type { DenoisingErrorParameters } from './parameters.ts';

export type ByLearner<T> = Readonly<Partial<Record<PredictionId, T>>>;

export interface Errors {
  /** Root mean square over examples and dimensions of x̂0 learned − x̂0 exact at each of TIMESTEPS; null: there is no x̂0. */
  readonly rms: readonly (number | null)[];
  /** The same difference at every grid point (n × 2) of every map; null: there is no x̂0. */
  readonly maps: Readonly<Record<Mapped, readonly number[] | null>>;
}

export interface Setting {
  readonly kind: 'setting';
  readonly learners: readonly PredictionId[];
  /** log SNR at each of TIMESTEPS; null at pure noise. */
  readonly logSnr: readonly (number | null)[];
  /** Some x_t at the timestep of each map, n × 2: where training has been. */
  readonly visited: Readonly<Record<Mapped, readonly number[]>>;
}
export type DenoisingErrorRecord =
  | Setting
  | { readonly kind: 'training' }
  | { readonly kind: 'errors'; readonly step: number; readonly errors: ByLearner<Errors> }
  | ({ readonly kind: 'failed' } & Failure);

const EXAMPLES = 400;
const VISITED = 120;

/** Points at one timestep with the exact answer. */
interface Question {
  readonly t: number;
  readonly x: Points;
  readonly exact: Points;
}

export const run: Run<DenoisingErrorParameters, DenoisingErrorRecord> = async function* (parameters, { backend, now, budget }) {
  const { mixture } = await loadDataSet(parameters.dataSet);
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const random = seeded(parameters.seed).split('denoising-error');
  const noised = (t: number, n: number) => {
    const stream = random.split(t);
    const { x0 } = sampleMixture(mixture, n, stream.split('data'));
    const noise = stream.split('noise');
    return addNoise(x0, x0.map(() => noise.normal()), schedule.level(t));
  };
  const question = (t: number, x: Points): Question => ({ t, x, exact: posteriorMean(mixture, x, schedule.level(t)) });
  const questions = TIMESTEPS.map((t) => question(t, noised(t, EXAMPLES)));
  const maps = MAPPED.map((t) => [t, question(Number(t), gridPoints())] as const);
  const progress = (done: number) => ({ done, total: parameters.steps });
  yield {
    progress: progress(0),
    record: {
      kind: 'setting',
      learners: parameters.learners,
      logSnr: TIMESTEPS.map((t) => finiteOrNull(logSnr(schedule.level(t)))),
      visited: byTimestep(MAPPED.map((t) => [t, rounded(noised(Number(t), VISITED))])),
    },
  };

  await backend();
  const trainer = await createTrainer({
    mixture,
    schedule,
    learners: parameters.learners.map((id) => ({ id, prediction: predictions[id] })),
    seed: parameters.seed,
    width: parameters.width,
    conditional: false,
    classDropout: 0,
  });
  try {
    for (const due of checkpoints(parameters.steps, [50, 100, 250])) {
      while (trainer.step < due) {
        const { nonFinite } = await trainTowards(due, trainer, { budget, now });
        if (nonFinite) {
          yield { progress: progress(nonFinite.step), record: { kind: 'failed', ...nonFinite } as const };
          return 'non-finite';
        }
        yield { progress: progress(trainer.step), record: { kind: 'training' } as const };
      }
      const errors: Partial<Record<PredictionId, Errors>> = {};
      for (const id of parameters.learners) errors[id] = await errorsOf(trainer.denoiser(id));
      yield { progress: progress(trainer.step), record: { kind: 'errors', step: trainer.step, errors } as const };
    }
    return 'budget';
  } finally {
    trainer.dispose();
  }

  async function errorsOf(denoise: LearnedDenoiser): Promise<Errors> {
    const difference = async ({ t, x, exact }: Question): Promise<Points | null> => {
      const learned = await unlessNoInverse(denoise(x, { t, level: schedule.level(t) }));
      return learned && learned.map((value, j) => value - exact[j]!);
    };
    const rms: (number | null)[] = [];
    for (const one of questions) {
      const found = await difference(one);
      rms.push(found && finiteOrNull(Math.sqrt(found.reduce((sum, value) => sum + value ** 2, 0) / found.length)));
    }
    const fields: [Mapped, number[] | null][] = [];
    for (const [t, one] of maps) {
      const found = await difference(one);
      fields.push([t, found && rounded(found)]);
    }
    return { rms, maps: byTimestep(fields) };
  }
};

const byTimestep = <T>(entries: readonly (readonly [Mapped, T])[]) => Object.fromEntries(entries) as Record<Mapped, T>;

const rounded = (values: Points): number[] => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
