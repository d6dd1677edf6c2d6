import { identities } from './settings.ts';
import { defineTrial } from './trial.ts';

export const vLimits = defineTrial({
  id: 'v-limits',
  ...identities,
  statistic: { of: 'swappedLimits' },
  expects: { below: 0.1 },
  hypothesis: {
    en: 'v is about αε where noise prevails (φ = 85°) and about −σx₀ where data prevail (φ = 5°).',
    zh: '噪声占优处（φ = 85°）v 约等于 αε，数据占优处（φ = 5°）v 约等于 −σx₀。',
  },
  quantity: {
    en: 'relative error of the better of the two approximations',
    zh: '两个近似中较好的一个，相对误差',
  },
  claims: { 'v-limits': { supported: 'true', refuted: 'false' } },
});
