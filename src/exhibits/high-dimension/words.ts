import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import { TARGETS, type DimensionResult, type Failure, type Target } from './state.ts';
import { FACTOR, overX0 } from './verdict.ts';

type Outside = Readonly<Record<Target, number>>;

interface Words {
  readonly data: string;
  readonly sample: string;
  readonly noise: string;
  readonly dimensionAxis: string;
  readonly distanceTitle: string;
  readonly distanceAxis: string;
  readonly distanceFinding: (results: readonly DimensionResult[], floor: number) => string;
  readonly energyTitle: string;
  readonly energyAxis: string;
  readonly energyFinding: (last: DimensionResult | undefined) => string;
  readonly cloudTitle: (dimension: string) => string;
  readonly cloudFinding: (found: DimensionResult | undefined, outside: Outside | undefined, shown: number) => string;
  readonly failed: (failure: Failure) => string;
}

/** The smallest dimension from which on x₀ stays FACTOR times nearer to the data. */
const lostFrom = (results: readonly DimensionResult[], target: 'epsilon' | 'v'): number | undefined => {
  const lastHeld = results.findLastIndex((one) => !(overX0(one, target) > FACTOR));
  return results[lastHeld + 1]?.dimension;
};
const each = (say: (target: Target) => string, separator: string): string => TARGETS.map((target) => `${styles[target].label} ${say(target)}`).join(separator);
const left = (outside: Outside): Target[] => TARGETS.filter((target) => outside[target] > 0);

export const words: Localized<Words> = {
  en: {
    data: 'data',
    sample: 'sample',
    noise: 'noise',
    dimensionAxis: 'dimensions of the space, D',
    distanceTitle: 'How far from the data are the samples?',
    distanceAxis: 'sliced W₂ in the plane (data std = 1)',
    distanceFinding: (results, floor) => {
      const last = results.at(-1);
      if (!last) return 'The first networks are training, in 2 dimensions.';
      const lost = (['epsilon', 'v'] as const).map((target) => {
        const from = lostFrom(results, target);
        return `${styles[target].label} is ${from === undefined ? `less than ${FACTOR} times as far as x₀ there` : `more than ${FACTOR} times as far as x₀ from D = ${from} on`}`;
      });
      return `At D = ${last.dimension}: ${each((target) => say(last.networks[target].distance, 'en'), ', ')}; as many fresh data points, ${say(floor, 'en')}. Up to here, ${lost.join('; ')}.`;
    },
    energyTitle: 'How far do they leave the plane of the data?',
    energyAxis: 'mean squared distance from the plane',
    energyFinding: (last) => (last
      ? `At D = ${last.dimension}: ${each((target) => say(last.networks[target].energy ?? Infinity, 'en'), ', ')}. The data have 0, pure noise D − 2 = ${last.dimension - 2}. In 2 dimensions there is nothing to leave.`
      : 'In 2 dimensions there is nothing to leave; the chart begins at 8.'),
    cloudTitle: (dimension) => `What do they draw in ${dimension} dimensions?`,
    cloudFinding: (found, outside, shown) => {
      if (!found || !outside) return 'Not trained in this dimension yet.';
      const gone = left(outside).map((target) => `${styles[target].label} ${outside[target]}`);
      return `Samples projected back to the plane, over the data in grey. Outside the frame, of ${shown}: ${gone.length ? gone.join(', ') : 'none'}.`;
    },
    failed: ({ dimension, step, network }) => `The loss of ${styles[network].label} in ${dimension} dimensions stopped being a number at step ${step}: the run ends there.`,
  },
  zh: {
    data: '数据',
    sample: '样本',
    noise: '噪声',
    dimensionAxis: '空间的维数 D',
    distanceTitle: '样本离数据有多远？',
    distanceAxis: '平面内的切片 W₂ 距离（数据标准差为 1）',
    distanceFinding: (results, floor) => {
      const last = results.at(-1);
      if (!last) return '第一批网络正在 2 维中训练。';
      const lost = (['epsilon', 'v'] as const).map((target) => {
        const from = lostFrom(results, target);
        return from === undefined ? `${styles[target].label} 在那里不到 x₀ 的 ${FACTOR} 倍` : `${styles[target].label} 从 D = ${from} 起超过 x₀ 的 ${FACTOR} 倍`;
      });
      return `D = ${last.dimension}：${each((target) => say(last.networks[target].distance, 'zh'), '，')}；同样多的新数据点为 ${say(floor, 'zh')}。算到这里，${lost.join('；')}。`;
    },
    energyTitle: '样本偏离数据所在的平面多远？',
    energyAxis: '到平面距离平方的均值',
    energyFinding: (last) => (last
      ? `D = ${last.dimension}：${each((target) => say(last.networks[target].energy ?? Infinity, 'zh'), '，')}。数据为 0，纯噪声为 D − 2 = ${last.dimension - 2}。2 维时整个空间就是平面，无从偏离。`
      : '2 维时整个空间就是平面，无从偏离；图从 8 维开始。'),
    cloudTitle: (dimension) => `在 ${dimension} 维里，它们画出了什么？`,
    cloudFinding: (found, outside, shown) => {
      if (!found || !outside) return '这个维数还没有训练到。';
      const gone = left(outside).map((target) => `${styles[target].label} ${outside[target]} 个`);
      return `样本投影回平面，灰色是数据。${shown} 个样本里落在框外的：${gone.length ? gone.join('，') : '没有'}。`;
    },
    failed: ({ dimension, step, network }) => `${styles[network].label} 在 ${dimension} 维的损失在第 ${step} 步不再是有限的数，运行就此结束。`,
  },
};
