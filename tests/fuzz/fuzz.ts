import fc from 'fast-check';

/** One kind of input for one parser: made at random, or one by one at its limits. */
export interface Kind<I = unknown> {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<I>;
  /** How many of 100,000 inputs are of this kind. */
  readonly share: number;
  /** Inputs as large and as unkind as the parser takes, with a word for each. */
  readonly extremes: () => readonly (readonly [what: string, input: I])[];
  /** @throws where the input ends in neither a value nor a known problem */
  readonly check: (input: I) => Promise<void> | void;
}
/** Hides what an input is, so that kinds can stand in one list. */
export const kind = <I>(given: Kind<I>): Kind => given as unknown as Kind;

/** No input may take longer, in milliseconds of the processor's time: how busy the machine is otherwise is not the parser's fault. */
export const LONGEST = 1000;
export const SEED = 20_240_924;

export interface Report {
  readonly count: number;
  readonly slowest: { readonly milliseconds: number; readonly what: string };
}

/**
 * @param scale of the shares: 1 for all of 100,000
 * @param longest milliseconds that an input may take
 * @throws where an input breaks the parser or takes too long, with the input made as small as it goes
 */
export async function fuzz({ name, arbitrary, share, extremes, check }: Kind, scale: number, longest: number): Promise<Report> {
  let count = 0;
  let slowest = { milliseconds: 0, what: '' };
  const timed = async (input: unknown, what: string) => {
    const begin = process.cpuUsage();
    await check(input);
    const { user, system } = process.cpuUsage(begin);
    const milliseconds = (user + system) / 1000;
    count++;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what };
    if (milliseconds > longest) throw new Error(`${name}, ${what}: ${milliseconds.toFixed(0)} ms`);
  };
  for (const [what, input] of extremes()) {
    try {
      await timed(input, what);
    } catch (error) {
      throw new Error(`${name}, ${what}: ${String(error)}`, { cause: error });
    }
  }
  await fc.assert(fc.asyncProperty(arbitrary, (input) => timed(input, 'at random')), { numRuns: Math.ceil(share * scale), seed: SEED });
  return { count, slowest };
}
