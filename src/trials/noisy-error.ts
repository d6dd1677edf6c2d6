import { errors } from './settings.ts';
import { defineTrial } from './trial.ts';

export const noisyError = defineTrial({
  id: 'noisy-error',
  ...errors,
  statistic: { of: 'noisy' },
  scale: 'ratio',
  expects: { above: 1.25 },
  hypothesis: {
    en: 'Where there is much noise, the trained ε network errs more than the trained v network.',
    zh: '噪声强的地方，训练后的 ε 网络比 v 网络误差大。',
  },
  quantity: {
    en: 'error of x̂₀ in the noisiest third of the timesteps, ε over v',
    zh: '噪声最多的三分之一时间步里 x̂₀ 的误差，ε 比 v',
  },
  claims: {
    'v-better-at-high-noise': { supported: 'true', refuted: 'false' },
    'forms-equivalent': { supported: 'half', refuted: 'true' },
  },
});
