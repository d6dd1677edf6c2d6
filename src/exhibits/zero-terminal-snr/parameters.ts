import { schedule, seed } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

/** Every whole offset is computed, so that the slider always finds a measured one. */
export const OFFSETS: readonly number[] = Array.from({ length: 17 }, (_, m) => m);

export const parameters = {
  schedule,
  // Few components only: the exact model of larger sets is too slow to answer at once.
  dataSet: choice({
    label: { en: 'Data', zh: '数据' },
    scope: 'run',
    options: { ring8: { en: 'ring of 8 Gaussians', zh: '八个高斯的环' }, blobs3: { en: 'three overlapping blobs', zh: '三个重叠的团' } },
    default: 'ring8',
  }),
  samplingSteps: range({
    label: { en: 'DDIM steps', zh: 'DDIM 步数' },
    scope: 'run',
    min: 2,
    max: 250,
    step: 1,
    default: 50,
  }),
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
};
export type ZeroTerminalSnrParameters = Values<typeof parameters>;
