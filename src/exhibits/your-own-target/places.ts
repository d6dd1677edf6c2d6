import { angle, logSnr, type NoiseLevel } from '../../diffusion/level.ts';
import { makeSchedule, type Schedule } from '../../diffusion/schedule.ts';
import type { OwnTargetParameters } from './parameters.ts';

export interface Place {
  readonly t: number;
  readonly level: NoiseLevel;
  /** On the chosen axis. */
  readonly x: number;
}

export const degreesOf = (level: NoiseLevel): number => (angle(level) * 180) / Math.PI;

export const scheduleOf = (parameters: OwnTargetParameters): Schedule => makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });

/** Timesteps of a schedule on the chosen horizontal axis. */
export function placesOf(parameters: OwnTargetParameters, timesteps: readonly number[], axis: OwnTargetParameters['axis']): Place[] {
  const schedule = scheduleOf(parameters);
  return timesteps.map((t) => {
    const level = schedule.levelAt(t);
    return { t, level, x: { angle: degreesOf(level), timestep: t, 'log-snr': logSnr(level) }[axis] };
  });
}
