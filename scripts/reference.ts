/** `npm run reference [-- ID …]`: makes the stored runs that the pages draw before anyone presses a button. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { RunContext } from '../src/exhibits/exhibit.ts';
import type { ReferenceRun } from '../src/exhibits/reference-run.ts';
import { exhibitById, exhibits } from '../src/exhibits/registry.ts';
import { runToEnd } from '../src/lab/headless.ts';
import { chooseBackend, type BackendReport } from '../src/learning/backend.ts';

const FOLDER = new URL('../public/reference-runs/', import.meta.url);
const LIMIT = 150_000;

const ids = process.argv.slice(2);
const chosen = ids.length > 0 ? ids.map(exhibitById) : exhibits;
await mkdir(FOLDER, { recursive: true });
const versions = await versionsOf(['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm']);

for (const exhibit of chosen) {
  let used: Promise<BackendReport> | undefined;
  const backend: RunContext['backend'] = () => (used ??= chooseBackend({ prefer: 'wasm' }));
  const started = performance.now();
  const { parameters, state, ended } = await runToEnd(exhibit, {}, backend);
  const reference: ReferenceRun = {
    exhibit: exhibit.id,
    parameters,
    ended,
    backend: used ? (await used).id : 'javascript',
    versions: { node: process.versions.node, ...(used ? versions : {}) },
    made: new Date().toISOString().slice(0, 10),
    seconds: Math.round((performance.now() - started) / 100) / 10,
    state,
  };
  const text = JSON.stringify(reference, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value));
  if (text.length > LIMIT) throw new Error(`${exhibit.id}: ${text.length} bytes, more than the ${LIMIT} a page should load`);
  await writeFile(new URL(`${exhibit.id}.json`, FOLDER), `${text}\n`);
  console.log(`${exhibit.id}: ${ended} after ${reference.seconds} s, ${text.length} bytes`);
}

async function versionsOf(packages: readonly string[]): Promise<Record<string, string>> {
  const entries = packages.map(async (name) => {
    const { version } = JSON.parse(await readFile(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string };
    return [name, version] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
