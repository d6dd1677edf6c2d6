import { dataSet, ddimSteps, schedule, seed, trainingSteps, width } from '../common-parameters.ts';
import { choice, type Values } from '../parameters.ts';

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
  steps: trainingSteps(8000, 2000),
  samplingSteps: ddimSteps(4, 100),
  width,
  seed,
};
export type WrongSettingParameters = Values<typeof parameters>;
