import './webgpu-kernels.ts';
import { Unusable } from '../errors.ts';
import type { StartedPlan } from '../plans.ts';
import { activate, activated } from './activate.ts';
import { webgpuPlan } from './webgpu-plan.ts';

/** @throws Unusable without a device. */
export async function startWebgpu(): Promise<StartedPlan> {
  const gpu = (globalThis.navigator as Navigator | undefined)?.gpu;
  if (!gpu) throw new Unusable('unavailable', 'navigator.gpu is missing');
  // Asked before tfjs does: without an adapter tfjs fails on a null instead of saying so.
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Unusable('no-adapter', 'requestAdapter() returned null');
  await activate('webgpu');
  const { vendor, architecture, device, description } = adapter.info;
  return {
    make: activated('webgpu', webgpuPlan),
    adapter: [vendor, architecture, device, description].filter(Boolean).join(' ') || 'unnamed adapter',
  };
}
