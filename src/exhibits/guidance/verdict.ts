import type { Localized } from '../../language.ts';
import type { Verdict } from '../exhibit.ts';
import { say } from '../numbers.ts';
import type { GuidanceState } from './state.ts';

/** The scale at which ε and v are compared, and the least difference that counts, as a share of the exact model's value. Fixed before the run. */
const AT = 7;
const LEAST = 0.1;

/**
 * "v lessens oversaturation." Measure: how far out along its class a sample lies, as a multiple of the data's (mean chroma for the named
 * colours, 1 + overshoot otherwise), ε minus v over the exact model's, at w = 7. One run has no interval; the sentence says so.
 */
export function verdict(state: GuidanceState): Verdict {
  const reach = (sampler: 'exact' | 'epsilon' | 'v'): number => {
    const sweep = state.sweeps[sampler]?.[AT];
    if (!sweep) return NaN;
    return 'chroma' in sweep ? (sweep.chroma ?? Infinity) : 1 + (sweep.overshoot ?? Infinity);
  };
  const [exact, epsilon, v] = [reach('exact'), reach('epsilon'), reach('v')];
  const effect = (epsilon - v) / exact;
  if (state.failed.includes('epsilon')) return { holds: 'depends', effect: Infinity, sentence: degenerate };
  if (!Number.isFinite(effect)) return { holds: 'open', effect, sentence: undecided };
  const holds = effect > LEAST ? 'yes' : effect < -LEAST ? 'depends' : 'no';
  const numbers = (language: 'en' | 'zh') => [exact, epsilon, v].map((value) => say(value, language)) as [string, string, string];
  const [en, zh] = [numbers('en'), numbers('zh')];
  return {
    holds,
    effect,
    sentence: {
      en: `At w = ${AT} samples lie out along their class ${en[0]} times as far as the data for the exact model, ${en[1]} for ε and ${en[2]} for v: ${{ yes: 'in this run v saturates less', no: 'no difference between ε and v worth the name', depends: 'in this run v saturates more' }[holds]}. The guidance does most of it, with a perfect network too. One run, one seed.`,
      zh: `在 w = ${AT}，样本沿着自己类别的方向走出的距离是数据的：精确模型 ${zh[0]} 倍，ε ${zh[1]} 倍，v ${zh[2]} 倍。${{ yes: '这一次 v 的过饱和较轻', no: 'ε 与 v 没有值得一提的差别', depends: '这一次 v 的过饱和更重' }[holds]}。主要是引导本身造成的，完美的网络也一样。这只是一个种子的一次运行。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet: the comparison needs the exact model, ε and v at w = 7.', zh: '尚无结论：需要精确模型、ε 与 v 在 w = 7 的结果。' };
const degenerate: Localized = {
  en: 'No comparison: at zero terminal SNR the ε target does not determine x₀, so ε has no samples at all. That is a reason for v, but not one about guidance.',
  zh: '无法比较：末端信噪比为零时，ε 目标定不出 x₀，ε 根本没有样本。这是选 v 的理由，却与引导无关。',
};
