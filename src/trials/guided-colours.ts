import { guided } from './settings.ts';
import { defineTrial } from './trial.ts';

export const guidedColours = defineTrial({
  id: 'guided-colours',
  ...guided,
  statistic: { of: 'epsilonAt7', minus: 'vAt7', over: 'exactAt7' },
  expects: { above: 0.1 },
  hypothesis: {
    en: 'At guidance scale 7, the colours that v draws are less saturated than those that ε draws.',
    zh: '引导强度为 7 时，v 画出的颜色比 ε 画出的饱和度低。',
  },
  quantity: {
    en: 'mean chroma of ε minus that of v, over the exact model’s',
    zh: 'ε 的平均彩度减去 v 的，再除以精确模型的',
  },
  claims: { 'v-less-saturated': { supported: 'true', refuted: 'unsupported', undecided: 'unsupported' } },
});
