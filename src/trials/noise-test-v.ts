import { misread } from './settings.ts';
import { defineTrial } from './trial.ts';

export const noiseTestV = defineTrial({
  id: 'noise-test-v',
  ...misread,
  statistic: { of: 'correlation' },
  expects: { below: 0.5 },
  hypothesis: {
    en: 'Given pure noise at the last timestep, a v network does not answer with that noise.',
    zh: '在最后一个时间步输入纯噪声，v 网络的输出并不是那份噪声。',
  },
  quantity: {
    en: 'correlation of output and input',
    zh: '输出与输入的相关系数',
  },
  claims: { 'pure-noise-tells': { supported: 'true', refuted: 'false' } },
});
