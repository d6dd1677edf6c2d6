import { loadDataSet } from '../../data/load.ts';
import { logSnr } from '../../diffusion/level.ts';
import { predictions } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { makeProbeSet, type BinProbe } from '../../learning/probe.ts';
import { createTrainer } from '../../learning/trainer.ts';
import type { Run } from '../exhibit.ts';
import { finiteOrNull } from '../numbers.ts';
import { trainTowards } from '../training.ts';
import type { GradientMeasure, GradientNormsParameters } from './parameters.ts';
import type { Bins, GradientNormsRecord, Measured } from './state.ts';

const BINS = 20;
const EARLY = 500;
const NAMES = { example: 'exampleGradientNorm', mean: 'meanGradientNorm', snr: 'gradientSnr', cosine: 'cosine' } as const satisfies Record<GradientMeasure, keyof BinProbe>;

/** Gradients of each network's own plain loss with respect to all its weights, per timestep bin, on the same fixed examples at three stages. */
export const run: Run<GradientNormsParameters, GradientNormsRecord> = async function* (parameters, { backend, now, budget }) {
  const { mixture } = await loadDataSet(parameters.dataSet);
  const schedule = makeSchedule(parameters.schedule);
  const middle = Array.from({ length: BINS }, (_, bin) => ((bin + 0.5) * schedule.steps) / BINS);
  const progress = (done: number) => ({ done, total: parameters.steps, unit: 'steps' as const });
  yield { progress: progress(0), record: { kind: 'setting', middle, logSnr: middle.map((t) => finiteOrNull(logSnr(schedule.level(Math.floor(t))))) } };

  await backend();
  const settings = { mixture, schedule, conditional: false, classDropout: 0 };
  const trainer = await createTrainer({
    ...settings,
    learners: parameters.learners.map((id) => ({ id, prediction: predictions[id] })),
    seed: parameters.seed,
    width: parameters.width,
  });
  try {
    const probeSet = makeProbeSet(settings, { seed: parameters.seed, bins: BINS });
    for (const due of [0, EARLY, parameters.steps]) {
      while (trainer.step < due) {
        const { nonFinite } = await trainTowards(due, trainer, { budget, now });
        if (nonFinite) {
          yield { progress: progress(nonFinite.step), record: { kind: 'failed', ...nonFinite } };
          return 'non-finite';
        }
        yield { progress: progress(trainer.step), record: { kind: 'training' } };
      }
      const probes = await trainer.probe(probeSet);
      const learners: Measured = Object.fromEntries(probes.map(({ id, bins }) => [id, byName((name) => bins.map((bin) => finiteOrNull(bin[name])))]));
      yield { progress: progress(trainer.step), record: { kind: 'stage', step: trainer.step, learners } };
    }
    return 'budget';
  } finally {
    trainer.dispose();
  }
};

const byName = (values: (name: (typeof NAMES)[GradientMeasure]) => Bins): Record<GradientMeasure, Bins> =>
  ({ example: values(NAMES.example), mean: values(NAMES.mean), snr: values(NAMES.snr), cosine: values(NAMES.cosine) });
