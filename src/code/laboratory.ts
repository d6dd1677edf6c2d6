import type { LaboratoryParameters } from '../exhibits/laboratory/parameters.ts';
import { list, script } from './python.ts';
import { trainingOpening, type Recipe } from './recipe.ts';
import { distanceCode, samplingCode, schedulerCode, startCode } from './sampling.ts';
import { SOLVERS } from './solvers.ts';
import { targetsCode, weightCode } from './targets.ts';
import { trainingCode } from './training.ts';
import { asksTwice, twoQuestionsCode } from './two-questions.ts';

export const laboratory: Recipe<LaboratoryParameters> = (order) => {
  const { values, say } = order;
  const { solver, spacing, clip, loss, learners, emaDecay, samplingSteps, scale } = values;
  const guided = values.condition === 'class';
  const drawing = { guided, clip };
  const sampler = asksTwice(solver)
    ? twoQuestionsCode(solver, say, { ...drawing, spacing })
    : `${schedulerCode(SOLVERS[solver], say, spacing)}\n\n\n${samplingCode(drawing, say)}`;
  return script(
    trainingOpening(order, { ...values, rate: values.learningRate, batch: values.batchSize, choiceOfStart: true, schedulers: asksTwice(solver) ? [] : [SOLVERS[solver].scheduler] }),
    `\n${targetsCode(learners, say)}`,
    `\n${weightCode([loss], say)}`,
    `\n${trainingCode({ choiceOfStart: true, emaDecay, ...(guided && { classDropout: 0.15 }) }, say)}`,
    `\n${sampler}`,
    `\n${distanceCode(say)}`,
    `\n${startCode(2000)}
label = torch.arange(2000) % CLASSES
for output in ${list(learners)}:
    model, losses = train(output, "${loss}", recommended=${values.initialization === 'recommended' ? 'True' : 'False'})
    x = sample(model, output, start, ${samplingSteps}${guided ? `, label, ${scale}` : ''})
    print(output, "${say('loss of the last 100 steps', '最后 100 步的损失')}", np.mean(losses[-100:]), "${say('distance to the data', '到数据的距离')}", distance(x))`,
  );
};
