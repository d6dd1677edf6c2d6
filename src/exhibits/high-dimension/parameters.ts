import { dataSet, schedule, seed, width } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

/** Of the space that the plane is put into, smallest first. */
export const DIMENSIONS = [2, 8, 32, 128] as const;
const named = (dimension: (typeof DIMENSIONS)[number]) => ({ en: `D = ${dimension}`, zh: `D = ${dimension}` });

export const parameters = {
  dataSet,
  schedule,
  steps: range({
    label: { en: 'Training steps', zh: '训练步数' },
    help: { en: 'For every dimension, from fresh weights.', zh: '每个维数都从新的权重开始，各训练这么多步。' },
    scope: 'run',
    min: 100,
    max: 6000,
    step: 100,
    default: 600,
  }),
  width,
  seed,
  dimension: choice({
    label: { en: 'Samples shown for', zh: '显示哪个维数的样本' },
    scope: 'view',
    options: { '2': named(2), '8': named(8), '32': named(32), '128': named(128) },
    default: '128',
  }),
};
export type HighDimensionParameters = Values<typeof parameters>;
