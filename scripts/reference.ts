/** `npm run reference [-- ID …]`: makes the stored runs that the pages draw before anyone presses a button. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { ReferenceRun } from '../src/exhibits/reference-run.ts';
import { exhibitIds, loadExhibit } from '../src/exhibits/registry.ts';
import { definitionOf } from '../src/site/build/definition.ts';
import { runSeeds } from './exhibit/run-seeds.ts';
import { engineVersions } from './exhibit/versions.ts';

const FOLDER = new URL('../public/reference-runs/', import.meta.url);
const LIMIT = 150_000;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const ids = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });

for (const id of ids.length > 0 ? ids : exhibitIds) {
  const exhibit = await loadExhibit(id);
  const { runs, seeds, measures, verdict, seconds } = await runSeeds(exhibit, {}, SEEDS);
  const { parameters, state, ended, backend } = runs[0]!;
  const reference: ReferenceRun = {
    exhibit: exhibit.id,
    definition: definitionOf(exhibit.id),
    parameters,
    seeds,
    measures,
    ...(exhibit.curves && { curves: runs.map((run) => run.curves!) }),
    ended,
    backend,
    versions: await engineVersions(backend),
    made: new Date().toISOString().slice(0, 10),
    seconds,
    state,
  };
  const text = JSON.stringify(reference, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value));
  if (text.length > LIMIT) throw new Error(`${exhibit.id}: ${text.length} bytes, more than the ${LIMIT} a page should load`);
  await writeFile(new URL(`${exhibit.id}.json`, FOLDER), `${text}\n`);
  console.log(`${exhibit.id}: ${seeds.length} seeds, ${seconds} s, ${text.length} bytes. ${verdict.holds}: ${verdict.sentence.en}`);
}
