import type { LearnerProbe } from '../src/learning/probe.ts';

/** @throws Error where two probes of the same examples differ in size, or by more than `tolerance`: as a share of each value, of 1 for a cosine, of the noise for what is taken from it. */
export function expectAlike(some: readonly LearnerProbe[], others: readonly LearnerProbe[], tolerance: number): void {
  const sizes = (probes: readonly LearnerProbe[]) => probes.map(({ bins }) => bins.length).join();
  if (sizes(some) !== sizes(others) || sizes(some) === '') throw new Error(`bins ${sizes(some)} against ${sizes(others)}`);
  some.forEach(({ id, bins }, l) =>
    bins.forEach((bin, b) => {
      for (const [name, value] of Object.entries(bin) as [keyof typeof bin, number][]) {
        const other = others[l]!.bins[b]![name];
        // signal is a small difference of large numbers; its error is measured by the noise it was taken from.
        const scale = name === 'signal' ? bin.noise / 16 : name === 'gradientSnr' ? 1 / 16 : name === 'cosine' ? 1 : Math.abs(other);
        // Written so that NaN counts as wrong.
        if (!(value === other || Math.abs(value - other) <= tolerance * scale)) throw new Error(`${id} bin ${b} ${name}: ${value} against ${other}`);
      }
    }),
  );
}
