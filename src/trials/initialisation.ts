import { studies } from './settings.ts';
import { defineTrial } from './trial.ts';

export const initialisation = defineTrial({
  id: 'initialisation',
  ...studies,
  statistic: { of: 'gapDefault', minus: 'gapRecommended' },
  expects: { above: 0.05 },
  hypothesis: {
    en: 'Other starting weights, all else equal, move the difference between v and ε by more than counts as a difference.',
    zh: '其余完全相同，只换初始权重，v 与 ε 之差的变化就超过了“有差别”的标准。',
  },
  quantity: {
    en: 'v minus ε in distance to the data: from the framework’s default weights, less that from the recommended ones',
    zh: 'v 与 ε 到数据的距离之差：用框架默认初始权重的，减去用推荐初始权重的',
  },
  claims: { 'one-comparison-settles': { supported: 'false', refuted: 'true' } },
});
