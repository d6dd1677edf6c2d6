/** The label that stands for "any class". */
export const UNCONDITIONAL = -1;

/**
 * A label that nothing has would give NaN, and a missing one would mean "any class".
 * @param lowest UNCONDITIONAL where that is allowed.
 * @throws RangeError unless there are n labels, each from `lowest` to the last class.
 */
export function requireLabels({ classes }: { readonly classes: number }, labels: Int32Array, n: number, lowest = 0): void {
  if (labels.length !== n) throw new RangeError(`${n} points need as many labels, got ${labels.length}`);
  const wrong = labels.find((label) => !(label >= lowest && label < classes));
  if (wrong !== undefined) throw new RangeError(`labels must be from ${lowest} to ${classes - 1}, got ${wrong}`);
}
