// The back end without its kernels: all programs are our own.
import '@tensorflow/tfjs-backend-webgpu/dist/base.js';
import type { PlanFactory } from '../plan.ts';
import { activate, activated } from './activate.ts';
import { webgpuPlan } from './webgpu-plan.ts';

export async function startWebgpu(): Promise<PlanFactory> {
  await activate('webgpu');
  return activated('webgpu', webgpuPlan);
}
