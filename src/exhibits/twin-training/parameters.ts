import { choice, type Values } from '../parameters.ts';
import { dataSet, errorSpace, gradient, learners, learningRate, loss, noiseAxis, schedule, seed, trainingSteps, width, zeroTerminalSnr } from '../common-parameters.ts';

export const parameters = {
  dataSet,
  schedule,
  zeroTerminalSnr,
  arms: choice({
    label: { en: 'Race', zh: '参赛者' },
    scope: 'run',
    options: {
      pair: { en: 'chosen networks, one loss', zh: '所选的网络，同一种损失' },
      nine: { en: 'three outputs × three losses', zh: '三种输出 × 三种损失' },
    },
    default: 'pair',
  }),
  learners: { ...learners, onlyWith: { name: 'arms', value: 'pair' } },
  loss: { ...loss, onlyWith: { name: 'arms', value: 'pair' } },
  steps: trainingSteps(20_000, 3000),
  learningRate,
  width,
  seed,
  axis: noiseAxis,
  space: errorSpace,
  gradient: { ...gradient, onlyWith: { name: 'arms', value: 'pair' } },
};
export type TwinTrainingParameters = Values<typeof parameters>;
