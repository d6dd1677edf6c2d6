/** What happens to single numbers between the products. The layout of matrices is that of product.ts. */
import { bytes, strideOf, ZERO } from './layout';

/**
 * The constants of `exp`, in memory: engines make a constant vector anew from two integers wherever it is used, which takes several
 * times as long as the sum that it goes into.
 */
const EXP = memory.data<f32>([
  87,
  -87,
  1.44269504088896341, // 1/ln 2
  12582912, // 1.5·2²³: adding it rounds to the nearest integer, which then stands in the lowest bits
  0.693359375, // ln 2 in two parts
  -2.12194440e-4,
  1.9875691500e-4,
  1.3981999507e-3,
  8.3334519073e-3,
  4.1665795894e-2,
  1.6666665459e-1,
  5.0000001201e-1,
  1,
]);

// @ts-ignore: decorator
@inline
function constant(index: usize): v128 {
  return v128.load_splat<f32>(EXP + (index << 2));
}

/**
 * eˣ to about one unit in the last place, from eˣ = 2ⁿ·eʳ with |r| ≤ ½ln 2 and a polynomial (Cody and Waite 1980; coefficients of
 * Cephes' expf). Beyond ±87 it stays at its last value; NaN stays NaN.
 */
// @ts-ignore: decorator
@inline
function exp(x: v128): v128 {
  // pmin(a, b) is b < a ? b : a: with the bound as b a NaN in a comes through.
  x = f32x4.pmax(f32x4.pmin(x, constant(0)), constant(1));
  const shifted = f32x4.add(f32x4.mul(x, constant(2)), constant(3));
  const n = f32x4.sub(shifted, constant(3));
  let r = f32x4.sub(x, f32x4.mul(n, constant(4)));
  r = f32x4.sub(r, f32x4.mul(n, constant(5)));
  let p = f32x4.add(f32x4.mul(constant(6), r), constant(7));
  p = f32x4.add(f32x4.mul(p, r), constant(8));
  p = f32x4.add(f32x4.mul(p, r), constant(9));
  p = f32x4.add(f32x4.mul(p, r), constant(10));
  p = f32x4.add(f32x4.mul(p, r), constant(11));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), constant(12));
  // The bits of 1 are those of the exponent 0: adding n above the fraction multiplies by 2ⁿ.
  return f32x4.mul(p, i32x4.add(i32x4.shl(shifted, 23), constant(12)));
}

/** a = silu(a) = a·σ(a), and slope = silu′ = σ·(1 + z − a), if there is a place for it. */
export function silu(a: usize, slope: usize, rows: i32, columns: i32): void {
  const stride = bytes(strideOf(columns));
  const width = bytes(columns);
  for (let row = 0; row < rows; row++) {
    for (let at: usize = 0; at < width; at += 16) {
      const z = v128.load(a + at);
      const gate = f32x4.div(constant(12), f32x4.add(constant(12), exp(f32x4.neg(z))));
      const value = f32x4.mul(z, gate);
      v128.store(a + at, value);
      if (slope) v128.store(slope + at, f32x4.mul(gate, f32x4.sub(f32x4.add(constant(12), z), value)));
    }
    a += stride;
    if (slope) slope += stride;
  }
}

/** a = a·b, number by number. */
export function multiply(a: usize, b: usize, rows: i32, columns: i32): void {
  const end = a + <usize>rows * bytes(strideOf(columns));
  for (; a < end; a += 16) {
    v128.store(a, f32x4.mul(v128.load(a), v128.load(b)));
    b += 16;
  }
}

/**
 * From outputs to ∂loss/∂output in their place: 2·factor·weight·(ŷ − y). `rows` are all rows, of which the first n are examples;
 * the others become 0. `targets` lie close together, `dimension` an example.
 * @returns the sum of factor·weight·(ŷ − y)².
 */
export function outputDelta(outputs: usize, targets: usize, weights: usize, n: i32, rows: i32, dimension: i32, columns: i32, factor: f32): f64 {
  const stride = bytes(strideOf(columns));
  let loss: f64 = 0;
  for (let row = 0; row < rows; row++) {
    if (row < n) {
      const weight = factor * f32.load(weights + bytes(row));
      for (let j = 0; j < dimension; j++) {
        const error = f32.load(outputs + bytes(j)) - f32.load(targets);
        loss += weight * error * error;
        f32.store(outputs + bytes(j), 2 * weight * error);
        targets += 4;
      }
    } else {
      for (let j = 0; j < columns; j += 4) v128.store(outputs + bytes(j), f32x4.splat(0));
    }
    outputs += stride;
  }
  return loss;
}

/** sums[row] += (|a|² + 1)·|δ|²: ∂W of one example is the outer product of a and δ, and ∂b is δ. */
export function addSquaredNorms(sums: usize, a: usize, delta: usize, rows: i32, inputs: i32, outputs: i32): void {
  const strideA = bytes(strideOf(inputs));
  const strideD = bytes(strideOf(outputs));
  for (let row = 0; row < rows; row++) {
    f32.store(sums, f32.load(sums) + (squared(a, inputs) + 1) * squared(delta, outputs));
    sums += 4;
    a += strideA;
    delta += strideD;
  }
}

// @ts-ignore: decorator
@inline
function squared(row: usize, columns: i32): f32 {
  let sum = f32x4.splat(0);
  const end = bytes(columns);
  for (let at: usize = 0; at < end; at += 16) {
    const value = v128.load(row + at);
    sum = f32x4.add(sum, f32x4.mul(value, value));
  }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
}

/** to += from, over `count` numbers, a multiple of 4. */
export function addTo(to: usize, from: usize, count: i32): void {
  const end = to + bytes(count);
  for (; to < end; to += 16) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
    from += 16;
  }
}

/** a·b over `count` numbers, a multiple of 4: 64 at a time are summed in float32, few enough to lose no digit that counts, and these sums in float64. */
export function dot(a: usize, b: usize, count: i32): f64 {
  let sum = f64x2.splat(0);
  const end = a + bytes(count);
  while (a + 256 <= end) {
    let s0 = ZERO, s1 = ZERO, s2 = ZERO, s3 = ZERO;
    for (const stop = a + 256; a < stop; a += 64) {
      s0 = f32x4.add(s0, f32x4.mul(v128.load(a), v128.load(b)));
      s1 = f32x4.add(s1, f32x4.mul(v128.load(a, 16), v128.load(b, 16)));
      s2 = f32x4.add(s2, f32x4.mul(v128.load(a, 32), v128.load(b, 32)));
      s3 = f32x4.add(s3, f32x4.mul(v128.load(a, 48), v128.load(b, 48)));
      b += 64;
    }
    sum = f64x2.add(sum, wide(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3))));
  }
  for (; a < end; a += 16) {
    sum = f64x2.add(sum, wide(f32x4.mul(v128.load(a), v128.load(b))));
    b += 16;
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** Four float32 as two float64, in pairs. */
// @ts-ignore: decorator
@inline
function wide(four: v128): v128 {
  return f64x2.add(f64x2.promote_low_f32x4(four), f64x2.promote_low_f32x4(v128.shuffle<i32>(four, four, 2, 3, 2, 3)));
}

/**
 * Adam and the average of the weights in one pass over `count` numbers, a multiple of 4; constants as in optimizer.ts, in float64
 * because 1 − 0.999 is off in the fifth digit once 0.999 is rounded to float32.
 */
export function adam(theta: usize, m: usize, v: usize, ema: usize, g: usize, count: i32, beta1: f64, beta2: f64, rate: f64, epsilon: f64, decay: f64): void {
  const b1 = f32x4.splat(<f32>beta1), c1 = f32x4.splat(<f32>(1 - beta1));
  const b2 = f32x4.splat(<f32>beta2), c2 = f32x4.splat(<f32>(1 - beta2));
  const r = f32x4.splat(<f32>rate), e = f32x4.splat(<f32>epsilon), share = f32x4.splat(<f32>(1 - decay));
  const end = bytes(count);
  for (let at: usize = 0; at < end; at += 16) {
    const slope = v128.load(g + at);
    const mean = f32x4.add(f32x4.mul(b1, v128.load(m + at)), f32x4.mul(c1, slope));
    const square = f32x4.add(f32x4.mul(b2, v128.load(v + at)), f32x4.mul(c2, f32x4.mul(slope, slope)));
    const value = f32x4.sub(v128.load(theta + at), f32x4.div(f32x4.mul(r, mean), f32x4.add(f32x4.sqrt(square), e)));
    const average = v128.load(ema + at);
    v128.store(m + at, mean);
    v128.store(v + at, square);
    v128.store(theta + at, value);
    v128.store(ema + at, f32x4.add(average, f32x4.mul(share, f32x4.sub(value, average))));
  }
}
