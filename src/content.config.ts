import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

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
  /** What the prose cites. */
  references: defineCollection({
    loader: file('./content/references.json'),
    schema: z.object({
      label: z.string(),
      authors: z.string(),
      year: z.number().int(),
      title: z.string(),
      where: z.string(),
      url: z.url(),
    }),
  }),
};
