import { defineTrial } from './trial.ts';

export const noiseTestEpsilon = defineTrial({
  id: 'noise-test-epsilon',
  exhibit: 'wrong-setting',
  parameters: { trained: 'epsilon', steps: 500 },
  statistic: { of: 'correlation' },
  expects: { above: 0.5 },
  hypothesis: {
    en: 'Given pure noise at the last timestep, an ε network answers with that noise.',
    zh: '在最后一个时间步输入纯噪声，ε 网络的输出就是那份噪声。',
  },
  quantity: {
    en: 'correlation of output and input',
    zh: '输出与输入的相关系数',
  },
  claims: { 'pure-noise-tells': { supported: 'true', refuted: 'false' } },
});
