import { predictions } from '../diffusion/prediction.ts';
import { makeSchedule } from '../diffusion/schedule.ts';
import { makeMixture } from '../diffusion/mixture.ts';
import { seeded } from '../random.ts';
import { batchAt, examplesOf, type LearnerSpec } from './batch.ts';
import { initialWeights, parameterCount, type NetworkShape } from './network.ts';
import { freshState, stepConstants, STATE_VECTORS, type OptimizerSettings } from './optimizer.ts';
import type { PlanFactory } from './plan.ts';
import { forward, gradient, referenceState, trainStep } from './reference.ts';

const SHAPE: NetworkShape = { dimension: 2, classes: 3, width: 24, hiddenLayers: 3, timesteps: 1000 };
const LEARNERS: readonly LearnerSpec[] = [
  { id: 'epsilon', prediction: predictions.epsilon },
  { id: 'v', prediction: predictions.v, lossWeight: ({ alpha }) => 0.5 + alpha },
];
const SETTINGS: OptimizerSettings = { learningRate: 1e-3, emaDecay: 0.999 };
/** Not a multiple of a workgroup or of a vector register, so that the edges are tested too. */
const SIZE = 37;
/** Of the largest entry. float32 with another order of summation stays below 1e-5; a wrong kernel does not. */
const TOLERANCE = 1e-3;

/**
 * Probes known networks, trains one known step and evaluates the result, by a plan and in float64.
 * @returns what is wrong, or undefined.
 */
export async function selfCheck(makePlan: PlanFactory): Promise<string | undefined> {
  const random = seeded(1);
  const mixture = makeMixture({ means: [1, 0, -0.5, 0.9, -0.5, -0.9], std: 0.3, classOf: [0, 1, 2] });
  const example = { mixture, schedule: makeSchedule('scaled-linear'), conditional: true, classDropout: 0.2 };
  const batch = batchAt(0, SIZE, SHAPE, LEARNERS, example, random);
  const theta = initialWeights(SHAPE, random, 'recommended');
  const plan = await makePlan(SHAPE, LEARNERS.length, freshState(theta, LEARNERS.length));
  try {
    // A bin of its own for each example, so that the norms of sums are those of the examples.
    const passes = await plan.differentiate('theta', batch, SIZE);
    await plan.step(batch, stepConstants(0, SETTINGS));
    const losses = await plan.takeLosses();
    const got = await plan.snapshot();
    const count = parameterCount(SHAPE);
    for (let l = 0; l < LEARNERS.length; l++) {
      const examples = examplesOf(batch, l);
      const expected = referenceState(theta);
      const { gradient: slope, squaredNorms } = gradient(SHAPE, theta, examples);
      const loss = trainStep(SHAPE, expected, examples, SETTINGS);
      const pass = passes[l]!;
      const off = [
        deviation('loss', losses.subarray(l, l + 1), [loss]),
        deviation('output of a probe', pass.output, forward(SHAPE, theta, batch.inputs).outputs.at(-1)!),
        deviation('norm of a gradient', pass.squaredNorms, squaredNorms),
        deviation('norm of a sum', pass.squaredSumNorms, squaredNorms),
        deviation('norm of the whole', [pass.squaredTotalNorm], [SIZE ** 2 * slope.reduce((sum, value) => sum + value ** 2, 0)]),
        deviation('sum of inner products', [pass.innerProducts.reduce((sum, value) => sum + value, 0)], [pass.squaredTotalNorm]),
      ];
      // Adam's first step is the sign of the gradient: where that is all but 0 its rounding decides, and nothing can be compared.
      const floor = 1e-3 * largest(slope);
      const decided = [...slope.keys()].filter((i) => Math.abs(slope[i]!) > floor);
      for (const name of STATE_VECTORS) {
        const own = got[name].subarray(l * count, (l + 1) * count);
        off.push(deviation(name, decided.map((i) => own[i]!), decided.map((i) => expected[name][i]!)));
      }
      const own = got.ema.subarray(l * count, (l + 1) * count);
      off.push(deviation('output', await plan.output(l, 'ema', batch.inputs), forward(SHAPE, own, batch.inputs).outputs.at(-1)!));
      const wrong = off.find((message) => message !== undefined);
      if (wrong) return `learner ${LEARNERS[l]!.id}: ${wrong}`;
    }
    return undefined;
  } finally {
    plan.dispose();
  }
}

const largest = (values: ArrayLike<number>) => Array.from(values).reduce((top, value) => Math.max(top, Math.abs(value)), 0);

function deviation(name: string, got: ArrayLike<number>, expected: ArrayLike<number>): string | undefined {
  if (got.length !== expected.length) return `${name} has ${got.length} numbers, expected ${expected.length}`;
  const bound = TOLERANCE * largest(expected);
  for (let i = 0; i < got.length; i++) {
    // Written so that NaN counts as wrong.
    if (!(Math.abs(got[i]! - expected[i]!) <= bound)) return `${name}[${i}] is ${got[i]}, expected ${expected[i]}`;
  }
  return undefined;
}
