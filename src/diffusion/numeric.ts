import { InvalidInputError, requireLength, requireNumber } from './errors.ts';

/**
 * Rounds to the nearest integer, a tie to the even one: numpy's rule, not Math.round's. Every rounding of timesteps is this
 * one.
 */
export function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * φ_k(z) = ∫₀¹ e^{(1−θ)z} θ^{k−1}/(k−1)! dθ for k ≥ 1 (Hochbruck & Ostermann 2010, §2); φ_1(z) = (e^z − 1)/z.
 * The recurrence φ_{k+1} = (φ_k − 1/k!)/z cancels near z = 0, where the Taylor series Σ zⁿ/(n + k)! takes its place.
 */
export function phi(k: number, z: number): number {
  if (Math.abs(z) < 1) {
    let term = 1;
    for (let i = 2; i <= k; i++) term /= i;
    let sum = term;
    for (let n = 1; n <= 20; n++) sum += term *= z / (n + k);
    return sum;
  }
  let value = Math.expm1(z) / z;
  for (let i = 1, factorial = 1; i < k; i++, factorial *= i) value = (value - 1 / factorial) / z;
  return value;
}

/** The solution of A·x = b for a small dense matrix given by rows; Gaussian elimination with partial pivoting. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]!;
    if (top[column] === 0) throw new InvalidInputError('matrix', 'a singular one', 'invertible');
    for (let i = column + 1; i < n; i++) {
      const row = rows[i]!;
      const factor = row[column]! / top[column]!;
      for (let j = column; j <= n; j++) row[j]! -= factor * top[j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!;
    for (let j = i + 1; j < n; j++) rest -= rows[i]![j]! * x[j]!;
    x[i] = rest / rows[i]![i]!;
  }
  return x;
}

/** The q-quantile of a list with linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, numpy's default). */
export function quantile(values: ArrayLike<number>, q: number): number {
  requireNumber('q', q, 0, 1);
  requireLength('values', values);
  const sorted = Float64Array.from(values).sort();
  const position = q * (sorted.length - 1);
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (position - low) * (sorted[high]! - sorted[low]!);
}
