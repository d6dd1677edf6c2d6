import { solvers } from './settings.ts';
import { defineTrial } from './trial.ts';

export const solverGain = defineTrial({
  id: 'solver-gain',
  ...solvers,
  statistic: { of: 'epsilon', minus: 'v' },
  expects: { above: 0.02 },
  hypothesis: {
    en: 'On Stable Diffusion’s schedule, 8 evaluations of DPM-Solver++ (2M) bring v nearer to the data than ε.',
    zh: '用 Stable Diffusion 的调度，DPM-Solver++（2M）求值 8 次，v 比 ε 更接近数据。',
  },
  quantity: {
    en: 'distance to the data of ε minus that of v, in standard deviations of the data',
    zh: 'ε 到数据的距离减去 v 的，以数据的标准差为单位',
  },
  claims: {
    'dpmpp-best-with-v': { supported: 'true', refuted: 'unsupported', undecided: 'unsupported' },
    'v-wins-few-steps': { supported: 'true', refuted: 'depends' },
  },
});
