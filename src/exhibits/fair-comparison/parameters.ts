import { dataSet, schedule, seed, width } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

const rate = (text: string) => ({ en: text, zh: text });

export const parameters = {
  dataSet,
  schedule,
  steps: range({
    label: { en: 'Training steps', zh: '训练步数' },
    scope: 'run',
    min: 100,
    max: 8000,
    step: 100,
    default: 2000,
  }),
  learningRate: choice({
    label: { en: 'Learning rate (Adam)', zh: '学习率（Adam）' },
    scope: 'run',
    options: { '0.0005': rate('0.0005'), '0.001': rate('0.001'), '0.002': rate('0.002'), '0.005': rate('0.005'), '0.01': rate('0.01') },
    default: '0.002',
  }),
  width,
  seed,
};
export type FairComparisonParameters = Values<typeof parameters>;
