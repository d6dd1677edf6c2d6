import type { Localized } from '../../language.ts';
import type { Preset } from '../exhibit.ts';
import { defaults } from '../parameters.ts';
import { parameters, type LaboratoryParameters } from './parameters.ts';

const USUAL: Partial<LaboratoryParameters> = (({ axis: _axis, errors: _errors, gradient: _gradient, seed: _seed, ...rest }) => rest)(defaults(parameters));

/** All else at its default, so that a preset means the same whatever was set before. */
const preset = (id: string, label: Localized, values: Partial<LaboratoryParameters>): Preset<LaboratoryParameters> => ({ id, label, values: { ...USUAL, ...values } });

export const presets: readonly Preset<LaboratoryParameters>[] = [
  preset('usual', { en: 'The usual', zh: '常规设置' }, {}),
  preset('zero', { en: 'Zero terminal SNR', zh: '末端信噪比归零' }, { zeroTerminalSnr: true }),
  preset('leading', { en: 'Zero terminal SNR, leading steps', zh: '末端信噪比归零，leading 步子' }, { zeroTerminalSnr: true, spacing: 'leading' }),
  preset('few', { en: 'Cosine, 4 steps', zh: '余弦调度，4 步' }, { schedule: 'cosine', samplingSteps: 4 }),
  preset('framework', { en: 'The framework’s weights', zh: '框架默认的初始权重' }, { initialization: 'framework-default' }),
  preset('one-loss', { en: 'One loss for all', zh: '同一个损失' }, { loss: 'v', learners: ['epsilon', 'v', 'x0'] }),
  preset('guided', { en: 'Guided, w = 7', zh: '引导，w = 7' }, { dataSet: 'pinwheel', condition: 'class', scale: 7, solver: 'ddim', samplingSteps: 50 }),
  preset('mended', { en: 'Guided and rescaled', zh: '引导加重缩放' }, { dataSet: 'pinwheel', condition: 'class', scale: 7, remedy: 'rescale', solver: 'ddim', samplingSteps: 50 }),
];
