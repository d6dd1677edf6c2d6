import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '../../src/checkpoints/guide.ts';
import { LANGUAGES } from '../../src/language.ts';

interface Cites {
  /** Where it is cited. */
  readonly where: string;
  readonly id: string;
}

export const citesOfProse = (where: string, body: string): Cites[] =>
  Array.from(body.matchAll(/<Cite\b[^>]*>/g), ([tag]) => ({ where, id: /\bid="([^"]*)"/.exec(tag)?.[1] ?? '' }));

/** Everything that chapters, claims and the guide to checkpoints cite. */
export function allCites(): Cites[] {
  const read = (path: string) => readFileSync(path, 'utf8');
  const prose = LANGUAGES.flatMap((language) => readdirSync(`content/${language}`).flatMap((file) => citesOfProse(`${language}/${file}`, read(`content/${language}/${file}`))));
  const claims = readdirSync('content/claims').flatMap((file) =>
    (JSON.parse(read(`content/claims/${file}`)) as { evidence: { source: string }[] }).evidence.map(({ source }) => ({ where: file, id: source })));
  const rules = RULES.flatMap(({ aspect, cites }) => cites.flatMap(({ id }) => (id === undefined ? [] : [{ where: `guide: ${aspect}`, id }])));
  return [...prose, ...claims, ...rules];
}

/** Citations that lead nowhere, entries given twice, and entries that nobody cites. */
export function wrongCites(cites: readonly Cites[], entries: readonly string[]): string[] {
  const cited = new Set(cites.map(({ id }) => id));
  return [
    ...cites.filter(({ id }) => !entries.includes(id)).map(({ where, id }) => `${where} cites "${id}", which is no entry`),
    ...entries.filter((id, i) => entries.indexOf(id) !== i).map((id) => `"${id}" is given twice`),
    ...entries.filter((id) => !cited.has(id)).map((id) => `nobody cites "${id}"`),
  ];
}
