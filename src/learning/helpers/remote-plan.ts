import type { Remote } from 'comlink';
import type { Batch } from '../batch.ts';
import type { NetworkShape } from '../network.ts';
import { copyState, type StateVectors, type StepConstants } from '../optimizer.ts';
import type { Plan } from '../plan.ts';
import { simdPlan } from '../simd/plan.ts';
import type { Helper } from './pool.ts';
import type { PlanService } from './service.ts';

/** Steps that may be under way at once. */
const AHEAD = 16;
/** Steps after which the state is asked for, so that what must be kept of them is bounded. */
const BETWEEN_REPORTS = 256;

let opened = 0;

/**
 * A plan that runs in a helper. What is needed to go on without it is kept here: the last state that it reported, and the batches
 * since. If it is lost, they are trained again on this thread, to the same bits, and training stays here.
 */
export async function remotePlan(helper: Helper, shape: NetworkShape, learners: number, initial: StateVectors): Promise<Plan> {
  const id = opened++;
  let known = copyState(initial);
  let since: { readonly batch: Batch; readonly constants: StepConstants }[] = [];
  let underWay: Promise<void>[] = [];
  let losses: Float32Array[] = [];
  /** Takes the helper's place once it is lost. */
  let own: Plan | undefined;

  /** Asks the helper, or else this thread, which first makes up for what is missing. */
  async function ask<T>(question: (service: Remote<PlanService>) => Promise<T>, instead: (plan: Plan) => Promise<T>): Promise<T> {
    if (!own) {
      try {
        return await helper.ask(question);
      } catch {
        own ??= simdPlan(shape, learners, known);
        close();
      }
    }
    return instead(await caughtUp(own));
  }

  async function caughtUp(plan: Plan): Promise<Plan> {
    for (let next = since.shift(); next; next = since.shift()) await plan.step(next.batch, next.constants);
    return plan;
  }

  async function report(): Promise<void> {
    const { losses: more, state } = await ask(
      (service) => service.report(id),
      async (plan) => ({ losses: await plan.takeLosses(), state: await plan.snapshot() }),
    );
    losses.push(more);
    known = state;
    since = [];
    underWay = [];
  }

  /** It may be alive all the same. */
  const close = () => void helper.ask((service) => service.close(id)).catch(() => {});

  await ask((service) => service.open(id, shape, learners, initial), async () => {});
  return {
    deferred: false,
    async step(batch, constants) {
      since.push({ batch, constants });
      if (own) {
        await caughtUp(own);
        return;
      }
      // A loss shows when something is awaited from the helper.
      underWay.push(helper.ask((service) => service.step(id, batch, constants)).catch(() => {}));
      if (underWay.length > AHEAD) await underWay.shift();
      if (since.length >= BETWEEN_REPORTS) await report();
    },
    async takeLosses() {
      await report();
      const all = new Float32Array(losses.reduce((sum, { length }) => sum + length, 0));
      losses.reduce((at, part) => (all.set(part, at), at + part.length), 0);
      losses = [];
      return all;
    },
    output: (learner, kind, inputs) => ask((service) => service.output(id, learner, kind, inputs), (plan) => plan.output(learner, kind, inputs)),
    differentiate: (kind, batch, bins) => ask((service) => service.differentiate(id, kind, batch, bins), (plan) => plan.differentiate(kind, batch, bins)),
    async snapshot() {
      await report();
      return copyState(known);
    },
    async restore(from) {
      known = copyState(from);
      [since, underWay, losses] = [[], [], []];
      await ask((service) => service.restore(id, from), (plan) => plan.restore(from));
    },
    dispose() {
      if (own) own.dispose();
      else close();
    },
  };
}
