import { learners, schedule, seed, width, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';
import { solverNames } from './solver-names.ts';

const same = (text: string) => ({ en: text, zh: text });

export const parameters = {
  // Few components only: the exact paths of larger sets take too long for a page.
  dataSet: choice({
    label: { en: 'Data', zh: '数据' },
    scope: 'run',
    options: { ring8: { en: 'ring of 8 Gaussians', zh: '八个高斯的环' }, blobs3: { en: 'three overlapping blobs', zh: '三个重叠的团' } },
    default: 'ring8',
  }),
  schedule,
  zeroTerminalSnr,
  learners: { ...learners, default: ['epsilon', 'v', 'x0'] as const },
  steps: range({
    label: { en: 'Training steps', zh: '训练步数' },
    scope: 'run',
    min: 100,
    max: 10_000,
    step: 100,
    default: 1500,
  }),
  width,
  seed,
  solver: choice({
    label: { en: 'Solver in bold', zh: '突出显示的求解器' },
    scope: 'view',
    options: {
      ddim: same(solverNames.ddim),
      heun: same(solverNames.heun),
      'heun-flow': same(solverNames['heun-flow']),
      'dpm-solver-2': same(solverNames['dpm-solver-2']),
      'dpmpp-2m': same(solverNames['dpmpp-2m']),
      'dpmpp-3m': same(solverNames['dpmpp-3m']),
      'deis-2': same(solverNames['deis-2']),
      'deis-3': same(solverNames['deis-3']),
      'unipc-2': same(solverNames['unipc-2']),
      'unipc-2-bh1': same(solverNames['unipc-2-bh1']),
      'unipc-3': same(solverNames['unipc-3']),
    },
    default: 'dpmpp-2m',
  }),
};
export type SolverStepsParameters = Values<typeof parameters>;
