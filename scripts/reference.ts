/**
 * `npm run reference [-- ID …]`: makes the stored runs that the pages draw before anyone presses a button.
 * `npm run reference -- --keep [ID …]`: keeps them, and the trials that rest on them, under the present definition, if the beginnings come out as they did.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { sameBeginning, type ReferenceRun } from '../src/exhibits/reference-run.ts';
import { exhibitIds, loadExhibit } from '../src/exhibits/registry.ts';
import { beginRun } from '../src/lab/headless.ts';
import { chooseBackend } from '../src/learning/backend.ts';
import { definitionOf, trialDefinitionOf } from '../src/site/build/definition.ts';
import { trials } from '../src/trials/index.ts';
import type { ReferenceTrial } from '../src/trials/reference-trial.ts';
import { runSeeds } from './exhibit/run-seeds.ts';
import { engineVersions } from './exhibit/versions.ts';

const FOLDER = new URL('../public/reference-runs/', import.meta.url);
const LIMIT = 150_000;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** How long a beginning may take to make, in milliseconds, and in how many turns. */
const [PATIENCE, MOST_TURNS] = [2500, 60];

const given = process.argv.slice(2);
const ids = given.filter((id) => id !== '--keep');
await mkdir(FOLDER, { recursive: true });
for (const id of ids.length > 0 ? ids : exhibitIds) await (given.includes('--keep') ? keep(id) : make(id));

async function make(id: string): Promise<void> {
  const exhibit = await loadExhibit(id);
  const { runs, seeds, measures, verdict, seconds } = await runSeeds(exhibit, {}, SEEDS);
  const { parameters, state, ended, backend } = runs[0]!;
  const length = await write({
    exhibit: exhibit.id,
    definition: definitionOf(exhibit.id),
    parameters,
    seeds,
    measures,
    ...(exhibit.curves && { curves: runs.map((run) => run.curves!) }),
    ended,
    backend,
    versions: await engineVersions(backend),
    beginning: await beginning(id, parameters),
    made: new Date().toISOString().slice(0, 10),
    seconds,
    state,
  });
  console.log(`${exhibit.id}: ${seeds.length} seeds, ${seconds} s, ${length} bytes. ${verdict.holds}: ${verdict.sentence.en}`);
}

async function keep(id: string): Promise<void> {
  const stored = JSON.parse(await readFile(pathOf(id), 'utf8')) as Omit<ReferenceRun, 'beginning'> & Partial<ReferenceRun>;
  const definition = definitionOf(id);
  if (!stored.beginning && stored.definition !== definition) throw new Error(`${id}: nothing is known of how its run began; make it again`);
  const now = await beginning(id, stored.parameters, stored.beginning?.turns);
  if (stored.beginning && !sameBeginning(stored.beginning, now)) throw new Error(`${id}: the run begins otherwise now; make it again. It began ${JSON.stringify(stored.beginning)}, now ${JSON.stringify(now)}`);
  for (const trial of trials.filter(({ exhibit }) => exhibit === id)) {
    const path = new URL(`../public/reference-trials/${trial.id}.json`, import.meta.url);
    const old = JSON.parse(await readFile(path, 'utf8')) as ReferenceTrial;
    // A trial whose rule has changed stays stale.
    if (old.definition === trialDefinitionOf(trial, stored.definition)) await writeFile(path, `${JSON.stringify({ ...old, definition: trialDefinitionOf(trial) })}\n`);
  }
  await write({ ...stored, definition, beginning: stored.beginning ?? now });
  console.log(`${id}: ${now.turns} turns came out as before; kept`);
}

async function beginning(id: string, parameters: ReferenceRun['parameters'], turns?: number) {
  const started = performance.now();
  return beginRun(await loadExhibit(id), parameters, () => chooseBackend({ prefer: 'wasm' }), (made) =>
    turns === undefined ? made < MOST_TURNS && performance.now() - started < PATIENCE : made < turns);
}

function pathOf(id: string): URL {
  return new URL(`${id}.json`, FOLDER);
}

async function write(reference: ReferenceRun): Promise<number> {
  const text = JSON.stringify(reference, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value));
  if (text.length > LIMIT) throw new Error(`${reference.exhibit}: ${text.length} bytes, more than the ${LIMIT} a page should load`);
  await writeFile(pathOf(reference.exhibit), `${text}\n`);
  return text.length;
}
