import { existsSync, readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { loadExhibits } from '../../exhibits/registry.ts';
import { agreement, judge, type Agreement } from '../../trials/finding.ts';
import { trials, trialsOf } from '../../trials/index.ts';
import { restored, type ReferenceTrial } from '../../trials/reference-trial.ts';
import type { Trial } from '../../trials/trial.ts';
import { problemsOf } from '../claims/check.ts';
import { TOPICS, type Claim, type Reference } from '../claims/schema.ts';
import { trialDefinitionOf } from './definition.ts';

export interface LoadedClaim extends Claim {
  readonly id: string;
}
export interface LoadedClaims {
  /** By topic, then by their place in it. */
  readonly claims: readonly LoadedClaim[];
  readonly references: ReadonlyMap<string, Reference>;
}

let loaded: Promise<LoadedClaims> | undefined;

/** Every claim; fails the build if one of them, or a trial, names something that does not exist. */
export const loadClaims = (): Promise<LoadedClaims> => (loaded ??= load());

async function load(): Promise<LoadedClaims> {
  const references = new Map((await getCollection('references')).map(({ id, data }) => [id, data]));
  const claims = (await getCollection('claims')).map(({ id, data }) => ({ id, ...data }));
  const exhibits = new Map((await loadExhibits()).map((exhibit) => [exhibit.id, exhibit]));
  const problems = problemsOf(new Map(claims.map((claim) => [claim.id, claim])), { references, exhibits, trials });
  if (problems.length > 0) throw new Error(`claims:\n${problems.join('\n')}`);
  claims.sort((one, other) => TOPICS.indexOf(one.topic) - TOPICS.indexOf(other.topic) || one.order - other.order);
  return { claims, references };
}

/** The stored run of a trial. @throws Error if there is none, or if an earlier rule or exhibit made it. */
export function referenceOf(trial: Trial): ReferenceTrial {
  const path = `public/reference-trials/${trial.id}.json`;
  if (!existsSync(path)) throw new Error(`${path} is missing: make it with "npm run trials -- ${trial.id}"`);
  const reference = JSON.parse(readFileSync(path, 'utf8')) as ReferenceTrial;
  if (reference.definition !== trialDefinitionOf(trial)) throw new Error(`${path} was made by an earlier definition: make it again with "npm run trials -- ${trial.id}"`);
  return reference;
}

/** What the stored run of each of a claim's trials says of the verdict that the claim states. */
export const agreementsOf = ({ id, verdict }: Pick<LoadedClaim, 'id' | 'verdict'>): Agreement[] =>
  trialsOf(id).map((trial) => agreement(verdict, trial.claims[id]![judge(trial, referenceOf(trial).values.map(restored)).outcome]));
