import { helpersAtHand, startHelpers, type Helper } from '../helpers/pool.ts';
import { remotePlan } from '../helpers/remote-plan.ts';
import { splitPlan } from '../helpers/split-plan.ts';
import { parameterCount } from '../network.ts';
import type { StateVectors } from '../optimizer.ts';
import type { PlanFactory } from '../plan.ts';
import type { StartedPlan } from '../plans.ts';
import { compile } from './kernel.ts';
import { simdPlan } from './plan.ts';

/** Parameters of all learners together below which messages cost what a helper saves: a pair of width 32 gains nothing, four do. */
const WORTH_A_MESSAGE = 10_000;

/** @throws ReferenceError without WebAssembly, CompileError without its SIMD instructions. */
export async function startSimd(): Promise<StartedPlan> {
  await compile();
  startHelpers();
  return { make };
}

const make: PlanFactory = async (shape, learners, state) => {
  const helpers = learners * parameterCount(shape) < WORTH_A_MESSAGE ? [] : await helpersAtHand(learners - 1);
  if (helpers.length === 0) return simdPlan(shape, learners, state);
  const shares = sharesOf(learners, helpers.length + 1);
  let first = 0;
  const parts = await Promise.all(
    shares.map(async (share, p) => {
      const own = cut(state, first, share, learners);
      first += share;
      const helper: Helper | undefined = helpers[p - 1];
      return { learners: share, plan: helper ? await remotePlan(helper, shape, share, own) : simdPlan(shape, share, own) };
    }),
  );
  return splitPlan(parts);
};

/** Learners of each thread; the first has the fewest, because it also makes the batches. */
const sharesOf = (learners: number, threads: number): number[] =>
  Array.from({ length: threads }, (_, p) => Math.floor(learners / threads) + (p >= threads - (learners % threads) ? 1 : 0));

function cut({ theta, m, v, ema }: StateVectors, first: number, share: number, learners: number): StateVectors {
  const part = (all: Float32Array) => all.slice((first * all.length) / learners, ((first + share) * all.length) / learners);
  return { theta: part(theta), m: part(m), v: part(v), ema: part(ema) };
}
