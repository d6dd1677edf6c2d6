import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseParameters } from '../../../src/exhibits/parameters.ts';
import { loadExhibit } from '../../../src/exhibits/registry.ts';
import type { ReferenceRun } from '../../../src/exhibits/reference-run.ts';
import { LANGUAGES } from '../../../src/language.ts';
import { trialDefinitionOf } from '../../../src/site/build/definition.ts';
import type { Claim } from '../../../src/site/claims/schema.ts';
import { sayFinding, sayRule } from '../../../src/site/claims/words.ts';
import { agreement, judge } from '../../../src/trials/finding.ts';
import { trials } from '../../../src/trials/index.ts';
import { restored, type ReferenceTrial } from '../../../src/trials/reference-trial.ts';
import { storedSeeds } from '../../../src/trials/trial.ts';

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Stored trials that contradict the verdict which the tutorial states. The page says so; this list is to be kept as short as honesty allows. */
const CONTRADICTED: readonly string[] = [];

it('every stored trial belongs to a trial', () => {
  expect(readdirSync('public/reference-trials').map((name) => name.replace('.json', '')).sort()).toEqual(trials.map(({ id }) => id).sort());
});

describe.each(trials.map((trial) => [trial.id, trial] as const))('trial %s', (id, trial) => {
  const path = `public/reference-trials/${id}.json`;

  it('was fixed with at least eight seeds, a threshold and words in both languages', () => {
    expect(trial.seeds).toBeGreaterThanOrEqual(8);
    expect(Object.keys(trial.expects).length).toBeGreaterThan(0);
    expect(Object.keys(trial.claims).length).toBeGreaterThan(0);
    for (const language of LANGUAGES) {
      expect(trial.hypothesis[language]).toMatch(/[.。]$/);
      expect(trial.quantity[language].length).toBeGreaterThan(3);
      expect(sayRule(trial, language)).not.toMatch(/NaN|undefined/);
    }
  });
  it('names measures that its exhibit has, and settings that it takes', async () => {
    const exhibit = await loadExhibit(trial.exhibit);
    const { measures } = read<ReferenceRun>(`public/reference-runs/${trial.exhibit}.json`);
    for (const name of Object.values(trial.statistic)) expect(Object.keys(measures[0]!)).toContain(name);
    expect(parseParameters(exhibit.parameters, trial.parameters).problems).toEqual([]);
    expect(trial.parameters).not.toHaveProperty('seed');
  });
  it('has a stored run, made by its rule as it is now, that says with what it was made', async () => {
    expect(existsSync(path)).toBe(true);
    const stored = read<ReferenceTrial>(path);
    expect(stored).toMatchObject({ trial: id, definition: trialDefinitionOf(trial), seeds: storedSeeds(trial), statistic: trial.statistic });
    const { seed: _, ...settings } = parseParameters((await loadExhibit(trial.exhibit)).parameters, trial.parameters).values;
    expect(stored.parameters).toEqual(settings);
    expect(stored.values).toHaveLength(trial.seeds);
    expect(stored.versions).toHaveProperty('node');
    expect(stored.made).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  it('speaks for the verdicts that its claims state, or is listed as contradicting them', () => {
    const finding = judge(trial, read<ReferenceTrial>(path).values.map(restored));
    for (const language of LANGUAGES) expect(sayFinding(finding, trial.expects, language)).not.toMatch(/NaN|undefined|–/);
    const contradicted = Object.entries(trial.claims).filter(([claim, spoken]) => {
      const { verdict } = read<Claim>(`content/claims/${claim}.json`);
      return agreement(verdict, spoken[finding.outcome]) === 'disagrees';
    });
    expect(contradicted.map(([claim]) => `${id}: ${claim}`)).toEqual(CONTRADICTED.filter((entry) => entry.startsWith(`${id}: `)));
  });
});
