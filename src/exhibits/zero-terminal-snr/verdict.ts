import type { Language, Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate, type Estimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { FAILED, sayFailedRuns } from '../failure.ts';
import { parameters as described, type ZeroTerminalSnrParameters } from './parameters.ts';
import { RESCUES } from './rescues.ts';
import type { ZeroTerminalSnrState } from './state.ts';

/** The offset at which the mean is judged, and the error that counts, in standard deviations of the data. Fixed before the run. */
const AT = 8;
const LEAST = 0.1;
/** Up to so many times the exact model's sliced W2 a network needs no rescue, and a rescue is enough: the factor by which networks differ in other verdicts. Set when the first stored runs were known, unlike the rest. */
const FACTOR = 2;

/**
 * Error of the sample mean at offset 8 with trailing steps, without and with zero terminal SNR; and, once there are networks, sliced W2 of v, of ε as it is
 * and of ε with each rescue, infinite where there are no samples, beside the exact model's (exact). failed: 1 where a loss stopped being a number before.
 */
export function measures({ results, networks }: ZeroTerminalSnrState): Measures | undefined {
  const found = results.find(({ offset }) => offset === AT);
  if (!found) return undefined;
  const of = (treatment: 'none' | (typeof RESCUES)[number], learner: 'epsilon' | 'v') => networks?.treated[treatment]?.distances[learner];
  const distances = [['v', of('none', 'v')], ['epsilon', of('none', 'epsilon')], ...RESCUES.map((rescue) => [rescue, of(rescue, 'epsilon')] as const)] as const;
  // All of one stage of training, or none.
  const complete = distances.every(([, distance]) => distance !== undefined);
  return {
    plain: found.error.plain.trailing,
    zero: found.error.zero.trailing,
    ...(networks && complete && { ...Object.fromEntries(distances.map(([name, distance]) => [name, distance ?? Infinity])), exact: networks.yardstick.exact }),
    ...(networks?.failed && !complete && FAILED),
  };
}

/** "A last timestep that is not pure noise pulls the samples towards 0, and zero terminal SNR mends that." */
export function verdict(seeds: readonly Measures[], parameters: Setting): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const of = (value: (one: Measures) => number) => estimate(seeds.map(value));
  const [plain, zero, effect] = [of((one) => one['plain']!), of((one) => one['zero']!), of((one) => one['plain']! - one['zero']!)];
  const within = ([low, high]: readonly [number, number]) => low > -LEAST && high < LEAST;
  const holds = within(bounds(plain)) ? 'no' : bounds(plain)[1] < -LEAST && within(bounds(zero)) ? 'yes' : 'depends';
  const networks = aboutNetworks(seeds, parameters);
  return {
    holds,
    effect: effect.mean,
    ...(effect.interval && { interval: effect.interval }),
    sentence: {
      en: `With the data at ${AT}, the exact model’s samples miss their mean by ${said(plain, 'en')} with the schedule as it is and by ${said(zero, 'en')} with zero terminal SNR. ${{ yes: 'What the last timestep leaves of the data matters', no: 'This schedule ends near enough to pure noise for the mean', depends: 'Zero terminal SNR alone does not settle it here' }[holds]}.${networks ? ` ${networks.en}` : ''}`,
      zh: `数据位于 ${AT} 时，精确模型的样本均值误差：原调度为 ${said(plain, 'zh')}，末端信噪比归零后为 ${said(zero, 'zh')}。${{ yes: '最后一个时间步里残留的数据确实要紧', no: '就均值而言，这个调度的末端已足够接近纯噪声', depends: '在这里，单靠末端信噪比归零还不能解决问题' }[holds]}。${networks?.zh ?? ''}`,
    },
  };
}

type Setting = Pick<ZeroTerminalSnrParameters, 'networks' | 'schedule'>;

/** How ε and v do on the schedule that the networks were trained on; undefined while a seed has none. */
function aboutNetworks(seeds: readonly Measures[], { networks, schedule }: Setting): Localized | undefined {
  const failures = sayFailedRuns(seeds);
  if (failures) return { en: `The networks are not compared. ${failures.en}`, zh: `网络之间不作比较。${failures.zh}` };
  if (!seeds.every((one) => 'epsilon' in one)) return undefined;
  const where = (language: Language) => described.schedule.options[networks === 'cosine' ? 'cosine' : schedule][language];
  const distance = (name: string, language: Language) => {
    const found = estimate(seeds.map((one) => one[name]!));
    return `${sayEstimate(found, language)}${Number.isFinite(found.mean) ? '' : { en: ' (no samples)', zh: '（没有样本）' }[language]}`;
  };
  // Stored runs may lack the exact model's distance; then there is nothing to judge by.
  const judged = seeds.every((one) => Number.isFinite(one['exact'])) ? judgement(seeds, distance) : undefined;
  return {
    en: `Networks trained on ${where('en')}${networks === 'zero' ? ' with zero terminal SNR' : ''}: sliced W₂ to the data is ${distance('epsilon', 'en')} for ε and ${distance('v', 'en')} for v.${judged ? ` ${judged.en}` : ''}`,
    zh: `在${where('zh')}调度${networks === 'zero' ? '（末端信噪比归零）' : ''}上训练的网络，到数据的切片 W₂：ε 为 ${distance('epsilon', 'zh')}，v 为 ${distance('v', 'zh')}。${judged?.zh ?? ''}`,
  };
}

/** Who needs a rescue, and which rescues are enough: distances over the exact model's against FACTOR, each with its whole interval. */
function judgement(seeds: readonly Measures[], distance: (name: string, language: Language) => string): Localized {
  const reading = (name: string) => {
    const [low, high] = bounds(estimate(seeds.map((one) => one[name]! / one['exact']!), 'ratio'));
    return high < FACTOR ? 'near' : low > FACTOR ? 'far' : 'open';
  };
  const [v, epsilon] = [reading('v'), reading('epsilon')];
  const rescued = RESCUES.filter((rescue) => reading(rescue) === 'near');
  const list = (language: Language) => rescued.map((rescue) => names[language][rescue]).join(language === 'en' ? ', ' : '、');
  return {
    en: `Near enough is up to ${FACTOR} times the exact model’s ${distance('exact', 'en')}. So ${{ near: 'v needs no rescue', far: 'v would need a rescue', open: 'whether v needs a rescue is not settled' }[v]}; ${{ near: 'ε needs none', far: `ε needs one, and ${rescued.length === 0 ? 'none of those tried is enough' : `these are enough: ${list('en')}`}`, open: 'whether ε needs one is not settled' }[epsilon]}.`,
    zh: `精确模型为 ${distance('exact', 'zh')}，不超过它的 ${FACTOR} 倍就算够近。照此，${{ near: 'v 无需补救', far: 'v 需要补救', open: 'v 要不要补救，尚无定论' }[v]}；${{ near: 'ε 无需补救', far: `ε 需要补救，${rescued.length === 0 ? '而试过的办法都不够' : `下列办法足够：${list('zh')}`}`, open: 'ε 要不要补救，尚无定论' }[epsilon]}。`,
  };
}

const names: Localized<Record<(typeof RESCUES)[number], string>> = {
  en: { late: 'a later start', clip: 'clipping x̂₀', mean: 'the data mean at the last timestep', leading: 'leading steps' },
  zh: { late: '晚起步', clip: '裁剪 x̂₀', mean: '最后一个时间步用数据均值', leading: '改用 leading 步子' },
};

/** Errors at the size of rounding are said as 0. */
export const visible = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;
const said = ({ mean, interval, seeds }: Estimate, language: Language): string =>
  sayEstimate({ mean: visible(mean), seeds, ...(interval && { interval: [visible(interval[0]), visible(interval[1])] }) }, language);

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
