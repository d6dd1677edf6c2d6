import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { countingFailures, FAILED } from '../failure.ts';
import type { SolverStepsState, Who } from './state.ts';

/** Where ε and v are compared, and the least difference of sliced W2 that counts. Fixed before the run. */
const SOLVER = 'dpmpp-2m';
const EVALUATIONS = 8;
const LEAST = 0.02;

/**
 * Sliced W2 of the exact model, ε and v with DPM-Solver++ (2M) at 8 evaluations; infinite for ε where it has no samples. spaces: the largest difference
 * between samples of the exact model that answers as x̂0 and samples of the same one that answers as ε or as v, in any solver. FAILED: a loss stopped
 * being a number.
 */
export function measures({ results, failed, lossFailed, spaces }: SolverStepsState): Measures | undefined {
  if (lossFailed) return FAILED;
  const of = (who: Who) => results.find((one) => one.who === who && one.solver === SOLVER && one.allowed === EVALUATIONS)?.sw2;
  const [exact, epsilon, v] = [of('exact'), failed.includes('epsilon') ? Infinity : of('epsilon'), of('v')];
  if (exact === undefined || epsilon === undefined || v === undefined) return undefined;
  return { exact, epsilon, v, spaces: spaces ? Math.max(...spaces.worst.flatMap(({ epsilon, v: ofV, x0 }) => [epsilon, ofV, x0].map((value) => value ?? Infinity))) : Infinity };
}

/** "v is better at few steps": ε minus v, paired over seeds. */
export const verdict = (seeds: readonly Measures[]): Verdict => countingFailures(seeds, judge);

function judge(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  if (seeds.some(({ epsilon }) => epsilon === Infinity)) return { holds: 'depends', effect: Infinity, sentence: degenerate };
  const difference = estimate(seeds.map(({ epsilon, v }) => epsilon! - v!));
  const mean = (name: 'exact' | 'epsilon' | 'v') => estimate(seeds.map((one) => one[name]!));
  const [exact, epsilon, v] = [mean('exact'), mean('epsilon'), mean('v')];
  const [low, high] = bounds(difference);
  const found = low > LEAST ? 'v' : high < -LEAST ? 'epsilon' : low > -LEAST && high < LEAST ? 'none' : 'open';
  return {
    holds: ({ v: 'yes', epsilon: 'no', none: 'no', open: 'depends' } as const)[found],
    effect: difference.mean,
    ...(difference.interval && { interval: difference.interval }),
    sentence: {
      en: `${{ v: 'v is better here', epsilon: 'ε is better here', none: 'No difference found between ε and v', open: 'Whether v is better here is not settled' }[found]}: sliced W₂ of ε minus that of v, DPM-Solver++ 2M with ${EVALUATIONS} evaluations, is ${sayEstimate(difference, 'en')}, where ${LEAST} would count. Exact ${sayEstimate(exact, 'en')}, ε ${sayEstimate(epsilon, 'en')}, v ${sayEstimate(v, 'en')}.`,
      zh: `${{ v: '这里 v 更好', epsilon: '这里 ε 更好', none: '没有发现 ε 与 v 有差别', open: '这里 v 是否更好，尚无定论' }[found]}：DPM-Solver++ 2M、${EVALUATIONS} 次求值时，ε 与 v 的切片 W₂ 之差为 ${sayEstimate(difference, 'zh')}，达到 ${LEAST} 才算数。精确模型 ${sayEstimate(exact, 'zh')}，ε ${sayEstimate(epsilon, 'zh')}，v ${sayEstimate(v, 'zh')}。`,
    },
  };
}

const undecided: Localized = {
  en: 'Not decided yet: the comparison needs samples of both the ε and the v network.',
  zh: '尚无结论：需要 ε 与 v 两个网络的样本。',
};
const degenerate: Localized = {
  en: 'No comparison of solvers: at zero terminal SNR the ε target does not determine x₀, so ε has no samples at any number of steps.',
  zh: '无从比较求解器：末端信噪比为零时，ε 目标定不出 x₀，走多少步都没有样本。',
};
