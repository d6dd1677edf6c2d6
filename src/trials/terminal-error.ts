import { terminal } from './settings.ts';
import { defineTrial } from './trial.ts';

export const terminalError = defineTrial({
  id: 'terminal-error',
  ...terminal,
  statistic: { of: 'plain' },
  expects: { below: -0.1 },
  hypothesis: {
    en: 'With data far from 0, Stable Diffusion’s schedule pulls even a perfect model’s samples towards 0.',
    zh: '数据远离 0 时，Stable Diffusion 的调度会把完美模型的样本也拉向 0。',
  },
  quantity: {
    en: 'mean of the samples minus mean of the data, which lie at 8',
    zh: '样本的均值减去数据的均值（数据位于 8）',
  },
  claims: { 'unfinished-noise-greys': { supported: 'true', refuted: 'false' } },
});
