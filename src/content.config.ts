import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  /** The prose, one folder a language; both hold the same files. */
  chapters: defineCollection({
    loader: glob({ base: './content', pattern: '{en,zh}/*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string().max(200) }),
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
