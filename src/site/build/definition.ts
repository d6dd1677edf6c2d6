import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Trial } from '../../trials/trial.ts';

/** Files of an exhibit that decide what is drawn and said, but not what is computed. */
const PRESENTATION = ['figures.ts', 'text.ts', 'words.ts', 'index.ts', 'colour.ts', 'presets.ts', 'preview.ts'];

/** A fingerprint of what an exhibit computes: a stored run that carries another was made by an earlier definition. */
export function definitionOf(id: string): string {
  const folder = `src/exhibits/${id}/`;
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).filter((file) => !PRESENTATION.includes(file)).sort()) {
    hash.update(name).update(readFileSync(folder + name));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The same of a trial: its exhibit, and the rule it was registered with. Wording is free to change. */
export function trialDefinitionOf({ exhibit, parameters, statistic, scale, expects, seeds }: Trial): string {
  const rule = JSON.stringify([exhibit, parameters, statistic, scale, expects, seeds]);
  return createHash('sha256').update(definitionOf(exhibit)).update(rule).digest('hex').slice(0, 16);
}
