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

/** @throws RangeError unless 0 ≤ ᾱ ≤ 1. */
export function levelFromAlphaBar(alphaBar: number): NoiseLevel {
  if (!(alphaBar >= 0 && alphaBar <= 1)) throw new RangeError(`alphaBar must lie in [0, 1], got ${alphaBar}`);
  return { alpha: Math.sqrt(alphaBar), sigma: Math.sqrt(1 - alphaBar) };
}
