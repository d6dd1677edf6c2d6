import type { PredictionId } from '../../diffusion/prediction.ts';
import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';

type Ends = readonly { readonly id: PredictionId; readonly clean: number; readonly noisy: number }[];
type Sizes = readonly { readonly id: PredictionId; readonly rms: number | undefined }[];

interface Words {
  readonly curveTitle: string;
  readonly curveAxis: string;
  readonly curveFinding: (ends: Ends, step: number) => string;
  readonly missing: (ids: readonly PredictionId[]) => string;
  readonly ratioTitle: string;
  readonly ratioAxis: string;
  readonly ratioFinding: (extremes: { readonly low: number; readonly lowAt: number; readonly high: number; readonly highAt: number }) => string;
  readonly mapTitle: (t: string) => string;
  readonly mapFinding: (sizes: Sizes, factor: number) => string;
  readonly mapPanel: (id: PredictionId, rms: number | undefined) => string;
  readonly mapColumn: (id: PredictionId, coordinate: 1 | 2) => string;
  readonly mapAxes: readonly [string, string];
}

const name = (id: PredictionId): string => styles[id].label;
const sorted = (ends: Ends, end: 'clean' | 'noisy'): Ends => ends.toSorted((one, other) => one[end] - other[end]);

export const words: Localized<Words> = {
  en: {
    curveTitle: 'How far is each learned x̂₀ from the exact one?',
    curveAxis: 'RMS error of x̂₀ (data std = 1)',
    curveFinding: (ends, step) => {
      const list = (end: 'clean' | 'noisy') => sorted(ends, end).map((one) => `${name(one.id)} ${say(one[end], 'en')}`).join(', ');
      return `After ${step} steps, best first. Cleanest third: ${list('clean')}. Noisiest third: ${list('noisy')}.`;
    },
    missing: (ids) => `${ids.map(name).join(', ')}: at zero SNR the target does not determine x₀, so there the error is infinite.`,
    ratioTitle: 'Where is ε worse than v, and by how much?',
    ratioAxis: 'error of ε over error of v',
    ratioFinding: ({ low, lowAt, high, highAt }) => `The ratio runs from ${say(low, 'en')} at t = ${lowAt} to ${say(high, 'en')} at t = ${highAt}. At 1 the two are equally good.`,
    mapTitle: (t) => `Where in the plane are they wrong at t = ${t}?`,
    mapFinding: (sizes, factor) =>
      `From each dot x_t a stroke goes by learned minus exact x̂₀, drawn at ${say(factor, 'en')} times its length for all alike. RMS over the map: ${sizes.map(({ id, rms }) => `${name(id)} ${rms === undefined ? 'no x̂₀' : say(rms, 'en')}`).join(', ')}.`,
    mapPanel: (id, rms) => (rms === undefined ? `${name(id)}: no x̂₀` : name(id)),
    mapColumn: (id, coordinate) => `${name(id)} error ${coordinate}`,
    mapAxes: ['x_t, first coordinate', 'x_t, second coordinate'],
  },
  zh: {
    curveTitle: '学到的 x̂₀ 离精确值有多远？',
    curveAxis: 'x̂₀ 的均方根误差（数据标准差为 1）',
    curveFinding: (ends, step) => {
      const list = (end: 'clean' | 'noisy') => sorted(ends, end).map((one) => `${name(one.id)} ${say(one[end], 'zh')}`).join('，');
      return `训练 ${step} 步之后，从好到差：噪声最弱的三分之一，${list('clean')}；噪声最强的三分之一，${list('noisy')}。`;
    },
    missing: (ids) => `${ids.map(name).join('、')}：信噪比为零时，它的目标定不出 x₀，误差在那里是无穷大。`,
    ratioTitle: 'ε 在哪里不如 v，差多少？',
    ratioAxis: 'ε 的误差 ÷ v 的误差',
    ratioFinding: ({ low, lowAt, high, highAt }) => `比值最低 ${say(low, 'zh')}（t = ${lowAt}），最高 ${say(high, 'zh')}（t = ${highAt}）。等于 1 时两者一样好。`,
    mapTitle: (t) => `在 t = ${t}，它们错在平面的哪里？`,
    mapFinding: (sizes, factor) =>
      `从每个点 x_t 出发的线段是学到的 x̂₀ 减去精确值，长度一律乘以 ${say(factor, 'zh')}。整张图的均方根误差：${sizes.map(({ id, rms }) => `${name(id)} ${rms === undefined ? '没有 x̂₀' : say(rms, 'zh')}`).join('，')}。`,
    mapPanel: (id, rms) => (rms === undefined ? `${name(id)}：没有 x̂₀` : name(id)),
    mapColumn: (id, coordinate) => `${name(id)} 的误差 ${coordinate}`,
    mapAxes: ['x_t 的第一个坐标', 'x_t 的第二个坐标'],
  },
};
