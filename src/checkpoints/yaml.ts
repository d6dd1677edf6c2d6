import { LineCounter, parseDocument, visit } from 'yaml';
import { entriesOf, type Entries } from './entries.ts';
import { ProblemError } from './problem.ts';

/** Inference configurations use none or a handful; a few dozen nested ones already make a bomb. */
const MOST_ALIASES = 32;

/** @throws ProblemError */
export function readYaml(text: string): Entries {
  const lineCounter = new LineCounter();
  let document;
  try {
    // Looking for repeated keys takes time quadratic in their number.
    document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
  } catch {
    // The parser recurses: nesting without end exhausts the stack.
    throw new ProblemError({ code: 'too-tangled' });
  }
  const parsed = document;
  const lineOf = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const [error] = parsed.errors;
  if (error) throw new ProblemError({ code: 'not-yaml', line: lineOf(error.pos[0]) });

  // Counted before any is resolved, and resolved before all are: each resolution walks the document.
  let aliases = 0;
  visit(parsed, { Alias: () => (++aliases > MOST_ALIASES ? visit.BREAK : undefined) });
  if (aliases > MOST_ALIASES) throw new ProblemError({ code: 'too-many-aliases', most: MOST_ALIASES });
  visit(parsed, {
    Alias: (_, alias) => {
      if (!alias.resolve(parsed)) throw new ProblemError({ code: 'not-yaml', line: lineOf(alias.range?.[0] ?? 0) });
    },
  });
  let value: unknown;
  try {
    value = parsed.toJS({ mapAsMap: true, maxAliasCount: 10 * MOST_ALIASES });
  } catch {
    throw new ProblemError({ code: 'too-many-aliases', most: MOST_ALIASES });
  }
  return entriesOf(value);
}
