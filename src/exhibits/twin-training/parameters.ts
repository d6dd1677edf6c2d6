import { choice, range, type Values } from '../parameters.ts';
import { dataSet, learners, noiseAxis, schedule, seed, width, zeroTerminalSnr } from '../common-parameters.ts';

const rate = (text: string) => ({ en: text, zh: text });

export const parameters = {
  dataSet,
  schedule,
  zeroTerminalSnr,
  learners,
  steps: range({
    label: { en: 'Training steps', zh: '训练步数' },
    scope: 'run',
    min: 100,
    max: 20_000,
    step: 100,
    default: 3000,
  }),
  learningRate: choice({
    label: { en: 'Learning rate (Adam)', zh: '学习率（Adam）' },
    scope: 'run',
    options: { '0.0005': rate('0.0005'), '0.001': rate('0.001'), '0.002': rate('0.002'), '0.005': rate('0.005'), '0.03': rate('0.03'), '0.1': rate('0.1') },
    default: '0.002',
  }),
  width,
  seed,
  axis: noiseAxis,
  gradient: choice({
    label: { en: 'Gradient measure', zh: '梯度的量法' },
    scope: 'view',
    options: {
      example: { en: 'mean norm over single examples', zh: '单个样本的平均范数' },
      mean: { en: 'norm of the mean gradient', zh: '平均梯度的范数' },
      snr: { en: 'gradient signal-to-noise', zh: '梯度信噪比' },
    },
    default: 'example',
  }),
};
export type TwinTrainingParameters = Values<typeof parameters>;
