import type { TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';
import { halfLogSnr } from './exponential.ts';
import { history, orderOf, usualFinalOrders } from './history.ts';
import type { MultistepOptions } from './multistep.ts';
import { requireNoise, type Solver, type SolverDefinition, stepsOf } from './solver.ts';

/**
 * SDE-DPM-Solver++ (2M) (Lu et al. 2022b): the reverse SDE solved with x̂0 a straight line in λ,
 * x' = (σ'/σ)e^{−h}·x + α'(1 − e^{−2h})·(x̂0 + ½·slope) + σ'√(1 − e^{−2h})·z. Its order-1 step is DDIM with η = 1.
 */
export function* dpmpp2mSdeSteps(grid: readonly TimePoint[], start: Points, options: MultistepOptions = {}): Solver {
  const noise = requireNoise(options.noise);
  const steps = stepsOf(grid, start, options);
  const finalOrders = options.finalOrders ?? usualFinalOrders(steps.length);
  const past = history(2);
  let x = start;
  for (const { index, at, to } of steps) {
    const x0 = yield { x, at };
    past.remember(at.level, x0);
    const decay = to.sigma === 0 ? 0 : Math.exp(halfLogSnr(at.level) - halfLogSnr(to));
    const fresh = 1 - decay * decay;
    const keep = (to.sigma / at.level.sigma) * decay;
    const extrapolate = orderOf(2, past, to, steps.length - index, finalOrders) === 2 ? -1 / (2 * past.nodes(2, to)[1]!) : 0;
    const before = past.values(2)[1] ?? x0;
    const spread = to.sigma * Math.sqrt(fresh);
    const z = noise(index, x.length);
    x = x.map((value, j) => keep * value + to.alpha * fresh * (x0[j]! + extrapolate * (x0[j]! - before[j]!)) + spread * z[j]!);
  }
  return x;
}

export const dpmpp2mSde: SolverDefinition<'x0'> = {
  id: 'dpmpp-2m-sde',
  space: 'x0',
  order: 2,
  stochastic: true,
  family: 'multistep',
  run: dpmpp2mSdeSteps,
};
