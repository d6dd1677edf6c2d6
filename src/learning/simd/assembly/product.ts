/**
 * Matrix products in 128-bit registers. Matrices are float32, row by row; columns are multiples of 4, and the rows
 * of `product` are too. A row takes strideOf(columns) numbers, and what lies beyond the columns is never read. Sums run in one fixed
 * order, so that the same numbers give the same bits everywhere: no fused multiply-add, which some machines have and some do not.
 */
import { bytes, strideOf, ZERO } from './layout';

// @ts-ignore: decorator
@inline
function add(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** c = bias + a·b, rows × columns, over `inner`; bias 0 stands for none. */
export function product(c: usize, a: usize, b: usize, bias: usize, rows: i32, inner: i32, columns: i32): void {
  const strideA = bytes(strideOf(inner));
  const strideC = bytes(strideOf(columns));
  let column = 0;
  for (; column + 8 <= columns; column += 8) {
    for (let row = 0; row < rows; row += 4) {
      tile8(c + <usize>row * strideC + bytes(column), strideC, a + <usize>row * strideA, strideA, b + bytes(column), bias ? bias + bytes(column) : 0, inner);
    }
  }
  if (column < columns) {
    for (let row = 0; row < rows; row += 4) {
      tile4(c + <usize>row * strideC + bytes(column), strideC, a + <usize>row * strideA, strideA, b + bytes(column), strideC, bias ? bias + bytes(column) : 0, inner);
    }
  }
}

/** Four rows by eight columns. */
function tile8(c: usize, strideC: usize, a0: usize, strideA: usize, b: usize, bias: usize, inner: i32): void {
  const a1 = a0 + strideA, a2 = a1 + strideA, a3 = a2 + strideA;
  let c00 = ZERO, c01 = ZERO;
  if (bias) {
    c00 = v128.load(bias);
    c01 = v128.load(bias, 16);
  }
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
  const end = bytes(inner);
  // B has the stride of C: both have the same columns.
  for (let k: usize = 0; k < end; k += 8) {
    let b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a0 + k);
    c00 = add(c00, x, b0);
    c01 = add(c01, x, b1);
    x = v128.load_splat<f32>(a1 + k);
    c10 = add(c10, x, b0);
    c11 = add(c11, x, b1);
    x = v128.load_splat<f32>(a2 + k);
    c20 = add(c20, x, b0);
    c21 = add(c21, x, b1);
    x = v128.load_splat<f32>(a3 + k);
    c30 = add(c30, x, b0);
    c31 = add(c31, x, b1);
    b += strideC;
    b0 = v128.load(b);
    b1 = v128.load(b, 16);
    x = v128.load_splat<f32>(a0 + k, 4);
    c00 = add(c00, x, b0);
    c01 = add(c01, x, b1);
    x = v128.load_splat<f32>(a1 + k, 4);
    c10 = add(c10, x, b0);
    c11 = add(c11, x, b1);
    x = v128.load_splat<f32>(a2 + k, 4);
    c20 = add(c20, x, b0);
    c21 = add(c21, x, b1);
    x = v128.load_splat<f32>(a3 + k, 4);
    c30 = add(c30, x, b0);
    c31 = add(c31, x, b1);
    b += strideC;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += strideC;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += strideC;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += strideC;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}

/** Four rows by four columns. */
function tile4(c: usize, strideC: usize, a0: usize, strideA: usize, b: usize, strideB: usize, bias: usize, inner: i32): void {
  const a1 = a0 + strideA, a2 = a1 + strideA, a3 = a2 + strideA;
  let c0 = bias ? v128.load(bias) : ZERO;
  let c1 = c0, c2 = c0, c3 = c0;
  const end = bytes(inner);
  for (let k: usize = 0; k < end; k += 4) {
    const b0 = v128.load(b);
    c0 = add(c0, v128.load_splat<f32>(a0 + k), b0);
    c1 = add(c1, v128.load_splat<f32>(a1 + k), b0);
    c2 = add(c2, v128.load_splat<f32>(a2 + k), b0);
    c3 = add(c3, v128.load_splat<f32>(a3 + k), b0);
    b += strideB;
  }
  v128.store(c, c0);
  v128.store(c + strideC, c1);
  v128.store(c + 2 * strideC, c2);
  v128.store(c + 3 * strideC, c3);
}

/**
 * The gradient of one layer, added to what is there: g += aᵀ·δ, inputs × outputs, and below it, as one more row, the sum of δ.
 * The layout is that of a layer's weights and biases.
 */
export function accumulate(g: usize, a: usize, delta: usize, rows: i32, inputs: i32, outputs: i32): void {
  const strideA = bytes(strideOf(inputs));
  const strideD = bytes(strideOf(outputs));
  let column = 0;
  for (; column + 8 <= outputs; column += 8) {
    for (let input = 0; input < inputs; input += 4) {
      outer8(g + <usize>input * strideD + bytes(column), a + bytes(input), strideA, delta + bytes(column), strideD, rows);
    }
  }
  if (column < outputs) {
    for (let input = 0; input < inputs; input += 4) {
      outer4(g + <usize>input * strideD + bytes(column), a + bytes(input), strideA, delta + bytes(column), strideD, rows);
    }
  }
  for (column = 0; column < outputs; column += 4) {
    const at = g + <usize>inputs * strideD + bytes(column);
    let sum = v128.load(at);
    let d = delta + bytes(column);
    for (let row = 0; row < rows; row++) {
      sum = f32x4.add(sum, v128.load(d));
      d += strideD;
    }
    v128.store(at, sum);
  }
}

function outer8(g: usize, a: usize, strideA: usize, d: usize, stride: usize, rows: i32): void {
  const g1 = g + stride, g2 = g1 + stride, g3 = g2 + stride;
  let c00 = v128.load(g), c01 = v128.load(g, 16);
  let c10 = v128.load(g1), c11 = v128.load(g1, 16);
  let c20 = v128.load(g2), c21 = v128.load(g2, 16);
  let c30 = v128.load(g3), c31 = v128.load(g3, 16);
  for (let row = 0; row < rows; row++) {
    const d0 = v128.load(d), d1 = v128.load(d, 16);
    let x = v128.load_splat<f32>(a);
    c00 = add(c00, x, d0);
    c01 = add(c01, x, d1);
    x = v128.load_splat<f32>(a, 4);
    c10 = add(c10, x, d0);
    c11 = add(c11, x, d1);
    x = v128.load_splat<f32>(a, 8);
    c20 = add(c20, x, d0);
    c21 = add(c21, x, d1);
    x = v128.load_splat<f32>(a, 12);
    c30 = add(c30, x, d0);
    c31 = add(c31, x, d1);
    a += strideA;
    d += stride;
  }
  v128.store(g, c00);
  v128.store(g, c01, 16);
  v128.store(g1, c10);
  v128.store(g1, c11, 16);
  v128.store(g2, c20);
  v128.store(g2, c21, 16);
  v128.store(g3, c30);
  v128.store(g3, c31, 16);
}

function outer4(g: usize, a: usize, strideA: usize, d: usize, stride: usize, rows: i32): void {
  const g1 = g + stride, g2 = g1 + stride, g3 = g2 + stride;
  let c0 = v128.load(g), c1 = v128.load(g1), c2 = v128.load(g2), c3 = v128.load(g3);
  for (let row = 0; row < rows; row++) {
    const d0 = v128.load(d);
    c0 = add(c0, v128.load_splat<f32>(a), d0);
    c1 = add(c1, v128.load_splat<f32>(a, 4), d0);
    c2 = add(c2, v128.load_splat<f32>(a, 8), d0);
    c3 = add(c3, v128.load_splat<f32>(a, 12), d0);
    a += strideA;
    d += stride;
  }
  v128.store(g, c0);
  v128.store(g1, c1);
  v128.store(g2, c2);
  v128.store(g3, c3);
}

/** to = fromᵀ; `from` is rows × columns. */
export function transpose(to: usize, from: usize, rows: i32, columns: i32): void {
  const strideFrom = bytes(strideOf(columns));
  const strideTo = bytes(strideOf(rows));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      f32.store(to + <usize>column * strideTo + bytes(row), f32.load(from + <usize>row * strideFrom + bytes(column)));
    }
  }
}
