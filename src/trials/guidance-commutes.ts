import { identities } from './settings.ts';
import { defineTrial } from './trial.ts';

export const guidanceCommutes = defineTrial({
  id: 'guidance-commutes',
  ...identities,
  statistic: { of: 'guidance' },
  expects: { below: 16 },
  hypothesis: {
    en: 'One pair of answers, guided as ε, as v, as u or as x₀, gives the same x̂₀.',
    zh: '同一对回答，不论写成 ε、v、u 还是 x₀ 来做引导，得到的 x̂₀ 相同。',
  },
  quantity: {
    en: 'largest difference between the guided x̂₀ (w from 0 to 15), in units of rounding',
    zh: '引导后 x̂₀ 的最大差别（w 取 0 到 15），以舍入误差为单位',
  },
  claims: {
    'guidance-formulas': { supported: 'true', refuted: 'false' },
    'v-less-saturated': { supported: 'unsupported' },
  },
});
