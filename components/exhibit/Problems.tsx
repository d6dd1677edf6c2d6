import type { Parameters, Problem } from '../../src/exhibits/parameters.ts';
import type { Language } from '../../src/language.ts';
import { lazyPart } from './lazy-part.tsx';

export interface ProblemsProps {
  readonly parameters: Parameters;
  readonly problems: readonly Problem[];
  readonly language: Language;
}

const ProblemList = lazyPart(async () => (await import('./ProblemList.tsx')).ProblemList);

/** What could not be taken as given, of one change or one address. */
export const Problems = (props: ProblemsProps) => (props.problems.length > 0 ? <ProblemList {...props} /> : null);
