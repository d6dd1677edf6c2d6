import type { DataSet } from '../../data/data-set.ts';
import { logSnr } from '../../diffusion/level.ts';
import { sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import { makeProbeSet } from '../../learning/probe.ts';
import { createTrainer, type TrainerConfig } from '../../learning/trainer.ts';
import { seeded } from '../../random.ts';
import { learnerOf, type Arm } from '../arms.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { finiteOrNull } from '../numbers.ts';
import { trainTowards } from '../training.ts';
import { isDue, isMeasured, nextDue } from './due.ts';
import { recentLosses } from './flat.ts';
import { BIN_VALUES, type BinValues, type ByArm, type Drawn, type Setting, type TrainingRecord } from './records.ts';
import { makeSampling, SHOWN, type Sampler } from './sampling.ts';

/** What is trained, on what and how, and how samples are drawn from it. */
export interface TrainingPlan {
  readonly arms: readonly Arm[];
  readonly data: DataSet;
  readonly schedule: Schedule;
  readonly steps: number;
  /** All that the arms share. */
  readonly training: Omit<TrainerConfig, 'mixture' | 'schedule' | 'learners'> & Required<Pick<TrainerConfig, 'conditional' | 'classDropout'>>;
  readonly sampler: Sampler;
}

const BINS = 20;

/** Trains all arms on the same batches from the same weights, and measures them at fixed steps. Ends early where every loss is flat. */
export const trainingRun = <P>(planOf: (parameters: P) => Promise<TrainingPlan>): Run<P, TrainingRecord> => async function* (parameters, { backend, now, budget }) {
  const { arms, data: { mixture, frame }, schedule, steps, training, sampler } = await planOf(parameters);
  const random = seeded(training.seed).split('training-run');
  const progress = (done: number) => ({ done, total: steps, unit: 'steps' as const });
  const sampling = makeSampling(mixture, sampler, random.split('start'));
  const settings = { mixture, schedule, conditional: training.conditional, classDropout: training.classDropout };
  const exact = await sampling.draw(sampling.exactModel, 'measured');
  yield {
    progress: progress(0),
    record: {
      kind: 'setting',
      arms,
      frame,
      bins: binsOf(schedule),
      data: storable(sampleMixture(mixture, SHOWN, random.split('data shown')).x0),
      exact: { points: shown(exact), distance: exact && sampling.distance(exact) },
      floor: sampling.floor,
    } satisfies Setting,
  };

  await backend();
  const trainer = await createTrainer({ ...training, mixture, schedule, learners: arms.map(learnerOf) });
  try {
    const probeSet = makeProbeSet(settings, { seed: training.seed, bins: BINS });
    const recent = recentLosses(arms.length);
    let good = await trainer.weights();
    yield { progress: progress(0), record: await probed() };
    for (;;) {
      if (trainer.step > 0 && isDue(trainer.step, steps)) {
        good = await trainer.weights();
        yield { progress: progress(trainer.step), record: await probed() };
        const flat = recent.flat();
        yield* drawn(flat || isMeasured(trainer.step, steps));
        if (flat) return 'flat';
      }
      if (trainer.step >= steps) return 'budget';
      const { firstStep, losses, nonFinite } = await trainTowards(nextDue(trainer.step, steps), trainer, { budget, now });
      recent.add(losses);
      yield { progress: progress(trainer.step), record: { kind: 'losses', firstStep, losses } };
      if (nonFinite) {
        yield { progress: progress(nonFinite.step), record: { kind: 'failed', step: nonFinite.step, arm: nonFinite.learner } };
        await trainer.restore(good);
        if (good.step > 0) yield* drawn(false);
        return 'non-finite';
      }
    }

    async function probed(): Promise<TrainingRecord> {
      const probes = await trainer.probe(probeSet);
      const bins = Object.fromEntries(probes.map(({ id, bins: of }) => [id, Object.fromEntries(BIN_VALUES.map((name) => [name, of.map((bin) => finiteOrNull(bin[name]))])) as unknown as BinValues]));
      return { kind: 'probe', step: trainer.step, bins };
    }

    /** Samples of every arm, with their distances if `measure`; what is shown are the first of what is measured. */
    async function* drawn(measure: boolean) {
      const samples: Record<string, Drawn> = {};
      const distances: Record<string, number | null> = {};
      for (const { id } of arms) {
        const points = await sampling.draw(trainer.denoiser(id), measure ? 'measured' : 'shown');
        samples[id] = shown(points);
        distances[id] = points && measure ? sampling.distance(points) : null;
        yield { progress: progress(trainer.step), record: { kind: 'working' } as const };
      }
      yield { progress: progress(trainer.step), record: { kind: 'samples', step: trainer.step, samples: samples satisfies ByArm<Drawn> } as const };
      if (measure) yield { progress: progress(trainer.step), record: { kind: 'distances', step: trainer.step, distances } as const };
    }
  } finally {
    trainer.dispose();
  }
};

function binsOf(schedule: Schedule): Setting['bins'] {
  const middle = Array.from({ length: BINS }, (_, bin) => ((bin + 0.5) * schedule.steps) / BINS);
  return { middle, logSnr: middle.map((t) => finiteOrNull(logSnr(schedule.level(Math.floor(t))))) };
}

const shown = (points: Points | null): Drawn => (points ? storable(points.subarray(0, 2 * SHOWN)) : 'no-inverse');
