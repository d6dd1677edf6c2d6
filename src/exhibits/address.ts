import { defaults, parseParameters, type Parameters, type Problem, type Values } from './parameters.ts';

/** Version of the format; an address without one is read as the newest. */
const FORMAT = '1';

/** The part of an address after #: the exhibit's id, and every setting that is not at its default. */
export function addressOf<P extends Parameters>(id: string, parameters: P, values: Values<P>): string {
  const usual: Readonly<Record<string, unknown>> = defaults(parameters);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const text = String(value);
    if (text !== String(usual[name])) query.set(name, text);
  }
  // Commas and colons need no escaping there, and an address should be readable.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `#${id}?f=${FORMAT}&${text}` : `#${id}`;
}

/** The settings in the part of an address after #. undefined where it speaks of another exhibit or of none. */
export function fromAddress<P extends Parameters>(hash: string, id: string, parameters: P): { values: Values<P>; problems: Problem[] } | undefined {
  const [name, query] = split(hash);
  if (name !== id || query === undefined) return undefined;
  const raw = Object.fromEntries(new URLSearchParams(query));
  delete raw['f'];
  return parseParameters(parameters, raw);
}

function split(hash: string): [id: string, query: string | undefined] {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
