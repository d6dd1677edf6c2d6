import { snr, levelFromAlphaBar } from '../diffusion/level.ts';
import { karrasPath, straightPath } from '../diffusion/paths.ts';
import { betasOf, cosineBetas, linearBetas, scaledLinearBetas, scheduleFromBetas } from '../diffusion/schedule.ts';

/** A noise schedule as configuration files give it. */
export type ScheduleSpec =
  | { readonly kind: 'linear' | 'scaled-linear'; readonly start: number; readonly end: number; readonly steps?: number; readonly zero?: boolean; readonly snrShift?: number }
  | { readonly kind: 'cosine'; readonly steps?: number; readonly zero?: boolean }
  | { readonly kind: 'trained'; readonly betas: readonly number[]; readonly zero?: boolean }
  /** σ/α from `min` to `max`: Karras et al. 2022, Eq. 5, or evenly in log σ. */
  | { readonly kind: 'karras'; readonly min: number; readonly max: number; readonly rho?: number; readonly steps?: number }
  | { readonly kind: 'exponential'; readonly min: number; readonly max: number; readonly steps?: number }
  /** The straight path; `shift` moves its points towards the noise (Esser et al. 2024). */
  | { readonly kind: 'flow'; readonly shift?: number; readonly steps?: number };

export interface FoundSchedule {
  readonly spec: ScheduleSpec;
  /** From the clean end, t = 0, to the noisy one. */
  readonly alphaBar: Float64Array;
  /** Taken from the family, because the file does not hold it. */
  readonly assumed: boolean;
}

/** The schedule of Stable Diffusion 1, 2 and XL. */
export const STABLE_DIFFUSION = { kind: 'scaled-linear', start: 0.00085, end: 0.012 } as const satisfies ScheduleSpec;

/** @throws RangeError on numbers that make no schedule. */
export function alphaBarOf(spec: ScheduleSpec): Float64Array {
  switch (spec.kind) {
    case 'linear':
    case 'scaled-linear': {
      const betas = (spec.kind === 'linear' ? linearBetas : scaledLinearBetas)(spec.steps ?? 1000, spec.start, spec.end);
      return rescaled(shiftedSnr(betas, spec.snrShift ?? 1), spec.zero);
    }
    case 'cosine':
      return rescaled(cosineBetas(spec.steps ?? 1000), spec.zero);
    case 'trained':
      return rescaled(Float64Array.from(spec.betas), spec.zero);
    case 'karras': {
      const path = karrasPath({ min: spec.min, max: spec.max, ...(spec.rho !== undefined && { rho: spec.rho }) });
      return along(spec.steps, (u) => path(u).alpha ** 2);
    }
    case 'exponential': {
      const [low, high] = [Math.log(spec.min), Math.log(spec.max)];
      return along(spec.steps, (u) => 1 / (1 + Math.exp(2 * (low + u * (high - low)))));
    }
    case 'flow': {
      const { shift = 1, steps = 1000 } = spec;
      return Float64Array.from({ length: steps }, (_, t) => {
        const u = (t + 1) / steps;
        return straightPath((shift * u) / (1 + (shift - 1) * u)).alpha ** 2;
      });
    }
  }
}

/** SNR α²/σ² of the last timestep. */
export const terminalSnr = (alphaBar: Float64Array): number => snr(levelFromAlphaBar(alphaBar.at(-1)!));

const along = (steps = 1000, value: (u: number) => number): Float64Array => Float64Array.from({ length: steps }, (_, t) => value(t / (steps - 1)));

const rescaled = (betas: Float64Array, zero = false): Float64Array => scheduleFromBetas(betas, zero).alphaBar;

/** CogVideoX divides the SNR by a constant before anything else: ᾱ/(s + (1 − s)ᾱ). */
function shiftedSnr(betas: Float64Array, shift: number): Float64Array {
  if (shift === 1) return betas;
  const { alphaBar } = scheduleFromBetas(betas);
  return betasOf({ alphaBar: alphaBar.map((value) => value / (shift + (1 - shift) * value)) });
}
