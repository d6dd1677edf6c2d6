import type { Language, Localized } from '../../language.ts';
import { sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { countingFailures, FAILED } from '../failure.ts';
import { COMPARED, compared, estimateOf, measured, measuredWith, sayEach, sayRemedied } from '../guided-sweep/comparison.ts';
import type { Sweep } from '../guided-sweep/records.ts';
import type { SweepState } from '../guided-sweep/state.ts';
import { percent } from '../numbers.ts';
import type { GuidanceParameters } from './parameters.ts';

/** The scale at which ε and v are compared, by guidance alone. Fixed before the run, as is the least difference that counts. */
const AT = 7;

/** How far out along its class a sample lies, as a multiple of the data's. */
const reach = ({ values }: Sweep): number => 1 + (values['overshoot'] ?? Infinity);

/**
 * At w = 7, of the exact model, ε and v: the reach of samples, the longest mean |x̂0| on the way (namePeak), and the reach with the remedy, if one is chosen
 * (nameWith). Infinite for ε where it has no samples. FAILED: a loss stopped being a number.
 */
export function measures(state: SweepState, { steps }: Pick<GuidanceParameters, 'steps'>): Measures | undefined {
  if (state.lossFailed) return FAILED;
  const at = { side: 'plain', scale: AT, steps } as const;
  const found = { ...measured(state, at, '', reach), ...measured(state, at, 'Peak', ({ values }) => values['peak']) };
  return COMPARED.every((sampler) => sampler in found) ? { ...found, ...measuredWith(state, at, reach) } : undefined;
}

/** "v lessens oversaturation": ε minus v, over the exact model's, paired over seeds. */
export const verdict = (seeds: readonly Measures[]): Verdict => countingFailures(seeds, judge);

function judge(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  if (seeds.some(({ epsilon }) => epsilon === Infinity)) return { holds: 'depends', effect: Infinity, sentence: degenerate };
  const { difference, outcome } = compared(seeds);
  const [exact, epsilon, v] = COMPARED.map((sampler) => estimateOf(seeds, sampler).mean) as [number, number, number];
  // How much of the learned samples' excess over the data a perfect network has too.
  const share = (exact - 1) / ((epsilon + v) / 2 - 1);
  const guided = (language: Language) => (share >= 0 && share <= 1 ? percent(share, language) : undefined);
  const peaks = seeds.map(({ exactPeak, epsilonPeak, vPeak }) => ({ epsilon: epsilonPeak! / exactPeak!, v: vPeak! / exactPeak! }));
  const [ofEpsilon, ofV] = [estimateOf(peaks, 'epsilon', 'ratio'), estimateOf(peaks, 'v', 'ratio')];
  return {
    holds: ({ less: 'yes', more: 'no', alike: 'no', unsettled: 'depends' } as const)[outcome],
    effect: difference.mean,
    ...(difference.interval && { interval: difference.interval }),
    sentence: {
      en: `At w = ${AT} samples lie out along their class this many times as far as the data: ${sayEach(seeds, '', 'en')}. ${{ less: 'v saturates less here', more: 'v saturates more here', alike: 'No difference between ε and v worth the name', unsettled: 'Which saturates less is not settled' }[outcome]}.${guided('en') ? ` Of what the networks overshoot, guidance alone accounts for ${guided('en')!}: a perfect network does that too; the rest is error of learning.` : ''} On the way the longest x̂₀ is this many times the exact model’s: ε ${sayEstimate(ofEpsilon, 'en')}, v ${sayEstimate(ofV, 'en')}.${sayRemedied(seeds, 'en')}`,
      zh: `在 w = ${AT}，样本沿着自己类别的方向走出的距离是数据的多少倍：${sayEach(seeds, '', 'zh')}。${{ less: '这里 v 的过饱和较轻', more: '这里 v 的过饱和更重', alike: 'ε 与 v 没有值得一提的差别', unsettled: '谁的过饱和较轻，尚无定论' }[outcome]}。${guided('zh') ? `网络多走的部分里，${guided('zh')!} 来自引导本身，完美的网络也会如此；其余是学习误差。` : ''}途中最长的 x̂₀ 是精确模型的多少倍：ε ${sayEstimate(ofEpsilon, 'zh')}，v ${sayEstimate(ofV, 'zh')}。${sayRemedied(seeds, 'zh')}`,
    },
  };
}

const undecided: Localized = { en: 'Not decided: it takes the exact model and both ε and v, switched on and sampled at w = 7.', zh: '尚无结论：需要精确模型，以及打开了的 ε 与 v 两个网络在 w = 7 的样本。' };
const degenerate: Localized = {
  en: 'No comparison: at zero terminal SNR the ε target does not determine x₀, so ε has no samples at all. That is a reason for v, but not one about guidance.',
  zh: '无法比较：末端信噪比为零时，ε 目标定不出 x₀，ε 根本没有样本。这是选 v 的理由，却与引导无关。',
};
