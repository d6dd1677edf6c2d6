import type { PlanFactory } from './plan.ts';
import { separatePlan } from './separate-plan.ts';

/** The plan that is fast on a back end. */
export const planFor = (_backend: string): PlanFactory => separatePlan;
