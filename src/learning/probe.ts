import { posterior } from '../diffusion/mixture.ts';
import { determinant, impliedX0Weight, inverse, type Prediction } from '../diffusion/prediction.ts';
import type { Schedule } from '../diffusion/schedule.ts';
import { gradientStatistics } from '../measures/gradient-statistics.ts';
import { seeded } from '../random.ts';
import { drawExamples, encode, examplesOf, type Batch, type ExampleSettings, type LearnerExamples, type LearnerSpec, type NoisedExamples } from './batch.ts';
import type { NetworkShape } from './network.ts';
import type { Differentiated } from './plan.ts';

/** Fixed examples, sorted by timestep bin, with what the exact model knows about each. */
export interface ProbeSet {
  readonly bins: number;
  readonly perBin: number;
  readonly examples: NoisedExamples;
  /** E[x0 | x_t, label], n × d. */
  readonly optimum: Float64Array;
  /** tr Var(x0 | x_t, label), one per example. */
  readonly variance: Float64Array;
}

export interface ProbeOptions {
  readonly seed: number;
  /** Equal stretches of 0 … steps − 1. */
  readonly bins?: number;
  /** At least 2, for the covariance. */
  readonly perBin?: number;
}

/** @throws RangeError unless 1 ≤ bins ≤ steps and perBin ≥ 2. */
export function makeProbeSet(settings: ExampleSettings, { seed, bins = 20, perBin = 205 }: ProbeOptions): ProbeSet {
  const { mixture, schedule } = settings;
  if (!(bins >= 1 && bins <= schedule.steps)) throw new RangeError(`bins must lie in 1 … ${schedule.steps}, got ${bins}`);
  if (!(perBin >= 2)) throw new RangeError(`perBin must be at least 2, got ${perBin}`);
  const random = seeded(seed).split('probe');
  const draw = random.split('timesteps');
  const t = Int32Array.from({ length: bins * perBin }, (_, i) => {
    const bin = Math.floor(i / perBin);
    const first = Math.floor((bin * schedule.steps) / bins);
    return first + draw.integer(Math.floor(((bin + 1) * schedule.steps) / bins) - first);
  });
  const examples = drawExamples(settings, t, random);
  const d = mixture.dimension;
  const optimum = new Float64Array(t.length * d);
  const variance = new Float64Array(t.length);
  t.forEach((step, i) => {
    const known = posterior(mixture, examples.x.subarray(i * d, (i + 1) * d), schedule.level(step), examples.labels.subarray(i, i + 1));
    optimum.set(known.mean, i * d);
    variance[i] = known.variance[0]!;
  });
  return { bins, perBin, examples, optimum, variance };
}

/** One timestep bin of one learner. All gradients are of the learner's own loss with respect to all its parameters. */
export interface BinProbe {
  readonly loss: number;
  /**
   * The same with the chance in the targets averaged out exactly: E|y − ŷ|² given x_t is the irreducible part plus
   * |E[y|x_t] − ŷ|². Its mean is that of `loss`, its noise much smaller.
   */
  readonly expectedLoss: number;
  /** What the exact model would lose on the same examples: weight·(D/σ)²·tr Var(x0|x_t)/d. */
  readonly irreducibleLoss: number;
  /** ‖ḡ‖, the norm of the bin's mean gradient. */
  readonly meanGradientNorm: number;
  /** Mean of ‖g_i‖ over examples. */
  readonly exampleGradientNorm: number;
  /** (n‖ḡ‖² − mean‖g_i‖²)/(n − 1), without bias for ‖E g‖² and therefore below 0 at times. */
  readonly signal: number;
  /** Trace of the covariance of g_i. */
  readonly noise: number;
  /** signal / noise. */
  readonly gradientSnr: number;
  /** Cosine between the bin's mean gradient and the mean gradient of all bins. */
  readonly cosine: number;
  /** Mean over dimensions of |x̂0 − E[x0|x_t]|²; Infinity where the output does not determine x0. */
  readonly excessRisk: number;
  /** The same error in ε̂, times SNR example by example; finite at zero SNR for an ε network, which gives no x̂0 there. */
  readonly excessEpsilon: number;
  /** The same error in v̂, over σ². */
  readonly excessV: number;
}

export interface LearnerProbe {
  readonly id: string;
  readonly bins: readonly BinProbe[];
}

/** @param differentiate the pass of each learner over the examples, in as many bins as the set has. */
export async function probeLearners(
  set: ProbeSet,
  shape: NetworkShape,
  schedule: Schedule,
  learners: readonly LearnerSpec[],
  differentiate: (batch: Batch) => Promise<readonly Differentiated[]>,
): Promise<LearnerProbe[]> {
  const batch = encode(shape, schedule, learners, set.examples);
  const passes = await differentiate(batch);
  return learners.map(({ id, prediction }, l) => {
    const measured = { ...examplesOf(batch, l), ...passes[l]! };
    return { id, bins: binStatistics(set, measured).map((bin, b) => ({ ...risks(set, shape, schedule, prediction, measured, b), ...bin })) };
  });
}

type Measured = LearnerExamples & Differentiated;

type Risks = Pick<BinProbe, 'loss' | 'expectedLoss' | 'irreducibleLoss' | 'excessRisk' | 'excessEpsilon' | 'excessV'>;
type BinStatistics = Omit<BinProbe, keyof Risks>;

const NOTHING: BinStatistics = { meanGradientNorm: NaN, exampleGradientNorm: NaN, signal: NaN, noise: NaN, gradientSnr: NaN, cosine: NaN };

/** Statistics of the bins' gradients from the norms of their sums and of single examples, in float64. */
function binStatistics({ bins, perBin: m }: ProbeSet, { squaredNorms, squaredSumNorms, innerProducts, squaredTotalNorm }: Differentiated): BinStatistics[] {
  return Array.from({ length: bins }, (_, bin) => {
    const squares = squaredNorms.subarray(bin * m, (bin + 1) * m);
    // A network on its way to infinity has gradients beyond float32 before its loss is: there is nothing to measure then.
    if (!squares.every(Number.isFinite) || !Number.isFinite(squaredSumNorms[bin])) return NOTHING;
    const { norm, exampleNorm, signal, noise, signalToNoise } = gradientStatistics(squares, squaredSumNorms[bin]! / (m * m));
    return {
      meanGradientNorm: norm,
      exampleGradientNorm: exampleNorm,
      signal,
      noise,
      gradientSnr: signalToNoise,
      // All bins together may be beyond float32 where one is not yet.
      cosine: Number.isFinite(squaredTotalNorm) ? innerProducts[bin]! / Math.sqrt(squaredSumNorms[bin]! * squaredTotalNorm) : NaN,
    };
  });
}

function risks(
  { perBin, examples, optimum, variance }: ProbeSet,
  { dimension: d }: NetworkShape,
  schedule: Schedule,
  prediction: Prediction,
  { output, targets, weights }: Measured,
  bin: number,
): Risks {
  const share = 1 / (perBin * d);
  let loss = 0, avoidable = 0, irreducibleLoss = 0, excessRisk = 0, excessEpsilon = 0, excessV = 0;
  for (let i = bin * perBin; i < (bin + 1) * perBin; i++) {
    const level = schedule.level(examples.t[i]!);
    const det = determinant(prediction, level);
    const known = det !== 0;
    const [fromX, fromY] = known ? inverse(prediction, level).x0 : [0, 0];
    const { a, b } = prediction(level);
    // What an error of y is multiplied by on its way into v̂ and ε̂. Where D = 0 at pure noise the target is b·ε.
    const toV = known ? 1 / det : Infinity;
    const toEpsilon = known ? level.alpha / det : level.alpha === 0 ? 1 / b : Infinity;
    irreducibleLoss += weights[i]! * impliedX0Weight(prediction, level) * variance[i]! * share;
    for (let j = i * d; j < (i + 1) * d; j++) {
      const expected = a * optimum[j]! + (b * (examples.x[j]! - level.alpha * optimum[j]!)) / level.sigma;
      const error = output[j]! - expected;
      loss += weights[i]! * (output[j]! - targets[j]!) ** 2 * share;
      avoidable += weights[i]! * error ** 2 * share;
      excessEpsilon += (toEpsilon * error) ** 2 * share;
      excessV += (toV * error) ** 2 * share;
      excessRisk += known ? (fromX * examples.x[j]! + fromY * output[j]! - optimum[j]!) ** 2 * share : Infinity;
    }
  }
  return { loss, expectedLoss: irreducibleLoss + avoidable, irreducibleLoss, excessRisk, excessEpsilon, excessV };
}
