import type { AsyncDenoiser, TimePoint } from '../../diffusion/denoiser.ts';
import { boxOf } from '../../diffusion/extent.ts';
import { guide } from '../../diffusion/guidance.ts';
import { exactDenoiser, type GaussianMixture, posteriorMean, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { predictions } from '../../diffusion/prediction.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solve, solveAsync } from '../../diffusion/solvers/solver.ts';
import { createTrainer, type Trainer } from '../../learning/trainer.ts';
import { slicedReference, slicedWasserstein2 } from '../../measures/distance.ts';
import { classOvershoot } from '../../measures/saturation.ts';
import type { Random } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { EndReason, RunContext, Update } from '../exhibit.ts';
import { finiteOrNull } from '../numbers.ts';
import { trainTowards, unlessNoInverse } from '../training.ts';
import { firstGain } from './gain.ts';
import type { ZeroTerminalSnrParameters } from './parameters.ts';
import { gridFrom, gridOf, lateStart, RESCUES, treated, TREATMENTS, type Treatment } from './rescues.ts';
import { LEARNERS, type Learner, type ZeroTerminalSnrRecord } from './state.ts';
import { previewOf, SCALES, STARTS, STEP_COUNTS, workOf } from './work.ts';

const SAMPLES = 1000;
const GUIDED_SAMPLES = 400;
const SHOWN = 250;
const REFERENCE = 50_000;
/** Fresh draws of the data that the noise floor is averaged over. */
const DRAWS = 10;

interface Lesson {
  readonly parameters: ZeroTerminalSnrParameters;
  readonly mixture: GaussianMixture;
  /** The schedule that the networks are trained on. */
  readonly schedule: Schedule;
  readonly random: Random;
  /** Work already done. */
  readonly before: number;
}

/** ε and v learn the data where they are; what each treatment makes of their samples; and, with networks that know the class, what guidance adds. */
export async function* teach({ parameters, mixture, schedule, random, before }: Lesson, { backend, now, budget }: RunContext): AsyncGenerator<Update<ZeroTerminalSnrRecord>, EndReason> {
  const { samplingSteps: count, steps, seed, width } = parameters;
  const total = before + workOf(parameters);
  let done = before;
  const update = (record: ZeroTerminalSnrRecord): Update<ZeroTerminalSnrRecord> => ({ progress: { done: Math.min(done, total), total }, record });
  const stream = random.split('networks');
  const start = normals(2 * SAMPLES, stream.split('start'));
  const reference = slicedReference(sampleMixture(mixture, REFERENCE, stream.split('reference')).x0, SAMPLES);
  const distance = (x: Points) => slicedWasserstein2(x, reference).value;
  const exact = exactDenoiser(mixture);
  const exactFrom = (grid: readonly TimePoint[]) => solve(ddim(grid, start), exact);
  const last = schedule.steps - 1;
  const perfect = exactFrom(gridFrom(schedule, count, last));

  await backend();
  yield update({
    kind: 'yardstick',
    yardstick: {
      gain: firstGain('epsilon', schedule, last, schedule.steps / count),
      floor: Array.from({ length: DRAWS }, (_, i) => distance(sampleMixture(mixture, SAMPLES, stream.split(`draw ${i}`)).x0)).reduce((sum, value) => sum + value / DRAWS, 0),
      exact: distance(perfect),
      exactPoints: shown(perfect),
      late: lateStart(schedule),
      box: boxOf(mixture),
    },
  });
  const common = { mixture, schedule, seed, width, learners: LEARNERS.map((id) => ({ id, prediction: predictions[id] })) };
  const unguided = await createTrainer({ ...common, conditional: false, classDropout: 0 });
  try {
    // A later start has fewer steps than were asked for; work is counted by what was asked for.
    const sampled = (id: Learner, treatment: Treatment, grid: readonly TimePoint[], work = count) => {
      done += work;
      const output = (x: Points, { t }: TimePoint) => unguided.predict(id, x, t);
      return unlessNoInverse(solveAsync(ddim(grid, start), treated(treatment, { mixture, schedule, prediction: predictions[id], output })));
    };
    const far = async (id: Learner, treatment: Treatment, grid: readonly TimePoint[], work = count) => measured(await sampled(id, treatment, grid, work), distance);
    const due = [...previewOf(steps), { step: steps, treatments: TREATMENTS }];
    for (const { step, treatments } of due) {
      if (yield* trained(unguided, step, false)) return 'non-finite';
      for (const treatment of treatments) {
        const grid = gridOf(treatment, schedule, count);
        const [epsilon, v] = [await sampled('epsilon', treatment, grid), await sampled('v', treatment, grid)];
        const drawn = { ...(epsilon && !treatment.startsWith('exact') && { epsilon: shown(epsilon) }), ...(v && treatment === 'none' && { v: shown(v) }) };
        yield update({ kind: 'treated', step, treated: { treatment, distances: { epsilon: measured(epsilon, distance), v: measured(v, distance) }, points: drawn } });
      }
    }
    for (const steps of STEP_COUNTS) {
      const grid = (treatment: Treatment) => gridOf(treatment, schedule, steps);
      const epsilon = { none: await far('epsilon', 'none', grid('none'), steps) } as Record<'none' | (typeof RESCUES)[number], number | null>;
      for (const rescue of RESCUES) epsilon[rescue] = await far('epsilon', rescue, grid(rescue), steps);
      yield update({ kind: 'steps', result: { steps, exact: distance(exactFrom(grid('none'))), v: await far('v', 'none', grid('none'), steps), epsilon } });
    }
    for (const t of STARTS) {
      const grid = gridFrom(schedule, count, t);
      yield update({ kind: 'start', result: { t, exact: distance(exactFrom(grid)), epsilon: await far('epsilon', 'none', grid), v: await far('v', 'none', grid) } });
    }
  } finally {
    unguided.dispose();
  }

  const guided = await createTrainer({ ...common, conditional: true });
  try {
    if (yield* trained(guided, steps, true)) return 'non-finite';
    const labels = Int32Array.from({ length: GUIDED_SAMPLES }, (_, i) => i % mixture.classes);
    const from = start.subarray(0, 2 * GUIDED_SAMPLES);
    const reach = (x: Points) => 1 + classOvershoot(mixture, x, labels).value;
    for (const scale of SCALES) {
      const pulled = async (id: Learner, treatment: Treatment) => {
        const grid = gridOf(treatment, schedule, count);
        const denoise = guided.denoiser(id);
        const both: AsyncDenoiser = async (x, at) => {
          const cond = await denoise(x, at, labels);
          return scale === 1 ? cond : guide(await denoise(x, at), cond, scale);
        };
        done += count;
        return measured(await unlessNoInverse(solveAsync(ddim(grid, from), both)), reach);
      };
      const field = solve(ddim(gridOf('none', schedule, count), from), (x, { level }) => guide(posteriorMean(mixture, x, level), posteriorMean(mixture, x, level, labels), scale));
      yield update({ kind: 'guided', result: { scale, exact: reach(field), epsilon: await pulled('epsilon', 'none'), late: await pulled('epsilon', 'late'), v: await pulled('v', 'none') } });
    }
    return 'budget';
  } finally {
    guided.dispose();
  }

  /** Trains up to `step`; true if a loss is no longer a number. */
  async function* trained(trainer: Trainer, step: number, guidedOnes: boolean): AsyncGenerator<Update<ZeroTerminalSnrRecord>, boolean> {
    while (trainer.step < step) {
      const reached = trainer.step;
      const { nonFinite } = await trainTowards(step, trainer, { budget, now });
      done += trainer.step - reached;
      if (nonFinite) {
        yield update({ kind: 'failed', guided: guidedOnes, ...nonFinite });
        return true;
      }
      yield update({ kind: 'training', step: trainer.step, guided: guidedOnes });
    }
    return false;
  }
}

const normals = (length: number, random: Random): Points => Float64Array.from({ length }, () => random.normal());
const shown = (points: Points): number[] => storable(points.subarray(0, 2 * SHOWN));

/** A measure of the samples; null where there are none, or where it is not a number. */
const measured = (samples: Points | null, measure: (x: Points) => number): number | null => samples && finiteOrNull(measure(samples));
