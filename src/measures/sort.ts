/** So many points share a bucket on average where points are spread evenly. */
const PER_BUCKET = 4;
/** From here on in one bucket, sorting by insertion would take longer than the built-in sort. */
const MANY = 48;

/**
 * Finite numbers in ascending order, as `values.sort()` gives them (but for which of 0 and −0 comes first), in a third of its time and less for
 * thousands of projected points: they are laid into buckets of equal width first. How they are distributed changes the time, never the result.
 */
export function sorted(values: Float64Array): Float64Array {
  const n = values.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const buckets = Math.ceil(n / PER_BUCKET);
  const scale = (buckets - 1) / (high - low);
  // Numbers all alike or nearly, or farther apart than the largest number.
  if (n < MANY || !(scale > 0 && scale < Infinity)) return values.slice().sort();
  const bucketOf = new Uint32Array(n);
  const begin = new Uint32Array(buckets + 1);
  for (let i = 0; i < n; i++) {
    // Monotone in the value, as each rounding is.
    const bucket = Math.trunc((values[i]! - low) * scale);
    bucketOf[i] = bucket;
    begin[bucket + 1]!++;
  }
  for (let b = 0; b < buckets; b++) begin[b + 1]! += begin[b]!;
  const next = begin.slice();
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) out[next[bucketOf[i]!]!++] = values[i]!;
  for (let b = 0; b < buckets; b++) {
    const from = begin[b]!;
    const to = begin[b + 1]!;
    if (to - from > MANY) out.subarray(from, to).sort();
    else insertionSort(out, from, to);
  }
  return out;
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= from && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}
