import { MOST_POINTS } from '../data/own/own-data.ts';
import type { OwnText } from '../data/own/own-text.ts';
import { same, type Localized } from '../language.ts';
import { lossNames } from './arms.ts';
import { choice, data, flag, range, selection, type Choice } from './parameters.ts';

export const schedule = choice({
  label: { en: 'Noise schedule', zh: '噪声调度' },
  scope: 'run',
  options: {
    linear: { en: 'linear (DDPM)', zh: '线性（DDPM）' },
    'scaled-linear': { en: 'scaled-linear (Stable Diffusion)', zh: '缩放线性（Stable Diffusion）' },
    cosine: { en: 'cosine', zh: '余弦' },
  },
  default: 'scaled-linear',
});

export const zeroTerminalSnr = flag({
  label: { en: 'Zero terminal SNR', zh: '末端信噪比归零' },
  help: {
    en: 'Rescales the schedule so that the last timestep is pure noise (Lin et al. 2023, Algorithm 1).',
    zh: '重新缩放调度，使最后一个时间步成为纯噪声（Lin 等，2023，算法 1）。',
  },
  scope: 'run',
  default: false,
});

const dataSetNames = {
  ring8: { en: 'ring of 8 Gaussians', zh: '八个高斯的环' },
  blobs3: { en: 'three overlapping blobs', zh: '三个重叠的团' },
  moons: { en: 'two moons', zh: '双月' },
  swiss: { en: 'Swiss roll', zh: '瑞士卷' },
  pinwheel: { en: 'pinwheel', zh: '风车' },
  checker: { en: 'checkerboard', zh: '棋盘' },
  colours: { en: 'named colours', zh: '有名字的颜色' },
  penguins: { en: 'penguins’ bills', zh: '企鹅的喙' },
} as const;
export type DataSetChoice = keyof typeof dataSetNames | OwnText;

/** What a reader's own data are called where their value is shown. */
export const ownName: Localized = { en: 'your own data', zh: '你自己的数据' };

export const dataSet = data<keyof typeof dataSetNames>({
  label: { en: 'Data', zh: '数据' },
  scope: 'run',
  options: dataSetNames,
  own: { most: MOST_POINTS, classes: 1 },
  default: 'ring8',
});

/** Data of few components, for exhibits whose exact models must answer often: those of larger sets take too long for a page. */
export const smallDataSet = choice({
  label: dataSet.label,
  scope: 'run',
  options: { ring8: dataSetNames.ring8, blobs3: dataSetNames.blobs3 },
  default: 'ring8',
});

/** Components that exact paths through every solver can bear. */
const FEW = 16;

/**
 * A choice of data sets opened to a reader's own of few components. It keeps the type of the choice: a run that hands the value to `loadDataSet` and
 * asks no more of it is the same run.
 */
export const withFewOwn = <V extends string>({ kind: _, ...choice }: Choice<V>): Choice<V> =>
  data({ ...choice, own: { most: FEW, classes: 1 } }) as unknown as Choice<V>;

/** The same choice limited to data sets with classes, for guided runs; the named colours have an exhibit of their own. */
export const conditionalDataSet = data({
  label: { en: 'Data', zh: '数据' },
  scope: 'run',
  own: { most: MOST_POINTS, classes: 2 },
  options: { ring8: dataSetNames.ring8, pinwheel: dataSetNames.pinwheel, blobs3: dataSetNames.blobs3 },
  default: 'pinwheel',
});

export const seed = range({
  label: { en: 'Seed', zh: '随机种子' },
  help: { en: 'The same seed gives the same run.', zh: '同一个种子得到同一次运行。' },
  scope: 'run',
  min: 0,
  max: 9999,
  step: 1,
  default: 1,
});

/** φ of α = cos φ and σ = sin φ, in degrees. */
export const angleOfNoise = (label: Localized, playable = false) =>
  range({
    label,
    help: { en: 'α = cos φ, σ = sin φ: 0° is clean, 90° is pure noise.', zh: 'α = cos φ，σ = sin φ：0° 是干净数据，90° 是纯噪声。' },
    unit: { en: 'degrees', zh: '度' },
    scope: 'view',
    min: 0,
    max: 90,
    step: 1,
    default: 40,
    ...(playable && { playable }),
  });

export const learners = selection({
  label: { en: 'Networks', zh: '网络' },
  scope: 'run',
  options: {
    epsilon: { en: 'ε (noise)', zh: 'ε（噪声预测）' },
    v: { en: 'v (velocity)', zh: 'v（速度预测）' },
    x0: { en: 'x₀ (data)', zh: 'x₀（数据预测）' },
    flow: { en: 'u (flow)', zh: 'u（流预测）' },
  },
  default: ['epsilon', 'v'],
  least: 1,
});

export const loss = choice({
  label: { en: 'Loss, and its weight on x̂₀', zh: '损失，及其对 x̂₀ 的权重' },
  help: {
    en: 'Each network’s own: plain squared error on its output. All others are one loss for all outputs, so that nothing but the output differs; weights are cut off at 10⁻⁴ and 10⁴.',
    zh: '“各用各的”：每个网络在自己的输出上取普通的平方误差。其余几种对所有输出都是同一个损失，于是只有输出不同；权重截断在 10⁻⁴ 与 10⁴。',
  },
  scope: 'run',
  options: lossNames,
  default: 'own',
});

export const learningRate = choice({
  label: { en: 'Learning rate (Adam)', zh: '学习率（Adam）' },
  scope: 'run',
  options: { '0.0005': same('0.0005'), '0.001': same('0.001'), '0.002': same('0.002'), '0.005': same('0.005'), '0.03': same('0.03'), '0.1': same('0.1') },
  default: '0.002',
});

/** Training steps in hundreds: as many as `most`, `usual` unless a reader says otherwise. */
export const trainingSteps = (most: number, usual: number, { least = 100, help }: { readonly least?: number; readonly help?: Localized } = {}) =>
  range({ label: { en: 'Training steps', zh: '训练步数' }, ...(help && { help }), scope: 'run', min: least, max: most, step: 100, default: usual });

/** Steps of a DDIM sampler. */
export const ddimSteps = (least: number, most: number) =>
  range({ label: { en: 'DDIM steps', zh: 'DDIM 步数' }, scope: 'run', min: least, max: most, step: 1, default: 50 });

export const width = range({
  label: { en: 'Network width', zh: '网络宽度' },
  help: { en: 'Units in each of three hidden layers.', zh: '三个隐藏层每层的单元数。' },
  scope: 'run',
  min: 16,
  max: 128,
  step: 16,
  default: 64,
});

export const noiseAxis = choice({
  label: { en: 'Horizontal axis', zh: '横轴' },
  scope: 'view',
  options: { timestep: { en: 'timestep', zh: '时间步' }, 'log-snr': { en: 'log-SNR', zh: '对数信噪比' } },
  default: 'timestep',
});
export type NoiseAxis = 'timestep' | 'log-snr';

export const errorSpace = choice({
  label: { en: 'Write errors as errors of', zh: '误差记作谁的误差' },
  help: { en: 'One and the same error: an error of x̂₀ times 1, SNR or 1/σ².', zh: '同一个误差的三种记法：x̂₀ 的误差乘以 1、SNR 或 1/σ²。' },
  scope: 'view',
  options: { x0: { en: 'x̂₀ (×1)', zh: 'x̂₀（×1）' }, epsilon: { en: 'ε̂ (×SNR)', zh: 'ε̂（×SNR）' }, v: { en: 'v̂ (×1/σ²)', zh: 'v̂（×1/σ²）' } },
  default: 'x0',
});
export type ErrorSpace = 'x0' | 'epsilon' | 'v';

export const gradient = choice({
  label: { en: 'Gradient measure', zh: '梯度的量法' },
  scope: 'view',
  options: {
    example: { en: 'mean norm over single examples', zh: '单个样本的平均范数' },
    mean: { en: 'norm of the mean gradient', zh: '平均梯度的范数' },
    snr: { en: 'gradient signal-to-noise', zh: '梯度信噪比' },
  },
  default: 'example',
});
export type GradientMeasure = 'example' | 'mean' | 'snr';
