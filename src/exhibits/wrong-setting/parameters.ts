import { dataSet, schedule, seed, width } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

export const parameters = {
  trained: choice({
    label: { en: 'The network was trained to predict', zh: '网络训练时预测的是' },
    scope: 'run',
    options: { epsilon: { en: 'ε (noise)', zh: 'ε（噪声预测）' }, v: { en: 'v (velocity)', zh: 'v（速度预测）' } },
    default: 'v',
  }),
  // Colours that lose their contrast go grey, which is what the mistake is known for.
  dataSet: { ...dataSet, default: 'colours' as const },
  schedule,
  steps: range({
    label: { en: 'Training steps', zh: '训练步数' },
    scope: 'run',
    min: 100,
    max: 8000,
    step: 100,
    default: 2000,
  }),
  samplingSteps: range({
    label: { en: 'DDIM steps', zh: 'DDIM 步数' },
    scope: 'run',
    min: 4,
    max: 100,
    step: 1,
    default: 50,
  }),
  width,
  seed,
};
export type WrongSettingParameters = Values<typeof parameters>;
