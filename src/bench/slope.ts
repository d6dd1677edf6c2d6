/**
 * How cost grows with size: the slope of a least-squares line through (log size, log cost). 1 is linear, 2 quadratic, 0 free.
 *
 * @throws RangeError unless there are two different sizes at least and everything is positive
 */
export function logLogSlope(sizes: readonly number[], costs: readonly number[]): number {
  if (sizes.length !== costs.length) throw new RangeError(`${sizes.length} sizes, ${costs.length} costs`);
  if (new Set(sizes).size < 2) throw new RangeError('a slope needs two different sizes');
  if (![...sizes, ...costs].every((value) => value > 0 && Number.isFinite(value))) throw new RangeError('sizes and costs must be positive');
  const x = sizes.map(Math.log), y = costs.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return covariance / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
