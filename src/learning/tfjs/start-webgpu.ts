import './webgpu-kernels.ts';
import type { PlanFactory } from '../plan.ts';
import { activate, activated } from './activate.ts';
import { webgpuPlan } from './webgpu-plan.ts';

export async function startWebgpu(): Promise<PlanFactory> {
  await activate('webgpu');
  return activated('webgpu', webgpuPlan);
}
