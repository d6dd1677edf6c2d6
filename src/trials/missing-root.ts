import { identities } from './settings.ts';
import { defineTrial } from './trial.ts';

export const missingRoot = defineTrial({
  id: 'missing-root',
  ...identities,
  statistic: { of: 'withoutRoot' },
  expects: { below: 0.01 },
  hypothesis: {
    en: 'With ᾱ in place of √ᾱ in front of ε, v still gives x₀ back.',
    zh: '把 ε 前面的 √ᾱ 换成 ᾱ，仍能由 v 还原 x₀。',
  },
  quantity: {
    en: 'error of the x₀ that comes back, root mean square, for data of unit variance',
    zh: '还原出的 x₀ 的均方根误差（数据方差为 1）',
  },
  claims: { 'v-without-root': { supported: 'true', refuted: 'false' } },
});
