import type { TimePoint } from '../denoiser.ts';
import type { Points } from '../points.ts';
import { posteriorDeviation } from './ddim.ts';
import { requireNoise, type Solver, type SolverDefinition, type SolverOptions, stepsOf } from './solver.ts';

export interface DdpmOptions extends SolverOptions {
  /** fixed-small: σ² = β̃, the posterior's; fixed-large: σ² = β, right for data without structure (Ho et al. 2020, §3.2). */
  readonly variance?: 'fixed-small' | 'fixed-large';
  /** Whether the last step adds noise too. Ho et al. add none; diffusers does unless that step starts from t = 0. */
  readonly noiseOnLastStep?: boolean;
}

/**
 * Ancestral sampling (Ho et al. 2020, Eq. 7 and Algorithm 2) on any grid: with β = 1 − (α/α')² the step goes to
 * (α'·β·x̂0 + (α/α')·σ'²·x)/σ² plus noise.
 */
export function* ddpm(grid: readonly TimePoint[], start: Points, options: DdpmOptions = {}): Solver {
  const { variance = 'fixed-small', noiseOnLastStep = false } = options;
  const noise = requireNoise(options.noise);
  let x = start;
  for (const { index, at, to } of stepsOf(grid, start, options)) {
    const x0 = yield { x, at };
    const ratio = at.level.alpha / to.alpha;
    const beta = 1 - ratio * ratio;
    const precision = 1 / (at.level.sigma * at.level.sigma);
    const [keep, pull] = [ratio * to.sigma * to.sigma * precision, to.alpha * beta * precision];
    x = x.map((value, j) => keep * value + pull * x0[j]!);
    if (index === grid.length - 1 && !noiseOnLastStep) break;
    const deviation = variance === 'fixed-small' ? posteriorDeviation(at.level, to) : Math.sqrt(beta);
    const z = noise(index, x.length);
    x = x.map((value, j) => value + deviation * z[j]!);
  }
  return x;
}

const shared = { space: 'x0', order: 1, stochastic: true, family: 'ancestral' } as const;

export const ddpmSmall: SolverDefinition<'x0'> = { id: 'ddpm', ...shared, run: ddpm };

export const ddpmLarge: SolverDefinition<'x0'> = {
  id: 'ddpm-fixed-large',
  ...shared,
  run: (grid, start, options) => ddpm(grid, start, { ...options, variance: 'fixed-large' }),
};
