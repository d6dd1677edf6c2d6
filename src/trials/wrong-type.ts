import { misread } from './settings.ts';
import { defineTrial } from './trial.ts';

export const wrongType = defineTrial({
  id: 'wrong-type',
  ...misread,
  statistic: { of: 'wrong', over: 'right' },
  scale: 'ratio',
  expects: { above: 0.8, below: 1.25 },
  hypothesis: {
    en: 'A v network that is sampled as if it predicted ε still draws samples as wide as before.',
    zh: '把 v 网络当成 ε 网络来采样，样本的散布与原来相同。',
  },
  quantity: {
    en: 'standard deviation of the samples, read as ε over read as v',
    zh: '样本的标准差，按 ε 解读比按 v 解读',
  },
  claims: {
    'switch-type-against-saturation': { supported: 'true', refuted: 'false' },
    'use-the-trained-type': { supported: 'false', refuted: 'true' },
  },
});
