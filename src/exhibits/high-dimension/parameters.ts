import { dataSet, schedule, seed, trainingSteps, width } from '../common-parameters.ts';
import { choice, type Values } from '../parameters.ts';
import { styles } from '../styles.ts';

/** Of the space that the plane is put into, smallest first. */
export const DIMENSIONS = [2, 8, 32, 128, 512] as const;
const named = (dimension: (typeof DIMENSIONS)[number]) => ({ en: `D = ${dimension}`, zh: `D = ${dimension}` });
const lossOf = (target: 'epsilon' | 'v' | 'x0') => ({ en: `that of ${styles[target].label}`, zh: `${styles[target].label} 的损失` });

export const parameters = {
  dataSet,
  schedule,
  steps: trainingSteps(6000, 500, { help: { en: 'For every dimension, from fresh weights.', zh: '每个维数都从新的权重开始，各训练这么多步。' } }),
  losses: choice({
    label: { en: 'Losses', zh: '损失' },
    help: {
      en: 'Nine networks tell whether it is the output or the loss that counts; they take about three times as long.',
      zh: '九个网络才分得清要紧的是输出还是损失；用时大约是三倍。',
    },
    scope: 'run',
    options: {
      own: { en: 'each output with its own: 3 networks', zh: '每种输出各用各的：三个网络' },
      all: { en: 'every output with every loss: 9 networks', zh: '每种输出配每种损失：九个网络' },
    },
    default: 'all',
  }),
  width,
  seed,
  dimension: choice({
    label: { en: 'Samples shown for', zh: '显示哪个维数的样本' },
    scope: 'view',
    options: { '2': named(2), '8': named(8), '32': named(32), '128': named(128), '512': named(512) },
    default: '512',
  }),
  shownLoss: choice({
    label: { en: 'Samples of networks trained on', zh: '样本所属网络的损失' },
    scope: 'view',
    options: { own: { en: 'each its own loss', zh: '各自的损失' }, epsilon: lossOf('epsilon'), v: lossOf('v'), x0: lossOf('x0') },
    default: 'own',
  }),
};
export type HighDimensionParameters = Values<typeof parameters>;
