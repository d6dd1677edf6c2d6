import type { Language, Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { percent } from '../numbers.ts';
import type { GuidanceState } from './state.ts';

/** The scale at which ε and v are compared, and the least difference that counts, as a share of the exact model's value. Fixed before the run. */
const AT = 7;
const LEAST = 0.1;

/**
 * How far out along its class a sample lies at w = 7, as a multiple of the data's: mean chroma for the named colours, 1 + overshoot otherwise.
 * Infinite for ε where it has no samples.
 */
export function measures(state: GuidanceState): Measures | undefined {
  const reach = (sampler: 'exact' | 'epsilon' | 'v'): number => {
    if (state.failed.includes(sampler)) return Infinity;
    const sweep = state.sweeps[sampler]?.[AT];
    if (!sweep) return NaN;
    return 'chroma' in sweep ? (sweep.chroma ?? Infinity) : 1 + (sweep.overshoot ?? Infinity);
  };
  const found = { exact: reach('exact'), epsilon: reach('epsilon'), v: reach('v') };
  return Object.values(found).some(Number.isNaN) ? undefined : found;
}

/** "v lessens oversaturation": ε minus v, over the exact model's, paired over seeds. */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  if (seeds.some(({ epsilon }) => epsilon === Infinity)) return { holds: 'depends', effect: Infinity, sentence: degenerate };
  const difference = estimate(seeds.map(({ exact, epsilon, v }) => (epsilon! - v!) / exact!));
  const [low, high] = bounds(difference);
  const more = high < -LEAST;
  const holds = low > LEAST ? 'yes' : more || (high < LEAST && low > -LEAST) ? 'no' : 'depends';
  const mean = (name: 'exact' | 'epsilon' | 'v') => estimate(seeds.map((one) => one[name]!));
  const [exact, epsilon, v] = [mean('exact'), mean('epsilon'), mean('v')];
  // How much of the learned samples' excess over the data a perfect network has too.
  const share = (exact.mean - 1) / ((epsilon.mean + v.mean) / 2 - 1);
  const guided = (language: Language) => (share >= 0 && share <= 1 ? percent(share, language) : undefined);
  return {
    holds,
    effect: difference.mean,
    ...(difference.interval && { interval: difference.interval }),
    sentence: {
      en: `At w = ${AT} samples lie out along their class this many times as far as the data: exact ${sayEstimate(exact, 'en')}, ε ${sayEstimate(epsilon, 'en')}, v ${sayEstimate(v, 'en')}. ${{ yes: 'v saturates less here', no: more ? 'v saturates more here' : 'No difference between ε and v worth the name', depends: 'Which saturates less is not settled' }[holds]}.${guided('en') ? ` Of what the networks overshoot, guidance alone accounts for ${guided('en')!}: a perfect network does that too; the rest is error of learning.` : ''}`,
      zh: `在 w = ${AT}，样本沿着自己类别的方向走出的距离是数据的：精确模型 ${sayEstimate(exact, 'zh')}，ε ${sayEstimate(epsilon, 'zh')}，v ${sayEstimate(v, 'zh')} 倍。${{ yes: '这里 v 的过饱和较轻', no: more ? '这里 v 的过饱和更重' : 'ε 与 v 没有值得一提的差别', depends: '谁的过饱和较轻，尚无定论' }[holds]}。${guided('zh') ? `网络多走的部分里，${guided('zh')!} 来自引导本身，完美的网络也会如此；其余是学习误差。` : ''}`,
    },
  };
}

const undecided: Localized = { en: 'Not decided: it takes the exact model and both ε and v, switched on and sampled at w = 7.', zh: '尚无结论：需要精确模型，以及打开了的 ε 与 v 两个网络在 w = 7 的样本。' };
const degenerate: Localized = {
  en: 'No comparison: at zero terminal SNR the ε target does not determine x₀, so ε has no samples at all. That is a reason for v, but not one about guidance.',
  zh: '无法比较：末端信噪比为零时，ε 目标定不出 x₀，ε 根本没有样本。这是选 v 的理由，却与引导无关。',
};
