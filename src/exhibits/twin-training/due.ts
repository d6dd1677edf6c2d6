/** Everything is measured at fixed steps, so that a run's numbers do not depend on the machine's speed. */

/** Steps at which networks are probed and draw a few samples: dense at first. */
export const isDue = (step: number, last: number): boolean => step === last || (step <= 100 ? step % 50 === 0 : step <= 500 ? step % 100 === 0 || step === 250 : step % 250 === 0);

/** Those of them at which they draw so many samples that their distance to the data can be measured. */
export const isMeasured = (step: number, last: number): boolean => step === last || MEASURED.includes(step);
const MEASURED = [100, 250, 500, 1000, 2000, 3000, 4000, 6000, 8000, 12_000, 16_000];

export function nextDue(step: number, last: number): number {
  let next = step + 1;
  while (!isDue(next, last)) next++;
  return next;
}
