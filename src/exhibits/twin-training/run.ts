import { loadDataSet } from '../../data/load.ts';
import type { Frame } from '../../data/data-set.ts';
import { logSnr } from '../../diffusion/level.ts';
import { sampleMixture } from '../../diffusion/mixture.ts';
import { NotInvertibleError, predictions, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solveAsync } from '../../diffusion/solvers/solver.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { makeProbeSet, type BinProbe } from '../../learning/probe.ts';
import { createTrainer, type Trainer } from '../../learning/trainer.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import type { TwinTrainingParameters } from './parameters.ts';

/** One number per timestep bin; null where it is infinite, which JSON cannot say. */
export type BinValues = Readonly<Record<keyof Omit<BinProbe, 'loss' | 'noise' | 'signal' | 'cosine'>, readonly (number | null)[]>>;
export type ByLearner<T> = Readonly<Partial<Record<PredictionId, T>>>;

export type TwinTrainingRecord =
  | { readonly kind: 'setting'; readonly learners: readonly PredictionId[]; readonly bins: Bins; readonly frame: Frame; readonly data: readonly number[] }
  | { readonly kind: 'losses'; readonly firstStep: number; readonly losses: readonly (readonly number[])[] }
  | { readonly kind: 'probe'; readonly step: number; readonly bins: ByLearner<BinValues> }
  | { readonly kind: 'samples'; readonly step: number; readonly samples: ByLearner<readonly number[] | 'no-inverse'> };

export interface Bins {
  /** Timestep in the middle of each bin. */
  readonly middle: readonly number[];
  /** log SNR there; null at pure noise. */
  readonly logSnr: readonly (number | null)[];
}

const POINTS = 400;
const SAMPLING_STEPS = 50;
const BINS = 20;

export const run: Run<TwinTrainingParameters, TwinTrainingRecord> = async function* (parameters, { backend, now, budget }) {
  const learners = parameters.learners;
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const { mixture, frame } = await loadDataSet(parameters.dataSet);
  const random = seeded(parameters.seed).split('twin-training');
  const progress = (done: number) => ({ done, total: parameters.steps, unit: 'steps' as const });
  const middle = Array.from({ length: BINS }, (_, bin) => ((bin + 0.5) * schedule.steps) / BINS);
  await backend();
  const settings = { mixture, schedule, conditional: false, classDropout: 0 };
  const trainer = await createTrainer({
    ...settings,
    learners: learners.map((id) => ({ id, prediction: predictions[id] })),
    seed: parameters.seed,
    width: parameters.width,
    learningRate: Number(parameters.learningRate),
  });
  try {
    const probeSet = makeProbeSet(settings, { seed: parameters.seed, bins: BINS });
    const start = Float64Array.from({ length: POINTS * mixture.dimension }, ((noise) => () => noise.normal())(random.split('start')));
    const recent = recentLosses(learners.length);
    let good = await trainer.weights();
    const first = await probed();
    yield {
      progress: progress(0),
      record: {
        kind: 'setting',
        learners,
        frame,
        bins: { middle, logSnr: middle.map((t) => finite(logSnr(schedule.level(Math.floor(t))))) },
        data: storable(sampleMixture(mixture, POINTS, random.split('data shown')).x0),
      },
    };
    yield { progress: progress(0), record: first };

    for (;;) {
      if (trainer.step > 0 && isDue(trainer.step, parameters.steps)) {
        good = await trainer.weights();
        yield { progress: progress(trainer.step), record: await probed() };
        yield { progress: progress(trainer.step), record: await sampled() };
        if (recent.flat()) return 'flat';
      }
      if (trainer.step >= parameters.steps) return 'budget';
      const { milliseconds, maxSteps = Infinity } = budget();
      const upTo = nextDue(trainer.step, parameters.steps) - trainer.step;
      const { firstStep, losses, nonFinite } = await trainer.train({ maxSteps: Math.min(maxSteps, upTo), milliseconds, now });
      recent.add(losses);
      yield { progress: progress(trainer.step), record: { kind: 'losses', firstStep, losses } };
      if (nonFinite) {
        await trainer.restore(good);
        if (good.step > 0) yield { progress: progress(nonFinite.step), record: await sampled() };
        return 'non-finite';
      }
    }

    async function probed(): Promise<TwinTrainingRecord> {
      const probes = await trainer.probe(probeSet);
      const values = (bins: readonly BinProbe[], name: keyof BinProbe) => bins.map((bin) => finite(bin[name]));
      const bins = Object.fromEntries(probes.map(({ id, bins: of }) => [id, {
        expectedLoss: values(of, 'expectedLoss'),
        irreducibleLoss: values(of, 'irreducibleLoss'),
        excessRisk: values(of, 'excessRisk'),
        meanGradientNorm: values(of, 'meanGradientNorm'),
        exampleGradientNorm: values(of, 'exampleGradientNorm'),
        gradientSnr: values(of, 'gradientSnr'),
      } satisfies BinValues]));
      return { kind: 'probe', step: trainer.step, bins };
    }

    async function sampled(): Promise<TwinTrainingRecord> {
      const grid = trailing(schedule, SAMPLING_STEPS);
      const samples: Partial<Record<PredictionId, readonly number[] | 'no-inverse'>> = {};
      for (const id of learners) samples[id] = await sampleWith(trainer, id, () => ddim(grid, start));
      return { kind: 'samples', step: trainer.step, samples };
    }
  } finally {
    trainer.dispose();
  }
};

/** Samples of one learner, or the reason there are none: at zero SNR ε does not determine x0. */
async function sampleWith(trainer: Trainer, id: PredictionId, solver: () => ReturnType<typeof ddim>): Promise<readonly number[] | 'no-inverse'> {
  try {
    return storable(await solveAsync(solver(), trainer.denoiser(id)));
  } catch (error) {
    if (error instanceof NotInvertibleError) return 'no-inverse';
    throw error;
  }
}

/** Probes and samples come at fixed steps, dense at first, so that a run's numbers do not depend on the machine's speed. */
const isDue = (step: number, last: number): boolean => step === last || (step <= 100 ? step % 50 === 0 : step <= 500 ? step % 100 === 0 : step % 250 === 0);
function nextDue(step: number, last: number): number {
  let next = step + 1;
  while (!isDue(next, last)) next++;
  return next;
}

/** The last 2,000 losses of each learner. Flat: in none of them is the later half's mean below the earlier's by two standard errors. */
function recentLosses(learners: number) {
  const HALF = 1000;
  let kept: number[][] = Array.from({ length: learners }, () => []);
  return {
    add(losses: readonly (readonly number[])[]) {
      kept = kept.map((list, l) => [...list, ...losses[l]!].slice(-2 * HALF));
    },
    flat: () => kept[0]!.length === 2 * HALF && kept.every((list) => {
      const [before, after] = [moments(list.slice(0, HALF)), moments(list.slice(HALF))];
      return before.mean - after.mean < 2 * Math.sqrt((before.variance + after.variance) / HALF);
    }),
  };
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
