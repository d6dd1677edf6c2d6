import { terminal } from './settings.ts';
import { defineTrial } from './trial.ts';

export const terminalMended = defineTrial({
  id: 'terminal-mended',
  ...terminal,
  statistic: { of: 'zero' },
  expects: { above: -0.1, below: 0.1 },
  hypothesis: {
    en: 'Rescaling the schedule to zero terminal SNR mends that, with no network and no prediction type involved.',
    zh: '只要把调度的末端信噪比归零，问题就消失；这里没有网络，也就没有预测类型。',
  },
  quantity: {
    en: 'mean of the samples minus mean of the data, which lie at 8',
    zh: '样本的均值减去数据的均值（数据位于 8）',
  },
  claims: {
    'unfinished-noise-greys': { supported: 'true', refuted: 'false' },
    'zsnr-is-v': { supported: 'false', refuted: 'unsupported' },
  },
});
