import type { Frame } from '../../data/data-set.ts';
import { loadDataSet } from '../../data/load.ts';
import { exactDenoiser, sampleMixture } from '../../diffusion/mixture.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solve, solveAsync } from '../../diffusion/solvers/solver.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { makeProbeSet } from '../../learning/probe.ts';
import { createTrainer } from '../../learning/trainer.ts';
import { slicedReference, slicedWasserstein2 } from '../../measures/distance.ts';
import { evenNormals } from '../../measures/even-normals.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { finiteOrNull } from '../numbers.ts';
import { checkpoints, trainTowards, unlessNoInverse } from '../training.ts';
import { CONTENDERS, byContender, predictionOf, type Contender, type ByContender } from './contenders.ts';
import type { OwnTargetParameters } from './parameters.ts';

export interface Setting {
  readonly kind: 'setting';
  readonly frame: Frame;
  readonly data: readonly number[];
  /** Timestep in the middle of each bin in which the error is measured. */
  readonly bins: readonly number[];
  /** Distance of what a perfect network draws, by the same sampler from the same noise. */
  readonly exact: number;
}
/** What the three networks are worth after some training. */
export interface Measured {
  readonly kind: 'measured';
  readonly step: number;
  /** Mean over dimensions of |x̂0 − E[x0|x_t]|², one a bin; null where it is infinite. */
  readonly excess: ByContender<readonly (number | null)[]>;
  /** Sliced Wasserstein-2 distance of the samples to the data, in standard deviations of the data; null: no x̂0 on the way, so no samples. */
  readonly distance: ByContender<number | null>;
  /** The first SHOWN samples, in model coordinates. */
  readonly points: ByContender<readonly number[] | null>;
}
export type OwnTargetRecord = Setting | Measured | { readonly kind: 'training' } | { readonly kind: 'failed'; readonly step: number; readonly arm: Contender };

const SAMPLES = 1000;
const SHOWN = 400;
const SAMPLING_STEPS = 50;
/** Seed of the ruler: the same for every run, so that seeds differ in the networks alone. */
const RULER = 0;

export const run: Run<OwnTargetParameters, OwnTargetRecord> = async function* (parameters, { backend, now, budget }) {
  const { mixture, frame } = await loadDataSet(parameters.dataSet);
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const grid = trailing(schedule, SAMPLING_STEPS);
  const reference = slicedReference(sampleMixture(mixture, 50_000, seeded(RULER).split('your-own-target')).x0, SAMPLES);
  const random = seeded(parameters.seed).split('your-own-target');
  const start = evenNormals(SAMPLES, random.split('start'));
  const settings = { mixture, schedule, conditional: false, classDropout: 0 };
  const probeSet = makeProbeSet(settings, { seed: parameters.seed });
  const progress = (done: number) => ({ done, total: parameters.steps, unit: 'steps' as const });
  yield {
    progress: progress(0),
    record: {
      kind: 'setting',
      frame,
      data: storable(sampleMixture(mixture, SHOWN, random.split('data shown')).x0),
      bins: Array.from({ length: probeSet.bins }, (_, bin) => ((bin + 0.5) * schedule.steps) / probeSet.bins),
      exact: slicedWasserstein2(solve(ddim(grid, start), exactDenoiser(mixture)), reference).value,
    },
  };

  await backend();
  const trainer = await createTrainer({
    ...settings,
    learners: CONTENDERS.map((id) => ({ id, prediction: predictionOf(id, parameters) })),
    seed: parameters.seed,
    width: parameters.width,
  });
  try {
    for (const due of checkpoints(parameters.steps, [100, 250])) {
      while (trainer.step < due) {
        const { nonFinite } = await trainTowards(due, trainer, { budget, now });
        if (nonFinite) {
          yield { progress: progress(trainer.step), record: { kind: 'failed', step: nonFinite.step, arm: nonFinite.learner as Contender } as const };
          return 'non-finite';
        }
        yield { progress: progress(trainer.step), record: { kind: 'training' } as const };
      }
      const probes = await trainer.probe(probeSet, { ema: true });
      const drawn: Partial<Record<Contender, Float64Array | null>> = {};
      for (const arm of CONTENDERS) {
        drawn[arm] = await unlessNoInverse(solveAsync(ddim(grid, start), trainer.denoiser(arm)));
        yield { progress: progress(trainer.step), record: { kind: 'training' } as const };
      }
      const samples = byContender((arm) => drawn[arm]!);
      yield {
        progress: progress(trainer.step),
        record: {
          kind: 'measured',
          step: trainer.step,
          excess: byContender((arm) => probes.find(({ id }) => id === arm)!.bins.map(({ excessRisk }) => finiteOrNull(excessRisk))),
          distance: byContender((arm) => samples[arm] && slicedWasserstein2(samples[arm], reference).value),
          points: byContender((arm) => samples[arm] && storable(samples[arm].subarray(0, 2 * SHOWN))),
        } as const,
      };
    }
    return 'budget';
  } finally {
    trainer.dispose();
  }
};
