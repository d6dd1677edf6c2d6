import { gradients } from './settings.ts';
import { defineTrial } from './trial.ts';

export const gradientCleanEnd = defineTrial({
  id: 'gradient-clean-end',
  ...gradients,
  statistic: { of: 'cleanest' },
  scale: 'ratio',
  expects: { above: 1.25 },
  hypothesis: {
    en: 'Where there is least noise, the gradient of v is longer than that of ε.',
    zh: '在噪声最少的地方，v 的梯度比 ε 的长。',
  },
  quantity: {
    en: 'mean gradient norm in the cleanest twentieth of the timesteps, v over ε',
    zh: '噪声最少的二十分之一时间步里的平均梯度范数，v 比 ε',
  },
  claims: { 'even-gradients': { supported: 'true', refuted: 'half' } },
});
