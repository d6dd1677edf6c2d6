import { RESERVED } from '../../src/exhibits/address.ts';
import type { Parameters, Problem } from '../../src/exhibits/parameters.ts';
import type { Language } from '../../src/language.ts';
import { dictionaries } from '../../src/site/dictionary.ts';

/** More sentences than these nobody reads. */
const MOST_SENTENCES = 6;
/** An address may hold anything, of any length. */
const MOST_LETTERS = 60;

/** What could not be taken as given, of one change or one address: one sentence each, in one paragraph. */
export function Problems({ parameters, problems, language }: { parameters: Parameters; problems: readonly Problem[]; language: Language }) {
  if (problems.length === 0) return null;
  return <p class="problem" role="alert">{problemSentences(parameters, problems, language).join(language === 'en' ? ' ' : '')}</p>;
}

export function problemSentences(parameters: Parameters, problems: readonly Problem[], language: Language): string[] {
  const { problem: say, moreProblems, engine } = dictionaries[language];
  // Names come from outside, and "constructor" is one.
  const labelOf = (name: string) => (Object.hasOwn(parameters, name) ? parameters[name]!.label[language] : name === RESERVED.engine ? engine.label : short(name));
  const sentences = problems.slice(0, MOST_SENTENCES).map(({ name, kind, given, used }) => say(labelOf(name), kind, short(given), name === RESERVED.engine && used === undefined ? engine.auto : short(used)));
  return problems.length > MOST_SENTENCES ? [...sentences, moreProblems(problems.length - MOST_SENTENCES)] : sentences;
}

function short(value: unknown): string {
  const letters = [...String(value).slice(0, 4 * MOST_LETTERS)];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : String(value);
}
