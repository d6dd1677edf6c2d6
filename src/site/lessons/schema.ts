import { z } from 'astro/zod';

const text = z.string().min(1);
const localized = z.strictObject({ en: text, zh: text });

/** A lesson: exhibits in an order, with a question to each that the class answers before the run does. */
export const lessonSchema = z.strictObject({
  /** Place among the lessons. */
  order: z.number().int().positive(),
  minutes: z.number().int().positive(),
  title: localized,
  summary: localized,
  steps: z.array(z.strictObject({
    exhibit: text,
    /** What differs from the exhibit's default settings. */
    settings: z.record(z.string(), z.unknown()).default({}),
    /** Figures to show, in this order; all where there are none. */
    figures: z.array(text).default([]),
    question: localized,
    choices: z.array(z.strictObject({
      text: localized,
      /** The verdict of the exhibit that this choice expects. No choice is marked as right by hand: the run decides. */
      holds: z.enum(['yes', 'no', 'depends']).optional(),
    })).min(2).max(5),
    /** For the speaker: what to say and to point at, never what comes out. */
    notes: localized,
  })).min(1),
});
export type Lesson = z.infer<typeof lessonSchema>;
