import type { BackendId } from '../learning/backend.ts';
import { defaults, parseParameters, type Parameters, type Problem, type Values } from './parameters.ts';

/** Version of the format; an address without one is read as the newest. */
const FORMAT = 1;

/** Names that no parameter may have: the format's version, and the back end to try first. */
export const RESERVED = { format: 'f', engine: 'on' } as const;
/** As src/learning has them; a page must not load the engine to read an address. */
export const ENGINES = ['webgpu', 'wasm', 'cpu'] as const satisfies readonly BackendId[];

export interface Addressed<P extends Parameters> {
  readonly values: Values<P>;
  /** The back end to try first; undefined: the first that works. */
  readonly engine: BackendId | undefined;
  /** What could not be taken as given, in the order of the address. */
  readonly problems: Problem[];
}

/** The part of an address after #: the exhibit's id, and every setting that is not at its default. */
export function addressOf<P extends Parameters>(id: string, parameters: P, values: Values<P>, engine?: BackendId): string {
  const query = new URLSearchParams();
  const usual: Readonly<Record<string, unknown>> = defaults(parameters);
  for (const [name, value] of Object.entries(values)) {
    const text = String(value);
    if (text !== String(usual[name])) query.set(name, text);
  }
  if (engine) query.set(RESERVED.engine, engine);
  // Commas and colons need no escaping there, and an address should be readable.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `#${id}?${RESERVED.format}=${FORMAT}&${text}` : `#${id}`;
}

/**
 * The same for somebody else's machine: it names its format even at the default settings, where a bare id would leave the settings that are
 * there (smaller ones on a phone).
 */
export function sharedAddressOf<P extends Parameters>(id: string, parameters: P, values: Values<P>, engine?: BackendId): string {
  const hash = addressOf(id, parameters, values, engine);
  return hash.includes('?') ? hash : `${hash}?${RESERVED.format}=${FORMAT}`;
}

/**
 * The settings in the part of an address after #, never throwing: what is unknown, malformed or out of range is dropped or clamped and becomes a problem. Of
 * a name given twice the last value counts. undefined where the address speaks of another exhibit or of none.
 */
export function fromAddress<P extends Parameters>(hash: string, id: string, parameters: P): Addressed<P> | undefined {
  const [name, query] = split(hash);
  if (name !== id || query === undefined) return undefined;
  const given = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [key, value] of new URLSearchParams(query)) {
    if (given.has(key)) problems.push({ name: key, kind: 'given-twice', given: given.get(key), used: value });
    given.set(key, value);
  }
  const taken = (key: string) => {
    const value = given.get(key);
    given.delete(key);
    return value;
  };
  problems.unshift(...formatProblems(taken(RESERVED.format)));
  const wish = taken(RESERVED.engine);
  const engine = ENGINES.find((one) => one === wish);
  if (wish !== undefined && !engine) problems.push({ name: RESERVED.engine, kind: 'not-an-option', given: wish, used: undefined });
  const { values, problems: found } = parseParameters(parameters, Object.fromEntries(given));
  return { values, engine, problems: [...problems, ...found] };
}

/** The exhibit that an address brings settings for, which there need not be; undefined where it brings none. */
export function settingsFor(hash: string): string | undefined {
  const [name, query] = split(hash);
  // An address that has lost its question mark still shows by this that it meant something.
  return query === undefined && !name.includes('=') ? undefined : name;
}

function formatProblems(format: string | undefined): Problem[] {
  if (format === undefined || format === String(FORMAT)) return [];
  const newer = /^\d{1,6}$/.test(format) && Number(format) > FORMAT;
  return [{ name: RESERVED.format, kind: newer ? 'newer-format' : 'unknown-format', given: format, used: FORMAT }];
}

function split(hash: string): [id: string, query: string | undefined] {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
