import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advise, ASPECTS, type Answers, FIRST_ANSWERS, QUESTIONS, type Question } from '../../../src/checkpoints/advise.ts';
import { RULES } from '../../../src/checkpoints/guide.ts';
import { guideWords } from '../../../src/checkpoints/guide-words.ts';
import { LANGUAGES } from '../../../src/language.ts';

const names = Object.keys(QUESTIONS) as Question[];
const every = names.reduce<Partial<Answers>[]>((list, name) => list.flatMap((answers) => QUESTIONS[name].map((answer) => ({ ...answers, [name]: answer }))), [{}]) as Answers[];
const target = (answers: Partial<Answers>) => advise(RULES, { ...FIRST_ANSWERS, ...answers })[0]!.use.en;

describe('the guide', () => {
  it('asks five questions and has one rule for each aspect of every combination of answers', () => {
    expect(names).toHaveLength(5);
    expect(every).toHaveLength(64);
    for (const answers of every) expect(advise(RULES, answers).map(({ aspect }) => aspect)).toEqual(ASPECTS);
  });
  it('has no rule that is never reached, and every answer changes something', () => {
    expect(new Set(every.flatMap((answers) => advise(RULES, answers)))).toEqual(new Set(RULES));
    for (const name of names) {
      const changed = every.some((answers) => QUESTIONS[name].some((other) => JSON.stringify(advise(RULES, { ...answers, [name]: other })) !== JSON.stringify(advise(RULES, answers))));
      expect(changed, name).toBe(true);
    }
  });
  it('never lets a checkpoint’s type be chosen', () => {
    for (const answers of every) {
      if (answers.task === 'use' || answers.task === 'tune') expect(target(answers)).toMatch(/trained with/);
    }
  });
  it('does not advise ε where the schedule ends in pure noise', () => {
    for (const answers of every) if (answers.task === 'scratch' && answers.end === 'noise') expect(target(answers)).toMatch(/not ε|^x₀/);
  });
  it('cites what there is', () => {
    const references = (JSON.parse(readFileSync('content/references.json', 'utf8')) as { id: string }[]).map(({ id }) => id);
    for (const { id, url } of RULES.flatMap(({ cites }) => cites)) {
      if (id === undefined) expect(url).toMatch(/^https:/);
      else expect(references).toContain(id);
    }
    // Everything but “nothing to choose” has a source.
    for (const { cites, use } of RULES) if (cites.length === 0) expect(use.en).toMatch(/Nothing/);
  });
  it('has words for every question and answer in both languages', () => {
    for (const language of LANGUAGES) {
      for (const name of names) {
        const { ask, answers } = guideWords[language].questions[name];
        expect(ask.length).toBeGreaterThan(3);
        expect(Object.keys(answers)).toEqual([...QUESTIONS[name]]);
      }
    }
  });
});
