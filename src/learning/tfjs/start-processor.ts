import * as tf from '@tensorflow/tfjs-core';
import { Unusable } from '../errors.ts';
import type { StartedPlan } from '../plans.ts';
import { activate, activated } from './activate.ts';
import { separatePlan } from './separate-plan.ts';

/** @throws Unusable without WebAssembly. */
export async function startWasm(wasmPaths?: Record<string, string>): Promise<StartedPlan> {
  if (typeof WebAssembly === 'undefined') throw new Unusable('unavailable', 'WebAssembly is missing');
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // tfjs refuses new paths once it runs.
  if (!tf.engine().registry['wasm']) setWasmPaths(wasmPaths ?? (await wasmFolder()));
  await activate('wasm');
  return { make: activated('wasm', separatePlan) };
}

export async function startCpu(): Promise<StartedPlan> {
  await import('@tensorflow/tfjs-backend-cpu');
  await activate('cpu');
  return { make: activated('cpu', separatePlan) };
}

async function wasmFolder(): Promise<string> {
  if (!tf.env().getBool('IS_NODE')) throw new Unusable('unavailable', 'wasmPaths are needed outside Node');
  const { createRequire } = await import(/* @vite-ignore */ 'node:module');
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return main.slice(0, main.lastIndexOf('/') + 1);
}
