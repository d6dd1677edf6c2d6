import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import type { ZeroTerminalSnrState } from './state.ts';

/** The offset at which the mean is judged, and the error that counts, in standard deviations of the data. Fixed before the run. */
const AT = 8;
const LEAST = 0.1;

/** Error of the sample mean at offset 8 with trailing steps, without and with zero terminal SNR. */
export function measures({ results }: ZeroTerminalSnrState): Measures | undefined {
  const found = results.find(({ offset }) => offset === AT);
  return found && { plain: found.error.plain.trailing, zero: found.error.zero.trailing };
}

/** "A last timestep that is not pure noise pulls the samples towards 0, and zero terminal SNR mends that." */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const of = (value: (one: Measures) => number) => estimate(seeds.map(value));
  const [plain, zero, effect] = [of((one) => one['plain']!), of((one) => one['zero']!), of((one) => one['plain']! - one['zero']!)];
  const within = ([low, high]: readonly [number, number]) => low > -LEAST && high < LEAST;
  const holds = within(bounds(plain)) ? 'no' : bounds(plain)[1] < -LEAST && within(bounds(zero)) ? 'yes' : 'depends';
  return {
    holds,
    effect: effect.mean,
    ...(effect.interval && { interval: effect.interval }),
    sentence: {
      en: `With the data at ${AT}, the exact model’s samples miss their mean by ${said(plain, 'en')} with the schedule as it is and by ${said(zero, 'en')} with zero terminal SNR. ${{ yes: 'What the last timestep leaves of the data matters', no: 'This schedule ends near enough to pure noise for the mean', depends: 'Zero terminal SNR alone does not settle it here' }[holds]}.`,
      zh: `数据位于 ${AT} 时，精确模型的样本均值误差：原调度为 ${said(plain, 'zh')}，末端信噪比归零后为 ${said(zero, 'zh')}。${{ yes: '最后一个时间步里残留的数据确实要紧', no: '就均值而言，这个调度的末端已足够接近纯噪声', depends: '在这里，单靠末端信噪比归零还不能解决问题' }[holds]}。`,
    },
  };
}

/** Errors at the size of rounding are said as 0. */
export const visible = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;
const said = ({ mean, interval, seeds }: ReturnType<typeof estimate>, language: 'en' | 'zh'): string =>
  sayEstimate({ mean: visible(mean), seeds, ...(interval && { interval: [visible(interval[0]), visible(interval[1])] }) }, language);

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
