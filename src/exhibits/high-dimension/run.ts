import { loadDataSet } from '../../data/load.ts';
import { makePointSet, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solveAsync } from '../../diffusion/solvers/solver.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { createTrainer } from '../../learning/trainer.ts';
import { slicedReference, slicedWasserstein2 } from '../../measures/distance.ts';
import { seeded } from '../../random.ts';
import { learnerOf } from '../arms.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { finiteOrNull } from '../numbers.ts';
import { trainTowards } from '../training.ts';
import { DIMENSIONS, type HighDimensionParameters } from './parameters.ts';
import { coordinates, embed, offPlaneEnergy, randomPlane } from './plane.ts';
import { armsOf, type Drawn, type HighDimensionRecord } from './state.ts';

const SAMPLES = 500;
const SHOWN = 150;
const SAMPLING_STEPS = 50;
/** Half of the usual: in 512 dimensions every example has its price. */
const BATCH = 128;
/** Training steps that take about as long as drawing the samples. */
const DRAWING = 100;
/**
 * The training data are this many points of the plane, the same in every dimension. Points, because a mixture with one isotropic
 * standard deviation would leave the plane as soon as its kernel has any width; so many, so that their own chance stays small.
 */
const DATA = 8192;
/** Seed of the ruler: the same for every run. */
const RULER = 0;

/** Flat data in a space of D dimensions, as Li & He (2025) embed theirs, for outputs and losses of one small network. */
export const run: Run<HighDimensionParameters, HighDimensionRecord> = async function* (parameters, { backend, now, budget }) {
  const { mixture, frame } = await loadDataSet(parameters.dataSet);
  const schedule = makeSchedule(parameters.schedule);
  const grid = trailing(schedule, SAMPLING_STEPS);
  const ruler = seeded(RULER).split('high-dimension');
  const reference = slicedReference(sampleMixture(mixture, 50_000, ruler.split('reference')).x0, SAMPLES);
  const distance = (x: Points) => slicedWasserstein2(x, reference).value;
  const random = seeded(parameters.seed).split('high-dimension');
  const flat = sampleMixture(mixture, DATA, random.split('data')).x0;
  const arms = armsOf(parameters);
  // Larger spaces take longer steps.
  const weight = (dimension: number) => 64 + dimension;
  const total = DIMENSIONS.reduce((sum, dimension) => sum + (parameters.steps + DRAWING) * weight(dimension), 0);
  let done = 0;

  yield {
    progress: { done, total },
    record: {
      kind: 'setting',
      frame,
      data: storable(flat.subarray(0, 2 * SHOWN)),
      floor: distance(sampleMixture(mixture, SAMPLES, ruler.split('floor')).x0),
    },
  };

  await backend();
  for (const dimension of DIMENSIONS) {
    const plane = randomPlane(dimension, random.split(`plane ${dimension}`));
    const noise = random.split(`start ${dimension}`);
    const start = Float64Array.from({ length: dimension * SAMPLES }, () => noise.normal());
    const trainer = await createTrainer({
      mixture: makePointSet(embed(plane, flat), { dimension }),
      schedule,
      learners: arms.map(learnerOf),
      seed: parameters.seed,
      width: parameters.width,
      batchSize: BATCH,
      conditional: false,
      classDropout: 0,
    });
    const progress = () => ({ done, total, step: trainer.step });
    try {
      while (trainer.step < parameters.steps) {
        const before = trainer.step;
        const { nonFinite } = await trainTowards(parameters.steps, trainer, { budget, now });
        done += (trainer.step - before) * weight(dimension);
        if (nonFinite) {
          yield { progress: progress(), record: { kind: 'failed', dimension, step: nonFinite.step, arm: nonFinite.learner } as const };
          return 'non-finite';
        }
        yield { progress: progress(), record: { kind: 'working' } as const };
      }
      const draw = async (id: string): Promise<Drawn> => {
        const x = await solveAsync(ddim(grid, start), trainer.denoiser(id));
        const projected = coordinates(plane, x);
        return { distance: distance(projected), energy: finiteOrNull(offPlaneEnergy(plane, x)), points: storable(projected.subarray(0, 2 * SHOWN)) };
      };
      const networks: Record<string, Drawn> = {};
      for (const { id } of arms) {
        networks[id] = await draw(id);
        done += (DRAWING * weight(dimension)) / arms.length;
        yield { progress: progress(), record: { kind: 'working' } as const };
      }
      yield { progress: progress(), record: { kind: 'drawn', dimension, networks } as const };
    } finally {
      trainer.dispose();
    }
  }
  return 'complete';
};
