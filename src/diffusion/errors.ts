/** A value that a function cannot work with. The message names the value and what was expected of it. */
export class InvalidInputError extends RangeError {
  override name = 'InvalidInputError';
  readonly value: unknown;
  readonly expectation: string;

  constructor(what: string, value: unknown, expectation: string) {
    super(`${what} must be ${expectation}, got ${typeof value === 'string' ? JSON.stringify(value) : String(value)}`);
    this.value = value;
    this.expectation = expectation;
  }
}

/** @throws InvalidInputError unless `value` is a finite number in [min, max]. */
export function requireNumber(what: string, value: number, min = -Infinity, max = Infinity): void {
  if (!Number.isFinite(value)) throw new InvalidInputError(what, value, 'a finite number');
  if (value < min || value > max) throw new InvalidInputError(what, value, `in [${min}, ${max}]`);
}

/** @throws InvalidInputError unless `value` is an integer in [min, max]. */
export function requireInteger(what: string, value: number, min: number, max = Infinity): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new InvalidInputError(what, value, max === Infinity ? `an integer of at least ${min}` : `an integer from ${min} to ${max}`);
}

/** @throws InvalidInputError unless there are `length` entries, or any positive number of them if it is absent. */
export function requireLength(what: string, list: ArrayLike<unknown>, length?: number): void {
  if (length === undefined ? list.length > 0 : list.length === length) return;
  throw new InvalidInputError(`length of ${what}`, list.length, length === undefined ? 'at least 1' : `${length}`);
}

/** @throws InvalidInputError unless `points` holds a positive number of whole points, all finite. */
export function requirePoints(what: string, points: ArrayLike<number>, dimension = 1): void {
  if (points.length === 0 || points.length % dimension !== 0) {
    throw new InvalidInputError(`length of ${what}`, points.length, `a positive multiple of ${dimension} numbers`);
  }
  for (let i = 0; i < points.length; i++) {
    if (!Number.isFinite(points[i])) throw new InvalidInputError(`${what}[${i}]`, points[i], 'a finite number');
  }
}
