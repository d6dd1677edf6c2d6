import type { EndReason, Run, RunContext } from '../../../src/exhibits/exhibit.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';

/** Turns of so many training steps each, whatever the machine's speed. */
export const turnsOf = (maxSteps: number): RunContext => ({
  backend: () => chooseBackend({ prefer: 'wasm' }),
  now: () => performance.now(),
  budget: () => ({ milliseconds: Infinity, maxSteps }),
});

/** A run to its end, or for so many turns; the state that its records come to. */
export async function play<P, R, S>(run: Run<P, R>, fold: (state: S | undefined, record: R) => S, parameters: P, maxSteps = 1000, turnsAtMost = Infinity): Promise<{ state: S; ended: EndReason | undefined }> {
  const generator = run(parameters, turnsOf(maxSteps));
  let state: S | undefined;
  for (let turns = 0; turns < turnsAtMost; turns++) {
    const turn = await generator.next();
    if (turn.done) return { state: state!, ended: turn.value };
    state = fold(state, turn.value.record);
  }
  await generator.return('complete');
  return { state: state!, ended: undefined };
}
