import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import type { Zero } from './zeros.ts';

export interface Reached extends Zero {
  /** The schedule comes there. */
  readonly visited: boolean;
}
interface Extreme {
  readonly value: number;
  readonly t: number;
}
type Named<T> = readonly ({ readonly label: string } & T)[];

interface Words {
  /** Between two sentences. */
  readonly join: string;
  readonly sizeTitle: string;
  readonly sizeAxis: string;
  readonly sizeFinding: (low: number, high: number) => string;
  readonly gainTitle: string;
  readonly gainAxis: string;
  readonly gainFinding: (highest: Named<Extreme>) => string;
  readonly zeros: (zeros: readonly Reached[]) => string;
  readonly weightTitle: string;
  readonly weightAxis: string;
  readonly weightFinding: (ends: { readonly low: Extreme; readonly high: Extreme }) => string;
  readonly excessTitle: string;
  readonly excessAxis: string;
  readonly excessFinding: (step: number, ends: Named<{ readonly clean: number; readonly noisy: number }>) => string;
  readonly stale: string;
  readonly data: string;
  readonly exact: string;
  readonly point: string;
  readonly cloudTitle: string;
  readonly cloudFinding: (step: number, lost: readonly string[]) => string;
  readonly noSamples: (label: string) => string;
  readonly step: string;
  readonly stepAxis: string;
  readonly distanceTitle: string;
  readonly distanceAxis: string;
  readonly distanceFinding: (step: number, found: Named<{ readonly distance: number | undefined }>, exact: number) => string;
}

const places = (zeros: readonly Zero[], join: string, to: string): string =>
  zeros.map((zero) => (zero.to > zero.from ? `${say(zero.from, 'en', 3)}°${to}${say(zero.to, 'en', 3)}°` : `${say(zero.from, 'en', 3)}°`)).join(join);

/** From here on a distance says that the samples have flown off: the measure ends at 50. */
const FAR = 10;

export const words: Localized<Words> = {
  en: {
    join: ' ',
    sizeTitle: 'How large is the target you drew?',
    sizeAxis: 'mean square of y per dimension',
    sizeFinding: (low, high) => `Untrained, from the curves alone: E|y|² = a² + b² ${high - low < 0.02 ? `is ${say((low + high) / 2, 'en')} throughout` : `runs from ${say(low, 'en')} to ${say(high, 'en')}`}. That of ε and of v is 1.`,
    gainTitle: 'What does it multiply errors by on the way to x₀?',
    gainAxis: 'error gain |σ/D|',
    gainFinding: (highest) => `Most, on this schedule: ${highest.map(({ label, value, t }) => `${label} ${value === Infinity ? 'without bound' : say(value, 'en')} (t = ${t})`).join(', ')}.`,
    zeros: (zeros) => {
      const [met, apart] = [zeros.filter(({ visited }) => visited), zeros.filter(({ visited }) => !visited)];
      if (met.length > 0) return `D = bα − aσ is 0 at φ = ${places(met, ', ', ' to ')}: there y only repeats x_t, and no x₀ can be had from it.`;
      return apart.length > 0 ? `D = bα − aσ is 0 at φ = ${places(apart, ', ', ' to ')}, where this schedule does not come.` : 'D = bα − aσ is nowhere 0: y and x_t always give x₀.';
    },
    weightTitle: 'What weight does its loss give to errors of x₀?',
    weightAxis: 'implied x₀ weight (D/σ)²',
    weightFinding: ({ low, high }) =>
      low.value > 0.98 * high.value
        ? `The plain loss of y weighs ${say(high.value, 'en')} times as much as that of v at every level.`
        : `The plain loss of y weighs between ${say(low.value, 'en')} (t = ${low.t}) and ${say(high.value, 'en')} (t = ${high.t}) times as much as that of v.`,
    excessTitle: 'Trained: where along the noise is each network wrong?',
    excessAxis: 'squared error of x̂₀ beyond the exact optimum',
    excessFinding: (step, ends) => {
      const list = (end: 'clean' | 'noisy') => ends.map((one) => `${one.label} ${one[end] === Infinity ? 'infinite (no x̂₀)' : say(one[end], 'en')}`).join(', ');
      return `After ${step} steps on the same batches from the same weights. Mean over the cleanest third of the timesteps: ${list('clean')}; over the noisiest: ${list('noisy')}.`;
    },
    stale: 'The curves have changed since; press Run to train the present ones.',
    data: 'data',
    exact: 'exact',
    point: 'sample',
    cloudTitle: 'Trained: what do the three draw?',
    cloudFinding: (step, lost) => `After ${step} steps, 50 DDIM steps from the same noise, in front of the data.${lost.length ? ` ${lost.join(', ')}: no samples, because at a level that the sampler visits D is 0 and x₀ is not determined.` : ''}`,
    noSamples: (label) => `${label}: no samples`,
    step: 'step',
    stepAxis: 'training step',
    distanceTitle: 'Trained: whose samples are nearest to the data?',
    distanceAxis: 'sliced W₂ to the data (data std = 1)',
    distanceFinding: (step, found, exact) =>
      `After ${step} steps: ${found.map(({ label, distance }) => `${label} ${distance === undefined ? 'no samples' : `${say(distance, 'en')}${distance > FAR ? ' (flown off; the measure ends at 50)' : ''}`}`).join(', ')}. A perfect network with the same sampler: ${say(exact, 'en')}.`,
  },
  zh: {
    join: '',
    sizeTitle: '你画的目标有多大？',
    sizeAxis: 'y 每一维的均方',
    sizeFinding: (low, high) => `无需训练，只看曲线：E|y|² = a² + b² ${high - low < 0.02 ? `处处为 ${say((low + high) / 2, 'zh')}` : `从 ${say(low, 'zh')} 到 ${say(high, 'zh')}`}。ε 与 v 的都是 1。`,
    gainTitle: '换算成 x₀ 时，它把误差乘多少倍？',
    gainAxis: '误差放大倍数 |σ/D|',
    gainFinding: (highest) => `在这个调度上的最大值：${highest.map(({ label, value, t }) => `${label} ${value === Infinity ? '没有上限' : say(value, 'zh')}（t = ${t}）`).join('，')}。`,
    zeros: (zeros) => {
      const [met, apart] = [zeros.filter(({ visited }) => visited), zeros.filter(({ visited }) => !visited)];
      if (met.length > 0) return `在 φ = ${places(met, '、', ' 到 ')}，D = bα − aσ 为 0：y 只是重复 x_t，从中得不到 x₀。`;
      return apart.length > 0 ? `D = bα − aσ 在 φ = ${places(apart, '、', ' 到 ')} 为 0，但这个调度到不了那里。` : 'D = bα − aσ 处处不为 0：由 y 和 x_t 总能得到 x₀。';
    },
    weightTitle: '它的损失给 x₀ 的误差多大权重？',
    weightAxis: '等效的 x₀ 权重 (D/σ)²',
    weightFinding: ({ low, high }) =>
      low.value > 0.98 * high.value
        ? `在每个噪声水平，y 的不加权损失的权重都是 v 的 ${say(high.value, 'zh')} 倍。`
        : `y 的不加权损失的权重是 v 的 ${say(low.value, 'zh')} 倍（t = ${low.t}）到 ${say(high.value, 'zh')} 倍（t = ${high.t}）。`,
    excessTitle: '训练之后：沿着噪声看，各个网络错在哪里？',
    excessAxis: 'x̂₀ 超出精确最优的平方误差',
    excessFinding: (step, ends) => {
      const list = (end: 'clean' | 'noisy') => ends.map((one) => `${one.label} ${one[end] === Infinity ? '无穷大（没有 x̂₀）' : say(one[end], 'zh')}`).join('，');
      return `同样的批次、同样的初始权重，训练 ${step} 步之后。噪声最弱的三分之一时间步平均：${list('clean')}；最强的三分之一：${list('noisy')}。`;
    },
    stale: '曲线此后又改过；按“运行”来训练现在的曲线。',
    data: '数据',
    exact: '精确',
    point: '样本',
    cloudTitle: '训练之后：三个网络各画出了什么？',
    cloudFinding: (step, lost) => `训练 ${step} 步之后，同一批噪声出发，50 步 DDIM，灰点是数据。${lost.length ? `${lost.join('、')} 没有样本：采样器经过的某个噪声水平上 D 为 0，定不出 x₀。` : ''}`,
    noSamples: (label) => `${label}：没有样本`,
    step: '步',
    stepAxis: '训练步',
    distanceTitle: '训练之后：谁的样本离数据最近？',
    distanceAxis: '到数据的切片 W₂ 距离（数据标准差为 1）',
    distanceFinding: (step, found, exact) =>
      `训练 ${step} 步之后：${found.map(({ label, distance }) => `${label} ${distance === undefined ? '没有样本' : `${say(distance, 'zh')}${distance > FAR ? '（已经飞走；这个距离最大只量到 50）' : ''}`}`).join('，')}。完美的网络用同样的采样器：${say(exact, 'zh')}。`,
  },
};
