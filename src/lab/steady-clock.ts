/** No turn takes as long as this; what a clock jumps beyond it is not time that passed here. */
const LONGEST = 60_000;

/**
 * A clock for budgets and speeds made from one that may jump: it never runs backwards, and a leap forward (a machine that slept, a clock that was set)
 * counts as `LONGEST` at most.
 * @param read milliseconds
 */
export function steadyClock(read: () => number): () => number {
  let last = read();
  let total = 0;
  return () => {
    const now = read();
    const passed = now - last;
    // Written so that a reading that is no number counts as no time.
    if (passed > 0) total += Math.min(passed, LONGEST);
    if (Number.isFinite(now)) last = now;
    return total;
  };
}
