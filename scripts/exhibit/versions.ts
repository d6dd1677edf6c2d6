import { readFile } from 'node:fs/promises';

const ENGINE = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm'];

/** What a stored run was made with; where nothing was trained the engine had no part in it. */
export async function engineVersions(backend: string): Promise<Record<string, string>> {
  const entries = (backend === 'javascript' ? [] : ENGINE).map(async (name) => {
    const { version } = JSON.parse(await readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string };
    return [name, version] as const;
  });
  return { node: process.versions.node, ...Object.fromEntries(await Promise.all(entries)) };
}
