import type { Language, Localized } from '../../language.ts';
import { bounds } from '../estimate.ts';
import type { Holds, Measures, Verdict } from '../exhibit.ts';
import { FAILED, sayFailedRuns } from '../failure.ts';
import { compared, estimateOf, measured, measuredWith, sayEach, sayRemedied } from '../guided-sweep/comparison.ts';
import type { Sweep } from '../guided-sweep/records.ts';
import type { SweepState } from '../guided-sweep/state.ts';
import type { ChromaParameters } from './parameters.ts';

/** The scale that is judged, by guidance alone, and how many times the data's chroma counts as oversaturated. Fixed before the run. */
const AT = 5;
const OVERSATURATED = 1.25;
/** The scale at which claims about strong guidance are tried. */
const STRONG = 7;

const chroma = ({ values }: Sweep): number | null | undefined => values['chroma'];

/**
 * Mean chroma over the data's, of the exact model, ε and v: at w = 5 (nameAt5), at w = 7 (nameAt7), and at w = 5 with the remedy, if one is chosen
 * (nameWith). Of networks after the last step of training only; failed: 1 where a loss stopped being a number before.
 */
export function measures(state: SweepState, { steps }: Pick<ChromaParameters, 'steps'>): Measures | undefined {
  const at = (scale: number) => measured(state, { side: 'plain', scale, steps }, `At${scale}`, chroma);
  const found = { ...at(AT), ...at(STRONG) };
  return `exactAt${AT}` in found ? { ...found, ...measuredWith(state, { scale: AT, steps }, chroma), ...(state.lossFailed && FAILED) } : undefined;
}

/** "Guidance by itself oversaturates": the exact model, which learned nothing wrong, guided. */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const failures = sayFailedRuns(seeds);
  const exact = estimateOf(seeds, `exactAt${AT}`);
  const [low, high] = bounds(exact);
  const holds: Holds = low > OVERSATURATED ? 'yes' : high < OVERSATURATED ? 'no' : 'depends';
  const said = { yes: { en: 'Guidance by itself oversaturates', zh: '引导本身就会过饱和' }, no: { en: 'Guidance by itself does not oversaturate here', zh: '这里引导本身不会过饱和' }, depends: { en: 'Whether guidance by itself oversaturates is not settled', zh: '引导本身是否过饱和，尚无定论' } }[holds];
  return {
    holds,
    effect: exact.mean,
    ...(exact.interval && { interval: exact.interval }),
    sentence: {
      en: `At w = ${AT} the mean chroma of guided samples over the data’s is: ${sayEach(seeds, `At${AT}`, 'en')}. ${said.en} (which counts from ${OVERSATURATED} on): the exact model has no error of learning.${sayNetworks(seeds, 'en')}${sayRemedied(seeds, 'en')}${failures ? ` ${failures.en}` : ''}`,
      zh: `在 w = ${AT}，引导后样本的平均彩度与数据之比：${sayEach(seeds, `At${AT}`, 'zh')}。${said.zh}（超过 ${OVERSATURATED} 才算）：精确模型没有学习误差。${sayNetworks(seeds, 'zh')}${sayRemedied(seeds, 'zh')}${failures?.zh ?? ''}`,
    },
  };
}

/** Whether the networks differ; empty while one of them is missing. */
function sayNetworks(seeds: readonly Measures[], language: Language): string {
  const values = (name: string) => seeds.map((one) => one[`${name}At${AT}`]);
  const both = [...values('epsilon'), ...values('v')];
  if (both.some((value) => value === undefined)) return '';
  if (both.includes(Infinity)) return degenerate[language];
  const { outcome } = compared(seeds, `At${AT}`);
  return { less: { en: ' Of the networks v oversaturates less.', zh: '两个网络中，v 的过饱和较轻。' }, more: { en: ' Of the networks ε oversaturates less.', zh: '两个网络中，ε 的过饱和较轻。' }, alike: { en: ' Between ε and v there is no difference worth the name.', zh: 'ε 与 v 之间没有值得一提的差别。' }, unsettled: { en: ' Which of ε and v oversaturates less is not settled.', zh: 'ε 与 v 谁的过饱和较轻，尚无定论。' } }[outcome][language];
}

const undecided: Localized = { en: 'Not decided: it takes samples of the exact model at w = 5.', zh: '尚无结论：需要精确模型在 w = 5 的样本。' };
const degenerate: Localized = {
  en: ' The networks cannot be compared: at zero terminal SNR the ε target does not determine x₀, which has nothing to do with guidance.',
  zh: '两个网络无法比较：末端信噪比为零时，ε 目标定不出 x₀，这与引导无关。',
};
