/** Rows of numbers, any depth, one after another. */
export const flat = (values: unknown): Float64Array => Float64Array.from(([values].flat(Infinity) as number[]));

/** Collects the worst of |value − golden| / max(1, |golden|). */
export class Comparison {
  worst = 0;

  /** @throws Error if the two have different lengths or a number is NaN. */
  add(what: string, values: ArrayLike<number>, golden: ArrayLike<number>): void {
    if (values.length !== golden.length) throw new Error(`${what}: ${golden.length} numbers in the file, ${values.length} computed`);
    for (let i = 0; i < golden.length; i++) {
      const [value, goal] = [values[i]!, golden[i]!];
      if (Number.isNaN(value) || Number.isNaN(goal)) throw new Error(`${what}: number ${i} is ${value}, in the file ${goal}`);
      if (value !== goal) this.worst = Math.max(this.worst, Math.abs(value - goal) / Math.max(1, Math.abs(goal)));
    }
  }
}
