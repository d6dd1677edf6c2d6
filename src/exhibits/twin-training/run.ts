import { loadDataSet } from '../../data/load.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { ddim } from '../../diffusion/solvers/ddim.ts';
import { trailing } from '../../diffusion/time-grid.ts';
import { NINE, type Arm } from '../arms.ts';
import type { TwinTrainingParameters } from './parameters.ts';
import { trainingRun } from './training-run.ts';

const SAMPLING_STEPS = 50;

export const run = trainingRun<TwinTrainingParameters>(async (parameters) => {
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const grid = trailing(schedule, SAMPLING_STEPS);
  return {
    arms: parameters.arms === 'nine' ? NINE : parameters.learners.map((output): Arm => ({ id: output, output, loss: parameters.loss })),
    data: await loadDataSet(parameters.dataSet),
    schedule,
    steps: parameters.steps,
    training: { seed: parameters.seed, width: parameters.width, learningRate: Number(parameters.learningRate), conditional: false, classDropout: 0 },
    sampler: { begin: (start) => ddim(grid, start) },
  };
});
