import type { PlanId } from '../learning/plans.ts';
import { kernel, tfjs } from '../learning/versions.ts';

/** What a run in the page was computed with; where nothing was trained the engine had no part in it. */
export function engineVersions(plan: PlanId | undefined): Record<string, string> {
  if (plan === undefined) return {};
  return plan === 'simd' ? { kernel } : { '@tensorflow/tfjs-core': tfjs };
}
