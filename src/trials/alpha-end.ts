import { defineTrial } from './trial.ts';

export const alphaEnd = defineTrial({
  id: 'alpha-end',
  exhibit: 'forward-process',
  parameters: {},
  statistic: { of: 'clean', minus: 'left' },
  expects: { below: 0 },
  hypothesis: {
    en: 'α falls on the way from pure noise to clean data.',
    zh: '从纯噪声走向干净数据时，α 在下降。',
  },
  quantity: {
    en: 'α at the first timestep minus α at the last',
    zh: '第一个时间步的 α 减去最后一个时间步的 α',
  },
  claims: { 'alpha-falls': { supported: 'true', refuted: 'false' } },
});
