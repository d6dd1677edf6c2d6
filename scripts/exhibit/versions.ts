import { readFile } from 'node:fs/promises';
import { KERNEL } from '../../src/learning/simd/bytes.ts';

const TFJS = '@tensorflow/tfjs-core';

/** What a stored run was made with; where nothing was trained the engine had no part in it. */
export async function engineVersions(backend: string): Promise<Record<string, string>> {
  const node = process.versions.node;
  if (backend === 'javascript') return { node };
  if (backend === 'wasm') return { node, kernel: KERNEL };
  const { version } = JSON.parse(await readFile(new URL(`../../node_modules/${TFJS}/package.json`, import.meta.url), 'utf8')) as { version: string };
  return { node, [TFJS]: version };
}
