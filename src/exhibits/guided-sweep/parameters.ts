import { learners, schedule, seed, trainingSteps, width, zeroTerminalSnr } from '../common-parameters.ts';
import { choice, range, type Values } from '../parameters.ts';

/** The sweep is over whole scales, so that the slider always finds a measured one. */
export const SCALES: readonly number[] = Array.from({ length: 16 }, (_, w) => w);

export const scale = (usual: number) =>
  range({
    label: { en: 'Guidance scale w', zh: '引导强度 w' },
    unit: { en: 'u + w(c − u): 0 unconditional, 1 plain conditional, above 1 guided', zh: 'u + w(c − u)：0 为无条件，1 为普通条件，大于 1 为引导' },
    scope: 'view',
    min: 0,
    max: 15,
    step: 1,
    default: usual,
  });

export const remedyParameters = {
  remedy: choice({
    label: { en: 'Remedy', zh: '补救' },
    help: { en: 'Applied to the exact model and to every network alike; what they do without it stays in sight.', zh: '对精确模型和每个网络一视同仁；不加补救的结果仍然看得见。' },
    scope: 'run',
    options: {
      none: { en: 'none', zh: '无' },
      rescale: { en: 'rescale', zh: '重缩放' },
      interval: { en: 'guidance interval', zh: '区间引导' },
      threshold: { en: 'dynamic thresholding', zh: '动态阈值' },
      projected: { en: 'projected (APG)', zh: '投影引导（APG）' },
      autoguidance: { en: 'autoguidance', zh: '自引导' },
    },
    default: 'none',
  }),
  space: choice({
    label: { en: 'Rescaled in the space of', zh: '重缩放所在的空间' },
    scope: 'run',
    onlyWith: { name: 'remedy', value: 'rescale' },
    options: { x0: { en: 'x₀', zh: 'x₀' }, epsilon: { en: 'ε', zh: 'ε' }, v: { en: 'v', zh: 'v' } },
    default: 'x0',
  }),
  phi: range({
    label: { en: 'Rescale φ', zh: '重缩放 φ' },
    unit: { en: '0: not at all, 1: wholly back to the spread of the conditional answer', zh: '0：完全不缩放，1：完全缩回条件回答的离散程度' },
    scope: 'run',
    onlyWith: { name: 'remedy', value: 'rescale' },
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.7,
  }),
  intervalFrom: range({
    label: { en: 'Guided from σ/α =', zh: '引导起点 σ/α' },
    help: { en: 'Where less noise than this is left, the conditional answer stands.', zh: '噪声少于此处时，直接用条件回答。' },
    scope: 'run',
    onlyWith: { name: 'remedy', value: 'interval' },
    min: 0,
    max: 3,
    step: 0.1,
    default: 0.2,
  }),
  intervalTo: range({
    label: { en: 'Guided up to σ/α =', zh: '引导终点 σ/α' },
    help: { en: 'Where there is more noise than this, the conditional answer stands.', zh: '噪声多于此处时，直接用条件回答。' },
    scope: 'run',
    onlyWith: { name: 'remedy', value: 'interval' },
    min: 0.5,
    max: 15,
    step: 0.5,
    default: 2,
  }),
  eta: range({
    label: { en: 'Kept of the parallel part, η', zh: '平行分量的保留比例 η' },
    scope: 'run',
    onlyWith: { name: 'remedy', value: 'projected' },
    min: 0,
    max: 1,
    step: 0.1,
    default: 0,
  }),
};

/** What a sweep over guidance scales needs, but for the data and the scale that is shown. */
export const sweepParameters = {
  ...remedyParameters,
  schedule,
  zeroTerminalSnr,
  learners,
  steps: trainingSteps(10_000, 1500),
  width,
  seed,
};
export type RemedyParameters = Values<typeof remedyParameters>;
export type RemedyId = RemedyParameters['remedy'];
export type SweepParameters = Values<typeof sweepParameters> & { readonly scale: number };
