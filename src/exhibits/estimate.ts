import type { Language } from '../language.ts';
import { intervalOf, ratioIntervalOf } from '../measures/paired.ts';
import { say } from './numbers.ts';

/** A quantity over seeds: its mean and, from three seeds on, a 95 % interval for it. */
export interface Estimate {
  readonly mean: number;
  readonly interval?: readonly [number, number];
  readonly seeds: number;
}

const ENOUGH = 3;

/** `scale: 'ratio'` averages and bounds logarithms, as ratios want. Not finite in, not finite out: a run that failed is not dropped. */
export function estimate(values: readonly number[], scale: 'difference' | 'ratio' = 'difference'): Estimate {
  const ratio = scale === 'ratio';
  const sum = values.reduce((total, value) => total + (ratio ? Math.log(value) : value), 0);
  const mean = ratio ? Math.exp(sum / values.length) : sum / values.length;
  if (values.length < ENOUGH || !Number.isFinite(sum)) return { mean, seeds: values.length };
  const { low, high } = ratio ? ratioIntervalOf(values) : intervalOf(values);
  return { mean, interval: [low, high], seeds: values.length };
}

/** Lower and upper end of what is known: the interval, or the value itself where there is none. */
export const bounds = ({ mean, interval }: Estimate): readonly [number, number] => interval ?? [mean, mean];

/** "7.2 (6.9 to 7.5)". How many seeds and what the brackets mean is said once, under the verdict. */
export function sayEstimate({ mean, interval }: Estimate, language: Language): string {
  if (!interval) return say(mean, language);
  const [low, high] = interval.map((end) => say(end, language));
  return language === 'en' ? `${say(mean, 'en')} (${low} to ${high})` : `${say(mean, 'zh')}（${low} 到 ${high}）`;
}

/** "7.2（6.9 到 7.5）倍": after a digit a space, after a bracket none. */
export const sayMultiple = (estimate: Estimate): string => `${sayEstimate(estimate, 'zh')}${estimate.interval ? '' : ' '}倍`;
