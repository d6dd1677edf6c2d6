import { z } from 'zod';

/** One readable sentence, or a few, for whatever was thrown. */
export function describeError(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll('\n', ' ');
  return error instanceof Error ? error.message : String(error);
}
