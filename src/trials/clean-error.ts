import { errors } from './settings.ts';
import { defineTrial } from './trial.ts';

export const cleanError = defineTrial({
  id: 'clean-error',
  ...errors,
  statistic: { of: 'clean' },
  scale: 'ratio',
  expects: { above: 1.25 },
  hypothesis: {
    en: 'Where there is little noise, the trained ε network errs more than the trained v network.',
    zh: '噪声弱的地方，训练后的 ε 网络比 v 网络误差大。',
  },
  quantity: {
    en: 'error of x̂₀ in the cleanest third of the timesteps, ε over v',
    zh: '噪声最少的三分之一时间步里 x̂₀ 的误差，ε 比 v',
  },
  claims: {
    'v-fine-detail': { supported: 'true', refuted: 'false' },
    'both-ends-weak': { supported: 'true', refuted: 'half' },
  },
});
