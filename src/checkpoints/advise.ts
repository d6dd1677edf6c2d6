/** Five questions and their possible answers. */
export const QUESTIONS = {
  task: ['use', 'tune', 'scratch', 'distil'],
  space: ['latent', 'pixels'],
  end: ['signal', 'noise'],
  steps: ['many', 'few'],
  guidance: ['mild', 'strong'],
} as const;
export type Question = keyof typeof QUESTIONS;
export type Answers = { readonly [Q in Question]: (typeof QUESTIONS)[Q][number] };

export const FIRST_ANSWERS: Answers = { task: 'use', space: 'latent', end: 'signal', steps: 'many', guidance: 'mild' };

/** What is decided, one rule each. */
export const ASPECTS = ['target', 'loss', 'sampler', 'guidance', 'check'] as const;
export type Aspect = (typeof ASPECTS)[number];

export type When = { readonly [Q in Question]?: readonly Answers[Q][] };

export interface Condition {
  readonly aspect: Aspect;
  readonly when: When;
}

const fits = (when: When, answers: Answers): boolean => (Object.keys(when) as Question[]).every((question) => (when[question] as readonly string[]).includes(answers[question]));

/** The rule that counts for each aspect: the first that fits. The last of each asks nothing. */
export const advise = <R extends Condition>(rules: readonly R[], answers: Answers): R[] => ASPECTS.map((aspect) => rules.find((rule) => rule.aspect === aspect && fits(rule.when, answers))!);
