// `npm run goldens -- FILE`: replays every entry of a file of golden numbers from Hugging Face `diffusers` with src/diffusion.
// Prints `id max_relative_error` per entry, then `N passed, M failed`; exits with 1 if an entry is over tolerance or cannot be replayed.
import { readFileSync } from 'node:fs';
import { describeError } from './goldens/describe-error.ts';
import { passed, replayFile, type Outcome } from './goldens/replay.ts';

function line(outcome: Outcome): string {
  const { id, error, tolerance, reason } = outcome;
  if (error === undefined) return `${id} – cannot be replayed: ${reason}`;
  return passed(outcome) ? `${id} ${error.toExponential(1)}` : `${id} ${error.toExponential(1)} over ${tolerance}`;
}

function main(files: readonly string[]): number {
  if (files.length !== 1) {
    console.error('usage: npm run goldens -- FILE');
    return 2;
  }
  let outcomes: Outcome[];
  try {
    outcomes = replayFile(JSON.parse(readFileSync(files[0]!, 'utf8')));
  } catch (error) {
    console.error(`${files[0]}: ${describeError(error)}`);
    return 1;
  }
  for (const outcome of outcomes) console.log(line(outcome));
  const good = outcomes.filter(passed).length;
  console.log(`${good} passed, ${outcomes.length - good} failed`);
  return good === outcomes.length ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
