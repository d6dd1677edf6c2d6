import type { DataSet } from '../../data/data-set.ts';
import { loadDataSet } from '../../data/load.ts';
import type { AsyncDenoiser, TimePoint } from '../../diffusion/denoiser.ts';
import { meanSquare } from '../../diffusion/extent.ts';
import { posteriorMean, UNCONDITIONAL } from '../../diffusion/mixture.ts';
import { predictions, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { createTrainer, type LearnedDenoiser } from '../../learning/trainer.ts';
import { seeded } from '../../random.ts';
import type { DataSetChoice } from '../common-parameters.ts';
import type { Run } from '../exhibit.ts';
import { trainTowards } from '../training.ts';
import { SCALES, type SweepParameters } from './parameters.ts';
import type { Sampler, Side, Sweep, SweepRecord } from './records.ts';
import { remedied } from './remedies.ts';
import { type Guided, sampleEach, type Samples } from './sampling.ts';
import { PER_CLASS, settingOf, shownOf } from './setting.ts';

export interface SweepDefinition<P> {
  readonly dataSet: (parameters: P) => DataSetChoice;
  /** What is measured of the samples at one scale, by name. `lengths` are mean |x̂0| along the steps, over the data's root mean square radius. */
  readonly measurer: (data: DataSet, labels: Int32Array) => (samples: Samples) => Readonly<Record<string, number>>;
  readonly keepsLengths: boolean;
}

const SOLVER_STEPS = 50;
/** Sweeps of a network that is a third trained: enough to see where it is going. */
const PREVIEW = [1, 5, 10, 15];
/** Scales sampled in one go: more would be quicker, but the page waits for each. */
const TOGETHER = 4;
/** A training step is one unit of work; the samples at one scale count as many as take about as long. */
const PER_SWEEP = 30;
/** What the weaker version of autoguidance has of a network's training. */
const WEAKER = 1 / 4;

/** The exact model over all scales, then networks trained and swept: each with guidance alone and, if one is chosen, with a remedy. */
export const guidedRun = <P extends SweepParameters>({ dataSet, measurer, keepsLengths }: SweepDefinition<P>): Run<P, SweepRecord> =>
  async function* (parameters, { backend, now, budget }) {
    const { learners, steps, seed, width, remedy } = parameters;
    const data = await loadDataSet(dataSet(parameters));
    const { mixture } = data;
    const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
    const grid = trailing(schedule, SOLVER_STEPS);
    const random = seeded(seed).split('guidance');
    const labels = Int32Array.from({ length: PER_CLASS * mixture.classes }, (_, i) => i % mixture.classes);
    const noise = random.split('start');
    const start = Float64Array.from({ length: labels.length * mixture.dimension }, () => noise.normal());
    const sides: readonly Side[] = remedy === 'none' ? ['plain'] : ['plain', 'remedied'];
    // A perfect model has no weaker version that errs as it does but more so.
    const withoutRemedy: readonly Sampler[] = remedy === 'autoguidance' ? ['exact'] : [];
    const measure = measurer(data, labels);
    const radius = Math.sqrt(mixture.dimension * meanSquare(mixture));
    const sweepOf = ({ points, lengths: absolute }: Samples): Sweep => {
      const lengths = absolute.map((length) => length / radius);
      return {
        values: Object.fromEntries(Object.entries(measure({ points, lengths })).map(([name, value]) => [name, Number.isFinite(value) ? value : null])),
        ...(keepsLengths && { lengths: lengths.map((length) => (Number.isFinite(length) ? Number(length.toPrecision(3)) : null)) }),
        points: shownOf(points, mixture.classes),
      };
    };
    const exactSides = sides.filter((side) => side === 'plain' || withoutRemedy.length === 0);
    const total = steps + SCALES.length * PER_SWEEP * (exactSides.length + learners.length * sides.length);
    let done = 0;
    let step = 0;
    const update = (record: SweepRecord) => ({ progress: { done, total, step }, record });
    const guidances = (side: Side, scales: readonly number[]) => scales.map((scale) => remedied(scale, { ...parameters, ...(side === 'plain' && { remedy: 'none' }) }, mixture));

    yield update(settingOf(data, { learners, sides, withoutRemedy, labels, times: grid.map(({ t }) => t), random: random.split('data shown') }));

    const exact: Guided = {
      weak: (x, { level }) => Promise.resolve(posteriorMean(mixture, x, level)),
      strong: (x, { level }) => Promise.resolve(posteriorMean(mixture, x, level, labels)),
    };
    for (const scale of SCALES) {
      for (const side of exactSides) {
        const samples = await sampleEach(grid, start, exact, guidances(side, [scale]));
        done += PER_SWEEP;
        yield update(samples ? { kind: 'sweep', side, sampler: 'exact', step: 0, scale, sweep: sweepOf(samples[0]!) } : { kind: 'no-inverse', side, sampler: 'exact' });
      }
    }

    await backend();
    const config = { mixture, schedule, learners: learners.map((id) => ({ id, prediction: predictions[id] })), seed, width, conditional: true };
    const trainer = await createTrainer(config);
    const weaker = remedy === 'autoguidance' ? await createTrainer(config) : undefined;
    try {
      const early = Math.ceil(steps * WEAKER);
      const third = Math.ceil(steps / 3);
      while (trainer.step < steps) {
        const stop = [early, third, steps].find((one) => one > trainer.step)!;
        const before = trainer.step;
        const { nonFinite } = await trainTowards(stop, trainer, { budget, now });
        done += trainer.step - before;
        step = trainer.step;
        if (nonFinite) {
          yield update({ kind: 'failed', ...nonFinite });
          return 'non-finite';
        }
        yield update({ kind: 'training', step });
        if (step === early) await weaker?.restore(await trainer.weights());
        if (step === third && third < steps) yield* sweeps(PREVIEW, 0);
      }
      yield* sweeps(SCALES, PER_SWEEP);
      return 'budget';
    } finally {
      trainer.dispose();
      weaker?.dispose();
    }

    async function* sweeps(scales: readonly number[], cost: number) {
      for (const sampler of learners) {
        for (const side of sides) {
          for (let first = 0; first < scales.length; first += TOGETHER) {
            const some = scales.slice(first, first + TOGETHER);
            done += cost * some.length;
            const samples = await sampleEach(grid, start, learned(sampler, side, some.length), guidances(side, some));
            if (!samples) {
              yield update({ kind: 'no-inverse', side, sampler });
              continue;
            }
            for (const [i, scale] of some.entries()) yield update({ kind: 'sweep', side, sampler, step, scale, sweep: sweepOf(samples[i]!) });
          }
        }
      }
    }

    /** A network told the class, and what it is guided away from: itself without the class, or its weaker version with it. */
    function learned(id: PredictionId, side: Side, times: number): Guided {
      const told = Int32Array.from({ length: labels.length * times }, (_, i) => labels[i % labels.length]!);
      const withLabels = (denoise: LearnedDenoiser, given: Int32Array): AsyncDenoiser => (x, at: TimePoint) => denoise(x, at, given);
      const strong = withLabels(trainer.denoiser(id), told);
      return { strong, weak: side === 'remedied' && weaker ? withLabels(weaker.denoiser(id), told) : withLabels(trainer.denoiser(id), new Int32Array(told.length).fill(UNCONDITIONAL)) };
    }
  };
