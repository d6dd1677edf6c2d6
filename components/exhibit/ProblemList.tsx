import { RESERVED } from '../../src/exhibits/address.ts';
import type { Parameters, Problem } from '../../src/exhibits/parameters.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import { problemWords } from '../../src/site/problem-words.ts';
import type { ProblemsProps } from './Problems.tsx';

/** More sentences than these nobody reads. */
const MOST_SENTENCES = 6;
/** An address may hold anything, of any length. */
const MOST_LETTERS = 60;

/** One sentence for each problem, in one paragraph. */
export function ProblemList({ parameters, problems, language }: ProblemsProps) {
  return <p class="problem" role="alert">{problemSentences(parameters, problems, language).join(language === 'en' ? ' ' : '')}</p>;
}

export function problemSentences(parameters: Parameters, problems: readonly Problem[], language: Language): string[] {
  const { problem: say, moreProblems } = problemWords[language];
  const { engine } = frameWords[language];
  // Names come from outside, and "constructor" is one.
  const labelOf = (name: string) => (Object.hasOwn(parameters, name) ? parameters[name]!.label[language] : name === RESERVED.engine ? engine.label : short(name));
  const sentences = problems.slice(0, MOST_SENTENCES).map(({ name, kind, given, used }) => say(labelOf(name), kind, short(given), name === RESERVED.engine && used === undefined ? engine.auto : short(used)));
  return problems.length > MOST_SENTENCES ? [...sentences, moreProblems(problems.length - MOST_SENTENCES)] : sentences;
}

function short(value: unknown): string {
  const letters = [...String(value).slice(0, 4 * MOST_LETTERS)];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : String(value);
}
