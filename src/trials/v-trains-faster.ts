import { studies } from './settings.ts';
import { defineTrial } from './trial.ts';

export const vTrainsFaster = defineTrial({
  id: 'v-trains-faster',
  ...studies,
  statistic: { of: 'gapRecommended' },
  expects: { below: -0.05 },
  hypothesis: {
    en: 'After the same short training, what v draws is nearer to the data than what ε draws.',
    zh: '同样的短训练之后，v 画出的样本比 ε 画出的更接近数据。',
  },
  quantity: {
    en: 'distance to the data of v minus that of ε, in standard deviations of the data',
    zh: 'v 到数据的距离减去 ε 的，以数据的标准差为单位',
  },
  claims: { 'v-trains-better': { supported: 'true', refuted: 'unsupported', undecided: 'unsupported' } },
});
