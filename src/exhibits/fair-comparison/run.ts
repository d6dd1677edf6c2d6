import type { Frame } from '../../data/data-set.ts';
import { loadDataSet } from '../../data/load.ts';
import { exactDenoiser, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { predictions } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solve, solveAsync } from '../../diffusion/solvers/solver.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { INITIALIZATIONS, type Initialization } from '../../learning/network.ts';
import { createTrainer } from '../../learning/trainer.ts';
import { slicedReference, slicedWasserstein2 } from '../../measures/distance.ts';
import { densityFloor, shareOffData } from '../../measures/off-data.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { checkpoints, trainTowards } from '../training.ts';
import type { FairComparisonParameters } from './parameters.ts';
import { TARGETS, type Target } from './targets.ts';

/** What one network draws after some training. */
export interface Drawn {
  /** Sliced Wasserstein-2 distance to the data, in standard deviations of the data. */
  readonly distance: number;
  /** Share of the samples where the data are hardly ever (0.5 % of fresh data lie there). */
  readonly off: number;
  /** Root mean square distance of a sample from the noise it started from; what v̂ = 0 draws is that noise itself. */
  readonly moved: number;
  /** The first SHOWN samples, in model coordinates. */
  readonly points: readonly number[];
}

export interface Setting {
  readonly kind: 'setting';
  readonly frame: Frame;
  readonly data: readonly number[];
  /** Distance of what a perfect network draws, by the same sampler from the same noise. */
  readonly exact: number;
  /** How far its samples lie from their noise, as `moved`. */
  readonly exactMoved: number;
}
export type FairComparisonRecord =
  | Setting
  | { readonly kind: 'training' }
  | { readonly kind: 'drawn'; readonly initialization: Initialization; readonly step: number; readonly networks: Readonly<Record<Target, Drawn>> }
  | { readonly kind: 'failed'; readonly initialization: Initialization; readonly step: number; readonly network: Target };

const SAMPLES = 1000;
const SHOWN = 400;
const SAMPLING_STEPS = 50;
/** Seed of the ruler: the same for every run, so that seeds differ in the networks alone. */
const RULER = 0;

export const run: Run<FairComparisonParameters, FairComparisonRecord> = async function* (parameters, { backend, now, budget }) {
  const { mixture, frame } = await loadDataSet(parameters.dataSet);
  const schedule = makeSchedule(parameters.schedule);
  const grid = trailing(schedule, SAMPLING_STEPS);
  const ruler = seeded(RULER).split('fair-comparison');
  const reference = slicedReference(sampleMixture(mixture, 50_000, ruler.split('reference')).x0, SAMPLES);
  const floor = densityFloor(mixture, ruler.split('floor'), { n: 4000 });
  const random = seeded(parameters.seed).split('fair-comparison');
  const noise = random.split('start');
  const start = Float64Array.from({ length: 2 * SAMPLES }, () => noise.normal());
  const distance = (x: Points) => slicedWasserstein2(x, reference).value;
  const total = parameters.steps * INITIALIZATIONS.length;
  const exact = solve(ddim(grid, start), exactDenoiser(mixture));
  let done = 0;
  const progress = () => ({ done, total });

  yield {
    progress: progress(),
    record: {
      kind: 'setting',
      frame,
      data: storable(sampleMixture(mixture, SHOWN, random.split('data shown')).x0),
      exact: distance(exact),
      exactMoved: rootMeanSquareGap(exact, start),
    },
  };

  await backend();
  // One seed for both: they see the same data, timesteps and noise in the same order, so nothing but the starting weights differs.
  const make = async (initialization: Initialization) => ({
    initialization,
    trainer: await createTrainer({
      mixture,
      schedule,
      learners: TARGETS.map((id) => ({ id, prediction: predictions[id] })),
      seed: parameters.seed,
      width: parameters.width,
      learningRate: Number(parameters.learningRate),
      conditional: false,
      classDropout: 0,
      initialization,
    }),
  });
  const studies: Awaited<ReturnType<typeof make>>[] = [];
  try {
    for (const initialization of INITIALIZATIONS) studies.push(await make(initialization));
    for (const due of checkpoints(parameters.steps, [100, 250])) {
      for (const { initialization, trainer } of studies) {
        while (trainer.step < due) {
          const before = trainer.step;
          const { nonFinite } = await trainTowards(due, trainer, { budget, now });
          done += trainer.step - before;
          if (nonFinite) {
            yield { progress: progress(), record: { kind: 'failed', initialization, step: nonFinite.step, network: nonFinite.learner as Target } as const };
            return 'non-finite';
          }
          yield { progress: progress(), record: { kind: 'training' } as const };
        }
        const draw = async (target: Target): Promise<Drawn> => {
          const x = await solveAsync(ddim(grid, start), trainer.denoiser(target));
          return { distance: distance(x), off: shareOffData(mixture, x, floor).value, moved: rootMeanSquareGap(x, start), points: storable(x.subarray(0, 2 * SHOWN)) };
        };
        const networks = { epsilon: await draw('epsilon'), v: await draw('v') };
        yield { progress: progress(), record: { kind: 'drawn', initialization, step: trainer.step, networks } as const };
      }
    }
    return 'budget';
  } finally {
    for (const { trainer } of studies) trainer.dispose();
  }
};

function rootMeanSquareGap(x: Points, y: Points): number {
  return Math.sqrt(x.reduce((sum, value, j) => sum + (value - y[j]!) ** 2, 0) / (x.length / 2));
}
