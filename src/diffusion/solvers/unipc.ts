import type { TimePoint } from '../denoiser.ts';
import type { NoiseLevel } from '../level.ts';
import type { Points } from '../points.ts';
import { towards } from './ddim.ts';
import { exponentialStep, halfLogSnr, halfSlope, interpolatory } from './exponential.ts';
import { type FinalOrders, type History, history, orderOf } from './history.ts';
import type { MultistepOptions } from './multistep.ts';
import { type Solver, type SolverDefinition, stepsOf } from './solver.ts';

export interface UniPcOptions extends MultistepOptions {
  /** B(h) of Zhao et al. 2023, §3.3: h, or e^h − 1. It matters only where a single slope is weighted by one half of it. */
  readonly b?: 'bh1' | 'bh2';
}

/**
 * UniPC in x0 space (Zhao et al. 2023, Algorithms 1 and 2): a multistep predictor, and a corrector that redoes the step with
 * the answer found where it landed, at no extra question. The next step starts from the corrected point but the question was
 * asked at the predicted one, and the last step is not corrected.
 */
export function* uniPc(order: 2 | 3, grid: readonly TimePoint[], start: Points, options: UniPcOptions = {}): Solver {
  const steps = stepsOf(grid, start, options);
  const finalOrders = options.finalOrders ?? descending(order);
  const past = history(order);
  let x = start;
  let before: { x: Points; level: NoiseLevel; order: number } | undefined;
  for (const { index, at, to } of steps) {
    const x0 = yield { x, at };
    if (before && before.level.alpha > 0) x = corrected(before, past, at.level, x0, options.b);
    past.remember(at.level, x0);
    const p = orderOf(order, past, to, steps.length - index, finalOrders);
    before = { x, level: at.level, order: p };
    if (p === 1) {
      x = towards(x, x0, at.level, to);
      continue;
    }
    const z = halfLogSnr(at.level) - halfLogSnr(to);
    const nodes = past.nodes(p, to);
    x = exponentialStep('x0', x, at.level, to, weights(nodes, z, options.b), past.values(p));
  }
  return x;
}

/** The step before, of order p, redone through its p past answers and the one at its end. */
function corrected(before: { x: Points; level: NoiseLevel; order: number }, past: History, to: NoiseLevel, x0: Points, b: UniPcOptions['b']): Points {
  const z = halfLogSnr(before.level) - halfLogSnr(to);
  const nodes = [...past.nodes(before.order, to), 1];
  return exponentialStep('x0', before.x, before.level, to, weights(nodes, z, b), [...past.values(before.order), x0]);
}

/**
 * With two nodes the paper fixes the slope's weight to B(h)/2; with more, its equations have the integral's weights as
 * solution.
 */
const weights = (nodes: readonly number[], z: number, b: UniPcOptions['b'] = 'bh2'): number[] =>
  nodes.length === 2 ? halfSlope(nodes[1]!, z, b === 'bh1' ? 1 : undefined) : interpolatory(nodes, z);

/** Orders 1, 2, … counted from the last step back, at any number of steps. */
const descending = (order: number): FinalOrders => Array.from({ length: order }, (_, i) => i + 1);

const shared = { space: 'x0', stochastic: false, family: 'multistep' } as const;

export const uniPc2: SolverDefinition<'x0'> = {
  id: 'unipc-2',
  order: 2,
  ...shared,
  run: (grid, start, options) => uniPc(2, grid, start, options),
};

export const uniPc3: SolverDefinition<'x0'> = {
  id: 'unipc-3',
  order: 3,
  ...shared,
  run: (grid, start, options) => uniPc(3, grid, start, options),
};

/** UniPC-2 with B(h) = h. */
export const uniPc2Bh1: SolverDefinition<'x0'> = {
  id: 'unipc-2-bh1',
  order: 2,
  ...shared,
  run: (grid, start, options) => uniPc(2, grid, start, { ...options, b: 'bh1' }),
};
