import type { NoiseLevel } from './level.ts';
import type { Points } from './points.ts';

/** Where along a schedule a denoiser is asked. A network reads `t`, an exact model reads `level`. */
export interface TimePoint {
  /** Timestep of the training schedule, 0 … steps − 1; may be fractional for grids that interpolate. */
  readonly t: number;
  readonly level: NoiseLevel;
}

/** x̂0 = E[x0 | x_t] or an estimate of it, for all points at once. */
export type Denoiser = (x: Points, at: TimePoint) => Points;
/** The same for a model that computes elsewhere (GPU). */
export type AsyncDenoiser = (x: Points, at: TimePoint) => Promise<Points>;
