import { solvers } from './settings.ts';
import { defineTrial } from './trial.ts';

export const sameSamples = defineTrial({
  id: 'same-samples',
  ...solvers,
  statistic: { of: 'spaces' },
  expects: { below: 1e-6 },
  hypothesis: {
    en: 'One perfect model, answering as ε, as v or as x₀, gives the same samples in every solver.',
    zh: '同一个完美模型，不论用 ε、v 还是 x₀ 来回答，在每个求解器里得到的样本都相同。',
  },
  quantity: {
    en: 'largest difference of any sample in any solver, in standard deviations of the data',
    zh: '所有求解器、所有样本中的最大差别，以数据的标准差为单位',
  },
  claims: {
    'solvers-built-on-v': { supported: 'false', refuted: 'true' },
    'named-solvers-use-v': { supported: 'false', refuted: 'true' },
    'samplers-must-support-v': { supported: 'half', refuted: 'true' },
  },
});
