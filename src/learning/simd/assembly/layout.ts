export const ZERO = f32x4.splat(0);

/** Numbers from one row of a matrix to the next. Not a power of two, so that the rows of a column do not share one set of the cache. */
// @ts-ignore: decorator
@inline
export function strideOf(columns: i32): i32 {
  return columns | 4;
}

/** Bytes of so many float32. */
// @ts-ignore: decorator
@inline
export function bytes(numbers: i32): usize {
  return <usize>numbers << 2;
}
