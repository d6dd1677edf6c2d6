import { dataSet, noiseAxis, schedule, seed, zeroTerminalSnr } from '../common-parameters.ts';
import { range, type Values } from '../parameters.ts';

export const parameters = {
  schedule,
  zeroTerminalSnr,
  dataSet,
  dataStd: range({
    label: { en: 'Size of the data', zh: '数据的尺度' },
    help: {
      en: 'Standard deviation of x₀ in each dimension. Pipelines normalise it to 1; turn it to see what happens if they do not.',
      zh: 'x₀ 每一维的标准差。实际流程会把它归一化为 1；转动它，看看不归一化会怎样。',
    },
    scope: 'run',
    min: 0.25,
    max: 2,
    step: 0.05,
    default: 1,
  }),
  seed,
  axis: noiseAxis,
};
export type TargetMagnitudeParameters = Values<typeof parameters>;
