import { InvalidInputError, requireInteger, requireNumber } from './errors.ts';
import { angle, levelFromAlphaBar, levelFromAngle, type NoiseLevel } from './level.ts';
import { continuousCosine, karrasPath, type Path, straightPath } from './paths.ts';

/** Schedules that published models were trained with, given by β. */
export const SCHEDULE_IDS = ['linear', 'scaled-linear', 'cosine'] as const;
export type ScheduleId = (typeof SCHEDULE_IDS)[number];

/** Schedules given by a closed form (`paths.ts`). */
export const PATH_IDS = ['cosine-continuous', 'flow', 'karras'] as const;
export type PathId = (typeof PATH_IDS)[number];

/** A schedule with timesteps. Timestep t runs from 0 (almost clean) to steps − 1 (noisiest), as in diffusers. */
export interface Schedule {
  readonly steps: number;
  /** ᾱ_t = ∏_{s ≤ t} (1 − β_s), length `steps`. */
  readonly alphaBar: Float64Array;
  /** @throws RangeError unless t is an integer in [0, steps). */
  level(t: number): NoiseLevel;
  /**
   * The level at any t in [0, steps − 1]: a closed form where the schedule has one, else the angle φ interpolated linearly between
   * timesteps (φ, unlike log SNR, stays finite at zero terminal SNR).
   */
  levelAt(t: number): NoiseLevel;
  /** The inverse of `levelAt`; levels outside the schedule give the nearest end. */
  timeOf(level: NoiseLevel): number;
}

export interface ScheduleOptions {
  readonly steps?: number;
  /** Shifts and scales √ᾱ so that the last is 0 and the first is kept (Lin et al. 2023, Algorithm 1). */
  readonly zeroTerminalSnr?: boolean;
}

/**
 * linear: β from 1e-4 to 0.02 (Ho et al. 2020, §4). scaled-linear: √β linear from √0.00085 to √0.012 (Stable Diffusion).
 * cosine: β ≤ 0.999 (Nichol & Dhariwal 2021, Eq. 17). cosine-continuous, flow: closed forms at u = (t + 1)/steps, zero SNR by
 * themselves. karras: σ/α from 0.002 to 80 with ρ = 7 (Karras et al. 2022).
 */
export function makeSchedule(id: ScheduleId | PathId, { steps = 1000, zeroTerminalSnr = false }: ScheduleOptions = {}): Schedule {
  requireInteger('steps', steps, 2);
  switch (id) {
    case 'linear':
      return scheduleFromBetas(linearBetas(steps, 1e-4, 0.02), zeroTerminalSnr);
    case 'scaled-linear':
      return scheduleFromBetas(scaledLinearBetas(steps, 0.00085, 0.012), zeroTerminalSnr);
    case 'cosine':
      return scheduleFromBetas(cosineBetas(steps), zeroTerminalSnr);
    case 'cosine-continuous':
      return scheduleFromPath(continuousCosine(), steps, (t) => (t + 1) / steps, zeroTerminalSnr);
    case 'flow':
      return scheduleFromPath(straightPath, steps, (t) => (t + 1) / steps, zeroTerminalSnr);
    case 'karras':
      return scheduleFromPath(karrasPath(), steps, (t) => t / (steps - 1), zeroTerminalSnr);
  }
}

export const linearBetas = (steps: number, first: number, last: number): Float64Array =>
  Float64Array.from({ length: steps }, (_, t) => first + ((last - first) * t) / (steps - 1));

export const scaledLinearBetas = (steps: number, first: number, last: number): Float64Array =>
  linearBetas(steps, Math.sqrt(first), Math.sqrt(last)).map((root) => root * root);

export function cosineBetas(steps: number, maxBeta = 0.999): Float64Array {
  const bar = (u: number) => Math.cos((((u + 0.008) / 1.008) * Math.PI) / 2) ** 2;
  return Float64Array.from({ length: steps }, (_, t) => Math.min(1 - bar((t + 1) / steps) / bar(t / steps), maxBeta));
}

/** @throws RangeError unless there are at least 2 betas, all in [0, 1]. */
export function scheduleFromBetas(beta: Float64Array, zeroTerminalSnr = false): Schedule {
  requireInteger('number of betas', beta.length, 2);
  let product = 1;
  const alphaBar = beta.map((value, t) => {
    requireNumber(`beta[${t}]`, value, 0, 1);
    return (product *= 1 - value);
  });
  return scheduleFromAlphaBar(zeroTerminalSnr ? alphaBar.map(rescaling(alphaBar[0]!, alphaBar.at(-1)!)) : alphaBar);
}

/** A schedule whose last ᾱ is replaced: what solvers that count in σ/α do where it would be infinite (diffusers: 2⁻²⁴). */
export const withTerminal = (schedule: Schedule, alphaBar: number): Schedule =>
  scheduleFromAlphaBar(schedule.alphaBar.with(schedule.steps - 1, alphaBar));

/** The β_t that give the ᾱ_t of a schedule: 1 − ᾱ_t/ᾱ_{t−1}. */
export const betasOf = ({ alphaBar }: Pick<Schedule, 'alphaBar'>): Float64Array => alphaBar.map((value, t) => 1 - value / (alphaBar[t - 1] ?? 1));

function scheduleFromAlphaBar(alphaBar: Float64Array): Schedule {
  const angles = alphaBar.map((value) => angle(levelFromAlphaBar(value)));
  return withAccess(alphaBar, (t) => {
    const low = Math.min(Math.floor(t), alphaBar.length - 2);
    return levelFromAngle(angles[low]! + (t - low) * (angles[low + 1]! - angles[low]!));
  });
}

function scheduleFromPath(path: Path, steps: number, position: (t: number) => number, zeroTerminalSnr: boolean): Schedule {
  const rescale = rescaling(path(position(0)).alpha ** 2, path(1).alpha ** 2);
  const levelAt = (t: number) => {
    const level = path(position(t));
    return zeroTerminalSnr ? levelFromAlphaBar(rescale(level.alpha ** 2)) : level;
  };
  return withAccess(Float64Array.from({ length: steps }, (_, t) => levelAt(t).alpha ** 2), levelAt);
}

function rescaling(first: number, last: number): (alphaBar: number) => number {
  const [top, bottom] = [Math.sqrt(first), Math.sqrt(last)];
  return (alphaBar) => (((Math.sqrt(alphaBar) - bottom) * top) / (top - bottom)) ** 2;
}

function withAccess(alphaBar: Float64Array, interpolate: (t: number) => NoiseLevel): Schedule {
  const steps = alphaBar.length;
  const levelAt = (t: number) => {
    requireNumber('t', t, 0, steps - 1);
    return interpolate(t);
  };
  return {
    steps,
    alphaBar,
    levelAt,
    level(t) {
      const value = Number.isInteger(t) ? alphaBar[t] : undefined;
      if (value === undefined) throw new InvalidInputError('t', t, `an integer in [0, ${steps})`);
      return levelFromAlphaBar(value);
    },
    timeOf(level) {
      const goal = angle(level);
      let low = 0, high = steps - 1;
      if (goal <= angle(levelAt(low))) return low;
      if (goal >= angle(levelAt(high))) return high;
      for (let i = 0; i < 60; i++) {
        const middle = (low + high) / 2;
        if (angle(levelAt(middle)) > goal) high = middle;
        else low = middle;
      }
      return (low + high) / 2;
    },
  };
}
