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
  /** What workers may hold at the end of a run, as a multiple of what they held after the warm-up. */
  readonly within: number;
  /** The same of the page, whose charts fill in the course of a run: up to a bound, and from empty again in the next. */
  readonly filling: number;
  /** What the page may hold after a later run, as a multiple of what it held after an earlier one. */
  readonly across: number;
  /** Share of the pace of the second minute that the last minute has to keep. */
  readonly pace: number;
}

export interface Figure {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** last over first */
  readonly ratio: number;
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
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  // What is under way between threads when a sample is taken passes; what a run has come to hold by then, every run has.
  const course = Array.from({ length: longest }, (_, i) => runs.flatMap((run) => run[i] ?? []));
  const ends = samples.flatMap((sample) => (sample.ended ? [[sample]] : []));
  const grown = [...growth('in a run', course, OF_WORKERS, limits.within), ...growth('in a run', course, OF_PAGE, limits.filling), ...growth('run to run', ends, OF_PAGE, limits.across)];
  if (grown.length === 0) throw new RangeError(`${longest} samples in a run and ${ends.length} runs are too few to tell`);
  return [...grown, ...pace(paces, limits.pace)];
}

/** Runs that lost records: their curves lack steps, or they differ from the first although their settings are the same. */
export const losing = ({ runs }: Pick<Soak, 'runs'>): number => runs.filter(({ steps, covered, digest }) => covered !== steps || digest !== runs[0]!.digest).length;

/**
 * The least that is held in the last third over the least in the first, after a quarter in which caches fill and code is compiled.
 * @param moments one after another, each with the samples that were taken then: one, or one in every run
 */
function growth(where: string, moments: readonly (readonly Sample[])[], measures: Measures, limit: number): Figure[] {
  const warm = moments.slice(Math.floor(moments.length / 4));
  if (warm.length < FEWEST) return [];
  const third = Math.floor(warm.length / 3);
  return Object.entries(measures).flatMap(([name, of]) => {
    if (of(warm[0]![0]!) === undefined) return [];
    const least = (those: typeof moments) => Math.min(...those.flat().map((sample) => of(sample) ?? NaN));
    const [first, last] = [least(warm.slice(0, third)), least(warm.slice(-third))];
    const ratio = first === last ? 1 : last / first;
    return [{ name: `${name}, ${where}`, first, last, ratio, limit, holds: ratio <= limit }];
  });
}

/** Fewer stretches tell nothing of the pace. */
const FEWEST_PACES = 8;
const MINUTE = 60;

/** Steps a second in the last minute over those in the second; of what was too short for that, in the last quarter of the stretches over those in the second. */
function pace(paces: readonly Pace[], limit: number): Figure[] {
  if (paces.length < FEWEST_PACES) return [];
  const end = paces.at(-1)!.at;
  const quarter = Math.floor(paces.length / 4);
  const [early, late] = end < 4 * MINUTE
    ? [paces.slice(quarter, 2 * quarter), paces.slice(-quarter)]
    : [paces.filter(({ at }) => at > MINUTE && at <= 2 * MINUTE), paces.filter(({ at }) => at > end - MINUTE)];
  if (early.length === 0) throw new RangeError('no stretch of training ended in the second minute');
  return (['seconds', 'computed'] as const).map((by) => {
    const rate = (those: readonly Pace[]) => those.reduce((sum, { steps }) => sum + steps, 0) / those.reduce((sum, one) => sum + one[by], 0);
    const [first, last] = [rate(early), rate(late)];
    return { name: by === 'seconds' ? 'steps a second' : 'steps a second of computing', first, last, ratio: last / first, limit, holds: last / first >= limit };
  });
}
