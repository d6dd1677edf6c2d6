import { requireNumber } from './errors.ts';

/** One noise level of the variance-preserving forward process x_t = α·x0 + σ·ε with α² + σ² = 1, α and σ in [0, 1]. */
export interface NoiseLevel {
  readonly alpha: number;
  readonly sigma: number;
}

export const CLEAN: NoiseLevel = { alpha: 1, sigma: 0 };

/** Signal-to-noise ratio α²/σ²; Infinity at the clean end, 0 at pure noise (Kingma et al. 2021, VDM, §3.1). */
export const snr = ({ alpha, sigma }: NoiseLevel): number => (alpha / sigma) ** 2;

/** λ = log SNR, from +∞ (clean) to −∞ (pure noise). */
export const logSnr = ({ alpha, sigma }: NoiseLevel): number => 2 * (Math.log(alpha) - Math.log(sigma));

/** φ = atan2(σ, α) in radians, 0 (clean) to π/2 (noise); x = x0·cos φ + ε·sin φ and v = dx/dφ (Salimans & Ho 2022, App. D). */
export const angle = ({ alpha, sigma }: NoiseLevel): number => Math.atan2(sigma, alpha);

/** σ/α, the noise level of the variance-exploding form x/α = x0 + (σ/α)·ε (Karras et al. 2022); Infinity at pure noise. */
export const noiseRatio = ({ alpha, sigma }: NoiseLevel): number => sigma / alpha;

/** @throws RangeError unless 0 ≤ ᾱ ≤ 1. */
export function levelFromAlphaBar(alphaBar: number): NoiseLevel {
  requireNumber('alphaBar', alphaBar, 0, 1);
  return { alpha: Math.sqrt(alphaBar), sigma: Math.sqrt(1 - alphaBar) };
}

/** @throws RangeError unless 0 ≤ φ ≤ π/2. φ = π/2 gives α = 0 exactly. */
export function levelFromAngle(phi: number): NoiseLevel {
  requireNumber('angle', phi, 0, Math.PI / 2);
  return phi === Math.PI / 2 ? { alpha: 0, sigma: 1 } : { alpha: Math.cos(phi), sigma: Math.sin(phi) };
}

/** @throws RangeError if λ is NaN; ±∞ are the two ends. */
export function levelFromLogSnr(lambda: number): NoiseLevel {
  if (Number.isNaN(lambda)) requireNumber('log SNR', lambda);
  return { alpha: Math.sqrt(1 / (1 + Math.exp(-lambda))), sigma: Math.sqrt(1 / (1 + Math.exp(lambda))) };
}

/** @throws RangeError unless σ/α ≥ 0; Infinity is pure noise. */
export function levelFromNoiseRatio(ratio: number): NoiseLevel {
  if (ratio === Infinity) return { alpha: 0, sigma: 1 };
  requireNumber('noise ratio', ratio, 0);
  const alpha = 1 / Math.sqrt(1 + ratio * ratio);
  return { alpha, sigma: ratio * alpha };
}
