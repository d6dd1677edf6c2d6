import { levelFromAlphaBar, type NoiseLevel } from './level.ts';

export const SCHEDULE_IDS = ['linear', 'scaled-linear', 'cosine'] as const;
export type ScheduleId = (typeof SCHEDULE_IDS)[number];

/** A discrete schedule. Timestep t runs from 0 (almost clean) to steps − 1 (noisiest), as in diffusers. */
export interface Schedule {
  readonly steps: number;
  /** ᾱ_t = ∏_{s ≤ t} (1 − β_s), length `steps`. */
  readonly alphaBar: Float64Array;
  /** @throws RangeError unless t is an integer in [0, steps). */
  level(t: number): NoiseLevel;
}

/**
 * linear: β from 1e-4 to 0.02 (Ho et al. 2020, §4). scaled-linear: √β linear from √0.00085 to √0.012 (Stable Diffusion).
 * cosine: ᾱ(u) = cos²((u + .008)/1.008 · π/2), β ≤ 0.999 (Nichol & Dhariwal 2021, Eq. 17).
 * `zeroTerminalSnr` shifts and scales √ᾱ so that the last is 0 and the first is kept (Lin et al. 2023, Algorithm 1).
 */
export function makeSchedule(id: ScheduleId, { steps = 1000, zeroTerminalSnr = false } = {}): Schedule {
  if (!Number.isInteger(steps) || steps < 2) throw new RangeError(`steps must be an integer of at least 2, got ${steps}`);
  const beta = betas[id](steps);
  const alphaBar = new Float64Array(steps);
  let product = 1;
  for (let t = 0; t < steps; t++) alphaBar[t] = product *= 1 - beta[t]!;
  if (zeroTerminalSnr) rescaleToZeroTerminalSnr(alphaBar);
  return {
    steps,
    alphaBar,
    level(t) {
      const value = Number.isInteger(t) ? alphaBar[t] : undefined;
      if (value === undefined) throw new RangeError(`t must be an integer in [0, ${steps}), got ${t}`);
      return levelFromAlphaBar(value);
    },
  };
}

const betas: Record<ScheduleId, (steps: number) => Float64Array> = {
  linear: (steps) => Float64Array.from({ length: steps }, (_, t) => 1e-4 + ((0.02 - 1e-4) * t) / (steps - 1)),
  'scaled-linear': (steps) => {
    const [first, last] = [Math.sqrt(0.00085), Math.sqrt(0.012)];
    return Float64Array.from({ length: steps }, (_, t) => (first + ((last - first) * t) / (steps - 1)) ** 2);
  },
  cosine: (steps) => {
    const bar = (u: number) => Math.cos((((u + 0.008) / 1.008) * Math.PI) / 2) ** 2;
    return Float64Array.from({ length: steps }, (_, t) => Math.min(1 - bar((t + 1) / steps) / bar(t / steps), 0.999));
  },
};

function rescaleToZeroTerminalSnr(alphaBar: Float64Array): void {
  const first = Math.sqrt(alphaBar[0]!);
  const last = Math.sqrt(alphaBar.at(-1)!);
  for (let t = 0; t < alphaBar.length; t++) {
    alphaBar[t] = (((Math.sqrt(alphaBar[t]!) - last) * first) / (first - last)) ** 2;
  }
}
