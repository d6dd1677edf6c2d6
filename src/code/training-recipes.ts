import { NINE } from '../exhibits/arms.ts';
import type { DenoisingErrorParameters } from '../exhibits/denoising-error/parameters.ts';
import type { FairComparisonParameters } from '../exhibits/fair-comparison/parameters.ts';
import type { GradientNormsParameters } from '../exhibits/gradient-norms/parameters.ts';
import type { TwinTrainingParameters } from '../exhibits/twin-training/parameters.ts';
import type { WrongSettingParameters } from '../exhibits/wrong-setting/parameters.ts';
import type { OwnTargetParameters } from '../exhibits/your-own-target/parameters.ts';
import { exactCode } from './exact.ts';
import { list, script } from './python.ts';
import { trainingOpening, type Recipe } from './recipe.ts';
import { DDIM, distanceCode, samplingCode, schedulerCode, startCode } from './sampling.ts';
import { targetsCode, weightCode } from './targets.ts';
import { trainingCode } from './training.ts';

const schedulers = [DDIM.scheduler];

export const twinTraining: Recipe<TwinTrainingParameters> = (order) => {
  const { values, say } = order;
  const arms = values.arms === 'nine' ? NINE : values.learners.map((output) => ({ output, loss: values.loss }));
  const outputs = [...new Set(arms.map(({ output }) => output))];
  return script(
    trainingOpening(order, { ...values, rate: values.learningRate, schedulers }),
    `\n${targetsCode(outputs, say)}`,
    `\n${weightCode([...new Set(arms.map(({ loss }) => loss))], say)}`,
    `\n${trainingCode({}, say)}`,
    `\n${schedulerCode(DDIM, say)}`,
    `\n${samplingCode({}, say)}`,
    `\n${distanceCode(say)}`,
    `\n${startCode(2000)}
for output, loss in [${arms.map(({ output, loss }) => `("${output}", "${loss}")`).join(', ')}]:
    model, losses = train(output, loss)
    x = sample(model, output, start, 50)
    print(output, loss, "${say('loss of the last 100 steps', '最后 100 步的损失')}", np.mean(losses[-100:]), "${say('distance to the data', '到数据的距离')}", distance(x))`,
  );
};

export const denoisingError: Recipe<DenoisingErrorParameters> = (order) => {
  const { values, say } = order;
  return script(
    trainingOpening(order, { ...values, schedulers: [] }),
    `\n${targetsCode(values.learners, say)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({}, say)}`,
    `\n${exactCode(say)}`,
    `\nmodels = {output: train(output)[0] for output in ${list(values.learners)}}
print("${say('root mean square error of x̂0 beyond the exact one', 'x̂0 相对精确答案的均方根误差')}")
for t in [round(999 * i / 24) for i in range(25)]:
    torch.manual_seed(SEED + t)
    x0, _ = draw(400)
    x = alpha[t] * x0.double() + sigma[t] * torch.randn(400, 2)
    best = exact(x.numpy(), alpha[t], sigma[t])[0]
    for output, model in models.items():
        with torch.no_grad():
            y = model(x, torch.full((400,), t), torch.full((400,), CLASSES)).numpy()
        a, b = (c[t] for c in TARGETS[output])
        d = b * alpha[t] - a * sigma[t]
        if d != 0:
            print(t, output, np.sqrt((((b * x.numpy() - sigma[t] * y) / d - best) ** 2).mean()))`,
  );
};

export const gradientNorms: Recipe<GradientNormsParameters> = (order) => {
  const { values, say } = order;
  return script(
    trainingOpening(order, { ...values, schedulers: [] }),
    `\n${targetsCode(values.learners, say)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({}, say).replace('return average, losses', 'return model, losses')}`,
    `\ndef gradients(model, output, low, high, n=64):
    """${say('Gradients of the plain loss of single examples, timesteps from low to high.', '时间步在 low 与 high 之间，单个样本的普通损失的梯度。')}"""
    torch.manual_seed(SEED + low)
    x0, _ = draw(n)
    t = torch.randint(low, high, (n,))
    noise = torch.randn_like(x0)
    a, b, al, si = (torch.tensor(c).float()[t, None] for c in (*TARGETS[output], alpha, sigma))
    x, y, label = al * x0 + si * noise, a * x0 + b * noise, torch.full((n,), CLASSES)
    rows = []
    for i in range(n):
        error = ((model(x[i : i + 1], t[i : i + 1], label[:1]) - y[i : i + 1]) ** 2).mean()
        rows.append(torch.cat([g.flatten() for g in torch.autograd.grad(error, list(model.parameters()))]))
    return torch.stack(rows)


for steps in sorted({0, 500, STEPS}):
    for output in ${list(values.learners)}:
        model, _ = train(output, steps=steps)
        for low in range(0, T, T // 20):
            g = gradients(model, output, low, low + T // 20)
            mean = g.mean(dim=0)
            print(steps, output, low + T // 40, "${say('norm of one example', '单个样本的范数')}", g.norm(dim=1).mean().item(), "${say('of the mean', '平均梯度的范数')}", mean.norm().item())`,
  );
};

export const fairComparison: Recipe<FairComparisonParameters> = (order) => {
  const { values, say } = order;
  return script(
    trainingOpening(order, { ...values, rate: values.learningRate, choiceOfStart: true, schedulers }),
    `\n${targetsCode(['epsilon', 'v'], say)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({ choiceOfStart: true }, say)}`,
    `\n${schedulerCode(DDIM, say)}`,
    `\n${samplingCode({}, say)}`,
    `\n${distanceCode(say)}`,
    `\n${startCode(1000)}
for recommended in (True, False):
    for output in ("epsilon", "v"):
        model, _ = train(output, recommended=recommended)
        x = sample(model, output, start, 50)
        print("${say('good initial weights', '好的初始化')}" if recommended else "${say('the framework’s own', '框架自带的初始化')}", output, distance(x))`,
  );
};

export const wrongSetting: Recipe<WrongSettingParameters> = (order) => {
  const { values, say } = order;
  const wrong = values.trained === 'v' ? 'epsilon' : 'v';
  return script(
    trainingOpening(order, { ...values, schedulers }),
    `\n${targetsCode(['epsilon', 'v'], say)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({}, say)}`,
    `\n${schedulerCode(DDIM, say)}`,
    `\n${samplingCode({}, say)}`,
    `\nmodel, _ = train("${values.trained}")
${startCode(500)}
unit = draw(20_000)[0].pow(2).sum(dim=1).mean().sqrt()
# ${say(`Trained on ${values.trained}; the scheduler is told the truth, and then the other type`, `按 ${values.trained} 训练；先告诉调度器真话，再告诉它另一种类型`)}
for told in ("${values.trained}", "${wrong}"):
    x = sample(model, told, start, ${values.samplingSteps})
    print("prediction_type =", NATIVE[told], "${say('spread of the samples over that of the data', '样本的散布与数据之比')}", (x.pow(2).sum(dim=1).mean().sqrt() / unit).item())`,
    `# ${say('Pure noise in: an ε network gives it back, a v network does not', '输入纯噪声：噪声预测网络会原样给出，速度预测网络不会')}
with torch.no_grad():
    y = model(start, torch.full((500,), T - 1), torch.full((500,), CLASSES))
print("${say('correlation of output and input', '输出与输入的相关系数')}", np.corrcoef(y.flatten(), start.flatten())[0, 1])`,
  );
};

export const yourOwnTarget: Recipe<OwnTargetParameters> = (order) => {
  const { values, say } = order;
  return script(
    trainingOpening(order, { ...values, schedulers }),
    `\n${targetsCode(['own', 'epsilon', 'v'], say, values)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({}, say)}`,
    `\n${schedulerCode(DDIM, say)}`,
    `\n${samplingCode({}, say)}`,
    `\n${distanceCode(say)}`,
    `\n${startCode(1000)}
for output in TARGETS:
    model, losses = train(output)
    x = sample(model, output, start, 50)
    print(output, "${say('loss of the last 100 steps', '最后 100 步的损失')}", np.mean(losses[-100:]), "${say('distance to the data', '到数据的距离')}", distance(x))`,
  );
};
