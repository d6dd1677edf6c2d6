import { useRef } from 'preact/hooks';
import type { Exhibit, Measures } from '../../src/exhibits/exhibit.ts';
import type { RunStatus } from './use-run.ts';

/**
 * The measures of the run on screen and of earlier runs that differ from it in nothing but the seed. Any other setting begins anew;
 * the same seed run again replaces itself.
 */
export function useSeeds(exhibit: Exhibit, settings: string, shown: Readonly<Record<string, unknown>>, { state, records }: RunStatus): Measures[] {
  const kept = useRef({ settings, bySeed: new Map<unknown, Measures>() });
  if (kept.current.settings !== settings) kept.current = { settings, bySeed: new Map() };
  if (records === undefined) return [...kept.current.bySeed.values()];
  const now = exhibit.measures(records, shown as never);
  if (now && (state === 'done' || state === 'stopped')) kept.current.bySeed.set(shown['seed'], now);
  const others = [...kept.current.bySeed].filter(([seed]) => seed !== shown['seed']).map(([, measures]) => measures);
  return now ? [...others, now] : others;
}
