/** An exhibit's settings by name, before their types are known. */
export type Settings = Readonly<Record<string, unknown>>;

export const differ = (names: readonly string[], one: Settings, other: Settings): boolean =>
  names.some((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));

export const pick = (values: Settings, names: readonly string[]): Settings => Object.fromEntries(names.map((name) => [name, values[name]]));

export const namesOf = (parameters: Readonly<Record<string, { scope: string }>>, scope: string): string[] =>
  Object.keys(parameters).filter((name) => parameters[name]!.scope === scope);
