import type { LaboratoryParameters } from '../exhibits/laboratory/parameters.ts';
import { list, script, type Say } from './python.ts';
import { trainingOpening, type Recipe } from './recipe.ts';
import { remedyCode } from './remedies.ts';
import { distanceCode, samplingCode, schedulerCode, startCode } from './sampling.ts';
import { SOLVERS } from './solvers.ts';
import { targetsCode, weightCode } from './targets.ts';
import { trainingCode } from './training.ts';
import { asksTwice, twoQuestionsCode } from './two-questions.ts';

export const laboratory: Recipe<LaboratoryParameters> = (order) => {
  const { values, say } = order;
  const { solver, spacing, clip, loss, learners, emaDecay, samplingSteps, scale } = values;
  const conditional = values.condition === 'class';
  const mended = conditional && values.remedy !== 'none' && scale !== 1;
  const guided = conditional && !mended;
  const drawing = { guided, clip };
  const sampler = asksTwice(solver)
    ? twoQuestionsCode(solver, say, { ...drawing, spacing })
    : `${schedulerCode(SOLVERS[solver], say, spacing)}\n\n\n${samplingCode(drawing, say)}`;
  return script(
    trainingOpening(order, { ...values, rate: values.learningRate, batch: values.batchSize, choiceOfStart: true, schedulers: asksTwice(solver) ? [] : [SOLVERS[solver].scheduler] }),
    `\n${targetsCode(learners, say)}`,
    `\n${weightCode([loss], say)}`,
    `\n${trainingCode({ choiceOfStart: true, emaDecay, ...(conditional && { classDropout: 0.15 }) }, say)}`,
    mended && `\n${remedyCode(values, say)}\n\n\n${mendedCode(say)}`,
    `\n${sampler}`,
    `\n${distanceCode(say)}`,
    `\n${startCode(2000)}
label = torch.arange(2000) % CLASSES
for output in ${list(learners)}:
    model, losses = train(output, "${loss}", recommended=${values.initialization === 'recommended' ? 'True' : 'False'})
    x = sample(${mended ? `mended(model, output, label, ${scale})` : 'model'}, output, start, ${samplingSteps}${guided ? `, label, ${scale}` : ''})
    print(output, "${say('loss of the last 100 steps', '最后 100 步的损失')}", np.mean(losses[-100:]), "${say('distance to the data', '到数据的距离')}", distance(x))`,
  );
};

/** mended(model, output, label, scale): a guided network with its remedy, to be asked like one that knows no class. */
const mendedCode = (say: Say): string => `def mended(model, output, label, scale):
    a, b = TARGETS[output]

    def answer(x, level, _):
        t = round(float(level[0]))  # ${say('between two timesteps: the nearer', '在两个时间步之间时取较近的')}
        d = b[t] * alpha[t] - a[t] * sigma[t]
        points = x.double().numpy()
        x0_of = lambda label: (b[t] * points - sigma[t] * model(x, level, label).double().numpy()) / d
        x0 = combine(x0_of(torch.full_like(label, CLASSES)), x0_of(label), points, t, scale)
        return torch.tensor((b[t] * points - d * x0) / sigma[t])

    return answer`;
