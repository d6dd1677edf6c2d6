import { CLEAN } from '../../diffusion/level.ts';
import { errorGain, predictions } from '../../diffusion/prediction.ts';
import type { Schedule } from '../../diffusion/schedule.ts';
import type { GainId } from './state.ts';

/**
 * α_{t'}·|σ/D|: by how much an error of the network's first answer is multiplied on its way into the next x, where t' is the next timestep, `stride`
 * below t; for ε α_{t'}σ_t/α_t. null where it is infinite.
 */
export function firstGain(id: GainId, schedule: Schedule, t: number, stride: number): number | null {
  const next = Math.round(t - stride);
  const gain = (next < 0 ? CLEAN : schedule.level(next)).alpha * errorGain(predictions[id], schedule.level(t));
  return Number.isFinite(gain) ? gain : null;
}
