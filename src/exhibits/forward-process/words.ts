import type { Localized } from '../../language.ts';
import { percent, say } from '../numbers.ts';
import type { ForwardProcessParameters } from './parameters.ts';

type Quantity = ForwardProcessParameters['quantity'];
type Pair = readonly [number, number];

interface Words {
  readonly cloudTitle: string;
  readonly cloudFinding: (t: number, alpha: number, sigma: number) => string;
  readonly pointTitle: string;
  readonly pointFinding: (found: { t: number; point: Pair; guess: Pair; doubt: number }) => string;
  readonly noisy: (t: number) => string;
  readonly clean: string;
  readonly scheduleTitle: string;
  readonly quantity: Readonly<Record<Quantity, string>>;
  readonly scheduleFinding: (t: number, name: string, value: number, range: Pair) => string;
  readonly pureNoise: (names: readonly string[]) => string;
  readonly doubtTitle: string;
  readonly doubtAxis: string;
  readonly doubtFinding: (first: number, last: number, t: number, here: number) => string;
  readonly sample: string;
  readonly guess: string;
}

const pair = ([x, y]: Pair, language: 'en' | 'zh'): string => `(${say(x, language)}, ${say(y, language)})`;

export const words: Localized<Words> = {
  en: {
    cloudTitle: 'What is left of the data?',
    cloudFinding: (t, alpha, sigma) => `At t = ${t} each point is ${say(alpha, 'en')} times its clean self plus ${say(sigma, 'en')} times noise: ${percent(alpha ** 2, 'en')} of its variance is data.`,
    pointTitle: 'Where did this point come from?',
    pointFinding: ({ t, point, guess, doubt }) => `For a point seen at ${pair(point, 'en')} at t = ${t}, the exact mean of x₀ is ${pair(guess, 'en')}. The circle’s radius is the standard deviation of x₀, ${say(doubt, 'en')} times that of the data.`,
    noisy: (t) => `the chosen point (×) among the noisy, t = ${t}`,
    clean: 'its mean x₀ (×) among the data',
    scheduleTitle: 'How fast does each schedule add noise?',
    quantity: { alpha: 'α', sigma: 'σ', snr: 'SNR, α²/σ²', 'log-snr': 'log-SNR', angle: 'angle φ, radians' },
    scheduleFinding: (t, name, value, [low, high]) => `At t = ${t}, ${name} (thick) is at ${say(value, 'en')}; all schedules range from ${say(low, 'en')} to ${say(high, 'en')}.`,
    pureNoise: (names) => ` At t = 999 the SNR of ${names.join(' and ')} is 0, which no log axis can show.`,
    doubtTitle: 'How well can x₀ be known?',
    doubtAxis: 'standard deviation of x₀ given the point',
    doubtFinding: (first, last, t, here) => `From ${say(first, 'en')} at t = 0 to ${say(last, 'en')} at t = 999, where 1 is the data’s own; at t = ${t} it is ${say(here, 'en')}.`,
    sample: 'point',
    guess: 'mean of x₀',
  },
  zh: {
    cloudTitle: '数据还剩下什么？',
    cloudFinding: (t, alpha, sigma) => `在 t = ${t}，每个点是原来的 ${say(alpha, 'zh')} 倍加上噪声的 ${say(sigma, 'zh')} 倍：方差里有 ${percent(alpha ** 2, 'zh')} 来自数据。`,
    pointTitle: '这个点从哪里来？',
    pointFinding: ({ t, point, guess, doubt }) => `在 t = ${t} 看到点 ${pair(point, 'zh')}，它的 x₀ 的精确均值是 ${pair(guess, 'zh')}。圆的半径是 x₀ 的标准差，为数据标准差的 ${say(doubt, 'zh')} 倍。`,
    noisy: (t) => `带噪点中选中的点（×），t = ${t}`,
    clean: '它的 x₀ 的均值（×），灰点是数据',
    scheduleTitle: '各种调度加噪声有多快？',
    quantity: { alpha: 'α', sigma: 'σ', snr: '信噪比 α²/σ²', 'log-snr': '对数信噪比', angle: '角度 φ（弧度）' },
    scheduleFinding: (t, name, value, [low, high]) => `在 t = ${t}，${name}（粗线）为 ${say(value, 'zh')}；所有调度在 ${say(low, 'zh')} 到 ${say(high, 'zh')} 之间。`,
    pureNoise: (names) => `在 t = 999，${names.join('与')}的信噪比为 0，对数轴画不出来。`,
    doubtTitle: 'x₀ 能知道到什么程度？',
    doubtAxis: '看到这个点之后 x₀ 的标准差',
    doubtFinding: (first, last, t, here) => `从 t = 0 的 ${say(first, 'zh')} 到 t = 999 的 ${say(last, 'zh')}（1 就是数据本身的标准差）；在 t = ${t} 是 ${say(here, 'zh')}。`,
    sample: '点',
    guess: 'x₀ 的均值',
  },
};
