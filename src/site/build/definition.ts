import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

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
