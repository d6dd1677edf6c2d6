import { logSnr, type NoiseLevel } from '../level.ts';
import { phi, solveLinear } from '../numeric.ts';
import type { Points } from '../points.ts';

/**
 * The two spaces in which half the log SNR, λ = log(α/σ), turns the sampling equation into a linear one with an exact solution
 * (Lu et al. 2022, Eq. 3.4; 2022b, Eq. 8):
 *   x0:  x' = (σ'/σ)·x + α'·h·∫₀¹ e^{−(1−θ)h}·x̂0(λ + θh) dθ
 *   ε:   x' = (α'/α)·x − σ'·h·∫₀¹ e^{+(1−θ)h}·ε̂(λ + θh) dθ,   h = λ' − λ.
 * A multistep solver is a rule for the integral: weights on known values of the integrand.
 */
export type ExponentialSpace = 'x0' | 'epsilon';

export const halfLogSnr = (level: NoiseLevel): number => logSnr(level) / 2;

/** The exponent of the integrand's kernel over a step of length h. */
export const exponentOf = (space: ExponentialSpace, h: number): number => (space === 'x0' ? -h : h);

/**
 * Weights w with Σ w_j·p(τ_j) = ∫₀¹ e^{(1−θ)z} p(θ) dθ for every polynomial p of degree below the number of nodes (0 is now, 1
 * the landing).
 */
export function interpolatory(nodes: readonly number[], z: number): number[] {
  let factorial = 1;
  const moments = nodes.map((_, k) => (factorial *= k || 1) * phi(k + 1, z));
  return solveLinear(nodes.map((_, k) => nodes.map((node) => node ** k)), moments);
}

/**
 * Weights on the nodes 0 and τ that give the slope between them the weight b/2 instead of the integral's: order 2 still, and what
 * DPM-Solver++ 2M (b = φ_1) and UniPC at its lowest orders (b = B(h)/h) use.
 */
export function halfSlope(tau: number, z: number, b = phi(1, z)): number[] {
  const slope = b / (2 * tau);
  return [phi(1, z) - slope, slope];
}

/** x' from the weighted values of the integrand. @param values one for each weight. */
export function exponentialStep(
  space: ExponentialSpace,
  x: Points,
  from: NoiseLevel,
  to: NoiseLevel,
  weights: readonly number[],
  values: readonly Points[],
): Points {
  const h = halfLogSnr(to) - halfLogSnr(from);
  const keep = space === 'x0' ? to.sigma / from.sigma : to.alpha / from.alpha;
  const scale = space === 'x0' ? to.alpha * h : -to.sigma * h;
  return x.map((value, j) => {
    let sum = 0;
    for (let k = 0; k < weights.length; k++) sum += weights[k]! * values[k]![j]!;
    return keep * value + scale * sum;
  });
}
