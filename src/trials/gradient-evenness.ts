import { gradients } from './settings.ts';
import { defineTrial } from './trial.ts';

export const gradientEvenness = defineTrial({
  id: 'gradient-evenness',
  ...gradients,
  statistic: { of: 'unevenEpsilon', over: 'unevenV' },
  scale: 'ratio',
  expects: { above: 1.25 },
  hypothesis: {
    en: 'The gradients of v are more even along the noise than those of ε.',
    zh: 'v 的梯度沿噪声水平比 ε 的更均匀。',
  },
  quantity: {
    en: 'longest over shortest mean gradient norm: ε’s ratio over v’s',
    zh: '平均梯度范数的最大值与最小值之比：ε 的比 v 的',
  },
  claims: { 'even-gradients': { supported: 'half', refuted: 'false' } },
});
