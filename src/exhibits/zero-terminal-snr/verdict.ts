import type { Language, Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate, type Estimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { parameters as described, type ZeroTerminalSnrParameters } from './parameters.ts';
import { RESCUES } from './rescues.ts';
import type { ZeroTerminalSnrState } from './state.ts';

/** The offset at which the mean is judged, and the error that counts, in standard deviations of the data. Fixed before the run. */
const AT = 8;
const LEAST = 0.1;
/** By so much more sliced W2 than v's, ε counts as failing, and a rescue as no rescue. Fixed before the run: about twice the noise floor. */
const WORSE = 0.1;

/**
 * Error of the sample mean at offset 8 with trailing steps, without and with zero terminal SNR; and, once there are networks, sliced W2 of v, of ε as it is
 * and of ε with each rescue, infinite where there are no samples.
 */
export function measures({ results, networks }: ZeroTerminalSnrState): Measures | undefined {
  const found = results.find(({ offset }) => offset === AT);
  if (!found) return undefined;
  const of = (treatment: 'none' | (typeof RESCUES)[number], learner: 'epsilon' | 'v') => networks?.treated[treatment]?.distances[learner];
  const distances = [['v', of('none', 'v')], ['epsilon', of('none', 'epsilon')], ...RESCUES.map((rescue) => [rescue, of(rescue, 'epsilon')] as const)] as const;
  // All of one stage of training, or none.
  const complete = distances.every(([, distance]) => distance !== undefined);
  return { plain: found.error.plain.trailing, zero: found.error.zero.trailing, ...(complete && Object.fromEntries(distances.map(([name, distance]) => [name, distance ?? Infinity]))) };
}

/** "A last timestep that is not pure noise pulls the samples towards 0, and zero terminal SNR mends that." */
export function verdict(seeds: readonly Measures[], parameters: Pick<ZeroTerminalSnrParameters, 'networks' | 'schedule'>): Verdict {
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

/** What ε needs on the schedule that the networks were trained on; undefined while a seed has none. */
function aboutNetworks(seeds: readonly Measures[], { networks, schedule }: Pick<ZeroTerminalSnrParameters, 'networks' | 'schedule'>): Localized | undefined {
  if (!seeds.every((one) => 'epsilon' in one)) return undefined;
  const over = (name: string) => bounds(estimate(seeds.map((one) => one[name]! - one['v']!)));
  const fails = over('epsilon')[0] > WORSE;
  const rescued = RESCUES.filter((rescue) => over(rescue)[1] < WORSE);
  const where = (language: Language) => described.schedule.options[networks === 'cosine' ? 'cosine' : schedule][language];
  const distance = (name: string, language: Language) => {
    const found = estimate(seeds.map((one) => one[name]!));
    return `${sayEstimate(found, language)}${Number.isFinite(found.mean) ? '' : { en: ' (no samples)', zh: '（没有样本）' }[language]}`;
  };
  const list = (language: Language, of: readonly (typeof RESCUES)[number][]) => of.map((rescue) => names[language][rescue]).join(language === 'en' ? ', ' : '、');
  return {
    en: `Networks trained on ${where('en')}${networks === 'zero' ? ' with zero terminal SNR' : ''}: sliced W2 to the data is ${distance('epsilon', 'en')} for ε and ${distance('v', 'en')} for v. ${fails ? `v needs no rescue; ε does, and ${rescued.length === 0 ? 'none of those tried is enough' : `these are enough: ${list('en', rescued)}`}.` : over('epsilon')[1] < WORSE ? 'ε needs no rescue there.' : 'Whether ε needs a rescue there is not settled.'}`,
    zh: `在${where('zh')}调度${networks === 'zero' ? '（末端信噪比归零）' : ''}上训练的网络，到数据的切片 W2：ε 为 ${distance('epsilon', 'zh')}，v 为 ${distance('v', 'zh')}。${fails ? `v 无需补救；ε 需要，${rescued.length === 0 ? '而试过的办法都不够' : `下列办法足够：${list('zh', rescued)}`}。` : over('epsilon')[1] < WORSE ? 'ε 在那里无需补救。' : 'ε 在那里要不要补救，尚无定论。'}`,
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
