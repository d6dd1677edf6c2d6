import { describe, expect, it } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';
import { kinds } from '../fuzz/index.ts';

/** The short form of `npm run fuzz`: the same kinds with the same seed, fewer at random, and no clock: here a parser that hangs meets the time limit of the test. */
const SCALE = 0.08;

describe('whatever a reader’s file or a link holds ends in a value or a known problem', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    const { count } = await fuzz(kind, SCALE, Infinity);
    expect(count).toBeGreaterThanOrEqual(kind.share * SCALE);
  });

  it('takes 100,000 inputs in the long form', () => {
    expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThanOrEqual(100_000);
  });
});
