import * as tf from '@tensorflow/tfjs-core';
import type { BackendId } from '../../learning/backend.ts';

/** Makes one back end the current one of tfjs, with all its kernels, for the naive trainer: the engine needs none of them on WebGPU, and few elsewhere. */
export async function activateTfjs(id: BackendId, wasmPaths?: Record<string, string>): Promise<void> {
  await load[id](wasmPaths);
  if (tf.getBackend() === id) return;
  if (!(await tf.setBackend(id))) throw new Error(`tfjs could not start ${id}`);
  await tf.ready();
}

const load: Record<BackendId, (wasmPaths?: Record<string, string>) => Promise<unknown>> = {
  async webgpu() {
    await import('@tensorflow/tfjs-backend-webgpu/dist/base.js');
    await import('@tensorflow/tfjs-backend-webgpu/dist/register_all_kernels.js');
  },
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  async wasm(wasmPaths) {
    if (tf.engine().registry['wasm']) return;
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(wasmPaths ?? (await wasmFolder()));
  },
};

async function wasmFolder(): Promise<string> {
  const { createRequire } = await import(/* @vite-ignore */ 'node:module');
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return main.slice(0, main.lastIndexOf('/') + 1);
}
