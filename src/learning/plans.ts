import type { PlanFactory } from './plan.ts';
import { separatePlan } from './separate-plan.ts';
import { webgpuPlan } from './webgpu-plan.ts';

/** The plan that is fast on a back end. */
export const planFor = (backend: string): PlanFactory => (backend === 'webgpu' ? webgpuPlan : separatePlan);
