import { adapterName } from './adapter.ts';
import type { BackendId } from './backend.ts';
import type { PlanFactory } from './plan.ts';

/** webgpu: two programs of our own a step; simd: the kernel in simd/assembly; tfjs: the readable network, for what has neither. */
export type PlanId = 'webgpu' | 'simd' | 'tfjs';

export interface StartedPlan {
  readonly make: PlanFactory;
  /** Name of the graphics adapter. */
  readonly adapter?: string;
}

interface Candidate {
  readonly plan: PlanId;
  /** Loads what the plan needs. @throws Unusable, or whatever goes wrong. */
  readonly start: (wasmPaths?: Record<string, string>) => Promise<StartedPlan>;
}

/** What may train on each back end, the fastest first. Nothing of a plan is loaded before it is tried. */
export const candidates: Record<BackendId, readonly Candidate[]> = {
  webgpu: [
    {
      plan: 'webgpu',
      async start() {
        const adapter = await adapterName();
        return { adapter, make: await (await import('./tfjs/start-webgpu.ts')).startWebgpu() };
      },
    },
  ],
  wasm: [
    { plan: 'simd', start: async () => (await import('./simd/start.ts')).startSimd() },
    { plan: 'tfjs', start: async (wasmPaths) => (await import('./tfjs/start-processor.ts')).startWasm(wasmPaths) },
  ],
  cpu: [{ plan: 'tfjs', start: async () => (await import('./tfjs/start-processor.ts')).startCpu() }],
};

const started = new Map<string, PlanFactory>();
let chosen: string | undefined;

/** From now on trainers take this plan, on this back end and where they name none. */
export function use(backend: BackendId, make: PlanFactory): void {
  started.set(backend, make);
  chosen = backend;
}

/** The plan that was chosen for a back end; the last one chosen when absent. @throws Error if none was. */
export function planFor(backend = chosen): PlanFactory {
  const make = backend === undefined ? undefined : started.get(backend);
  if (!make) throw new Error(`back end ${backend ?? ''} was not started`);
  return make;
}
