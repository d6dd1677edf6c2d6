import { same } from '../../language.ts';
import { dataSet, schedule, seed, trainingSteps, width } from '../common-parameters.ts';
import { choice, type Values } from '../parameters.ts';

export const parameters = {
  dataSet,
  schedule,
  steps: trainingSteps(8000, 2000),
  learningRate: choice({
    label: { en: 'Learning rate (Adam)', zh: '学习率（Adam）' },
    scope: 'run',
    options: { '0.0005': same('0.0005'), '0.001': same('0.001'), '0.002': same('0.002'), '0.005': same('0.005'), '0.01': same('0.01') },
    default: '0.002',
  }),
  width,
  seed,
};
export type FairComparisonParameters = Values<typeof parameters>;
