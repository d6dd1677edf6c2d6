import * as tf from '@tensorflow/tfjs-core';
import { planFor } from './plans.ts';
import { selfCheck } from './self-check.ts';

/** In the order in which they are tried. */
export const BACKEND_IDS = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendId = (typeof BACKEND_IDS)[number];

export interface Rejection {
  readonly id: BackendId;
  /**
   * unavailable: this environment has no such thing, or it was forbidden; no-adapter: WebGPU without a device;
   * failed: it did not start or threw; wrong-numbers: it computed something else than the float64 reference.
   */
  readonly reason: 'unavailable' | 'no-adapter' | 'failed' | 'wrong-numbers';
  readonly detail: string;
}

export interface BackendReport {
  readonly id: BackendId;
  /** Name of the graphics adapter. */
  readonly adapter?: string;
  readonly rejected: readonly Rejection[];
}

export interface BackendOptions {
  /** Tried first; the others follow in their order. */
  readonly prefer?: BackendId;
  readonly forbid?: readonly BackendId[];
  /** From file name to address, for the three files of tfjs-backend-wasm. In Node they are found by themselves. */
  readonly wasmPaths?: Record<string, string>;
}

/** No back end could be used. */
export class NoBackendError extends Error {
  override name = 'NoBackendError';
  readonly rejected: readonly Rejection[];
  constructor(rejected: readonly Rejection[]) {
    super(`no back end passes: ${rejected.map(({ id, reason, detail }) => `${id} ${reason} (${detail})`).join('; ')}`);
    this.rejected = rejected;
  }
}

class Unusable extends Error {
  readonly reason: Rejection['reason'];
  constructor(reason: Rejection['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * Loads back ends one at a time and takes the first that trains one known step as the float64 reference does.
 * Makes it the current tfjs back end.
 * @throws NoBackendError with every reason.
 */
export async function chooseBackend({ prefer, forbid = [], wasmPaths }: BackendOptions = {}): Promise<BackendReport> {
  const rejected: Rejection[] = [];
  const order = prefer ? [prefer, ...BACKEND_IDS.filter((id) => id !== prefer)] : BACKEND_IDS;
  for (const id of order) {
    try {
      if (forbid.includes(id)) throw new Unusable('unavailable', 'forbidden');
      const adapter = await start[id](wasmPaths);
      const wrong = await selfCheck(planFor(id));
      if (wrong) throw new Unusable('wrong-numbers', wrong);
      return { id, ...(adapter === undefined ? {} : { adapter }), rejected };
    } catch (error) {
      const reason = error instanceof Unusable ? error.reason : 'failed';
      rejected.push({ id, reason, detail: error instanceof Error ? error.message : String(error) });
    }
  }
  throw new NoBackendError(rejected);
}

const start: Record<BackendId, (wasmPaths?: Record<string, string>) => Promise<string | undefined>> = {
  async webgpu() {
    const gpu = (globalThis.navigator as Navigator | undefined)?.gpu;
    if (!gpu) throw new Unusable('unavailable', 'navigator.gpu is missing');
    // Asked before tfjs does: without an adapter tfjs fails on a null instead of saying so.
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) throw new Unusable('no-adapter', 'requestAdapter() returned null');
    await import('@tensorflow/tfjs-backend-webgpu');
    await use('webgpu');
    const { vendor, architecture, device, description } = adapter.info;
    return [vendor, architecture, device, description].filter(Boolean).join(' ') || 'unnamed adapter';
  },
  async wasm(wasmPaths) {
    if (typeof WebAssembly === 'undefined') throw new Unusable('unavailable', 'WebAssembly is missing');
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    // tfjs refuses new paths once it runs.
    if (!tf.engine().registry['wasm']) setWasmPaths(wasmPaths ?? (await wasmFolder()));
    await use('wasm');
    return undefined;
  },
  async cpu() {
    await import('@tensorflow/tfjs-backend-cpu');
    await use('cpu');
    return undefined;
  },
};

async function use(id: BackendId): Promise<void> {
  if (!(await tf.setBackend(id))) throw new Unusable('failed', `tfjs could not start ${id}`);
  await tf.ready();
}

async function wasmFolder(): Promise<string> {
  if (!tf.env().getBool('IS_NODE')) throw new Unusable('unavailable', 'wasmPaths are needed outside Node');
  const { createRequire } = await import(/* @vite-ignore */ 'node:module');
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return main.slice(0, main.lastIndexOf('/') + 1);
}
