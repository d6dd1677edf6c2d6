import { loadDataSet } from '../../data/load.ts';
import type { TimePoint } from '../../diffusion/denoiser.ts';
import { posteriorMean, sampleMixture } from '../../diffusion/mixture.ts';
import type { Points } from '../../diffusion/points.ts';
import { inverse, predictions } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { solveAsync } from '../../diffusion/solvers/solver.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { createTrainer } from '../../learning/trainer.ts';
import { chroma } from '../../measures/chroma.ts';
import { seeded } from '../../random.ts';
import { storable } from '../cloud-frame.ts';
import type { Run } from '../exhibit.ts';
import { finiteOrNull } from '../numbers.ts';
import { checkpoints, trainTowards } from '../training.ts';
import { noiseTest, spreadOf } from './noise-test.ts';
import type { WrongSettingParameters } from './parameters.ts';
import { otherType, type Drawn, type Reading, type Spread, type WrongSettingRecord } from './state.ts';

const SAMPLES = 500;
/** Points that the perfect network is asked about: it is slow on data of many parts. */
const EXACT_SAMPLES = 200;
const SHOWN = 300;
/** Samples are drawn from this training step on; before it they say nothing. */
const DRAWS_FROM = 500;

/** What a network gives, y, at these points. */
type Output = (x: Points, at: TimePoint) => Promise<Points>;

/** One network, sampled once with its own type and once with the other: x̂0 from y by the formula of ε, or by that of v. */
export const run: Run<WrongSettingParameters, WrongSettingRecord> = async function* (parameters, { backend, now, budget }) {
  const { mixture, frame, colour } = await loadDataSet(parameters.dataSet);
  const schedule = makeSchedule(parameters.schedule);
  const grid = trailing(schedule, parameters.samplingSteps);
  const first = grid[0]!;
  const random = seeded(parameters.seed).split('wrong-setting');
  const noise = random.split('start');
  const start = Float64Array.from({ length: 2 * SAMPLES }, () => noise.normal());
  const fresh = sampleMixture(mixture, 20_000, random.split('unit')).x0;
  const unit = spreadOf(fresh);
  const meanChroma = (x: Points) => mean(chroma(x, frame));
  const colourful = colour && meanChroma(fresh);
  const types = { right: parameters.trained, wrong: otherType(parameters.trained) };

  async function sample(output: Output, reading: Reading, from: Points): Promise<{ points: Points; spread: Spread }> {
    const path: (number | null)[] = [];
    const denoise = async (x: Points, at: TimePoint) => {
      const [fromX, fromY] = inverse(predictions[types[reading]], at.level).x0;
      const y = await output(x, at);
      return x.map((value, i) => fromX * value + fromY * y[i]!);
    };
    const points = await solveAsync(ddim(grid, from), denoise, ({ x }) => path.push(finiteOrNull(spreadOf(x) / unit)));
    return { points, spread: { samples: finiteOrNull(spreadOf(points) / unit), path, ...(colourful && { chroma: finiteOrNull(meanChroma(points) / colourful) }) } };
  }

  const exact: Output = async (x, { level }) => {
    const { a, b } = predictions[parameters.trained](level);
    const x0 = posteriorMean(mixture, x, level);
    return x.map((value, i) => a * x0[i]! + (b * (value - level.alpha * x0[i]!)) / level.sigma);
  };
  const few = start.subarray(0, 2 * EXACT_SAMPLES);
  const perfect = { right: (await sample(exact, 'right', few)).spread, wrong: (await sample(exact, 'wrong', few)).spread };
  const progress = (done: number) => ({ done, total: parameters.steps, unit: 'steps' as const });
  yield {
    progress: progress(0),
    record: {
      kind: 'setting',
      frame,
      data: storable(sampleMixture(mixture, SHOWN, random.split('data shown')).x0),
      timesteps: grid.map(({ t }) => t),
      terminalAlpha: first.level.alpha,
      exact: { ...noiseTest(few, await exact(few, first)), right: perfect.right.samples, wrong: perfect.wrong.samples },
      ...(colour && {
        colour: {
          lightness: mean(colour.lightness),
          gamut: { hue: [...colour.gamut.hue], chroma: [...colour.gamut.chroma] },
          exact: { right: perfect.right.chroma ?? null, wrong: perfect.wrong.chroma ?? null },
        },
      }),
    },
  };

  await backend();
  const trainer = await createTrainer({
    mixture,
    schedule,
    learners: [{ id: parameters.trained, prediction: predictions[parameters.trained] }],
    seed: parameters.seed,
    width: parameters.width,
    conditional: false,
    classDropout: 0,
  });
  try {
    const learned: Output = (x, { t }) => trainer.predict(parameters.trained, x, t);
    for (const due of checkpoints(parameters.steps, [0, 25, 50, 100, 250])) {
      while (trainer.step < due) {
        const { nonFinite } = await trainTowards(due, trainer, { budget, now });
        if (nonFinite) {
          yield { progress: progress(nonFinite.step), record: { kind: 'failed', step: nonFinite.step } };
          return 'non-finite';
        }
        yield { progress: progress(trainer.step), record: { kind: 'training' } };
      }
      const output = await learned(start, first);
      const pairs = Array.from({ length: SHOWN }, (_, i) => [rounded(start[i]!)!, rounded(output[i]!)] as const);
      const drawn = due >= Math.min(DRAWS_FROM, parameters.steps) ? await draw(learned) : undefined;
      yield { progress: progress(trainer.step), record: { kind: 'checked', step: trainer.step, test: noiseTest(start, output), pairs, drawn } };
    }
    return 'budget';
  } finally {
    trainer.dispose();
  }

  async function draw(output: Output): Promise<Drawn> {
    const [right, wrong] = [await sample(output, 'right', start), await sample(output, 'wrong', start)];
    const shown = ({ points }: { points: Points }) => storable(points.subarray(0, 2 * SHOWN));
    return { spreads: { right: right.spread, wrong: wrong.spread }, points: { right: shown(right), wrong: shown(wrong) } };
  }
};

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 1000) / 1000 : null);
