import { ProblemError } from './problem.ts';

export type Scalar = string | number | boolean | null;

/** One value of a configuration and the keys that lead to it, joined by dots. */
export type Entries = ReadonlyMap<string, Scalar>;

export const MOST_NODES = 20_000;
export const DEEPEST = 32;

/**
 * The scalars of a parsed JSON or YAML value. Aliases may make it a graph, even a cyclic one, so nodes and depth are counted.
 * @throws ProblemError where there are too many
 */
export function entriesOf(root: unknown): Entries {
  const entries = new Map<string, Scalar>();
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }];
  let nodes = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, path, depth } = top;
    if (++nodes > MOST_NODES || depth > DEEPEST) throw new ProblemError({ code: 'too-tangled' });
    if (typeof value !== 'object' || value === null) {
      if (['string', 'number', 'boolean'].includes(typeof value) || value === null) entries.set(path, value as Scalar);
      continue;
    }
    for (const [key, child] of value instanceof Map ? (value as Map<unknown, unknown>) : Object.entries(value)) {
      if (stack.length > MOST_NODES) throw new ProblemError({ code: 'too-tangled' });
      const step = typeof key === 'string' || typeof key === 'number' ? String(key) : '?';
      stack.push({ value: child, path: path ? `${path}.${step}` : step, depth: depth + 1 });
    }
  }
  return entries;
}

/** The numbers under `key` (key.0, key.1, …), or nothing if one is no number. */
export function numbersUnder(entries: Entries, key: string): number[] | undefined {
  const list: number[] = [];
  for (let i = 0; entries.has(`${key}.${i}`); i++) {
    const value = entries.get(`${key}.${i}`);
    if (typeof value !== 'number') return undefined;
    list.push(value);
  }
  return list.length > 0 ? list : undefined;
}
