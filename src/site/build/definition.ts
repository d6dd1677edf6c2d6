import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Trial } from '../../trials/trial.ts';

/** Files of an exhibit that decide what is drawn and said, but not what is computed; so do those named after them, as paths-figures.ts. */
const PRESENTATION = ['figures.ts', 'text.ts', 'words.ts', 'index.ts', 'colour.ts', 'presets.ts', 'preview.ts'];

/** Folders beside an exhibit's own, from which it takes what it computes with. */
const NEIGHBOUR = /from '\.\.\/([\w-]+)\//g;

/** A fingerprint of what an exhibit computes, shared folders included: a stored run that carries another was made by an earlier definition. */
export function definitionOf(id: string, exhibits = 'src/exhibits/'): string {
  const hash = createHash('sha256');
  // A set, because what is added to it on the way is visited too.
  const folders = new Set([id]);
  for (const folder of folders) {
    for (const name of readdirSync(exhibits + folder).filter((file) => !PRESENTATION.some((name) => file === name || file.endsWith(`-${name}`))).sort()) {
      const text = readFileSync(`${exhibits}${folder}/${name}`, 'utf8');
      hash.update(name).update(text);
      for (const [, neighbour] of text.matchAll(NEIGHBOUR)) folders.add(neighbour!);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The same of a trial: its exhibit, and the rule it was registered with. Wording is free to change. */
export function trialDefinitionOf({ exhibit, parameters, statistic, scale, expects, seeds }: Trial, definition = definitionOf(exhibit)): string {
  const rule = JSON.stringify([exhibit, parameters, statistic, scale, expects, seeds]);
  return createHash('sha256').update(definition).update(rule).digest('hex').slice(0, 16);
}
