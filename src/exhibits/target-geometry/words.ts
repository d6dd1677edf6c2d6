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
  readonly angleAxis: string;
  readonly gainFinding: (angle: number, rows: readonly Row[]) => string;
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
    angleAxis: 'φ in degrees: clean on the left, noise on the right',
    gainFinding: (angle, rows) => `At ${angle}°: ${rows.map(({ label, gain }) => `${label} ${Number.isFinite(gain) ? say(gain, 'en') : 'infinite (no inverse)'}`).join(', ')}. A gain of 0 has no place on a log axis.`,
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
    angleAxis: 'φ（度）：左端干净，右端是噪声',
    gainFinding: (angle, rows) => `${angle}° 处：${rows.map(({ label, gain }) => `${label} ${Number.isFinite(gain) ? say(gain, 'zh') : '无穷大（无法换算）'}`).join('，')}。对数轴上画不出 0。`,
  },
};
