import { gradients } from './settings.ts';
import { defineTrial } from './trial.ts';

export const gradientNoisy = defineTrial({
  id: 'gradient-noisy',
  ...gradients,
  statistic: { of: 'tilt' },
  scale: 'ratio',
  expects: { below: 1 },
  hypothesis: {
    en: 'The gradient of ε is longer at high noise than at low noise.',
    zh: 'ε 的梯度在高噪声处比在低噪声处长。',
  },
  quantity: {
    en: 'mean gradient norm of ε, cleanest twentieth of the timesteps over noisiest',
    zh: 'ε 的平均梯度范数：噪声最少的二十分之一时间步比噪声最多的二十分之一',
  },
  claims: { 'noisy-gradient-strong': { supported: 'true', refuted: 'half' } },
});
