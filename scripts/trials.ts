/** `npm run trials [-- ID …]`: makes the stored trials again. Trials with the same setting share their runs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { loadExhibit } from '../src/exhibits/registry.ts';
import { trialDefinitionOf } from '../src/site/build/definition.ts';
import { judge } from '../src/trials/finding.ts';
import { trials } from '../src/trials/index.ts';
import { stored, type ReferenceTrial } from '../src/trials/reference-trial.ts';
import { settingKey, storedSeeds, valueOf, type Trial } from '../src/trials/trial.ts';
import { runSeeds } from './exhibit/run-seeds.ts';
import { engineVersions } from './exhibit/versions.ts';

const FOLDER = new URL('../public/reference-trials/', import.meta.url);

const ids = process.argv.slice(2);
const unknown = ids.filter((id) => !trials.some((trial) => trial.id === id));
if (unknown.length > 0) {
  console.error(`There is no trial "${unknown.join('", "')}"; there are ${trials.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}
const wanted = ids.length > 0 ? trials.filter(({ id }) => ids.includes(id)) : trials;
await mkdir(FOLDER, { recursive: true });

for (const group of Map.groupBy(wanted, settingKey).values()) {
  const { exhibit, parameters } = group[0]!;
  // The longest of the group covers the others.
  const seeds = storedSeeds(group.reduce((most, trial) => (trial.seeds > most.seeds ? trial : most)));
  const { runs, seconds } = await runSeeds(await loadExhibit(exhibit), parameters, seeds);
  for (const trial of group) await write(trial, runs.slice(0, trial.seeds), seconds);
}

async function write(trial: Trial, runs: Awaited<ReturnType<typeof runSeeds>>['runs'], seconds: number): Promise<void> {
  const { id, exhibit, statistic, scale, expects } = trial;
  const { parameters: { seed: _, ...parameters }, backend } = runs[0]!;
  const values = runs.map((run) => valueOf(statistic, run));
  const reference: ReferenceTrial = {
    trial: id,
    definition: trialDefinitionOf(trial),
    exhibit,
    parameters,
    statistic,
    scale,
    expects,
    seeds: storedSeeds(trial),
    values: values.map(stored),
    ended: runs.map(({ ended }) => ended),
    backend,
    versions: await engineVersions(backend),
    made: new Date().toISOString().slice(0, 10),
    seconds,
  };
  await writeFile(new URL(`${id}.json`, FOLDER), `${JSON.stringify(reference)}\n`);
  const { outcome, estimate } = judge(trial, values);
  console.log(`${id}: ${outcome}, ${estimate.mean.toPrecision(4)} (${estimate.interval?.map((end) => end.toPrecision(4)).join(' to ') ?? 'no interval'}), ${values.length} seeds, ${seconds} s`);
}
