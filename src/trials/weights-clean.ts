import { weights } from './settings.ts';
import { defineTrial } from './trial.ts';

export const weightsClean = defineTrial({
  id: 'weights-clean',
  ...weights,
  statistic: { of: 'lowNoise' },
  scale: 'ratio',
  expects: { below: 1.5 },
  hypothesis: {
    en: 'At low noise the plain losses of v and ε weigh an error of x̂₀ alike.',
    zh: '低噪声处，v 与 ε 的不加权损失给 x̂₀ 误差的权重相近。',
  },
  quantity: {
    en: 'weight of v over weight of ε, cleanest third of the timesteps',
    zh: 'v 的权重比 ε 的权重，噪声最少的三分之一时间步',
  },
  claims: { 'weights-part-at-high-noise': { supported: 'true', refuted: 'false' } },
});
