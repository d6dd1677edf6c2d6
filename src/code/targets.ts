import type { PredictionId } from '../diffusion/prediction.ts';
import type { LossId } from '../exhibits/arms.ts';
import { list, type Say } from './python.ts';

export type Output = PredictionId | 'own';

/** A target that a reader has drawn: a and b at angles evenly from 0° to 90°. */
export interface Drawn {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** TARGETS: a and b of y = a·x0 + b·ε, one number a timestep; src/diffusion/prediction.ts. */
export function targetsCode(outputs: readonly Output[], say: Say, drawn?: Drawn): string {
  const known: Readonly<Record<PredictionId, string>> = {
    epsilon: '(np.zeros(T), np.ones(T))',
    v: '(-sigma, alpha)',
    x0: '(np.ones(T), np.zeros(T))',
    flow: '(-np.ones(T), np.ones(T))',
  };
  const own = () => {
    const { a, b } = drawn!;
    const curve = (values: readonly number[]) => `np.interp(np.arctan2(sigma, alpha), np.linspace(0, np.pi / 2, ${values.length}), ${list(values)})`;
    return `(\n        ${curve(a)},\n        ${curve(b)},\n    )`;
  };
  return [
    `# ${say('What a network predicts: y = a·x0 + b·ε, two numbers a timestep', '网络预测什么：y = a·x0 + b·ε，每个时间步两个数')}`,
    'TARGETS = {',
    ...outputs.map((id) => `    "${id}": ${id === 'own' ? own() : known[id]},`),
    '}',
  ].join('\n');
}

const inX0Terms: Readonly<Record<Exclude<LossId, 'own'>, string>> = {
  epsilon: 'snr',
  v: 'snr + 1',
  x0: 'np.ones(T)',
  'truncated-snr': 'np.maximum(snr, 1)',
  'min-snr': 'np.minimum(snr, 5)',
  p2: 'snr / (1 + snr)',
};

/** loss_weight(output, loss): the weight of the squared error of y at every timestep; src/exhibits/arms.ts. */
export function weightCode(losses: readonly LossId[], say: Say): string {
  const weighted = losses.filter((loss) => loss !== 'own');
  if (weighted.length === 0) {
    return `def loss_weight(output, loss):
    """${say('Plain squared error on whatever the network puts out.', '在网络自己的输出上取普通的平方误差。')}"""
    return np.ones(T)`;
  }
  return `snr = np.maximum(alpha_bar / (1 - alpha_bar), 1e-18)
# ${say('A loss is the weight that it gives to the squared error of x̂0', '一种损失，就是它给 x̂0 的平方误差的权重')}
LOSSES = {${weighted.map((loss) => `"${loss}": ${inX0Terms[loss]}`).join(', ')}}


def loss_weight(output, loss):
    """${say('Weight of the squared error of y, so that every output has the same loss; between 1e-4 and 1e4.', 'y 的平方误差的权重，使各种输出的损失相同；限制在 1e-4 与 1e4 之间。')}"""
    if loss in ("own", output):
        return np.ones(T)
    plain = {"epsilon": snr, "v": snr + 1, "x0": np.ones(T), "flow": (np.sqrt(snr) + 1) ** 2}[output]
    return np.clip(LOSSES[loss] / plain, 1e-4, 1e4)`;
}
