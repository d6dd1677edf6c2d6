import { same } from '../../language.ts';
import { angleOfNoise, seed, smallDataSet } from '../common-parameters.ts';
import { choice, type Values } from '../parameters.ts';

/** How many even steps of φ lead from noise to data. */
export const STEPS = [1, 2, 4, 8, 16, 32, 64];

export const parameters = {
  dataSet: smallDataSet,
  seed,
  angle: angleOfNoise({ en: 'Angle φ', zh: '角度 φ' }, true),
  steps: choice({
    label: { en: 'Steps of φ that are drawn', zh: '画出几步 φ' },
    scope: 'view',
    options: { '1': same('1'), '2': same('2'), '4': same('4'), '8': same('8'), '16': same('16'), '32': same('32'), '64': same('64') },
    default: '4',
  }),
};
export type AngleParameters = Values<typeof parameters>;
