import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadExhibits } from '../../../src/exhibits/registry.ts';
import { LANGUAGES } from '../../../src/language.ts';
import { problemsOf } from '../../../src/site/claims/check.ts';
import { linkTo, placeOf } from '../../../src/site/claims/links.ts';
import { claimSchema, referenceSchema, TOPICS, type Claim, type Reference } from '../../../src/site/claims/schema.ts';
import { trials } from '../../../src/trials/index.ts';
import { CLAIM_VERDICTS } from '../../../src/trials/trial.ts';

const claims = new Map(readdirSync('content/claims').map((name) => [name.replace(/\.json$/, ''), claimSchema.parse(JSON.parse(readFileSync(`content/claims/${name}`, 'utf8')))]));
const references = new Map(referenceSchema.array().parse(JSON.parse(readFileSync('content/references.json', 'utf8'))).map((reference) => [reference.id, reference]));
const exhibits = new Map((await loadExhibits()).map((exhibit) => [exhibit.id, exhibit]));
const known = { references, exhibits, trials };

/** What circulates, in the order in which it is usually told. Each must have its claim. */
const CIRCULATING = [
  'origin', 'v-without-root', 'sd2-base-is-v', 'sd2-needs-v', 'switch-type-against-saturation', 'sdxl-is-v', 'sdxl-quality-from-v', 'sdxl-cosine', 'late-is-low-noise',
  'epsilon-target-weak', 'epsilon-gradient-fades', 'noisy-gradient-strong', 'v-limits', 'alpha-falls', 'v-steady-size', 'even-gradients', 'v-trains-better', 'solvers-built-on-v',
  'named-solvers-use-v', 'dpmpp-best-with-v', 'v-less-saturated', 'saturation-from-low-noise', 'more-steps-low-noise', 'forms-equivalent', 'both-ends-weak', 'samplers-must-support-v',
  'why-v-today',
];
/** What the usual story gets right. */
const RIGHT = ['forward-formulas', 'conversion-formulas', 'sd1-epsilon', 'sd2-both-types', 'use-the-trained-type', 'guidance-formulas'];

describe('the claims', () => {
  it('answer everything that circulates, and say what of it is right', () => {
    expect(claims.size).toBeGreaterThanOrEqual(30);
    for (const id of [...CIRCULATING, ...RIGHT]) expect([...claims.keys()]).toContain(id);
    for (const id of CIRCULATING) expect(claims.get(id)!.verdict, id).not.toBe('true');
    for (const id of RIGHT) expect(claims.get(id)!.verdict, id).toBe('true');
    for (const verdict of CLAIM_VERDICTS) expect([...claims.values()].some((claim) => claim.verdict === verdict), verdict).toBe(true);
  });
  it('name sources, exhibits, settings and trials that exist', () => {
    expect(problemsOf(claims, known)).toEqual([]);
  });
  it('have a place of their own in their topic', () => {
    for (const topic of TOPICS) {
      const orders = [...claims.values()].filter((claim) => claim.topic === topic).map(({ order }) => order);
      expect(new Set(orders).size, topic).toBe(orders.length);
    }
  });
  it.each([...claims])('%s is said in both languages, each in its own', (_, { claim, truth, evidence, cannot }) => {
    for (const text of [claim, truth, ...evidence.map(({ shows }) => shows), ...(cannot ? [cannot] : [])]) {
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      // A name or a value of a setting may be all that there is to say.
      if (/[a-z]{4,} [a-z]{2,}/.test(text.en)) expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.zh).not.toMatch(/[,;:!?](?=\s*\p{Script=Han})|\p{Script=Han}\.(?!\d)/u);
      for (const language of LANGUAGES) expect(text[language]).toBe(text[language].trim());
    }
  });
});

describe('what the check finds', () => {
  const [id, claim] = [...claims].find(([, { evidence }]) => evidence.length > 0)!;
  const problems = (change: Partial<Claim>, others = known) => problemsOf(new Map([...claims, [id, { ...claim, ...change }]]), others);
  const shows = { en: 'x', zh: '某' };
  it.each<[string, Partial<Claim>, string]>([
    ['an unknown source', { evidence: [{ source: 'nobody', shows }] }, 'no reference "nobody"'],
    ['a file of a paper', { evidence: [{ source: 'pd', path: 'a.py', shows }] }, 'pd is no repository'],
    ['two kinds of place', { evidence: [{ source: 'diffusers', path: 'a.py', issue: 1, shows }] }, 'more than one kind of place'],
    ['lines of no file', { evidence: [{ source: 'diffusers', lines: '3', shows }] }, 'lines of no file'],
    ['an unknown exhibit', { exhibits: [{ id: 'nowhere', settings: {} }] }, 'no exhibit "nowhere"'],
    ['an unknown setting', { exhibits: [{ id: 'loss-weight', settings: { colour: 'mauve' } }] }, 'colour = mauve: unknown-name'],
    ['a value that is not on offer', { exhibits: [{ id: 'loss-weight', settings: { schedule: 'steep' } }] }, 'schedule = steep: not-an-option'],
  ])('%s', (_, change, expected) => {
    expect(problems(change).join()).toContain(expected);
  });
  it('a claim without a trial that does not say why, and one that nothing backs', () => {
    const lonely = new Map([['lonely', { ...claim, evidence: [], exhibits: [], cannot: undefined }]]);
    expect(problemsOf(lonely, { ...known, trials: [] }).join()).toMatch(/no trial, and nothing says why.*neither a source nor an exhibit nor a trial/);
  });
  it('a trial of a claim that does not exist', () => {
    const trial = { ...trials[0]!, claims: { nobody: { supported: 'true' as const } } };
    expect(problems({}, { ...known, trials: [...trials, trial] }).join()).toContain('no claim "nobody"');
  });
});

describe('a source', () => {
  const repository: Reference = { id: 'r', label: 'r', authors: 'a', title: 't', where: 'GitHub', url: 'https://github.com/a/b', repository: 'a/b', commit: '0123abcd' };
  it.each([
    [{ path: 'x/y.py', lines: '3-9' }, 'https://github.com/a/b/blob/0123abcd/x/y.py#L3-L9', 'y.py:3-9'],
    [{ path: 'x/y.py', lines: '3' }, 'https://github.com/a/b/blob/0123abcd/x/y.py#L3', 'y.py:3'],
    [{ path: 'x/y.py' }, 'https://github.com/a/b/blob/0123abcd/x/y.py', 'y.py'],
    [{ issue: 12 }, 'https://github.com/a/b/issues/12', '#12'],
    [{}, 'https://github.com/a/b', undefined],
  ] as const)('at %o is linked to its place and named by it', (place, link, name) => {
    expect(linkTo(place, repository)).toBe(link);
    expect(placeOf(place, 'en')).toBe(name);
  });
  it('is named in the language of the page', () => {
    expect(placeOf({ at: { en: 'Eq. 9', zh: '式 9' } }, 'zh')).toBe('式 9');
  });
});
