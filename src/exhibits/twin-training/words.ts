import type { Localized } from '../../language.ts';
import type { ErrorSpace, GradientMeasure } from '../common-parameters.ts';
import { sayEstimate, type Estimate } from '../estimate.ts';
import { say } from '../numbers.ts';

type Ends = readonly { readonly name: string; readonly first: number; readonly last: number }[];
type Distances<T> = readonly { readonly name: string; readonly distance: T }[];

interface Words {
  readonly step: string;
  readonly stepAxis: string;
  readonly point: string;
  readonly data: string;
  readonly exact: string;
  readonly floor: string;
  /** Between two sentences. */
  readonly join: string;
  readonly cloudTitle: string;
  readonly cloudFinding: (step: number | undefined, drawing: string, lost: readonly string[]) => string;
  readonly noSamples: (name: string) => string;
  readonly gradientTitle: string;
  readonly gradientAxis: Readonly<Record<GradientMeasure, string>>;
  readonly gradientFinding: (ends: Ends, gradient: GradientMeasure, step: number) => string;
  readonly excessTitle: string;
  readonly excessAxis: Readonly<Record<ErrorSpace, string>>;
  readonly excessFinding: (ends: Ends, step: number) => string;
  readonly ratioTitle: string;
  readonly ratioAxis: string;
  readonly ratioFinding: (bins: readonly { readonly t: number; readonly ratio: number }[]) => string;
  readonly ratiosFinding: (ends: Ends) => string;
  readonly lossNamed: (name: string) => string;
  readonly distanceTitle: string;
  readonly distanceAxis: string;
  readonly distanceFinding: (step: number, found: Distances<Estimate>, exact: number | null, seeds: number) => string;
  readonly summaryTitle: string;
  readonly summaryAxis: string;
  readonly summaryFinding: (step: number, losses: readonly { readonly name: string; readonly distances: Distances<number> }[]) => string;
  readonly binLossTitle: string;
  readonly binLossAxis: string;
  readonly binLossFinding: (losses: readonly { readonly name: string; readonly loss: number; readonly best: number }[]) => string;
  readonly lossOf: (name: string) => string;
  readonly bestOf: (name: string) => string;
  readonly lossTitle: string;
  readonly lossAxis: string;
  readonly lossFinding: (last: readonly { readonly name: string; readonly loss: number }[], stride: number) => string;
  readonly lossBeyond: (count: number, of: number, top: number) => string;
}

/** An unbiased signal-to-noise may come out below zero: nothing was found. */
const signal = (value: number, none: string, language: 'en' | 'zh'): string => (value > 0 ? say(value, language) : none);
/** From here on a distance says that the samples have flown off: the measure ends at 50. */
const FAR = 10;
/** Beyond this ratio one error counts as larger. */
const LARGER = 2;
const throughout = <T extends { readonly ratio: number }>(bins: readonly T[]): T | undefined => {
  const last = bins.findLastIndex(({ ratio }) => ratio <= LARGER);
  return last < bins.length - 1 ? bins[last + 1] : undefined;
};
const endOf = (bins: readonly { readonly ratio: number }[], which: 0 | -1): number => bins.at(which)?.ratio ?? NaN;

export const words: Localized<Words> = {
  en: {
    step: 'step',
    stepAxis: 'training step',
    point: 'sample',
    data: 'data',
    exact: 'exact',
    floor: 'fresh data',
    join: ' ',
    cloudTitle: 'What do the networks draw?',
    cloudFinding: (step, drawing, lost) =>
      `${step === undefined ? 'Samples of the networks appear after 50 steps' : `Samples after ${step} steps`}: ${drawing}, in front of the data.${lost.length ? ` No samples: ${lost.join(', ')}. At a level that the sampler visits x₀ is not determined.` : ''}`,
    noSamples: (of) => `${of}: no samples`,
    gradientTitle: 'Where along the noise is the gradient large?',
    gradientAxis: { example: 'gradient norm of one example', mean: 'norm of the mean gradient', snr: 'gradient signal-to-noise' },
    gradientFinding: (ends, gradient, step) =>
      `${step === 0 ? 'Before training' : `After ${step} steps`}, ${gradient === 'snr'
        ? `in the cleanest and the noisiest bin: ${ends.map(({ name, first, last }) => `${name} ${signal(first, 'none', 'en')} and ${signal(last, 'none', 'en')}`).join(', ')}. Gaps are bins where no signal could be told from noise.`
        : `cleanest bin over noisiest: ${ends.map(({ name, first, last }) => `${name} ${say(first / last, 'en')}`).join(', ')}.`}${step === 0 ? '' : ' Faint: when this run began.'}`,
    excessTitle: 'Where along the noise is each network wrong?',
    excessAxis: { x0: 'squared error of x̂₀ beyond the optimum', epsilon: 'squared error of ε̂ beyond the optimum', v: 'squared error of v̂ beyond the optimum' },
    excessFinding: (ends, step) =>
      `${step === 0 ? 'Before training' : `After ${step} steps`}, in the cleanest and the noisiest bin: ${ends.map(({ name, first, last }) => `${name} ${say(first, 'en')} and ${say(last, 'en')}`).join(', ')}. The exact optimum is 0 everywhere.`,
    ratioTitle: 'How many times the error of v is that of ε?',
    ratioAxis: 'error ε/v',
    ratioFinding: (bins) => {
      const from = throughout(bins);
      return `${say(endOf(bins, 0), 'en')} in the cleanest bin, ${say(endOf(bins, -1), 'en')} in the noisiest; ${from ? `more than ${LARGER} from t = ${say(from.t, 'en')} on` : `not above ${LARGER} throughout any stretch up to the noisy end`}. At the line both are equally wrong.`;
    },
    ratiosFinding: (ends) => `In the cleanest and the noisiest bin: ${ends.map(({ name, first, last }) => `${name} ${say(first, 'en')} and ${say(last, 'en')}`).join(', ')}. Under one loss only the output differs.`,
    lossNamed: (name) => `loss of ${name}`,
    distanceTitle: 'Whose samples come near to the data sooner?',
    distanceAxis: 'sliced W₂ to the data (data std = 1)',
    distanceFinding: (step, found, exact, seeds) =>
      `After ${step} steps${seeds > 1 ? `, mean over ${seeds} seeds` : ''}: ${found.map(({ name, distance }) => `${name} ${Number.isFinite(distance.mean) ? `${sayEstimate(distance, 'en')}${distance.mean > FAR ? ' (flown off; the measure ends at 50)' : ''}` : 'no samples'}`).join(', ')}. ${exact === null ? '' : `A perfect network, drawn from in the same way: ${say(exact, 'en')}. `}Dashed: as many fresh data points.${seeds > 2 ? ' Bars: 95% intervals.' : ''}`,
    summaryTitle: 'Output or loss: which of them matters to the samples?',
    summaryAxis: 'loss',
    summaryFinding: (step, losses) =>
      `After ${step} steps: ${losses.map(({ name, distances }) => `with the loss of ${name}, ${distances.map((one) => `${one.name} ${Number.isFinite(one.distance) ? say(one.distance, 'en') : 'no samples'}`).join(', ')}`).join('; ')}. Across a row the output differs, down a column the loss.`,
    binLossTitle: 'How far is each loss from the best possible?',
    binLossAxis: 'loss as trained on',
    binLossFinding: (losses) => `Mean loss, and thin the best any network could reach: ${losses.map(({ name, loss, best }) => `${name} ${say(loss, 'en')} (${say(best, 'en')})`).join(', ')}.`,
    lossOf: (of) => `loss of ${of}`,
    bestOf: (of) => `best possible for ${of}`,
    lossTitle: 'And the raw training loss?',
    lossAxis: 'loss',
    lossFinding: (last, stride) => `${last.every(({ loss }) => Number.isFinite(loss)) ? `Now ${last.map(({ name, loss }) => `${name} ${say(loss, 'en')}`).join(', ')} (mean of ${stride} steps). ` : ''}Each has a floor of its own, so these numbers say nothing about which network is better.`,
    lossBeyond: (count, of, top) => `${count} of ${of} means lie above ${say(top, 'en')}, where the axis ends, or are no numbers.`,
  },
  zh: {
    step: '步',
    stepAxis: '训练步',
    point: '样本',
    data: '数据',
    exact: '精确',
    floor: '新抽的数据',
    join: '',
    cloudTitle: '各个网络画出了什么？',
    cloudFinding: (step, drawing, lost) =>
      `${step === undefined ? '训练 50 步之后出现网络的样本' : `训练 ${step} 步后的样本`}：${drawing}，灰点是数据。${lost.length ? `没有样本的：${lost.join('、')}。采样器经过的某个噪声水平上定不出 x₀。` : ''}`,
    noSamples: (of) => `${of}：没有样本`,
    gradientTitle: '沿着噪声看，哪里的梯度大？',
    gradientAxis: { example: '单个样本的梯度范数', mean: '平均梯度的范数', snr: '梯度信噪比' },
    gradientFinding: (ends, gradient, step) =>
      `${step === 0 ? '训练之前' : `训练 ${step} 步之后`}，${gradient === 'snr'
        ? `噪声最弱与最强的区间：${ends.map(({ name, first, last }) => `${name} 为 ${signal(first, '无', 'zh')} 与 ${signal(last, '无', 'zh')}`).join('，')}。断开处分不出信号与噪声。`
        : `噪声最弱与最强的区间之比：${ends.map(({ name, first, last }) => `${name} 为 ${say(first / last, 'zh')}`).join('，')}。`}${step === 0 ? '' : '淡线是这次运行开始时。'}`,
    excessTitle: '沿着噪声看，各个网络错在哪里？',
    excessAxis: { x0: 'x̂₀ 超出最优的平方误差', epsilon: 'ε̂ 超出最优的平方误差', v: 'v̂ 超出最优的平方误差' },
    excessFinding: (ends, step) =>
      `${step === 0 ? '训练之前' : `训练 ${step} 步之后`}，噪声最弱与最强的区间：${ends.map(({ name, first, last }) => `${name} 为 ${say(first, 'zh')} 与 ${say(last, 'zh')}`).join('，')}。精确最优处处为 0。`,
    ratioTitle: 'ε 的误差是 v 的多少倍？',
    ratioAxis: '误差之比 ε/v',
    ratioFinding: (bins) => {
      const from = throughout(bins);
      return `噪声最弱的区间 ${say(endOf(bins, 0), 'zh')}，最强的区间 ${say(endOf(bins, -1), 'zh')}；${from ? `从 t = ${say(from.t, 'zh')} 起一直大于 ${LARGER}` : `没有哪一段直到噪声端都大于 ${LARGER}`}。横线处两者错得一样多。`;
    },
    ratiosFinding: (ends) => `噪声最弱与最强的区间：${ends.map(({ name, first, last }) => `${name} 为 ${say(first, 'zh')} 与 ${say(last, 'zh')}`).join('，')}。损失相同，只有输出不同。`,
    lossNamed: (name) => `${name} 的损失`,
    distanceTitle: '谁的样本更早靠近数据？',
    distanceAxis: '到数据的切片 W₂ 距离（数据标准差为 1）',
    distanceFinding: (step, found, exact, seeds) =>
      `训练 ${step} 步之后${seeds > 1 ? `，${seeds} 个种子平均` : ''}：${found.map(({ name, distance }) => `${name} ${Number.isFinite(distance.mean) ? `${sayEstimate(distance, 'zh')}${distance.mean > FAR ? '（已经飞走；这个距离最大只量到 50）' : ''}` : '没有样本'}`).join('，')}。${exact === null ? '' : `完美的网络用同样的办法采样：${say(exact, 'zh')}。`}虚线：同样多的新数据点。${seeds > 2 ? '竖线：95% 区间。' : ''}`,
    summaryTitle: '输出与损失，哪一个影响样本？',
    summaryAxis: '损失',
    summaryFinding: (step, losses) =>
      `训练 ${step} 步之后：${losses.map(({ name, distances }) => `用 ${name} 的损失，${distances.map((one) => `${one.name} ${Number.isFinite(one.distance) ? say(one.distance, 'zh') : '没有样本'}`).join('，')}`).join('；')}。横看是输出不同，竖看是损失不同。`,
    binLossTitle: '各条损失离可能的最小值还有多远？',
    binLossAxis: '训练所用的损失',
    binLossFinding: (losses) => `平均损失，细线与括号里是任何网络能达到的最小值：${losses.map(({ name, loss, best }) => `${name} ${say(loss, 'zh')}（${say(best, 'zh')}）`).join('，')}。`,
    lossOf: (of) => `${of} 的损失`,
    bestOf: (of) => `${of} 的最小可能`,
    lossTitle: '原始训练损失呢？',
    lossAxis: '损失',
    lossFinding: (last, stride) => `${last.every(({ loss }) => Number.isFinite(loss)) ? `现在 ${last.map(({ name, loss }) => `${name} ${say(loss, 'zh')}`).join('，')}（${stride} 步平均）。` : ''}每条损失各有自己的下限，这些数比不出哪个网络更好。`,
    lossBeyond: (count, of, top) => `${of} 个平均值中有 ${count} 个高于坐标轴的上端 ${say(top, 'zh')}，或者不是有限的数。`,
  },
};
