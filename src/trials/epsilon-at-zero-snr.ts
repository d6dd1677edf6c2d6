import { defineTrial } from './trial.ts';

export const epsilonAtZeroSnr = defineTrial({
  id: 'epsilon-at-zero-snr',
  exhibit: 'denoising-error',
  parameters: { learners: ['epsilon', 'v'], steps: 100, zeroTerminalSnr: true },
  statistic: { of: 'noisy' },
  scale: 'ratio',
  expects: { above: 100 },
  hypothesis: {
    en: 'Once the schedule ends in pure noise, ε has no bounded error at the noisy end, while v has.',
    zh: '调度以纯噪声结束时，ε 在高噪声一端的误差没有上界，v 却有。',
  },
  quantity: {
    en: 'error of x̂₀ in the noisiest third of the timesteps, ε over v',
    zh: '噪声最多的三分之一时间步里 x̂₀ 的误差，ε 比 v',
  },
  claims: { 'epsilon-suits-any-schedule': { supported: 'false', refuted: 'true' } },
});
