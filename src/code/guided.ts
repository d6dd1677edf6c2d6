import type { ChromaParameters } from '../exhibits/chroma/parameters.ts';
import type { GuidanceParameters } from '../exhibits/guidance/parameters.ts';
import { exactCode } from './exact.ts';
import { list, script } from './python.ts';
import { trainingOpening, type Order, type Recipe } from './recipe.ts';
import { remedyCode } from './remedies.ts';
import { DDIM, schedulerCode, startCode } from './sampling.ts';
import { targetsCode, weightCode } from './targets.ts';
import { trainingCode } from './training.ts';

/** The exact model and networks, guided alike; \`measure\` defines measure(x), which is printed of each. */
function guided(order: Order<GuidanceParameters | ChromaParameters>, measure: string): string {
  const { values, say } = order;
  const auto = values.remedy === 'autoguidance';
  return script(
    trainingOpening(order, { ...values, schedulers: [DDIM.scheduler] }),
    `\n${targetsCode(values.learners, say)}`,
    `\n${weightCode([], say)}`,
    `\n${trainingCode({ classDropout: 0.15 }, say)}`,
    `\n${schedulerCode(DDIM, say)}`,
    `\n${exactCode(say)}`,
    `\n${remedyCode(values, say)}`,
    `\ndef perfect(x, t, label):
    return exact(x, alpha[t], sigma[t], label)[0]


def learned(model, output):
    """${say('A network as a function that gives x̂0.', '把网络写成给出 x̂0 的函数。')}"""
    a, b = TARGETS[output]

    def denoise(x, t, label):
        label = torch.full((len(x),), CLASSES) if label is None else torch.tensor(label)
        with torch.no_grad():
            y = model(torch.tensor(x).float(), torch.full((len(x),), t), label).double().numpy()
        return (b[t] * x - sigma[t] * y) / (b[t] * alpha[t] - a[t] * sigma[t])

    return denoise


def sample(strong, weak, start, label, scale):
    scheduler = make_scheduler("sample")
    scheduler.set_timesteps(50)
    x = start
    for t in scheduler.timesteps.tolist():
        x0 = combine(weak(x, t, ${auto ? 'label' : 'None'}), strong(x, t, label), x, t, scale)
        x = scheduler.step(torch.tensor(x0), t, torch.tensor(x)).prev_sample.numpy()
    return x`,
    `\n${measure}`,
    `\nlabel = np.arange(32 * CLASSES) % CLASSES
${startCode(32).replace('32, 2', '32 * CLASSES, 2')}
start = start.double().numpy()
${auto
    ? `# ${say('Autoguidance has no exact counterpart: a perfect model has no weaker version', '自引导没有精确的对照：完美的模型没有更弱的版本')}`
    : `print("${say('exact', '精确')}", measure(sample(perfect, perfect, start, label, ${values.scale})))`}
for output in ${list(values.learners)}:
    if output == "epsilon" and alpha[-1] == 0:
        continue  # ${say('at zero SNR ε says nothing about x0', '信噪比为零时，ε 对 x0 一无所知')}
    model = learned(train(output)[0], output)
    weak = ${auto ? 'learned(train(output, steps=math.ceil(STEPS / 4))[0], output)' : 'model'}
    print(output, measure(sample(model, weak, start, label, ${values.scale})))`,
  );
}

export const guidance: Recipe<GuidanceParameters> = (order) =>
  guided(order, `def measure(x):
    """${order.say('How far samples go towards their class beyond where its data are, relative to these: 0 is right.', '样本朝本类方向超出数据多少（相对值）：0 为正好。')}"""
    centre = np.stack([np.average(means[labels == c], axis=0, weights=weights[labels == c]) for c in range(CLASSES)])
    length = np.linalg.norm(centre[label], axis=1)
    return (x * centre[label] / length[:, None]).sum(axis=1).mean() / length.mean() - 1`);

export const chroma: Recipe<ChromaParameters> = (order) => {
  const { frame: { offset, scale } } = order.data;
  return guided(order, `def measure(x):
    """${order.say('Mean chroma in OKLab over that of the data: 1 is right.', 'OKLab 中的平均彩度与数据之比：1 为正好。')}"""
    chroma = lambda z: np.linalg.norm(np.array(${list(offset)}) + np.array(${list(scale)}) * z, axis=1).mean()
    rng = np.random.default_rng(0)
    k = rng.choice(len(means), 20_000, p=weights)
    return chroma(x) / chroma(means[k] + stds[k, None] * rng.standard_normal((20_000, 2)))`);
};
