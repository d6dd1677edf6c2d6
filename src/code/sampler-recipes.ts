import type { PredictionId } from '../diffusion/prediction.ts';
import { NINE } from '../exhibits/arms.ts';
import { DIMENSIONS, type HighDimensionParameters } from '../exhibits/high-dimension/parameters.ts';
import type { SolverStepsParameters } from '../exhibits/solver-steps/parameters.ts';
import type { ZeroTerminalSnrParameters } from '../exhibits/zero-terminal-snr/parameters.ts';
import { exactCode } from './exact.ts';
import { list, script } from './python.ts';
import { numpyOpening, trainingOpening, type Recipe } from './recipe.ts';
import { boxCode, DDIM, distanceCode, samplingCode, schedulerCode, startCode } from './sampling.ts';
import { targetsCode, weightCode } from './targets.ts';
import { trainingCode } from './training.ts';
import { SOLVERS } from './solvers.ts';
import { asksTwice, twoQuestionsCode } from './two-questions.ts';

export const solverSteps: Recipe<SolverStepsParameters> = (order) => {
  const { values, say } = order;
  const { solver } = values;
  const twice = asksTwice(solver);
  return script(
    trainingOpening(order, { ...values, schedulers: twice ? [] : [SOLVERS[solver].scheduler] }),
    `\n${targetsCode(values.learners, say)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({}, say)}`,
    !twice && `\n${schedulerCode(SOLVERS[solver], say)}`,
    `\n${twice ? twoQuestionsCode(solver, say) : samplingCode({}, say)}`,
    `\n${distanceCode(say)}`,
    `\n${startCode(1000)}
for output in ${list(values.learners)}:
    model, _ = train(output)
    for asked in (4, 8, 16, 32, 64):
        x = sample(model, output, start, ${twice ? '(asked + 1) // 2' : 'asked'})
        print(output, asked, "${say('evaluations, distance to the data', '次调用，到数据的距离')}", distance(x))`,
  );
};

export const highDimension: Recipe<HighDimensionParameters> = (order) => {
  const { values, say } = order;
  const all = values.losses === 'all';
  const arms = all ? NINE : (['epsilon', 'v', 'x0'] as const).map((output) => ({ output, loss: 'own' as const }));
  return script(
    trainingOpening(order, { ...values, batch: 128, schedulers: [DDIM.scheduler] }),
    `\n${targetsCode(['epsilon', 'v', 'x0'], say)}`,
    `\n${weightCode(all ? ['epsilon', 'v', 'x0'] : [], say)}`,
    `\n${trainingCode({ points: true }, say)}`,
    `\n${schedulerCode(DDIM, say)}`,
    `\n${samplingCode({}, say)}`,
    `\n${distanceCode(say)}`,
    `\nrng = np.random.default_rng(SEED)
k = rng.choice(len(means), 8192, p=weights)
flat = means[k] + stds[k, None] * rng.standard_normal((8192, 2))
for dimension in ${list(DIMENSIONS)}:
    # ${say('A random plane of the larger space: two orthonormal directions', '大空间里的一个随机平面：两个正交的单位方向')}
    plane = np.linalg.qr(rng.standard_normal((dimension, 2)))[0].T
    data = torch.tensor(flat @ plane).float()
    torch.manual_seed(SEED)
    start = torch.randn(1000, dimension)
    for output, loss in [${arms.map(({ output, loss }) => `("${output}", "${loss}")`).join(', ')}]:
        model, _ = train(output, loss)
        x = sample(model, output, start, 50).double().numpy()
        seen = x @ plane.T
        print(dimension, output, loss, "${say('distance in the plane', '平面内的距离')}", distance(seen), "${say('squared distance from it', '到平面的平方距离')}", ((x - seen @ plane) ** 2).sum(axis=1).mean())`,
  );
};

export const zeroTerminalSnr: Recipe<ZeroTerminalSnrParameters> = (order) => {
  const { values, say } = order;
  const { networks, rescue, samplingSteps, offset, seed } = values;
  const shown = `# ${say(`The exact model of data moved by ${offset} along x, from N(0, I): the mean should be ${offset}`, `数据沿 x 移动 ${offset} 后的精确模型，从 N(0, I) 出发：均值应为 ${offset}`)}
rng = np.random.default_rng(${seed})
noise = rng.standard_normal((256, 2))
means[:, 0] += ${offset}
for name, bar in (("${say('as it is', '不作改动')}", plain_bar), ("${say('zero terminal SNR', '末端信噪比归零')}", zero_bar)):
    x = np.concatenate([noise, -noise])
    times = [round(T - i * T / ${samplingSteps}) - 1 for i in range(${samplingSteps})]
    for t, after in zip(times, [*times[1:], None]):
        x0 = exact(x, np.sqrt(bar[t]), np.sqrt(1 - bar[t]))[0]
        rest = (x - np.sqrt(bar[t]) * x0) / np.sqrt(1 - bar[t])
        x = x0 if after is None else np.sqrt(bar[after]) * x0 + np.sqrt(1 - bar[after]) * rest
    print(name, x[:, 0].mean())
means[:, 0] -= ${offset}`;
  const bars = `plain_bar = alpha_bar
root = np.sqrt(plain_bar)
zero_bar = ((root - root[-1]) * root[0] / (root[0] - root[-1])) ** 2`;
  if (networks === 'none') return script(numpyOpening(order, { schedule: values.schedule }), bars, `\n${exactCode(say)}`, `\n${shown}`);
  const trained = networks === 'cosine' ? 'cosine' : values.schedule;
  const treat: Readonly<Record<typeof rescue, string>> = {
    late: `late = int(np.nonzero(alpha_bar / (1 - alpha_bar) >= 0.00468)[0][-1])  # ${say('the SNR of Stable Diffusion’s last timestep', 'Stable Diffusion 最后一个时间步的信噪比')}
times = [round(late + 1 - i * T / ${samplingSteps}) - 1 for i in range(${samplingSteps})]
times = [t for t in times if t >= 0]`,
    clip: boxCode(say),
    mean: `centre = torch.tensor(weights @ means)`,
    leading: `times = [(${samplingSteps} - 1 - i) * (T // ${samplingSteps}) for i in range(${samplingSteps})]`,
  };
  const correct: Readonly<Record<typeof rescue, string>> = { late: '', leading: '', clip: '\n        x0 = x0.clamp(-box, box)', mean: '\n        if t == T - 1:\n            x0 = centre.expand(len(x), 2)' };
  return script(
    trainingOpening(order, { ...values, schedule: trained, zeroTerminalSnr: networks === 'zero', schedulers: [DDIM.scheduler] }),
    `\n${targetsCode(['epsilon', 'v'] satisfies PredictionId[], say)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({}, say)}`,
    `\n${schedulerCode(DDIM, say)}`,
    `\n${samplingCode({}, say)}`,
    `\n${distanceCode(say)}`,
    `\n${startCode(1000)}
models = {output: train(output)[0] for output in TARGETS}
for output, model in models.items():
    x = sample(model, output, start, ${samplingSteps})
    print(output, distance(x))`,
    `# ${say('The rescue that is shown, for ε without another training', '所展示的补救办法：不重新训练，只改 ε 的采样')}
times = [round(T - i * T / ${samplingSteps}) - 1 for i in range(${samplingSteps})]
${treat[rescue]}
x = start.double()
with torch.no_grad():
    for t, after in zip(times, [*times[1:], None]):
        y = models["epsilon"](x, torch.full((len(x),), t), torch.full((len(x),), CLASSES)).double()
        x0 = (x - sigma[t] * y) / alpha[t]${correct[rescue]}
        rest = (x - alpha[t] * x0) / sigma[t]
        x = x0 if after is None else alpha[after] * x0 + sigma[after] * rest
print("epsilon, ${rescue}", distance(x))`,
  );
};
