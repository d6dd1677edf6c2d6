import { z } from 'astro/zod';
import { CLAIM_VERDICTS } from '../../trials/trial.ts';

export const TOPICS = ['definition', 'training', 'sampling', 'guidance', 'checkpoints', 'history'] as const;
export type Topic = (typeof TOPICS)[number];

/** Kinds of places where a claim is met. */
export const HEARD = ['answers', 'posts', 'threads', 'guides', 'papers'] as const;

const text = z.string().min(1);
const localized = z.strictObject({ en: text, zh: text });

export const referenceSchema = z.strictObject({
  id: text,
  label: text,
  authors: text,
  /** Code has no year but a commit. */
  year: z.number().int().optional(),
  title: text,
  where: text,
  url: z.url(),
  /** owner/name on GitHub, so that evidence can point at a line or an issue. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/).optional(),
  commit: z.string().regex(/^[0-9a-f]{8,40}$/).optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** One source and what it shows; at a place of a text, at lines of a file, or in an issue. */
const evidenceSchema = z.strictObject({
  source: text,
  at: z.union([text, localized]).optional(),
  path: text.optional(),
  lines: z.string().regex(/^\d+(-\d+)?$/).optional(),
  issue: z.number().int().positive().optional(),
  shows: localized,
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const claimSchema = z.strictObject({
  topic: z.enum(TOPICS),
  /** Place within its topic. */
  order: z.number().int().positive(),
  claim: localized,
  heard: z.array(z.enum(HEARD)).min(1),
  verdict: z.enum(CLAIM_VERDICTS),
  /** What is right instead, or why it is right. */
  truth: localized,
  evidence: z.array(evidenceSchema),
  /** Exhibits to look at, with what differs from their default settings. */
  exhibits: z.array(z.strictObject({ id: text, settings: z.record(z.string(), z.unknown()).default({}) })).default([]),
  /** Why small experiments cannot decide it, or what they leave undecided. */
  cannot: localized.optional(),
});
export type Claim = z.infer<typeof claimSchema>;
