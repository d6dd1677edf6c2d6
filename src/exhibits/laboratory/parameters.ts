import { same } from '../../language.ts';
import { dataSet, errorSpace, gradient, learners, learningRate, loss, noiseAxis, schedule, seed, trainingSteps, width, zeroTerminalSnr } from '../common-parameters.ts';
import { remedyParameters } from '../guided-sweep/parameters.ts';
import { choice, flag, range, type Values } from '../parameters.ts';
import { solverNames } from '../solver-steps/solver-names.ts';

/** What is trained. */
const training = {
  dataSet,
  schedule,
  zeroTerminalSnr,
  learners,
  loss,
  initialization: choice({
    label: { en: 'Starting weights', zh: '初始权重' },
    scope: 'run',
    options: { recommended: { en: 'recommended', zh: '推荐' }, 'framework-default': { en: 'the framework’s default', zh: '框架默认' } },
    default: 'recommended',
  }),
  learningRate,
  batchSize: choice({
    label: { en: 'Batch size', zh: '批大小' },
    scope: 'run',
    options: { '32': same('32'), '64': same('64'), '128': same('128'), '256': same('256'), '512': same('512') },
    default: '256',
  }),
  emaDecay: choice({
    label: { en: 'Averaging of weights (EMA)', zh: '权重的滑动平均（EMA）' },
    help: { en: 'The averaged weights draw the samples; the decay warms up from 0.1.', zh: '样本由平均后的权重画出；衰减率从 0.1 逐步升上去。' },
    scope: 'run',
    options: { '0': { en: 'none', zh: '不用' }, '0.9': same('0.9'), '0.99': same('0.99'), '0.999': same('0.999'), '0.9999': same('0.9999') },
    default: '0.999',
  }),
  width,
  steps: trainingSteps(20_000, 1500),
};

const { remedy, ...remedyDetails } = remedyParameters;
// Autoguidance needs a second network, which is not trained here.
const { autoguidance: _, ...remedies } = remedy.options;

/** How samples are drawn. */
const sampling = {
  condition: choice({
    label: { en: 'Networks are told', zh: '告诉网络' },
    scope: 'run',
    options: { none: { en: 'nothing but x and t', zh: '只有 x 与 t' }, class: { en: 'the class, hidden in 15 % of the examples', zh: '还有类别（15% 的样本隐去）' } },
    default: 'none',
  }),
  scale: range({
    label: { en: 'Guidance scale w', zh: '引导强度 w' },
    unit: { en: '1: off, plain conditional', zh: '1：关闭，普通条件' },
    scope: 'run',
    onlyWith: { name: 'condition', value: 'class' },
    min: 1,
    max: 15,
    step: 0.5,
    default: 1,
  }),
  remedy: choice({
    label: remedy.label,
    help: { en: 'Of the exact model and every network alike, where w is above 1.', zh: 'w 大于 1 时起作用，对精确模型和每个网络一视同仁。' },
    scope: 'run',
    onlyWith: { name: 'condition', value: 'class' },
    options: remedies,
    default: 'none',
  }),
  ...remedyDetails,
  solver: choice({
    label: { en: 'Solver', zh: '求解器' },
    scope: 'run',
    options: {
      ddim: same(solverNames.ddim),
      ddpm: same('DDPM'),
      euler: same(solverNames.euler),
      heun: same(solverNames.heun),
      'heun-flow': same(solverNames['heun-flow']),
      'dpm-solver-2': same(solverNames['dpm-solver-2']),
      'dpmpp-2m': same(solverNames['dpmpp-2m']),
      'dpmpp-2m-sde': same('DPM++ 2M SDE'),
      'dpmpp-3m': same(solverNames['dpmpp-3m']),
      'deis-3': same(solverNames['deis-3']),
      'unipc-2': same(solverNames['unipc-2']),
    },
    default: 'dpmpp-2m',
  }),
  samplingSteps: range({
    label: { en: 'Sampling steps', zh: '采样步数' },
    scope: 'run',
    min: 2,
    max: 250,
    step: 1,
    default: 20,
  }),
  spacing: choice({
    label: { en: 'Spacing of the steps', zh: '步子的排法' },
    scope: 'run',
    options: { trailing: { en: 'trailing: from the last timestep on', zh: 'trailing：从最后一个时间步起' }, leading: { en: 'leading: the last timestep left out', zh: 'leading：漏掉最后一个时间步' }, linspace: { en: 'linspace: both ends', zh: 'linspace：包含两端' } },
    default: 'trailing',
  }),
  clip: flag({
    label: { en: 'Clip x̂₀ to the data’s box', zh: '把 x̂₀ 裁剪到数据的方框内' },
    scope: 'run',
    default: false,
  }),
};

export const parameters = { ...training, ...sampling, seed, axis: noiseAxis, errors: errorSpace, gradient };
export type LaboratoryParameters = Values<typeof parameters>;
