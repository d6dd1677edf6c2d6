import { useRef } from 'preact/hooks';
import type { Curves, Exhibit, Measures } from '../../src/exhibits/exhibit.ts';
import type { RunStatus } from './use-run.ts';

interface Seed {
  readonly measures: Measures | undefined;
  readonly curves: Curves | undefined;
}
interface Seeds {
  readonly measures: Measures[];
  readonly curves: Curves[];
}

/**
 * Measures and curves of the run on screen and of earlier runs that differ from it in nothing but the seed. Any other setting begins anew;
 * the same seed run again replaces itself.
 */
export function useSeeds(exhibit: Exhibit, settings: string, shown: Readonly<Record<string, unknown>>, { state, records }: RunStatus): Seeds {
  const kept = useRef({ settings, bySeed: new Map<unknown, Seed>() });
  if (kept.current.settings !== settings) kept.current = { settings, bySeed: new Map() };
  if (records === undefined) return together([...kept.current.bySeed.values()]);
  const now = { measures: exhibit.measures(records, shown as never), curves: exhibit.curves?.(records, shown as never) };
  if (now.measures && (state === 'done' || state === 'stopped')) kept.current.bySeed.set(shown['seed'], now);
  return together([...[...kept.current.bySeed].filter(([seed]) => seed !== shown['seed']).map(([, seed]) => seed), now]);
}

const together = (seeds: readonly Seed[]): Seeds => ({
  measures: seeds.flatMap(({ measures }) => (measures ? [measures] : [])),
  curves: seeds.flatMap(({ curves }) => (curves ? [curves] : [])),
});
