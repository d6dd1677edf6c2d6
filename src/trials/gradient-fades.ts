import { gradients } from './settings.ts';
import { defineTrial } from './trial.ts';

export const gradientFades = defineTrial({
  id: 'gradient-fades',
  ...gradients,
  statistic: { of: 'tilt' },
  scale: 'ratio',
  expects: { below: 0.5 },
  hypothesis: {
    en: 'The gradient of ε is less than half as long at low noise as at high noise.',
    zh: 'ε 的梯度在低噪声处不到高噪声处的一半长。',
  },
  quantity: {
    en: 'mean gradient norm of ε, cleanest twentieth of the timesteps over noisiest',
    zh: 'ε 的平均梯度范数：噪声最少的二十分之一时间步比噪声最多的二十分之一',
  },
  claims: { 'epsilon-gradient-fades': { supported: 'true', refuted: 'false' } },
});
