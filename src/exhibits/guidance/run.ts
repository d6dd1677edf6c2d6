import type { DataSet, Frame } from '../../data/data-set.ts';
import { loadDataSet } from '../../data/load.ts';
import { guide } from '../../diffusion/guidance.ts';
import { posteriorMean, sampleMixture, UNCONDITIONAL } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { NotInvertibleError, predictions, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solve, solveAsync } from '../../diffusion/solvers/solver.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { createTrainer, type LearnedDenoiser } from '../../learning/trainer.ts';
import { chromaRatio, classChroma, outsideGamut } from '../../measures/chroma.ts';
import { classOvershoot, withinClassSpread } from '../../measures/saturation.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { SCALES, type GuidanceParameters } from './parameters.ts';

export type Sampler = PredictionId | 'exact';

/** What was measured of the samples at one scale. null: no finite sample to measure. */
export interface Sweep {
  readonly overshoot: number | null;
  readonly spread: number | null;
  /** Named colours only. */
  readonly chroma?: number | null;
  readonly outside?: number;
  readonly nonFinite: number;
  /** The first SHOWN samples of every class in model coordinates; sample i has label i mod classes. */
  readonly points: readonly number[];
}

export interface GuidanceSetting {
  readonly kind: 'setting';
  readonly learners: readonly PredictionId[];
  readonly frame: Frame;
  readonly classNames: readonly string[];
  /** Data points like the samples: sample i has label i mod classes. */
  readonly data: readonly number[];
  /** Named colours: OKLab lightness of each class on average, and the outline of sRGB. */
  /** `outside`: share of fresh data beyond sRGB; kernels around real colours reach a little over the edge. */
  readonly colour?: { readonly lightness: readonly number[]; readonly outside: number; readonly gamut: { readonly hue: readonly number[]; readonly chroma: readonly number[] } };
}
export type GuidanceRecord =
  | GuidanceSetting
  | { readonly kind: 'sweep'; readonly sampler: Sampler; readonly step: number; readonly scale: number; readonly sweep: Sweep }
  | { readonly kind: 'no-inverse'; readonly sampler: PredictionId }
  | { readonly kind: 'training'; readonly step: number };

/** Samples of each class that are measured, and those of them that are shown. */
const PER_CLASS = 32;
const SHOWN = 16;
const SOLVER_STEPS = 50;
/** Sweeps of a network that is a third trained: enough to see where it is going. */
const PREVIEW = [1, 5, 10, 15];
/** Scales sampled in one go: more would be quicker, but the page waits for each. */
const TOGETHER = 4;

export const run: Run<GuidanceParameters, GuidanceRecord> = async function* (parameters, { backend, now, budget }) {
  const data = await loadDataSet(parameters.dataSet);
  const { mixture } = data;
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const grid = trailing(schedule, SOLVER_STEPS);
  const random = seeded(parameters.seed).split('guidance');
  const labels = Int32Array.from({ length: PER_CLASS * mixture.classes }, (_, i) => i % mixture.classes);
  const noise = random.split('start');
  const start = Float64Array.from({ length: labels.length * mixture.dimension }, () => noise.normal());
  const measure = measurer(data, labels);
  // A training step is one unit of work; the samples at one scale count as many as take about as long.
  const perSweep = 30;
  const total = parameters.steps + SCALES.length * perSweep * (1 + parameters.learners.length);
  let done = 0;
  let step = 0;
  const progress = () => ({ done, total, step });

  yield { progress: progress(), record: setting(data, parameters.learners, labels, random.split('data shown')) };

  for (const scale of SCALES) {
    const denoise = (x: Points, at: Parameters<LearnedDenoiser>[1]) =>
      guide(posteriorMean(mixture, x, at.level), posteriorMean(mixture, x, at.level, labels), scale);
    const sweep = measure(solve(ddim(grid, start), denoise));
    done += perSweep;
    yield { progress: progress(), record: { kind: 'sweep', sampler: 'exact', step: 0, scale, sweep } };
  }

  await backend();
  const trainer = await createTrainer({
    mixture,
    schedule,
    learners: parameters.learners.map((id) => ({ id, prediction: predictions[id] })),
    seed: parameters.seed,
    width: parameters.width,
    conditional: true,
  });
  try {
    const third = Math.ceil(parameters.steps / 3);
    while (trainer.step < parameters.steps) {
      const upTo = (trainer.step < third ? third : parameters.steps) - trainer.step;
      const { milliseconds, maxSteps = Infinity } = budget();
      const before = trainer.step;
      const { nonFinite } = await trainer.train({ maxSteps: Math.min(maxSteps, upTo), milliseconds, now });
      done += trainer.step - before;
      step = trainer.step;
      yield { progress: progress(), record: { kind: 'training', step: trainer.step } };
      if (nonFinite) return 'non-finite';
      if (trainer.step === third && third < parameters.steps) yield* sweeps(PREVIEW, 0);
    }
    yield* sweeps(SCALES, perSweep);
    return 'budget';

    async function* sweeps(scales: readonly number[], cost: number) {
      for (const id of parameters.learners) {
        for (let first = 0; first < scales.length; first += TOGETHER) {
          const some = scales.slice(first, first + TOGETHER);
          done += cost * some.length;
          const samples = await sampleAt(id, some);
          if (samples === 'no-inverse') {
            yield { progress: progress(), record: { kind: 'no-inverse', sampler: id } as const };
            continue;
          }
          for (const [i, scale] of some.entries()) {
            const sweep = measure(samples.subarray(i * start.length, (i + 1) * start.length));
            yield { progress: progress(), record: { kind: 'sweep', sampler: id, step: trainer.step, scale, sweep } as const };
          }
        }
      }
    }

    /** Samples at some scales on end, or the reason there are none: at zero SNR ε does not determine x0. */
    async function sampleAt(id: PredictionId, scales: readonly number[]): Promise<Points | 'no-inverse'> {
      try {
        return await solveAsync(ddim(grid, repeat(start, scales.length)), atScales(trainer.denoiser(id), labels, scales));
      } catch (error) {
        if (error instanceof NotInvertibleError) return 'no-inverse';
        throw error;
      }
    }
  } finally {
    trainer.dispose();
  }
};

/** One denoiser for the same points at several scales, stacked, so that a sweep costs two calls of the network per solver step. */
function atScales(denoise: LearnedDenoiser, labels: Int32Array, scales: readonly number[]): (x: Points, at: Parameters<LearnedDenoiser>[1]) => Promise<Points> {
  const all = Int32Array.from({ length: labels.length * scales.length }, (_, i) => labels[i % labels.length]!);
  const none = new Int32Array(all.length).fill(UNCONDITIONAL);
  return async (x, at) => {
    const uncond = await denoise(x, at, none);
    const cond = await denoise(x, at, all);
    const size = x.length / scales.length;
    const guided = new Float64Array(x.length);
    for (const [i, scale] of scales.entries()) {
      guided.set(guide(uncond.subarray(i * size, (i + 1) * size), cond.subarray(i * size, (i + 1) * size), scale), i * size);
    }
    return guided;
  };
}

function repeat(points: Points, times: number): Points {
  const all = new Float64Array(points.length * times);
  for (let i = 0; i < times; i++) all.set(points, i * points.length);
  return all;
}

function measurer({ mixture, frame, colour }: DataSet, labels: Int32Array): (points: Points) => Sweep {
  const expected = colour && classChroma(mixture, frame);
  return (points) => {
    const overshoot = classOvershoot(mixture, points, labels);
    return {
      overshoot: finite(overshoot.value),
      spread: finite(withinClassSpread(mixture, points, labels).value),
      ...(colour && {
        chroma: finite(chromaRatio(points, labels, frame, expected!).value),
        outside: outsideGamut(points, frame, colour.gamut).value,
      }),
      nonFinite: overshoot.nonFinite,
      points: shown(points, mixture.classes),
    };
  };
}

function setting(data: DataSet, learners: readonly PredictionId[], labels: Int32Array, random: ReturnType<typeof seeded>): GuidanceSetting {
  const { mixture, frame, classNames, colour } = data;
  return {
    kind: 'setting',
    learners,
    frame,
    classNames,
    data: shown(sampleMixture(mixture, labels.length, random, labels).x0, mixture.classes),
    ...(colour && { colour: { lightness: classLightness(colour.lightness, mixture.classOf, mixture.classes), outside: outsideGamut(sampleMixture(mixture, 4000, random.split('null')).x0, frame, colour.gamut).value, gamut: { hue: [...colour.gamut.hue], chroma: [...colour.gamut.chroma] } } }),
  };
}

function classLightness(lightness: Float64Array, classOf: Int32Array, classes: number): number[] {
  return Array.from({ length: classes }, (_, label) => {
    const own = lightness.filter((_value, k) => classOf[k] === label);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
}

const shown = (points: Points, classes: number): number[] => storable(points.subarray(0, 2 * SHOWN * classes));
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
