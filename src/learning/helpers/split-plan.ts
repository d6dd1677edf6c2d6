import type { Batch } from '../batch.ts';
import { STATE_VECTORS, type StateVectors } from '../optimizer.ts';
import type { Plan } from '../plan.ts';

export interface Part {
  readonly plan: Plan;
  readonly learners: number;
}

/** One plan of several that train at once, each some of the learners, in order. The first runs on this thread. */
export function splitPlan(parts: readonly Part[]): Plan {
  const total = parts.reduce((sum, { learners }) => sum + learners, 0);
  const firsts = parts.map((_, p) => parts.slice(0, p).reduce((sum, { learners }) => sum + learners, 0));
  // Last to first: the others are at work before this thread is.
  const backwards = [...parts.keys()].reverse();

  const cut = <T extends Float32Array>(all: T, p: number) => {
    const one = all.length / total;
    return all.slice(firsts[p]! * one, (firsts[p]! + parts[p]!.learners) * one);
  };
  const batchOf = ({ size, inputs, targets, weights }: Batch, p: number): Batch => ({ size, inputs, targets: cut(targets, p), weights: cut(weights, p) });
  const stateOf = (state: StateVectors, p: number): StateVectors => ({ theta: cut(state.theta, p), m: cut(state.m, p), v: cut(state.v, p), ema: cut(state.ema, p) });

  /** The part that has a learner, and its number there. */
  function of(learner: number): readonly [Plan, number] {
    const p = firsts.findLastIndex((first) => first <= learner);
    return [parts[p]!.plan, learner - firsts[p]!];
  }

  return {
    deferred: false,
    async step(batch, constants) {
      await Promise.all(backwards.map((p) => parts[p]!.plan.step(batchOf(batch, p), constants)));
    },
    async takeLosses() {
      const taken = await Promise.all(parts.map(({ plan }) => plan.takeLosses()));
      const steps = taken[0]!.length / parts[0]!.learners;
      const all = new Float32Array(steps * total);
      parts.forEach(({ learners }, p) => {
        for (let step = 0; step < steps; step++) all.set(taken[p]!.subarray(step * learners, (step + 1) * learners), step * total + firsts[p]!);
      });
      return all;
    },
    output(learner, kind, inputs) {
      const [plan, index] = of(learner);
      return plan.output(index, kind, inputs);
    },
    async differentiate(kind, batch, bins) {
      const passes = await Promise.all(backwards.map((p) => parts[p]!.plan.differentiate(kind, batchOf(batch, p), bins)));
      return passes.reverse().flat();
    },
    async snapshot() {
      const states = await Promise.all(parts.map(({ plan }) => plan.snapshot()));
      const size = states[0]!.theta.length / parts[0]!.learners;
      const joined = (name: keyof StateVectors) => {
        const all = new Float32Array(size * total);
        states.forEach((state, p) => all.set(state[name], firsts[p]! * size));
        return all;
      };
      return Object.fromEntries(STATE_VECTORS.map((name) => [name, joined(name)])) as unknown as StateVectors;
    },
    async restore(state) {
      await Promise.all(parts.map(({ plan }, p) => plan.restore(stateOf(state, p))));
    },
    dispose: () => parts.forEach(({ plan }) => plan.dispose()),
  };
}
