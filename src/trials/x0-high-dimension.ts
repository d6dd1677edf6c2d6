import { defineTrial } from './trial.ts';

export const x0HighDimension = defineTrial({
  id: 'x0-high-dimension',
  exhibit: 'high-dimension',
  parameters: { steps: 200, losses: 'own' },
  statistic: { of: 'epsilonMost' },
  scale: 'ratio',
  expects: { above: 2 },
  hypothesis: {
    en: 'For flat data in 512 dimensions, a small network that predicts x₀ draws at least twice as near to the data as one that predicts ε.',
    zh: '512 维空间里的平面数据：预测 x₀ 的小网络，画出的样本到数据的距离不到预测 ε 的一半。',
  },
  quantity: {
    en: 'distance to the data in 512 dimensions, ε over x₀',
    zh: '512 维时到数据的距离，ε 比 x₀',
  },
  claims: { 'x0-is-obsolete': { supported: 'false', refuted: 'unsupported' } },
});
