import type { TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';
import { towards } from './ddim.ts';
import { type ExponentialSpace, exponentialStep, exponentOf, halfLogSnr } from './exponential.ts';
import { type FinalOrders, history, orderOf, usualFinalOrders } from './history.ts';
import { type Solver, type SolverOptions, stepsOf } from './solver.ts';
import { inSpace } from './space.ts';

export interface MultistepOptions extends SolverOptions {
  readonly finalOrders?: FinalOrders;
}

/** Weights for the newest values, given where they lie (see `History.nodes`) and the exponent of the step. */
export type Rule = (nodes: readonly number[], z: number) => number[];

/**
 * A predictor-only multistep solver: one question a step, as many past answers as its order. A step of order 1 is DDIM's in
 * either space, and finite at zero SNR and at zero noise.
 */
export function* multistep(
  { space, order, rule }: { space: ExponentialSpace; order: number; rule: Rule },
  grid: readonly TimePoint[],
  start: Points,
  options: MultistepOptions = {},
): Solver {
  const steps = stepsOf(grid, start, options);
  const finalOrders = options.finalOrders ?? usualFinalOrders(steps.length);
  const past = history(order);
  let x = start;
  for (const { index, at, to } of steps) {
    const x0 = yield { x, at };
    past.remember(at.level, space === 'x0' ? x0 : inSpace(space, x, x0, at.level));
    const p = orderOf(order, past, to, steps.length - index, finalOrders);
    if (p === 1) {
      x = towards(x, x0, at.level, to);
      continue;
    }
    const z = exponentOf(space, halfLogSnr(to) - halfLogSnr(at.level));
    x = exponentialStep(space, x, at.level, to, rule(past.nodes(p, to), z), past.values(p));
  }
  return x;
}
