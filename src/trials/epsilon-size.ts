import { targetSizes } from './settings.ts';
import { defineTrial } from './trial.ts';

export const epsilonSize = defineTrial({
  id: 'epsilon-size',
  ...targetSizes,
  statistic: { of: 'cleanOverNoisy' },
  scale: 'ratio',
  expects: { below: 0.9 },
  hypothesis: {
    en: 'The ε target is smaller at low noise than at high noise.',
    zh: '目标 ε 在低噪声处比在高噪声处小。',
  },
  quantity: {
    en: 'mean square of ε, cleanest third of the timesteps over noisiest',
    zh: 'ε 的均方：噪声最少的三分之一时间步比噪声最多的三分之一',
  },
  claims: {
    'epsilon-target-weak': { supported: 'true', refuted: 'false' },
    'v-steady-size': { supported: 'true', refuted: 'half' },
    'saturation-from-low-noise': { refuted: 'false' },
  },
});
