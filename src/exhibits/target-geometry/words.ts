import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';

export interface Here {
  readonly angle: number;
  readonly alpha: number;
  readonly sigma: number;
  readonly x: number;
  readonly v: number;
}
export interface Row {
  readonly label: string;
  /** Infinity where the target says nothing about x0. */
  readonly gain: number;
}
/** Where along φ an error on its way into `label` is multiplied most. */
export interface Peak {
  readonly label: string;
  readonly factor: number;
  readonly degree: number;
}
interface Words {
  readonly target: string;
  readonly value: string;
  readonly gain: string;
  readonly x0From: string;
  readonly epsilonFrom: string;
  readonly none: string;
  readonly point: string;
  readonly arrowTitle: string;
  readonly arrowFinding: (here: Here, lost: readonly string[]) => string;
  readonly gainTitle: string;
  readonly gainAxis: string;
  readonly gainFinding: (angle: number, rows: readonly Row[]) => string;
  readonly known: string;
  readonly wanted: (label: string) => string;
  readonly knownAxis: string;
  readonly wantedAxis: string;
  readonly conversionTitle: string;
  readonly conversionFinding: (x: number, lost: readonly string[], worst: { readonly from: string; readonly to: string; readonly factor: number }) => string;
  readonly factorTitle: (from: string) => string;
  readonly factorAxis: (from: string) => string;
  readonly factorFinding: (from: string, peaks: readonly Peak[]) => string;
}

export const words: Localized<Words> = {
  en: {
    target: 'target',
    value: 'y',
    gain: 'gain',
    x0From: 'x₀ from (x_t, y)',
    epsilonFrom: 'ε from (x_t, y)',
    none: 'no inverse',
    point: 'point',
    arrowTitle: 'Where do the targets point?',
    arrowFinding: ({ angle, alpha, sigma, x, v }, lost) =>
      `At φ = ${angle}°, α = ${say(alpha, 'en')} and σ = ${say(sigma, 'en')}. x_t = ${say(x, 'en')} and v = ${say(v, 'en')} are the point’s coordinates on axes turned by φ: dotted, where it falls on them. ${lost.length ? `On the line of x_t, so with nothing to add to it: ${lost.join(', ')}.` : 'No target lies on the line of x_t, so each of them with x_t gives back x₀ and ε; the table shows it.'}`,
    gainTitle: 'What does the conversion to x₀ multiply an error by?',
    gainAxis: 'error gain |σ/D|',
    gainFinding: (angle, rows) => `At ${angle}°: ${rows.map(({ label, gain }) => `${label} ${Number.isFinite(gain) ? say(gain, 'en') : 'infinite (no inverse)'}`).join(', ')}. A gain of 0 has no place on a log axis.`,
    known: 'known',
    wanted: (label) => `gives ${label}`,
    knownAxis: 'known',
    wantedAxis: 'gives',
    conversionTitle: 'What does each one give, together with x_t?',
    conversionFinding: (x, lost, { from, to, factor }) =>
      `x_t = ${say(x, 'en')}. ${lost.length ? `${lost.join(', ')} only repeats x_t here and gives none of the others. Everywhere else an` : 'An'} error of the known one is multiplied by the number before it, at most ${say(factor, 'en')} (from ${from} to ${to}). Framed: more than 10.`,
    factorTitle: (from) => `From ${from} to the others: what is an error multiplied by?`,
    factorAxis: (from) => `size of an error, in errors of ${from}`,
    factorFinding: (from, peaks) =>
      `${peaks.every(({ factor }) => Number.isFinite(factor)) ? `From ${from} nothing blows up.` : `From ${from} there is no way at ${peaks.find(({ factor }) => factor === Infinity)!.degree}°, and close to it errors grow without bound.`} Largest factors: ${peaks.map(({ label, factor, degree }) => `into ${label} ${say(factor, 'en')} at ${degree}°`).join(', ')}.`,
  },
  zh: {
    target: '目标',
    value: 'y',
    gain: '放大倍数',
    x0From: '由 (x_t, y) 得 x₀',
    epsilonFrom: '由 (x_t, y) 得 ε',
    none: '无法换算',
    point: '点',
    arrowTitle: '各个目标指向哪里？',
    arrowFinding: ({ angle, alpha, sigma, x, v }, lost) =>
      `φ = ${angle}° 时，α = ${say(alpha, 'zh')}，σ = ${say(sigma, 'zh')}。x_t = ${say(x, 'zh')} 与 v = ${say(v, 'zh')} 就是这个点在转过 φ 的坐标轴上的坐标，虚线画出它的投影。${lost.length ? `落在 x_t 直线上、因而说不出新东西的：${lost.join('、')}。` : '没有目标落在 x_t 的直线上，所以任何一个与 x_t 合起来都能还原 x₀ 和 ε，见表。'}`,
    gainTitle: '换算成 x₀ 时，误差会被乘多少倍？',
    gainAxis: '误差放大倍数 |σ/D|',
    gainFinding: (angle, rows) => `${angle}° 处：${rows.map(({ label, gain }) => `${label} ${Number.isFinite(gain) ? say(gain, 'zh') : '无穷大（无法换算）'}`).join('，')}。对数轴上画不出 0。`,
    known: '已知',
    wanted: (label) => `得 ${label}`,
    knownAxis: '已知',
    wantedAxis: '可得',
    conversionTitle: '知道其中一个，加上 x_t，能得到什么？',
    conversionFinding: (x, lost, { from, to, factor }) =>
      `x_t = ${say(x, 'zh')}。${lost.length ? `在这里，${lost.join('、')} 只是重复了 x_t，换不出其他任何一个。其余各格中，` : ''}已知量前面的系数就是它的误差被乘的倍数，最大为 ${say(factor, 'zh')}（由 ${from} 换算到 ${to}）。加粗框：超过 10 倍。`,
    factorTitle: (from) => `由 ${from} 换算到其他：误差乘多少倍？`,
    factorAxis: (from) => `误差大小（以 ${from} 的误差为 1）`,
    factorFinding: (from, peaks) =>
      `${peaks.every(({ factor }) => Number.isFinite(factor)) ? `由 ${from} 出发，处处不会爆掉。` : `由 ${from} 出发，在 ${peaks.find(({ factor }) => factor === Infinity)!.degree}° 无法换算，越靠近那里，误差放大越没有上限。`}最大倍数：${peaks.map(({ label, factor, degree }) => `到 ${label} 为 ${say(factor, 'zh')}（${degree}°）`).join('，')}。`,
  },
};
