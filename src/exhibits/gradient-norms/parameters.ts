import { dataSet, learners, noiseAxis, schedule, seed, trainingSteps, width } from '../common-parameters.ts';
import { choice, type Values } from '../parameters.ts';

export const parameters = {
  dataSet,
  schedule,
  learners: { ...learners, default: ['epsilon', 'v', 'x0', 'flow'] as const },
  steps: trainingSteps(8000, 2000, { least: 600, help: { en: 'Gradients are measured before training, after 500 steps and after the last.', zh: '在训练前、第 500 步和最后一步之后测量梯度。' } }),
  width,
  seed,
  gradient: choice({
    label: { en: 'Gradient measure', zh: '梯度的量法' },
    scope: 'view',
    options: {
      example: { en: 'mean norm over single examples', zh: '单个样本的平均范数' },
      mean: { en: 'norm of the mean gradient', zh: '平均梯度的范数' },
      snr: { en: 'gradient signal-to-noise', zh: '梯度信噪比' },
      cosine: { en: 'cosine with the whole gradient', zh: '与整体梯度的夹角余弦' },
    },
    default: 'example',
  }),
  axis: noiseAxis,
};
export type GradientNormsParameters = Values<typeof parameters>;
export type GradientMeasure = GradientNormsParameters['gradient'];
