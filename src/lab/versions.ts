import { kernel, tfjs } from '../learning/versions.ts';

/** What a run in the page was computed with, by back end; where nothing was trained the engine had no part in it. */
export function engineVersions(backend: string): Record<string, string> {
  if (backend === 'javascript') return {};
  return backend === 'wasm' ? { kernel } : { '@tensorflow/tfjs-core': tfjs };
}
