import { createStore, del, entries, set } from 'idb-keyval';
import type { Curves, Measures } from '../../src/exhibits/exhibit.ts';
import type { From } from '../exhibit/use-run.ts';

/** A run that a reader keeps on the device, under a name of his or her own. */
export interface KeptRun {
  readonly exhibit: string;
  readonly name: string;
  /** ISO date. */
  readonly made: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What the figures are drawn from. */
  readonly records: unknown;
  readonly measures: readonly Measures[];
  readonly curves: readonly Curves[];
  readonly backend: string;
  /** Its networks and what was measured up to them, where a run can go on from these. */
  readonly from?: From | undefined;
}

const store = createStore('what-to-predict', 'runs');
const keyOf = ({ exhibit, name }: Pick<KeptRun, 'exhibit' | 'name'>): string => `${exhibit}/${name}`;

/** A run of the same exhibit and name is replaced. @throws DOMException where storage is refused or full */
export const keep = (run: KeptRun): Promise<void> => set(keyOf(run), run, store);
export const forget = (run: KeptRun): Promise<void> => del(keyOf(run), store);

/** The runs of one exhibit, the newest first; what is no run (another version's, a damaged one) is left out. */
export async function keptRuns(exhibit: string): Promise<KeptRun[]> {
  const all = (await entries<string, unknown>(store)).map(([, value]) => value).filter(isRun);
  return all.filter((run) => run.exhibit === exhibit).sort((one, other) => other.made.localeCompare(one.made));
}

function isRun(value: unknown): value is KeptRun {
  const run = value as Partial<KeptRun> | null;
  return typeof run === 'object' && run !== null && typeof run.exhibit === 'string' && typeof run.name === 'string' && typeof run.made === 'string'
    && typeof run.values === 'object' && run.records !== undefined && Array.isArray(run.measures) && Array.isArray(run.curves);
}
