import type { TimePoint } from './denoiser.ts';
import { InvalidInputError, requireInteger } from './errors.ts';
import { levelFromNoiseRatio, noiseRatio } from './level.ts';
import { roundHalfToEven } from './numeric.ts';
import type { Schedule } from './schedule.ts';

export const SPACINGS = ['leading', 'linspace', 'trailing'] as const;
export type Spacing = (typeof SPACINGS)[number];

/**
 * One spacing name means a different grid to each family of solvers (T = 1000, N = 5; trailing is 999 799 599 399 199 for all):
 * - ancestral (DDPM, DDIM): leading 800 600 400 200 0; linspace 999 749 500 250 0;
 * - sigma (Euler, Heun): as ancestral, but linspace is not rounded (999 749.25 499.5 249.75 0), σ/α being interpolated linearly;
 * - multistep (DPM-Solver, DEIS, UniPC): N + 1 points of which the last is dropped: leading 830 664 498 332 166; linspace
 *   999 799 599 400 200.
 */
export type GridFamily = 'ancestral' | 'sigma' | 'multistep';

export interface SpacingOptions {
  readonly family?: GridFamily;
  /** Added to every leading timestep; Stable Diffusion ships 1. */
  readonly offset?: number;
  /** Number of timesteps, counted from the clean end, that the grid may use; fewer than all leaves out the noisiest. */
  readonly usable?: number;
}

/**
 * `count` timesteps from noisy to clean of a schedule of `steps`, as diffusers means each spacing (Lin et al. 2023, Table 2),
 * rounded half to even. Two departures: trailing always gives exactly `count` timesteps, never the one more of −1 that an
 * overrunning floating-point range yields for some counts; and `count` = `usable` is every timestep, whatever the spacing.
 * @throws RangeError unless 1 ≤ count ≤ usable ≤ steps, or if the offset pushes a timestep out of the schedule.
 */
export function timesteps(spacing: Spacing, steps: number, count: number, options: SpacingOptions = {}): number[] {
  const { family = 'ancestral', offset = 0, usable = steps } = options;
  requireInteger('number of usable timesteps', usable, 1, steps);
  requireInteger('number of steps', count, 1, usable);
  requireInteger('steps offset', offset, 0, steps - 1);
  const extra = family === 'multistep' && count < usable ? 1 : 0;
  const points = count + extra;
  const list = Array.from({ length: count }, (_, i) => {
    switch (spacing) {
      case 'leading':
        return (points - 1 - i) * Math.floor(usable / points) + offset;
      case 'linspace': {
        const value = points === 1 ? 0 : ((usable - 1) * (points - 1 - i)) / (points - 1);
        return family === 'sigma' ? value : roundHalfToEven(value);
      }
      case 'trailing':
        return roundHalfToEven(usable - i * (steps / count)) - 1;
    }
  });
  // Where the grid may not use the noisy end, the even steps of trailing reach the clean end before all are taken.
  const kept = list.filter((t) => t >= 0);
  const outside = kept.find((t) => t >= steps);
  if (outside !== undefined) throw new InvalidInputError('timestep', outside, `below ${steps}; use fewer steps or a smaller offset`);
  return kept;
}

/** The same timesteps with their noise levels. */
export const timeGrid = (schedule: Schedule, spacing: Spacing, count: number, options: SpacingOptions = {}): TimePoint[] =>
  timesteps(spacing, schedule.steps, count, options).map((t) => pointAt(schedule, t));

/** Trailing timesteps: N even steps that begin at the last timestep (Lin et al. 2023, §3.3), rounded half to even. */
export const trailing = (schedule: Schedule, steps: number): TimePoint[] => timeGrid(schedule, 'trailing', steps);

/** Between timesteps σ/α is interpolated linearly, as k-diffusion and the solvers after it do. */
function pointAt(schedule: Schedule, t: number): TimePoint {
  if (Number.isInteger(t)) return { t, level: schedule.level(t) };
  const below = Math.floor(t);
  const [low, high] = [noiseRatio(schedule.level(below)), noiseRatio(schedule.level(below + 1))];
  return { t, level: levelFromNoiseRatio(low + (t - below) * (high - low)) };
}
