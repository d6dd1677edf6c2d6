import type { AsyncDenoiser, Denoiser, TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';

/** A question a solver asks: x̂0 at these points, please. `x` is in variance-preserving coordinates. */
export interface Query {
  readonly x: Points;
  readonly at: TimePoint;
}

/** A solver asks for x̂0, is told, and returns the sample. It neither knows nor cares who answers. */
export type Solver = Generator<Query, Points, Points>;

/** Runs a solver against a denoiser; `onQuery` sees every (query, x̂0) in order. */
export function solve(solver: Solver, denoise: Denoiser, onQuery?: (query: Query, x0: Points) => void): Points {
  let step = solver.next();
  while (!step.done) {
    const x0 = denoise(step.value.x, step.value.at);
    onQuery?.(step.value, x0);
    step = solver.next(x0);
  }
  return step.value;
}

export async function solveAsync(
  solver: Solver,
  denoise: AsyncDenoiser,
  onQuery?: (query: Query, x0: Points) => void,
): Promise<Points> {
  let step = solver.next();
  while (!step.done) {
    const x0 = await denoise(step.value.x, step.value.at);
    onQuery?.(step.value, x0);
    step = solver.next(x0);
  }
  return step.value;
}
