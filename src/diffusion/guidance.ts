import type { Points } from './points.ts';

/**
 * Classifier-free guidance, uncond + w·(cond − uncond): w = 0 unconditional, w = 1 conditional, w > 1 guided.
 * (Ho & Salimans 2022 count their w from 0: theirs is this w − 1.) The same formula in x0, ε, v or any other target space
 * gives the same x̂0, because the weights sum to 1 and the maps between the spaces are affine.
 */
export function guide(uncond: Points, cond: Points, scale: number): Points {
  if (!Number.isFinite(scale)) throw new RangeError(`guidance scale must be finite, got ${scale}`);
  if (uncond.length !== cond.length) throw new RangeError(`uncond has ${uncond.length} numbers, cond has ${cond.length}`);
  return cond.map((value, i) => uncond[i]! + scale * (value - uncond[i]!));
}
