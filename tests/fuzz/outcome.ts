import { inspect, type Outcome } from '../../src/checkpoints/inspect.ts';
import { sayProblem } from '../../src/checkpoints/problem-words.ts';
import { caseOf } from '../../src/checkpoints/settings.ts';
import { sourceOf } from '../../src/checkpoints/source.ts';
import { sayWarning } from '../../src/checkpoints/warning-words.ts';
import { sayConclusion, sayMeaning, saySchedule } from '../../src/checkpoints/words.ts';
import { LANGUAGES, type Language } from '../../src/language.ts';

/** What has been said well once need not be said again: writing numbers is slow. */
const said = new Set<string>();

export function checkSentences<T>(thing: T, say: (thing: T, language: Language) => string): void {
  const id = `${say.name} ${JSON.stringify(thing)}`;
  if (said.has(id)) return;
  said.add(id);
  for (const language of LANGUAGES) {
    const sentence = say(thing, language);
    if (sentence.length < 2 || /undefined|\bNaN\b|\[object/.test(sentence.replaceAll(/“[^”]*”/g, ''))) throw new Error(`${language}: ${sentence}`);
  }
}

/** Whatever comes in, out comes an inspection or a problem that has a sentence in both languages, and no number that is none. */
export function checkOutcome(outcome: Outcome): void {
  if (!outcome.ok) {
    // An error of ours would come out as a file that cannot be read; these can all be read.
    if (outcome.problem.code === 'unreadable') throw new Error('an error that no parser expects');
    checkSentences(outcome.problem, sayProblem);
    return;
  }
  const { conclusion, lora, findings, warnings, schedule } = outcome.inspection;
  checkSentences({ conclusion, lora }, function conclude(it, language) { return sayConclusion(it.conclusion, it.lora, language); });
  for (const { means } of findings) checkSentences(means, sayMeaning);
  for (const warning of warnings) checkSentences(warning, function warn(it, language) { return sayWarning(it, language).text; });
  caseOf(outcome.inspection);
  if (!schedule) return;
  checkSentences({ ...schedule, alphaBar: 0 }, function schedules(it, language) { return saySchedule(it.spec, it.assumed, language); });
  for (const value of schedule.alphaBar) if (!(value >= 0 && value <= 1)) throw new Error(`ᾱ = ${value}`);
}

export interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export const inspected = async ({ name, bytes }: Named): Promise<void> => checkOutcome(await inspect(sourceOf(name, new Blob([Uint8Array.from(bytes)]))));
