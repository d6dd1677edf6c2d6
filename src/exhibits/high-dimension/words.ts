import type { Localized } from '../../language.ts';
import { armName, NINE, TRIO, type TrioId } from '../arms.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import { distanceOf, networkOf, type DimensionResult, type Failure } from './state.ts';
import { FACTOR, overX0 } from './verdict.ts';

/** Of each network that was run, how many of its samples lie outside the frame. */
type Outside = Readonly<Partial<Record<TrioId, number>>>;

interface Words {
  readonly data: string;
  readonly sample: string;
  readonly noise: string;
  readonly dimensionAxis: string;
  readonly distanceTitle: string;
  readonly distanceAxis: string;
  readonly distanceFinding: (results: readonly DimensionResult[], floor: number) => string;
  readonly lossTitle: (loss: TrioId) => string;
  readonly lossFinding: (last: DimensionResult, loss: TrioId) => string;
  readonly energyTitle: string;
  readonly energyAxis: string;
  readonly energyFinding: (last: DimensionResult | undefined) => string;
  readonly cloudTitle: (dimension: string) => string;
  readonly cloudFinding: (outside: Outside, shown: number) => string;
  readonly failed: (failure: Failure) => string;
}

/** The smallest dimension from which on x₀ stays FACTOR times nearer to the data. */
const lostFrom = (results: readonly DimensionResult[], target: 'epsilon' | 'v'): number | undefined => {
  const lastHeld = results.findLastIndex((one) => !(overX0(one, target) > FACTOR));
  return results[lastHeld + 1]?.dimension;
};
const each = (say: (target: TrioId) => string, separator: string): string => TRIO.map((target) => `${styles[target].label} ${say(target)}`).join(separator);
const left = (outside: Outside, unit: string, separator: string): string =>
  TRIO.flatMap((target) => (outside[target] ? [`${styles[target].label} ${outside[target]}${unit}`] : [])).join(separator);
const energy = (result: DimensionResult, target: TrioId): number => networkOf(result, target)?.energy ?? Infinity;
const named = (arm: string, language: 'en' | 'zh'): string => armName(NINE.find(({ id }) => id === arm)!, language);

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
      return `At D = ${last.dimension}: ${each((target) => say(distanceOf(last, target), 'en'), ', ')}; as many fresh data points, ${say(floor, 'en')}. Up to here, ${lost.join('; ')}.`;
    },
    lossTitle: (loss) => `And if all of them are trained on the loss of ${styles[loss].label}?`,
    lossFinding: (last, loss) => `At D = ${last.dimension}: ${each((target) => say(distanceOf(last, target, loss), 'en'), ', ')}. Over the x₀ output on the same loss: ε ${say(overX0(last, 'epsilon', loss), 'en')} times, v ${say(overX0(last, 'v', loss), 'en')} times.`,
    energyTitle: 'How far do they leave the plane of the data?',
    energyAxis: 'mean squared distance from the plane (data std = 1)',
    energyFinding: (last) => (last
      ? `At D = ${last.dimension}: ${each((target) => say(energy(last, target), 'en'), ', ')}. The data have 0, pure noise D − 2 = ${last.dimension - 2}. In 2 dimensions there is nothing to leave.`
      : 'In 2 dimensions there is nothing to leave; the chart begins at 8.'),
    cloudTitle: (dimension) => `What do they draw in ${dimension} dimensions?`,
    cloudFinding: (outside, shown) => (Object.keys(outside).length === 0
      ? 'No such networks have been trained in this dimension yet.'
      : `Samples projected back to the plane, over the data in grey. Outside the frame, of ${shown}: ${left(outside, '', ', ') || 'none'}.`),
    failed: ({ dimension, step, arm }) => `The loss of ${named(arm, 'en')} in ${dimension} dimensions stopped being a number at step ${step}: the run ends there.`,
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
      return `D = ${last.dimension}：${each((target) => say(distanceOf(last, target), 'zh'), '，')}；同样多的新数据点为 ${say(floor, 'zh')}。算到这里，${lost.join('；')}。`;
    },
    lossTitle: (loss) => `如果都改用 ${styles[loss].label} 的损失来训练呢？`,
    lossFinding: (last, loss) => `D = ${last.dimension}：${each((target) => say(distanceOf(last, target, loss), 'zh'), '，')}。与同一损失下的 x₀ 输出相比：ε ${say(overX0(last, 'epsilon', loss), 'zh')} 倍，v ${say(overX0(last, 'v', loss), 'zh')} 倍。`,
    energyTitle: '样本偏离数据所在的平面多远？',
    energyAxis: '到平面距离平方的均值（数据标准差为 1）',
    energyFinding: (last) => (last
      ? `D = ${last.dimension}：${each((target) => say(energy(last, target), 'zh'), '，')}。数据为 0，纯噪声为 D − 2 = ${last.dimension - 2}。2 维时整个空间就是平面，无从偏离。`
      : '2 维时整个空间就是平面，无从偏离；图从 8 维开始。'),
    cloudTitle: (dimension) => `在 ${dimension} 维里，它们画出了什么？`,
    cloudFinding: (outside, shown) => (Object.keys(outside).length === 0
      ? '这个维数上还没有训练过这样的网络。'
      : `样本投影回平面，灰色是数据。${shown} 个样本里落在框外的：${left(outside, ' 个', '，') || '没有'}。`),
    failed: ({ dimension, step, arm }) => `${named(arm, 'zh')} 在 ${dimension} 维的损失在第 ${step} 步不再是有限的数，运行就此结束。`,
  },
};
