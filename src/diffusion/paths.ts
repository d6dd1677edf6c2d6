import { requireNumber } from './errors.ts';
import { levelFromAngle, levelFromNoiseRatio, type NoiseLevel } from './level.ts';

/** A continuous schedule: the noise level at u, from 0 (clean end) to 1 (noisy end). */
export type Path = (u: number) => NoiseLevel;

/**
 * ᾱ(u) = f(u)/f(0) with f(u) = cos²((u + s)/(1 + s)·π/2) (Nichol & Dhariwal 2021, Eq. 17), without the cap on β that the discrete
 * schedule needs, so u = 1 is zero SNR. s = 0 gives α = cos(πu/2), whose angle is linear in u (Salimans & Ho 2022).
 */
export function continuousCosine(s = 0.008): Path {
  requireNumber('cosine offset', s, 0);
  const cosine = (u: number) => Math.sin((((1 - u) / (1 + s)) * Math.PI) / 2); // cos of the complement, exactly 0 at u = 1
  return (u) => {
    requireNumber('u', u, 0, 1);
    return levelFromAngle(Math.acos(Math.min(1, cosine(u) / cosine(0))));
  };
}

/**
 * The straight path (1 − u)·x0 + u·ε (Liu et al. 2023; Lipman et al. 2023) divided by its norm, which makes it variance
 * preserving.
 */
export const straightPath: Path = (u) => {
  requireNumber('u', u, 0, 1);
  const norm = Math.hypot(1 - u, u);
  return { alpha: (1 - u) / norm, sigma: u / norm };
};

/** σ/α = (min^{1/ρ} + u·(max^{1/ρ} − min^{1/ρ}))^ρ (Karras et al. 2022, Eq. 5, read from the clean end). */
export function karrasPath({ min = 0.002, max = 80, rho = 7 } = {}): Path {
  requireNumber('smallest noise ratio', min, 0);
  requireNumber('largest noise ratio', max, min);
  requireNumber('rho', rho, Number.MIN_VALUE);
  const [low, high] = [min ** (1 / rho), max ** (1 / rho)];
  return (u) => {
    requireNumber('u', u, 0, 1);
    return levelFromNoiseRatio((low + u * (high - low)) ** rho);
  };
}
