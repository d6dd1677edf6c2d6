import * as Comlink from 'comlink';
import type { Batch } from '../batch.ts';
import type { NetworkShape } from '../network.ts';
import type { StateVectors, StepConstants } from '../optimizer.ts';
import type { Plan, WeightsKind } from '../plan.ts';
import { compile } from '../simd/kernel.ts';
import { simdPlan } from '../simd/plan.ts';

/** Plans on another core, by number. Questions are answered in the order in which they come. */
export function planService() {
  const plans = new Map<number, Plan>();
  return {
    /** Resolves when plans can be opened. */
    ready: compile,
    async open(id: number, shape: NetworkShape, learners: number, state: StateVectors): Promise<void> {
      plans.set(id, simdPlan(shape, learners, state));
    },
    step: (id: number, batch: Batch, constants: StepConstants) => plans.get(id)!.step(batch, constants),
    /** Losses since the last call, and where they have led. */
    async report(id: number): Promise<{ losses: Float32Array; state: StateVectors }> {
      const plan = plans.get(id)!;
      const result = { losses: await plan.takeLosses(), state: await plan.snapshot() };
      return Comlink.transfer(result, Object.values(result.state).map((vector: Float32Array) => vector.buffer));
    },
    output: (id: number, learner: number, kind: WeightsKind, inputs: Float32Array) => plans.get(id)!.output(learner, kind, inputs),
    differentiate: (id: number, kind: WeightsKind, batch: Batch, bins: number) => plans.get(id)!.differentiate(kind, batch, bins),
    restore: (id: number, state: StateVectors) => plans.get(id)!.restore(state),
    async close(id: number): Promise<void> {
      plans.get(id)?.dispose();
      plans.delete(id);
    },
  };
}

export type PlanService = ReturnType<typeof planService>;
