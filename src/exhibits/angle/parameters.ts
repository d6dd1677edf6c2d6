import { same } from '../../language.ts';
import { seed, smallDataSet } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

/** How many even steps of φ lead from noise to data. */
export const STEPS = [1, 2, 4, 8, 16, 32, 64];

export const parameters = {
  dataSet: smallDataSet,
  seed,
  angle: range({
    label: { en: 'Angle φ', zh: '角度 φ' },
    help: { en: 'α = cos φ, σ = sin φ: 0° is clean, 90° is pure noise.', zh: 'α = cos φ，σ = sin φ：0° 是干净数据，90° 是纯噪声。' },
    unit: { en: 'degrees', zh: '度' },
    scope: 'view',
    min: 0,
    max: 90,
    step: 1,
    default: 40,
    playable: true,
  }),
  steps: choice({
    label: { en: 'Steps of φ that are drawn', zh: '画出几步 φ' },
    scope: 'view',
    options: { '1': same('1'), '2': same('2'), '4': same('4'), '8': same('8'), '16': same('16'), '32': same('32'), '64': same('64') },
    default: '4',
  }),
};
export type AngleParameters = Values<typeof parameters>;
