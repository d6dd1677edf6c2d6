import { weights } from './settings.ts';
import { defineTrial } from './trial.ts';

export const lossFloors = defineTrial({
  id: 'loss-floors',
  ...weights,
  statistic: { of: 'bestV', over: 'bestEpsilon' },
  scale: 'ratio',
  expects: { above: 0.8, below: 1.25 },
  hypothesis: {
    en: 'The best possible network has about the same loss on v as on ε.',
    zh: '最优网络在 v 上的损失与在 ε 上的大致相同。',
  },
  quantity: {
    en: 'least mean loss that is possible on v, over that on ε',
    zh: 'v 可能达到的最小平均损失，比 ε 的',
  },
  claims: { 'lower-loss-better': { supported: 'true', refuted: 'false' } },
});
