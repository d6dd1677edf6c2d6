import type { Kept, Sample } from './sampler.ts';

/** A stretch of training without a sample in it and without the end of a run, which draws and measures much; or a whole run with all that, from the press of a button. */
export interface Pace {
  /** Seconds since the soak began, at its end. */
  readonly at: number;
  readonly steps: number;
  /** By the clock, and by what all processes of the browser have computed. */
  readonly seconds: number;
  readonly computed: number;
}

export interface Soak {
  readonly samples: readonly Sample[];
  readonly paces: readonly Pace[];
  readonly runs: readonly Kept[];
}

export interface Limits {
  /** What workers may hold at the end of a run, as a multiple of what they held after the warm-up, in the middle of all runs. */
  readonly within: number;
  /** What they may hold in the worst of the runs. */
  readonly worst: number;
  /** The same of the page, whose charts fill in the course of a run: up to a bound, and from empty again in the next. */
  readonly filling: number;
  /** What the page may hold after a later run, as a multiple of what it held after an earlier one. */
  readonly across: number;
  /** Share of the pace of the second minute that the last minute has to keep, by what was computed. */
  readonly pace: number;
  /** The same by the clock, which other programs of the machine slow too. */
  readonly clock: number;
}

export interface Figure {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** last over first */
  readonly ratio: number;
  /** The largest ratio of any run, where it was taken in each and this is the middle one. */
  readonly most?: number;
  readonly limit: number;
  readonly holds: boolean;
}

type Measures = Readonly<Record<string, (sample: Sample) => number | undefined>>;
const OF_PAGE: Measures = {
  'page: bytes': ({ page }) => page,
  'page: nodes': ({ nodes }) => nodes,
  'page: listeners': ({ listeners }) => listeners,
  'page: marks of figures': ({ marks }) => marks,
};
const OF_WORKERS: Measures = {
  'workers: bytes': ({ workers }) => workers?.bytes,
  'workers: tensors': ({ workers }) => workers?.tensors,
};

/** Fewer samples tell nothing. */
const FEWEST = 6;

/** What grew in the course of a run and from run to run, as far as there are enough of either, and whether the pace was kept. @throws RangeError where there is too little to tell */
export function judge({ samples, paces }: Pick<Soak, 'samples' | 'paces'>, limits: Limits): Figure[] {
  const runs = [...Map.groupBy(samples.filter(({ ended }) => !ended), ({ run }) => run).values()];
  const ends = samples.filter(({ ended }) => ended);
  const grown = [...inRuns(runs, OF_WORKERS, limits.within, limits.worst), ...inRuns(runs, OF_PAGE, limits.filling, limits.filling), ...growth('run to run', ends, OF_PAGE, limits.across)];
  if (grown.length === 0) throw new RangeError(`${Math.max(0, ...runs.map(({ length }) => length))} samples in a run and ${ends.length} runs are too few to tell`);
  return [...grown, ...pace(paces, limits)];
}

/** Runs that lost records: their curves lack steps, or they differ from the first although their settings are the same. */
export const losing = ({ runs }: Pick<Soak, 'runs'>): number => runs.filter(({ steps, covered, digest }) => covered !== steps || digest !== runs[0]!.digest).length;

/** The growth in the middle run, the larger of two; that of the worst has a bound of its own. Batches on their way between threads, a megabyte of 16, may be there in all the samples that one run has in a third. */
function inRuns(runs: readonly (readonly Sample[])[], measures: Measures, limit: number, worst: number): Figure[] {
  const all = Map.groupBy(runs.flatMap((run) => growth('in a run', run, measures, limit)), ({ name }) => name);
  return [...all.values()].map((figures) => {
    const sorted = figures.toSorted((one, other) => one.ratio - other.ratio);
    const [middle, last] = [sorted[sorted.length >> 1]!, sorted.at(-1)!];
    return { ...middle, ...(sorted.length > 1 && { most: last.ratio }), holds: middle.holds && last.ratio <= Math.max(limit, worst) };
  });
}

/** The least that is held in the last third over the least in the first, after a quarter in which caches fill and code is compiled. */
function growth(where: string, samples: readonly Sample[], measures: Measures, limit: number): Figure[] {
  const warm = samples.slice(Math.floor(samples.length / 4));
  if (warm.length < FEWEST) return [];
  const third = Math.floor(warm.length / 3);
  return Object.entries(measures).flatMap(([name, of]) => {
    if (of(warm[0]!) === undefined) return [];
    const least = (those: readonly Sample[]) => Math.min(...those.map((sample) => of(sample) ?? NaN));
    const [first, last] = [least(warm.slice(0, third)), least(warm.slice(-third))];
    const ratio = first === last ? 1 : last / first;
    return [{ name: `${name}, ${where}`, first, last, ratio, limit, holds: ratio <= limit }];
  });
}

/** Fewer stretches or runs tell nothing of the pace. */
const FEWEST_PACES = 8;
const MINUTE = 60;

/** Steps a second in the last minute over those in the second; of what was too short for that, in their last quarter over those in the second. */
function pace(paces: readonly Pace[], limits: Limits): Figure[] {
  if (paces.length < FEWEST_PACES) return [];
  const end = paces.at(-1)!.at;
  const quarter = Math.floor(paces.length / 4);
  const [early, late] = end < 4 * MINUTE
    ? [paces.slice(quarter, 2 * quarter), paces.slice(-quarter)]
    : [paces.filter(({ at }) => at > MINUTE && at <= 2 * MINUTE), paces.filter(({ at }) => at > end - MINUTE)];
  if (early.length === 0) throw new RangeError('nothing that was timed ended in the second minute');
  const measures = [
    { name: 'steps a second', by: 'seconds', limit: limits.clock },
    { name: 'steps a second of computing', by: 'computed', limit: limits.pace },
  ] as const;
  return measures.map(({ name, by, limit }) => {
    const rate = (those: readonly Pace[]) => those.reduce((sum, { steps }) => sum + steps, 0) / those.reduce((sum, one) => sum + one[by], 0);
    const [first, last] = [rate(early), rate(late)];
    return { name, first, last, ratio: last / first, limit, holds: last / first >= limit };
  });
}
