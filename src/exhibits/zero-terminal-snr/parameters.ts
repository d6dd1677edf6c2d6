import { ddimSteps, schedule, seed, smallDataSet, trainingSteps, width } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';
import type { Rescue } from './rescues.ts';

/** Every whole offset is computed, so that the slider always finds a measured one. */
export const OFFSETS: readonly number[] = Array.from({ length: 17 }, (_, m) => m);

export const parameters = {
  schedule,
  dataSet: smallDataSet,
  samplingSteps: ddimSteps(2, 250),
  networks: choice({
    label: { en: 'Networks are trained on', zh: '网络在哪种调度上训练' },
    scope: 'run',
    options: {
      cosine: { en: 'cosine, as it is', zh: '余弦调度，不作改动' },
      plain: { en: 'the schedule above, as it is', zh: '上面的调度，不作改动' },
      zero: { en: 'the schedule above, with zero terminal SNR', zh: '上面的调度，末端信噪比归零' },
      none: { en: 'nothing: exact models only', zh: '不训练，只看精确模型' },
    },
    default: 'cosine',
  }),
  steps: trainingSteps(8000, 2000),
  width,
  seed,
  offset: range({
    label: { en: 'Offset of the data m', zh: '数据的偏移 m' },
    help: {
      en: 'The data are moved by m along x. A mean of 0 is what N(0, I) starts from; a very bright or very dark picture is far from it.',
      zh: '数据沿 x 方向移动 m。N(0, I) 的均值是 0；很亮或很暗的图像，离它很远。',
    },
    unit: { en: 'standard deviations of the data', zh: '数据标准差的倍数' },
    scope: 'view',
    min: 0,
    max: 16,
    step: 1,
    default: 8,
  }),
  rescue: choice<Rescue>({
    label: { en: 'Rescue for ε that is shown', zh: '展示哪种补救 ε 的办法' },
    scope: 'view',
    options: {
      late: { en: 'start later, at SNR 0.0047', zh: '从信噪比 0.0047 处晚起步' },
      clip: { en: 'clip x̂₀ to the data', zh: '把 x̂₀ 裁剪到数据范围' },
      mean: { en: 'mean of the data at the last timestep', zh: '最后一个时间步改用数据均值' },
      leading: { en: 'leading steps', zh: '改用 leading 步子' },
    },
    default: 'late',
  }),
};
export type ZeroTerminalSnrParameters = Values<typeof parameters>;
