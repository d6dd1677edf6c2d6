import { defineTrial } from './trial.ts';

export const fewStepsCosine = defineTrial({
  id: 'few-steps-cosine',
  exhibit: 'solver-steps',
  parameters: { steps: 300, schedule: 'cosine' },
  statistic: { of: 'epsilon', minus: 'v' },
  expects: { above: 0.02 },
  hypothesis: {
    en: 'On the cosine schedule, 8 evaluations of DPM-Solver++ (2M) bring v nearer to the data than ε.',
    zh: '用余弦调度，DPM-Solver++（2M）求值 8 次，v 比 ε 更接近数据。',
  },
  quantity: {
    en: 'distance to the data of ε minus that of v, in standard deviations of the data (coordinates clamped at ±50)',
    zh: 'ε 到数据的距离减去 v 的，以数据的标准差为单位（坐标截在 ±50）',
  },
  claims: { 'v-wins-few-steps': { supported: 'depends', refuted: 'false' } },
});
