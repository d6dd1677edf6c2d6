import { loadDataSet } from '../../data/load.ts';
import { meanSquare } from '../../diffusion/extent.ts';
import { addNoise } from '../../diffusion/forward.ts';
import { logSnr, type NoiseLevel } from '../../diffusion/level.ts';
import { makeMixture, posterior, sampleMixture, type GaussianMixture } from '../../diffusion/mixture.ts';
import { determinant, magnitude, PREDICTION_IDS, predictions, target, type PredictionId } from '../../diffusion/prediction.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { seeded } from '../../random.ts';
import type { Run } from '../exhibit.ts';
import type { TargetMagnitudeParameters } from './parameters.ts';

/** One value per shown timestep; for each target its mean square per dimension and the share of it that x_t determines. */
export interface TargetMagnitudeState {
  readonly timesteps: readonly number[];
  /** null where the level is pure noise (log SNR = −∞, which JSON cannot say). */
  readonly logSnr: readonly (number | null)[];
  readonly sigma: readonly number[];
  readonly closedForm: Readonly<Record<PredictionId, readonly number[]>>;
  readonly measured: Readonly<Record<PredictionId, readonly number[]>>;
  readonly learnable: Readonly<Record<PredictionId, readonly number[]>>;
  /** Measured cosine of v with ε and with −x0, over all examples and coordinates. */
  readonly cosine: Readonly<Record<'epsilon' | 'x0', readonly number[]>>;
  readonly examples: number;
}

const CHUNK = 250;
const EXAMPLES = 4000;
/** Even steps, and a few more at the clean end where log-SNR runs fastest. */
const TIMESTEPS = [0, 1, 2, 3, 5, 8, 13, 20, 30, 40, ...Array.from({ length: 38 }, (_, i) => 50 + i * 25), 990, 999];

export const run: Run<TargetMagnitudeParameters, TargetMagnitudeState> = async function* (parameters, { now, budget }) {
  const random = seeded(parameters.seed);
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const levels = TIMESTEPS.map((t) => schedule.level(t));
  const mixture = scaled((await loadDataSet(parameters.dataSet)).mixture, parameters.dataStd);
  const d = mixture.dimension;
  const secondMoment = meanSquare(mixture);
  const squares = emptySums();
  const unknown = new Float64Array(levels.length);
  const products = { epsilon: new Float64Array(levels.length), x0: new Float64Array(levels.length) };
  const draw = { data: random.split('data'), noise: random.split('noise') };

  let examples = 0;
  let started = now();
  while (examples < EXAMPLES) {
    const { x0 } = sampleMixture(mixture, CHUNK, draw.data);
    examples += CHUNK;
    for (const [i, level] of levels.entries()) {
      // Fresh noise at every level: shared noise would make the measured ε flat by construction.
      const epsilon = x0.map(() => draw.noise.normal());
      const { variance } = posterior(mixture, addNoise(x0, epsilon, level), level);
      unknown[i]! += variance.reduce((sum, value) => sum + value, 0) / d;
      for (const id of PREDICTION_IDS) squares[id][i]! += sumOfProducts(id, id, level, x0, epsilon) / d;
      for (const id of ['epsilon', 'x0'] as const) products[id][i]! += sumOfProducts('v', id, level, x0, epsilon) / d;
    }
    if (now() - started < budget().milliseconds && examples < EXAMPLES) continue;
    yield { progress: { done: examples, total: EXAMPLES, unit: 'examples' }, record: state() };
    started = now();
  }
  return 'complete';

  function state(): TargetMagnitudeState {
    const each = (value: (id: PredictionId, level: NoiseLevel, i: number) => number) =>
      Object.fromEntries(PREDICTION_IDS.map((id) => [id, levels.map((level, i) => value(id, level, i))])) as Record<PredictionId, number[]>;
    const size = (id: PredictionId, level: NoiseLevel) => magnitude(predictions[id], level, secondMoment);
    const cosine = (id: 'epsilon' | 'x0') => levels.map((_, i) => products[id][i]! / Math.sqrt(squares.v[i]! * squares[id][i]!));
    return {
      timesteps: TIMESTEPS,
      logSnr: levels.map((level) => (level.alpha === 0 ? null : logSnr(level))),
      sigma: levels.map((level) => level.sigma),
      closedForm: each(size),
      measured: each((id, _, i) => squares[id][i]! / examples),
      // Given x_t, y = a·x0 + b·(x_t − α·x0)/σ varies only with x0: Var(y|x_t) = (D/σ)²·Var(x0|x_t).
      learnable: each((id, level, i) => 1 - ((determinant(predictions[id], level) / level.sigma) ** 2 * (unknown[i]! / examples)) / size(id, level)),
      cosine: { epsilon: cosine('epsilon'), x0: cosine('x0').map((value) => -value) },
      examples,
    };
  }

  function emptySums() {
    return Object.fromEntries(PREDICTION_IDS.map((id) => [id, new Float64Array(levels.length)])) as Record<PredictionId, Float64Array>;
  }
};

function sumOfProducts(one: PredictionId, other: PredictionId, level: NoiseLevel, x0: Float64Array, epsilon: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x0.length; i++) sum += target(predictions[one], level, x0[i]!, epsilon[i]!) * target(predictions[other], level, x0[i]!, epsilon[i]!);
  return sum;
}

/** The data sets have unit variance, so multiplying by `std` gives the data that standard deviation. */
function scaled(mixture: GaussianMixture, std: number): GaussianMixture {
  return makeMixture({ ...mixture, means: mixture.means.map((value) => value * std), std: mixture.std * std });
}
