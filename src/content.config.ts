import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { claimSchema, referenceSchema } from './site/claims/schema.ts';

export const collections = {
  /** The prose, one folder a language; both hold the same files. */
  chapters: defineCollection({
    loader: glob({ base: './content', pattern: '{en,zh}/*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string().max(200) }),
  }),
  /** What the prose and the claims cite. */
  references: defineCollection({ loader: file('./content/references.json'), schema: referenceSchema }),
  /** Claims on trial, one file each, both languages inside. What they name is checked in src/site/build/claims.ts. */
  claims: defineCollection({ loader: glob({ base: './content/claims', pattern: '*.json' }), schema: claimSchema }),
};
