import type { EndReason } from './exhibit.ts';

/** A stored run: made by `npm run reference` with the code that runs live, drawn at build time, never edited by hand. */
export interface ReferenceRun {
  readonly exhibit: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly state: unknown;
  readonly ended: EndReason;
  /** Back end, or "javascript" where nothing is trained. */
  readonly backend: string;
  readonly versions: Readonly<Record<string, string>>;
  /** ISO date. */
  readonly made: string;
  readonly seconds: number;
}
