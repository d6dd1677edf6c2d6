import type { Curves, EndReason, Exhibit, Measures, RunContext } from '../exhibits/exhibit.ts';
import { parseParameters } from '../exhibits/parameters.ts';

export interface FinishedRun {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly state: unknown;
  readonly ended: EndReason;
  readonly measures: Measures | undefined;
  readonly curves: Curves | undefined;
}

/** Runs an exhibit from start to end without a page: the same definition, the same numbers. */
export async function runToEnd(exhibit: Exhibit, raw: Readonly<Record<string, unknown>>, backend: RunContext['backend']): Promise<FinishedRun> {
  const { values, problems } = parseParameters(exhibit.parameters, raw);
  if (problems.length > 0) {
    throw new RangeError(problems.map(({ name, kind, given }) => `${name} = ${String(given)}: ${kind.replaceAll('-', ' ')}`).join('; '));
  }
  const run = await exhibit.run();
  const generator = run(values, { backend, now: () => performance.now(), budget: () => ({ milliseconds: 500 }) });
  let state: unknown;
  for (let turn = await generator.next(); ; turn = await generator.next()) {
    if (turn.done) return { parameters: values, state, ended: turn.value, measures: exhibit.measures(state, values), curves: exhibit.curves?.(state, values) };
    state = exhibit.fold(state, turn.value.record);
  }
}
