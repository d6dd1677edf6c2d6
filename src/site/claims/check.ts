import type { Exhibit } from '../../exhibits/exhibit.ts';
import { parseParameters } from '../../exhibits/parameters.ts';
import type { Trial } from '../../trials/trial.ts';
import type { Claim, Evidence, Reference } from './schema.ts';

interface Known {
  readonly references: ReadonlyMap<string, Reference>;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  readonly trials: readonly Trial[];
}

/** Everything that claims and trials name and that does not exist, and every claim that nothing backs. Empty if all is well. */
export function problemsOf(claims: ReadonlyMap<string, Claim>, { references, exhibits, trials }: Known): string[] {
  const wrongSettings = (where: string, id: string, settings: Readonly<Record<string, unknown>>): string[] => {
    const exhibit = exhibits.get(id);
    if (!exhibit) return [`${where}: no exhibit "${id}"`];
    return parseParameters(exhibit.parameters, settings).problems.map(({ name, kind, given }) => `${where}: ${id} ${name} = ${String(given)}: ${kind}`);
  };
  const ofClaims = [...claims].flatMap(([id, claim]) => {
    const tested = trials.some((trial) => Object.hasOwn(trial.claims, id));
    return [
      ...claim.evidence.flatMap((one) => wrongPlace(id, one, references.get(one.source))),
      ...claim.exhibits.flatMap((exhibit) => wrongSettings(id, exhibit.id, exhibit.settings)),
      ...(tested || claim.cannot ? [] : [`${id}: no trial, and nothing says why small experiments cannot decide it`]),
      ...(tested || claim.evidence.length + claim.exhibits.length > 0 ? [] : [`${id}: neither a source nor an exhibit nor a trial`]),
    ];
  });
  const ofTrials = trials.flatMap((trial) => [
    ...wrongSettings(`trial ${trial.id}`, trial.exhibit, trial.parameters),
    ...Object.keys(trial.claims).filter((claim) => !claims.has(claim)).map((claim) => `trial ${trial.id}: no claim "${claim}"`),
  ]);
  return [...ofClaims, ...ofTrials];
}

function wrongPlace(id: string, { source, at, path, lines, issue }: Evidence, reference: Reference | undefined): string[] {
  if (!reference) return [`${id}: no reference "${source}" in content/references.json`];
  const places = [at, path, issue].filter((place) => place !== undefined).length;
  return [
    ...(places > 1 ? [`${id}: ${source} at more than one kind of place`] : []),
    ...(lines && !path ? [`${id}: ${source} lines of no file`] : []),
    ...((path || issue) && !reference.repository ? [`${id}: ${source} is no repository`] : []),
  ];
}
