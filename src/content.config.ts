import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { claimSchema, referenceSchema } from './site/claims/schema.ts';

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
  /** What the prose and the claims cite. */
  references: defineCollection({ loader: file('./content/references.json'), schema: referenceSchema }),
  /** Claims on trial, one file each, both languages inside. What they name is checked in src/site/build/claims.ts. */
  claims: defineCollection({ loader: glob({ base: './content/claims', pattern: '*.json' }), schema: claimSchema }),
};
