import { InvalidInputError, requireNumber } from './errors.ts';
import type { AsyncDenoiser, Denoiser, TimePoint } from './denoiser.ts';
import type { Points } from './points.ts';

/**
 * Classifier-free guidance, uncond + w·(cond − uncond): w = 0 unconditional, w = 1 conditional, w > 1 guided. (Ho & Salimans
 * 2022 count their w from 0: theirs is this w − 1.) The same formula in x0, ε, v or any other target space gives the same x̂0,
 * because the weights sum to 1 and the maps between the spaces are affine. Written from cond, so that w = 1 is cond to the last
 * bit.
 */
export function guide(uncond: Points, cond: Points, scale: number): Points {
  requireNumber('guidance scale', scale);
  if (uncond.length !== cond.length) throw new RangeError(`uncond has ${uncond.length} numbers, cond has ${cond.length}`);
  return cond.map((value, i) => value + (scale - 1) * (value - uncond[i]!));
}

/** What is known at one step: the estimates x̂0 of the model that guides away (`weak`) and of the one that is guided (`strong`). */
export interface GuidanceInput {
  readonly x: Points;
  readonly at: TimePoint;
  readonly weak: Points;
  readonly strong: Points;
}

/** A rule that turns two estimates of x̂0 into one. At scale 1 it returns `strong`. */
export interface Guidance {
  readonly scale: number;
  combine(input: GuidanceInput): Points;
}

/** Changes a guided x̂0 after the fact; free to look at what it came from. */
export type Correction = (guided: Points, input: GuidanceInput) => Points;

/** @throws RangeError unless `scale` is finite. */
export function plainGuidance(scale: number): Guidance {
  requireNumber('guidance scale', scale);
  return { scale, combine: ({ weak, strong }) => guide(weak, strong, scale) };
}

/** `guidance` and then the corrections, in order; at scale 1 there is nothing to correct and nothing is done. */
export function corrected(guidance: Guidance, ...corrections: Correction[]): Guidance {
  if (guidance.scale === 1) return guidance;
  return { scale: guidance.scale, combine: (input) => corrections.reduce((x0, correct) => correct(x0, input), guidance.combine(input)) };
}

/**
 * `guidance` only where σ/α lies in [from, to], the guided model alone elsewhere (Kynkäänniemi et al. 2024).
 * @throws RangeError unless 0 ≤ from ≤ to.
 */
export function limitedInterval(guidance: Guidance, { from = 0, to = Infinity }: { from?: number; to?: number }): Guidance {
  requireNumber('start of the guidance interval', from, 0);
  if (!(to >= from)) throw new InvalidInputError('end of the guidance interval', to, `at least ${from}`);
  return {
    scale: guidance.scale,
    combine(input) {
      const { alpha, sigma } = input.at.level;
      return sigma >= from * alpha && sigma <= to * alpha ? guidance.combine(input) : input.strong;
    },
  };
}

/**
 * A denoiser that is guided. With an unconditional `weak` this is classifier-free guidance; with a smaller or less trained
 * model under the same condition it is autoguidance (Karras et al. 2024). `strong` and `weak` are separate models or one with
 * two labels.
 */
export const guidedDenoiser =
  (strong: Denoiser, weak: Denoiser, guidance: Guidance): Denoiser =>
  (x, at) =>
    guidance.combine({ x, at, weak: weak(x, at), strong: strong(x, at) });

/** The same for models that compute elsewhere; both are asked at once. */
export const guidedDenoiserAsync =
  (strong: AsyncDenoiser, weak: AsyncDenoiser, guidance: Guidance): AsyncDenoiser =>
  async (x, at) => {
    const [w, s] = await Promise.all([weak(x, at), strong(x, at)]);
    return guidance.combine({ x, at, weak: w, strong: s });
  };
