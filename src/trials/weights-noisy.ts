import { weights } from './settings.ts';
import { defineTrial } from './trial.ts';

export const weightsNoisy = defineTrial({
  id: 'weights-noisy',
  ...weights,
  statistic: { of: 'highNoise' },
  scale: 'ratio',
  expects: { above: 3 },
  hypothesis: {
    en: 'At high noise the plain loss of v weighs an error of x̂₀ several times as much as that of ε.',
    zh: '高噪声处，不加权的 v 损失给 x̂₀ 误差的权重是 ε 的数倍。',
  },
  quantity: {
    en: 'weight of v over weight of ε, noisiest third of the timesteps',
    zh: 'v 的权重比 ε 的权重，噪声最多的三分之一时间步',
  },
  claims: { 'weights-part-at-high-noise': { supported: 'true', refuted: 'false' } },
});
