/** Makes a number of steps and returns the milliseconds that they took. */
export type Runner = (steps: number) => Promise<number>;

export interface TurnOptions {
  /** Turns of each runner; the middle one counts. */
  readonly turns: number;
  /** About how long a turn lasts. */
  readonly milliseconds: number;
}

/**
 * Steps per second of each runner, turn by turn. The runners take turns, because a shared machine is never quiet: a slow moment then hits
 * neighbours alike, and ratios of neighbours stay what they are.
 */
export async function alternate<Name extends string>(runners: Readonly<Record<Name, Runner>>, { turns, milliseconds }: TurnOptions): Promise<Record<Name, number[]>> {
  const names = Object.keys(runners) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const steps = new Map<Name, number>();
  for (const name of names) {
    await runners[name](2);
    const few = 3;
    steps.set(name, Math.max(1, Math.round((few * milliseconds) / (await runners[name](few)))));
  }
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) rates[name].push((1000 * steps.get(name)!) / (await runners[name](steps.get(name)!)));
  }
  return rates;
}

/** The middle value, the upper one of two. @throws RangeError on an empty list */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[values.length >> 1];
  if (middle === undefined) throw new RangeError('the median of no values');
  return middle;
}

/** Median of the ratios of neighbours in time. */
export const medianRatio = (numerators: readonly number[], denominators: readonly number[]): number => median(numerators.map((value, turn) => value / denominators[turn]!));
