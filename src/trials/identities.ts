import { identities as setting } from './settings.ts';
import { defineTrial } from './trial.ts';

export const identities = defineTrial({
  id: 'identities',
  ...setting,
  statistic: { of: 'roundTrip' },
  expects: { below: 16 },
  hypothesis: {
    en: 'From x_t and any one of ε, v, x₀ and u, both x₀ and ε come back exactly.',
    zh: '由 x_t 加上 ε、v、x₀、u 中任意一个，都能精确还原 x₀ 和 ε。',
  },
  quantity: {
    en: 'largest deviation after converting there and back, in units of rounding',
    zh: '来回换算后的最大偏差，以舍入误差为单位',
  },
  claims: {
    'forward-formulas': { supported: 'true', refuted: 'false' },
    'conversion-formulas': { supported: 'true', refuted: 'false' },
    'forms-equivalent': { supported: 'half', refuted: 'false' },
  },
});
