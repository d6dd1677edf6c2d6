import type { StartedPlan } from '../plans.ts';
import { compile } from './kernel.ts';
import { simdPlan } from './plan.ts';

/** @throws ReferenceError without WebAssembly, CompileError without its SIMD instructions. */
export async function startSimd(): Promise<StartedPlan> {
  await compile();
  return { make: async (...setup) => simdPlan(...setup) };
}
