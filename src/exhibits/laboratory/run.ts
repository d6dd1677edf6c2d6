import { loadDataSet } from '../../data/load.ts';
import { makeSchedule } from '../../diffusion/schedule.ts';
import { TRAINER_DEFAULTS } from '../../learning/trainer.ts';
import type { Arm } from '../arms.ts';
import { trainingRun } from '../twin-training/training-run.ts';
import type { LaboratoryParameters } from './parameters.ts';
import { samplerOf } from './sampler.ts';

export const run = trainingRun<LaboratoryParameters>(async (parameters) => {
  const schedule = makeSchedule(parameters.schedule, { zeroTerminalSnr: parameters.zeroTerminalSnr });
  const data = await loadDataSet(parameters.dataSet);
  const conditional = parameters.condition === 'class';
  return {
    arms: parameters.learners.map((output): Arm => ({ id: output, output, loss: parameters.loss })),
    data,
    schedule,
    steps: parameters.steps,
    training: {
      seed: parameters.seed,
      width: parameters.width,
      initialization: parameters.initialization,
      learningRate: Number(parameters.learningRate),
      batchSize: Number(parameters.batchSize),
      emaDecay: Number(parameters.emaDecay),
      conditional,
      classDropout: conditional ? TRAINER_DEFAULTS.classDropout : 0,
    },
    sampler: samplerOf(parameters, data.mixture, schedule),
  };
});
