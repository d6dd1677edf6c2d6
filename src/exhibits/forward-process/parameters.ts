import type { PathId, ScheduleId } from '../../diffusion/schedule.ts';
import { dataSet, schedule, seed, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

/** Timesteps are shown 9 apart, so that both ends, 0 and 999, are among them. */
export const STRIDE = 9;

const ofPoint = (label: { en: string; zh: string }, value: number) =>
  range({
    label,
    help: { en: 'In standard deviations of the data.', zh: '以数据的标准差为单位。' },
    scope: 'run',
    min: -3,
    max: 3,
    step: 0.1,
    default: value,
  });

export const parameters = {
  schedule: choice<ScheduleId | PathId>({
    label: schedule.label,
    scope: 'run',
    options: {
      ...schedule.options,
      'cosine-continuous': { en: 'continuous cosine', zh: '连续余弦' },
      flow: { en: 'straight path (flow)', zh: '直线路径（流匹配）' },
      karras: { en: 'Karras (EDM sampling)', zh: 'Karras（EDM 采样）' },
    },
    default: 'scaled-linear',
  }),
  zeroTerminalSnr,
  dataSet,
  seed,
  pointX: ofPoint({ en: 'Chosen point, horizontally', zh: '选中的点：横坐标' }, 0.9),
  pointY: ofPoint({ en: 'Chosen point, vertically', zh: '选中的点：纵坐标' }, 0.3),
  timestep: range({ label: { en: 'Timestep t', zh: '时间步 t' }, scope: 'view', min: 0, max: 999, step: STRIDE, default: 396, playable: true }),
  quantity: choice({
    label: { en: 'Schedule shown as', zh: '调度画成' },
    scope: 'view',
    options: {
      alpha: { en: 'α, the share of the data', zh: 'α：数据的系数' },
      sigma: { en: 'σ, the share of the noise', zh: 'σ：噪声的系数' },
      snr: { en: 'SNR', zh: '信噪比' },
      'log-snr': { en: 'log-SNR', zh: '对数信噪比' },
      angle: { en: 'angle φ', zh: '角度 φ' },
    },
    default: 'log-snr',
  }),
};
export type ForwardProcessParameters = Values<typeof parameters>;
