import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import type { TwinTrainingParameters } from './parameters.ts';

type Gradient = TwinTrainingParameters['gradient'];
type Ends = readonly { readonly id: PredictionId; readonly first: number; readonly last: number }[];

interface Words {
  readonly step: string;
  readonly stepAxis: string;
  readonly point: string;
  readonly data: string;
  readonly cloudTitle: string;
  readonly cloudFinding: (step: number | undefined, failed: readonly string[]) => string;
  readonly samplesOf: (name: string) => string;
  readonly noSamples: (name: string) => string;
  readonly gradientTitle: string;
  readonly gradientAxis: Readonly<Record<Gradient, string>>;
  readonly gradientFinding: (ends: Ends, gradient: Gradient, step: number) => string;
  readonly excessTitle: string;
  readonly excessAxis: string;
  readonly excessFinding: (ends: Ends, step: number) => string;
  readonly binLossTitle: string;
  readonly binLossAxis: string;
  readonly binLossFinding: (losses: readonly { readonly id: PredictionId; readonly loss: number; readonly best: number }[]) => string;
  readonly lossOf: (name: string) => string;
  readonly bestOf: (name: string) => string;
  readonly lossTitle: string;
  readonly lossAxis: string;
  readonly lossFinding: (last: readonly { readonly id: PredictionId; readonly loss: number }[], stride: number) => string;
}

const name = (id: PredictionId): string => styles[id].label;
/** An unbiased signal-to-noise may come out below zero: nothing was found. */
const signal = (value: number, none: string, language: 'en' | 'zh'): string => (value > 0 ? say(value, language) : none);

export const words: Localized<Words> = {
  en: {
    step: 'step',
    stepAxis: 'training step',
    point: 'sample',
    data: 'data',
    cloudTitle: 'What do the networks draw?',
    cloudFinding: (step, failed) =>
      `${step === undefined ? 'Samples appear after 50 steps.' : `Samples after ${step} steps: 50 DDIM steps from the same noise, averaged weights, in front of the data.`}${failed.length ? ` ${failed.join(', ')}: no samples, because at zero SNR the target does not determine x₀.` : ''}`,
    samplesOf: (of) => `${of} network`,
    noSamples: (of) => `${of} network: no samples`,
    gradientTitle: 'Where along the noise is the gradient large?',
    gradientAxis: { example: 'gradient norm of one example', mean: 'norm of the mean gradient', snr: 'gradient signal-to-noise' },
    gradientFinding: (ends, gradient, step) =>
      `${step === 0 ? 'Before training' : `After ${step} steps`}, ${gradient === 'snr'
        ? `in the cleanest and the noisiest bin: ${ends.map(({ id, first, last }) => `${name(id)} ${signal(first, 'none', 'en')} and ${signal(last, 'none', 'en')}`).join(', ')}. Gaps are bins where no signal could be told from noise.`
        : `cleanest bin over noisiest: ${ends.map(({ id, first, last }) => `${name(id)} ${say(first / last, 'en')}`).join(', ')}.`}${step === 0 ? '' : ' Faint: before training.'}`,
    excessTitle: 'Where along the noise is each network wrong?',
    excessAxis: 'squared error of x̂₀ beyond the exact optimum',
    excessFinding: (ends, step) => {
      const epsilon = ends.find(({ id }) => id === 'epsilon');
      const v = ends.find(({ id }) => id === 'v');
      if (!epsilon || !v) return `After ${step} steps. The exact optimum would be 0 everywhere.`;
      return `After ${step} steps ε is off by ${say(epsilon.first / v.first, 'en')} times as much as v in the cleanest bin and ${epsilon.last === Infinity ? 'without bound in the noisiest, where ε does not determine x₀' : `${say(epsilon.last / v.last, 'en')} times in the noisiest`}.`;
    },
    binLossTitle: 'How far is each loss from the best possible?',
    binLossAxis: 'loss on the network’s own target',
    binLossFinding: (losses) => `Mean loss, and thin the best any network could reach: ${losses.map(({ id, loss, best }) => `${name(id)} ${say(loss, 'en')} (${say(best, 'en')})`).join(', ')}.`,
    lossOf: (of) => `loss of ${of}`,
    bestOf: (of) => `best possible for ${of}`,
    lossTitle: 'And the raw training loss?',
    lossAxis: 'loss',
    lossFinding: (last, stride) => `${last.every(({ loss }) => Number.isFinite(loss)) ? `Now ${last.map(({ id, loss }) => `${name(id)} ${say(loss, 'en')}`).join(', ')} (mean of ${stride} steps). ` : ''}The targets differ, so these numbers say nothing about which network is better.`,
  },
  zh: {
    step: '步',
    stepAxis: '训练步',
    point: '样本',
    data: '数据',
    cloudTitle: '两个网络画出了什么？',
    cloudFinding: (step, failed) =>
      `${step === undefined ? '训练 50 步之后出现样本。' : `训练 ${step} 步后的样本：同一批噪声出发，50 步 DDIM，用滑动平均的权重，灰点是数据。`}${failed.length ? `${failed.join('、')} 没有样本：信噪比为零时，它的目标定不出 x₀。` : ''}`,
    samplesOf: (of) => `${of} 网络`,
    noSamples: (of) => `${of} 网络：没有样本`,
    gradientTitle: '沿着噪声看，哪里的梯度大？',
    gradientAxis: { example: '单个样本的梯度范数', mean: '平均梯度的范数', snr: '梯度信噪比' },
    gradientFinding: (ends, gradient, step) =>
      `${step === 0 ? '训练之前' : `训练 ${step} 步之后`}，${gradient === 'snr'
        ? `噪声最弱与最强的区间：${ends.map(({ id, first, last }) => `${name(id)} 为 ${signal(first, '无', 'zh')} 与 ${signal(last, '无', 'zh')}`).join('，')}。断开处分不出信号与噪声。`
        : `噪声最弱与最强的区间之比：${ends.map(({ id, first, last }) => `${name(id)} 为 ${say(first / last, 'zh')}`).join('，')}。`}${step === 0 ? '' : '淡线是训练之前。'}`,
    excessTitle: '沿着噪声看，各个网络错在哪里？',
    excessAxis: 'x̂₀ 超出精确最优的平方误差',
    excessFinding: (ends, step) => {
      const epsilon = ends.find(({ id }) => id === 'epsilon');
      const v = ends.find(({ id }) => id === 'v');
      if (!epsilon || !v) return `训练 ${step} 步之后。精确最优处处为 0。`;
      return `训练 ${step} 步之后，ε 的误差是 v 的：噪声最弱处 ${say(epsilon.first / v.first, 'zh')} 倍，${epsilon.last === Infinity ? '噪声最强处没有上界，那里 ε 定不出 x₀' : `噪声最强处 ${say(epsilon.last / v.last, 'zh')} 倍`}。`;
    },
    binLossTitle: '各条损失离可能的最小值还有多远？',
    binLossAxis: '网络在自己目标上的损失',
    binLossFinding: (losses) => `平均损失，细线与括号里是任何网络能达到的最小值：${losses.map(({ id, loss, best }) => `${name(id)} ${say(loss, 'zh')}（${say(best, 'zh')}）`).join('，')}。`,
    lossOf: (of) => `${of} 的损失`,
    bestOf: (of) => `${of} 的最小可能`,
    lossTitle: '原始训练损失呢？',
    lossAxis: '损失',
    lossFinding: (last, stride) => `${last.every(({ loss }) => Number.isFinite(loss)) ? `现在 ${last.map(({ id, loss }) => `${name(id)} ${say(loss, 'zh')}`).join('，')}（${stride} 步平均）。` : ''}目标不同，这些数比不出哪个网络更好。`,
  },
};
