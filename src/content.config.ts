import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { OUTPUTS } from './checkpoints/findings.ts';
import { claimSchema, referenceSchema } from './site/claims/schema.ts';
import { lessonSchema } from './site/lessons/schema.ts';

const both = z.object({ en: z.string(), zh: z.string() });
const steps = { steps: z.number().int().exactOptional(), zero: z.boolean().exactOptional() };
const range = { min: z.number().positive(), max: z.number().positive(), steps: steps.steps };

export const collections = {
  /** The prose, one folder a language; both hold the same files: tutorial.mdx, the short answer, and the chapters NN-slug.mdx. */
  chapters: defineCollection({
    loader: glob({ base: './content', pattern: '{en,zh}/*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string().max(200) }),
  }),
  /** Every symbol of the formulas; src/site/build/katex.ts marks them by these ids. */
  notation: defineCollection({
    loader: file('./content/notation.json'),
    schema: z.object({
      sign: z.string(),
      ink: z.enum(['epsilon', 'v', 'x0', 'flow']).optional(),
      en: z.object({ name: z.string(), text: z.string() }),
      zh: z.object({ name: z.string(), text: z.string() }),
    }),
  }),
  glossary: defineCollection({
    loader: file('./content/glossary.json'),
    schema: z.object({ en: z.object({ term: z.string(), text: z.string() }), zh: z.object({ term: z.string(), text: z.string() }) }),
  }),
  /** Released models: what they predict, on which schedule, and where that is written. */
  checkpoints: defineCollection({
    loader: file('./content/checkpoints.json'),
    schema: z
      .strictObject({
        id: z.string(),
        name: z.string(),
        prediction: z.enum(OUTPUTS),
        schedule: z
          .discriminatedUnion('kind', [
            z.strictObject({ kind: z.enum(['linear', 'scaled-linear']), start: z.number(), end: z.number(), snrShift: z.number().exactOptional(), ...steps }),
            z.strictObject({ kind: z.literal('cosine'), ...steps }),
            z.strictObject({ kind: z.literal('karras'), rho: z.number().exactOptional(), ...range }),
            z.strictObject({ kind: z.literal('exponential'), ...range }),
            z.strictObject({ kind: z.literal('flow'), shift: z.number().exactOptional(), steps: steps.steps }),
          ])
          .nullable(),
        /** SNR of the last timestep where no schedule is known; with one it is computed. */
        terminal: z.enum(['zero', 'unknown']).optional(),
        /** Primary: the maker’s paper, code, configuration or card, or the program that runs the model. */
        evidence: z.enum(['primary', 'second-hand']),
        sources: z.array(z.strictObject({ label: z.string(), url: z.url() })).min(1),
        note: both.optional(),
      })
      .refine(({ schedule, terminal }) => (schedule === null) === (terminal !== undefined), 'terminal is given exactly where no schedule is'),
  }),
  /** What is new, for the feeds; the newest date is the date of the site's citation. */
  changes: defineCollection({
    loader: file('./content/changes.json'),
    schema: z.object({
      date: z.iso.datetime(),
      /** Where the entry leads, after the language; feeds tell entries apart by it. */
      path: z.string(),
      en: z.object({ title: z.string(), text: z.string() }),
      zh: z.object({ title: z.string(), text: z.string() }),
    }),
  }),
  /** What the prose and the claims cite. */
  references: defineCollection({ loader: file('./content/references.json'), schema: referenceSchema }),
  /** Lessons for presenter mode, one file each, both languages inside. What they name is checked in src/site/lessons/lessons.ts. */
  lessons: defineCollection({ loader: glob({ base: './content/lessons', pattern: '*.json' }), schema: lessonSchema }),
  /** Claims on trial, one file each, both languages inside. What they name is checked in src/site/build/claims.ts. */
  claims: defineCollection({ loader: glob({ base: './content/claims', pattern: '*.json' }), schema: claimSchema }),
};
