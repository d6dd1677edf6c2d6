const HALF = 1000;

/** The last 2,000 losses of each learner. Flat: in none of them is the later half's mean below the earlier's by two standard errors. */
export function recentLosses(learners: number) {
  let kept: number[][] = Array.from({ length: learners }, () => []);
  return {
    add(losses: readonly (readonly number[])[]) {
      kept = kept.map((list, l) => [...list, ...losses[l]!].slice(-2 * HALF));
    },
    flat: () => kept[0]!.length === 2 * HALF && kept.every((list) => {
      const [before, after] = [moments(list.slice(0, HALF)), moments(list.slice(HALF))];
      return before.mean - after.mean < 2 * Math.sqrt((before.variance + after.variance) / HALF);
    }),
  };
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}
