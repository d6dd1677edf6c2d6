import { guided } from './settings.ts';
import { defineTrial } from './trial.ts';

export const exactSaturates = defineTrial({
  id: 'exact-saturates',
  ...guided,
  statistic: { of: 'exactAt7' },
  scale: 'ratio',
  expects: { above: 1.1 },
  hypothesis: {
    en: 'At guidance scale 7 a perfect model, which learned nothing wrong at any noise level, over-saturates too.',
    zh: '引导强度为 7 时，在任何噪声水平都没有学习误差的完美模型，同样过饱和。',
  },
  quantity: {
    en: 'mean chroma of the exact model’s samples over that of the data',
    zh: '精确模型样本的平均彩度，比数据的',
  },
  claims: { 'saturation-from-low-noise': { supported: 'false', refuted: 'unsupported' } },
});
