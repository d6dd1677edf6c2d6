import { conditionalDataSet, learners, schedule, seed, width, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

/** The sweep is over whole scales, so that the slider always finds a measured one. */
export const SCALES: readonly number[] = Array.from({ length: 16 }, (_, w) => w);

export const parameters = {
  dataSet: conditionalDataSet,
  schedule,
  zeroTerminalSnr,
  learners,
  steps: range({
    label: { en: 'Training steps', zh: '训练步数' },
    scope: 'run',
    min: 100,
    max: 10_000,
    step: 100,
    default: 1500,
  }),
  width,
  seed,
  scale: range({
    label: { en: 'Guidance scale w', zh: '引导强度 w' },
    unit: { en: 'u + w(c − u): 0 unconditional, 1 plain conditional, above 1 guided', zh: 'u + w(c − u)：0 为无条件，1 为普通条件，大于 1 为引导' },
    scope: 'view',
    min: 0,
    max: 15,
    step: 1,
    default: 5,
  }),
  word: choice({
    label: { en: 'Colour word', zh: '颜色词' },
    scope: 'view',
    options: {
      red: { en: 'red', zh: '红' },
      orange: { en: 'orange', zh: '橙' },
      yellow: { en: 'yellow', zh: '黄' },
      green: { en: 'green', zh: '绿' },
      blue: { en: 'blue', zh: '蓝' },
      purple: { en: 'purple', zh: '紫' },
      pink: { en: 'pink', zh: '粉' },
    },
    default: 'green',
  }),
};
export type GuidanceParameters = Values<typeof parameters>;
