import { same } from '../../language.ts';
import { learners, schedule, seed, smallDataSet, trainingSteps, width, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, type Values } from '../parameters.ts';
import { solverNames } from './solver-names.ts';

export const parameters = {
  dataSet: smallDataSet,
  schedule,
  zeroTerminalSnr,
  learners: { ...learners, default: ['epsilon', 'v', 'x0'] as const },
  steps: trainingSteps(10_000, 1500),
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
