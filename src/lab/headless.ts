import type { Curves, EndReason, Exhibit, Measures, RunContext } from '../exhibits/exhibit.ts';
import { parseParameters } from '../exhibits/parameters.ts';
import type { Beginning } from '../exhibits/reference-run.ts';

export interface FinishedRun {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly state: unknown;
  readonly ended: EndReason;
  readonly measures: Measures | undefined;
  readonly curves: Curves | undefined;
}

/** Runs an exhibit from start to end without a page: the same definition, the same numbers. */
export async function runToEnd(exhibit: Exhibit, raw: Readonly<Record<string, unknown>>, backend: RunContext['backend']): Promise<FinishedRun> {
  const values = valuesOf(exhibit, raw);
  const run = await exhibit.run();
  const generator = run(values, { backend, now: () => performance.now(), budget: () => ({ milliseconds: 500 }) });
  let state: unknown;
  for (let turn = await generator.next(); ; turn = await generator.next()) {
    if (turn.done) return { parameters: values, state, ended: turn.value, measures: exhibit.measures(state, values), curves: exhibit.curves?.(state, values) };
    state = exhibit.fold(state, turn.value.record);
  }
}

/** Steps in each turn of a beginning. */
const FEW = 25;

/** Runs the first turns of an exhibit, as long as `more` says, and sums up what they came to. */
export async function beginRun(exhibit: Exhibit, raw: Readonly<Record<string, unknown>>, backend: RunContext['backend'], more: (turns: number) => boolean): Promise<Beginning> {
  const run = await exhibit.run();
  const generator = run(valuesOf(exhibit, raw), { backend, now: () => performance.now(), budget: () => ({ milliseconds: Infinity, maxSteps: FEW }) });
  let state: unknown;
  let turns = 0;
  try {
    while (more(turns)) {
      const turn = await generator.next();
      if (turn.done) break;
      state = exhibit.fold(state, turn.value.record);
      turns++;
    }
  } finally {
    await generator.return('complete');
  }
  return { turns, ...summaryOf(numbersIn(state)) };
}

function valuesOf(exhibit: Exhibit, raw: Readonly<Record<string, unknown>>) {
  const { values, problems } = parseParameters(exhibit.parameters, raw);
  if (problems.length > 0) {
    throw new RangeError(problems.map(({ name, kind, given }) => `${name} = ${String(given)}: ${kind.replaceAll('-', ' ')}`).join('; '));
  }
  return values;
}

function summaryOf(numbers: readonly number[]): Omit<Beginning, 'turns'> {
  const mean = (of: (value: number, i: number) => number) => numbers.reduce((sum, value, i) => sum + of(value, i), 0) / Math.max(1, numbers.length);
  return { count: numbers.length, magnitude: mean(Math.abs), mean: mean((value) => value), order: mean((value, i) => value * ((i % 7) - 3)) };
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
