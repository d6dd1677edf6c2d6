import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import type { GradientMeasure } from './parameters.ts';
import type { Bins } from './state.ts';
import { tilt, unevenness } from './verdict.ts';

type Lines = readonly { readonly id: PredictionId; readonly values: Bins }[];

interface Words {
  readonly title: (step: number) => string;
  readonly axis: Readonly<Record<GradientMeasure, string>>;
  readonly finding: (lines: Lines, gradient: GradientMeasure) => string;
  readonly open: (count: number) => string;
  readonly failed: (failure: { readonly step: number; readonly learner: string }) => string;
}

const ends = (values: Bins, language: 'en' | 'zh') => {
  const end = (value: number | null | undefined) => say(value ?? NaN, language);
  return language === 'en' ? `${end(values[0])} to ${end(values.at(-1))}` : `${end(values[0])} → ${end(values.at(-1))}`;
};
/** Of norms alone: a signal-to-noise is too noisy near 0, a cosine may change sign. */
const comparable = (gradient: GradientMeasure) => gradient === 'example' || gradient === 'mean';

export const words: Localized<Words> = {
  en: {
    title: (step) => (step === 0 ? 'Before training: how do gradients vary with the noise?' : `And after ${step} steps?`),
    axis: {
      example: 'mean norm of single examples’ gradients',
      mean: 'norm of the mean gradient',
      snr: 'signal-to-noise of a single gradient',
      cosine: 'cosine with the mean gradient of all bins',
    },
    finding: (lines, gradient) =>
      `From the cleanest bin to the noisiest: ${lines.map(({ id, values }) => `${styles[id].label} ${ends(values, 'en')}`).join('; ')}.${
        comparable(gradient) ? ` Cleanest over noisiest, and largest over smallest of all bins: ${lines.map(({ id, values }) => `${styles[id].label} ${say(tilt(values), 'en')} and ${say(unevenness(values), 'en')}`).join('; ')}.` : ''
      }`,
    open: (count) => `${count} ${count === 1 ? 'value is' : 'values are'} not above 0, which is possible for an unbiased estimate and cannot be drawn on this axis.`,
    failed: ({ step, learner }) => `The loss of ${styles[learner as PredictionId].label} stopped being a number at step ${step}: the run ends there.`,
  },
  zh: {
    title: (step) => (step === 0 ? '训练之前：梯度怎样随噪声变化？' : `训练 ${step} 步之后呢？`),
    axis: {
      example: '单个样本梯度的平均范数',
      mean: '平均梯度的范数',
      snr: '单个样本梯度的信噪比',
      cosine: '与各段平均梯度的夹角余弦',
    },
    finding: (lines, gradient) =>
      `从最干净的一段到噪声最大的一段：${lines.map(({ id, values }) => `${styles[id].label} ${ends(values, 'zh')}`).join('；')}。${
        comparable(gradient) ? `首尾之比，以及各段中最大与最小之比：${lines.map(({ id, values }) => `${styles[id].label} ${say(tilt(values), 'zh')}、${say(unevenness(values), 'zh')}`).join('；')}。` : ''
      }`,
    open: (count) => `有 ${count} 个值不大于 0：无偏估计可以如此，但这个坐标轴画不出来。`,
    failed: ({ step, learner }) => `${styles[learner as PredictionId].label} 的损失在第 ${step} 步不再是有限的数，运行就此结束。`,
  },
};
