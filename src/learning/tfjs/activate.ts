import * as tf from '@tensorflow/tfjs-core';
import { Unusable } from '../errors.ts';
import type { NetworkShape } from '../network.ts';
import type { StateVectors } from '../optimizer.ts';
import type { Plan, PlanFactory } from '../plan.ts';

/** Makes a registered back end the one that tfjs computes on. */
export async function activate(id: string): Promise<void> {
  if (tf.getBackend() === id) return;
  if (!(await tf.setBackend(id))) throw new Unusable('failed', `tfjs could not start ${id}`);
  await tf.ready();
}

/** tfjs has one current back end for everybody, which another plan may have changed: each call begins by setting it. */
export function activated(id: string, make: (shape: NetworkShape, learners: number, state: StateVectors) => Plan): PlanFactory {
  const first = <A extends unknown[], R>(method: (...values: A) => Promise<R>) => async (...values: A) => {
    if (tf.getBackend() !== id) await activate(id);
    return method(...values);
  };
  return async (...setup) => {
    await activate(id);
    const { deferred, step, takeLosses, output, differentiate, snapshot, restore, dispose } = make(...setup);
    return {
      deferred,
      step: first(step),
      takeLosses: first(takeLosses),
      output: first(output),
      differentiate: first(differentiate),
      snapshot: first(snapshot),
      restore: first(restore),
      dispose,
    };
  };
}
