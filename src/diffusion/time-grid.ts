import type { TimePoint } from './denoiser.ts';
import type { Schedule } from './schedule.ts';

/** Trailing timesteps: N even steps that begin at the last timestep (Lin et al. 2023, §3.3), rounded half to even. */
export function trailing(schedule: Schedule, steps: number): TimePoint[] {
  if (!Number.isInteger(steps) || steps < 1 || steps > schedule.steps) {
    throw new RangeError(`number of steps must be an integer from 1 to ${schedule.steps}, got ${steps}`);
  }
  return Array.from({ length: steps }, (_, i) => {
    const t = roundHalfToEven(schedule.steps - (i * schedule.steps) / steps) - 1;
    return { t, level: schedule.level(t) };
  });
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
