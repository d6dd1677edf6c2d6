import { PREDICTION_IDS } from '../../diffusion/prediction.ts';
import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import { nameOfSolver } from './solver-names.ts';
import type { Result, Spaces, Who } from './state.ts';

interface Words {
  readonly exact: string;
  readonly floor: string;
  readonly evaluationsAxis: string;
  readonly allowed: string;
  readonly distanceAxis: string;
  readonly qualityAxis: string;
  readonly exactTitle: string;
  readonly exactFinding: (low: readonly Result[], high: readonly Result[]) => string;
  readonly qualityTitle: (solver: string) => string;
  readonly qualityFinding: (at: number, shown: readonly Result[], floor: number) => string;
  readonly learnedTitle: (solver: string) => string;
  readonly learnedFinding: (shown: readonly Result[]) => string;
  readonly exactPath: string;
  readonly pathTitle: (solver: string) => string;
  readonly pathPanel: (name: string, allowed: number) => string;
  readonly pathPoint: string;
  readonly pathFinding: (gaps: readonly { readonly who: Who; readonly gaps: readonly (number | undefined)[] }[], allowed: readonly number[]) => string;
  readonly solver: string;
  readonly spacesTitle: string;
  readonly spacesAxis: string;
  readonly leastError: string;
  readonly spacesFinding: (worst: Spaces['worst'], sameAsDdim: readonly string[], leastError: number) => string;
  readonly noInverse: (names: readonly string[]) => string;
  readonly training: (step: number) => string;
}

export const nameOf = (who: Who, exact: string): string => (who === 'exact' ? exact : styles[who].label);
const rms = ({ rms: value }: Result) => value ?? Infinity;
const ends = (list: readonly Result[]) => [list.reduce((one, other) => (rms(other) < rms(one) ? other : one)), list.reduce((one, other) => (rms(other) > rms(one) ? other : one))] as const;
const largest = (worst: Spaces['worst']) => Math.max(...worst.flatMap((row) => PREDICTION_IDS.map((id) => row[id] ?? 0)));
const without = (worst: Spaces['worst']) => PREDICTION_IDS.filter((id) => worst[0]![id] === null).map((id) => styles[id].label);

const gapOf = (value: number | undefined, language: 'en' | 'zh') => (value === undefined ? '…' : say(value, language));

export const words: Localized<Words> = {
  en: {
    exact: 'exact',
    floor: 'noise floor',
    evaluationsAxis: 'evaluations of the denoiser',
    allowed: 'evaluations allowed',
    distanceAxis: 'RMS distance to the exact end points (data std = 1)',
    qualityAxis: 'sliced W₂ to the data (data std = 1)',
    exactTitle: 'How close do solvers come with a perfect model?',
    exactFinding: (low, high) => {
      const range = (list: readonly Result[]) => {
        const [best, worst] = ends(list);
        return `from ${say(rms(best), 'en')} (${nameOfSolver(best.solver)}) to ${say(rms(worst), 'en')} (${nameOfSolver(worst.solver)})`;
      };
      return `With at most ${low[0]!.allowed} evaluations ${range(low)}, with ${high[0]!.allowed} ${range(high)}.`;
    },
    qualityTitle: (solver) => `How good are the samples of ${solver}?`,
    qualityFinding: (at, shown, floor) => `With at most ${at} evaluations: ${shown.map(({ who, sw2 }) => `${nameOf(who, 'exact')} ${say(sw2, 'en')}`).join(', ')}. Another draw of the data itself: ${say(floor, 'en')}.`,
    learnedTitle: (solver) => `Where do the networks’ paths with ${solver} end?`,
    learnedFinding: (shown) => `With at most ${shown[0]!.allowed} evaluations: ${shown.map((one) => `${nameOf(one.who, 'exact')} ${say(rms(one), 'en')}`).join(', ')}. The exact model’s distance is the solver’s error; what a network has beyond it comes from learning.`,
    exactPath: 'exact path',
    pathTitle: (solver) => `What paths does ${solver} take from noise to data?`,
    pathPanel: (name, allowed) => `${name}, ${allowed} evaluations`,
    pathPoint: 'point',
    pathFinding: (gaps, [few, most]) => `Grey lines are the exact paths of six points, marks are steps. RMS gap of the six ends with at most ${few} and ${most} evaluations: ${gaps.map(({ who, gaps: [first, last] }) => `${nameOf(who, 'exact')} ${gapOf(first, 'en')} and ${gapOf(last, 'en')}`).join(', ')}.`,
    solver: 'solver',
    spacesTitle: 'Does it matter in which space the same denoiser answers?',
    spacesAxis: 'largest difference of any end point',
    leastError: 'least error of a solver',
    spacesFinding: (worst, sameAsDdim, leastError) => `One exact denoiser written as ε, v, x₀ or u, 8 evaluations: no coordinate of any end point differs by more than ${say(largest(worst), 'en')}${without(worst).length ? `, but ${without(worst).join(', ')} has none, because at zero SNR it does not determine x₀` : ''}. The solvers’ own errors begin at ${say(leastError, 'en')}. ${sameAsDdim.map(nameOfSolver).join(', ')} are DDIM. Differences of 0 are drawn at the left edge.`,
    noInverse: (names) => `${names.join(', ')}: no samples, because at zero SNR the target does not determine x₀.`,
    training: (step) => `The networks have trained ${step} steps; their samples come at the end.`,
  },
  zh: {
    exact: '精确',
    floor: '噪声底',
    evaluationsAxis: '去噪器的求值次数',
    allowed: '允许的求值次数',
    distanceAxis: '到精确终点的均方根距离（数据标准差为 1）',
    qualityAxis: '到数据的切片 W₂ 距离（数据标准差为 1）',
    exactTitle: '模型完美时，各求解器能走多近？',
    exactFinding: (low, high) => {
      const range = (list: readonly Result[]) => {
        const [best, worst] = ends(list);
        return `从 ${say(rms(best), 'zh')}（${nameOfSolver(best.solver)}）到 ${say(rms(worst), 'zh')}（${nameOfSolver(worst.solver)}）`;
      };
      return `至多求值 ${low[0]!.allowed} 次：${range(low)}；${high[0]!.allowed} 次：${range(high)}。`;
    },
    qualityTitle: (solver) => `${solver} 的样本有多好？`,
    qualityFinding: (at, shown, floor) => `至多求值 ${at} 次：${shown.map(({ who, sw2 }) => `${nameOf(who, '精确')} ${say(sw2, 'zh')}`).join('，')}。另抽一份数据：${say(floor, 'zh')}。`,
    learnedTitle: (solver) => `网络用 ${solver}，路径终点在哪里？`,
    learnedFinding: (shown) => `至多求值 ${shown[0]!.allowed} 次：${shown.map((one) => `${nameOf(one.who, '精确')} ${say(rms(one), 'zh')}`).join('，')}。精确模型的距离是求解器的误差，网络多出来的部分来自学习。`,
    exactPath: '精确路径',
    pathTitle: (solver) => `${solver} 从噪声走到数据的路径是什么样？`,
    pathPanel: (name, allowed) => `${name}，求值 ${allowed} 次`,
    pathPoint: '点',
    pathFinding: (gaps, [few, most]) => `灰线是六个点的精确路径，标记是每一步。至多求值 ${few} 次与 ${most} 次时，六个终点的均方根偏差：${gaps.map(({ who, gaps: [first, last] }) => `${nameOf(who, '精确')} ${gapOf(first, 'zh')} 与 ${gapOf(last, 'zh')}`).join('，')}。`,
    solver: '求解器',
    spacesTitle: '同一个去噪器在哪个空间作答，有区别吗？',
    spacesAxis: '终点的最大差别',
    leastError: '求解器的最小误差',
    spacesFinding: (worst, sameAsDdim, leastError) => `同一个精确去噪器写成 ε、v、x₀ 或 u，求值 8 次：任何终点的任何坐标，相差都不超过 ${say(largest(worst), 'zh')}${without(worst).length ? `，只有 ${without(worst).join('、')} 没有终点，因为信噪比为零时它定不出 x₀` : ''}。求解器自身的误差最小也有 ${say(leastError, 'zh')}。${sameAsDdim.map(nameOfSolver).join('、')} 就是 DDIM。差别为 0 的画在左边缘。`,
    noInverse: (names) => `${names.join('、')} 没有样本：信噪比为零时，它的目标定不出 x₀。`,
    training: (step) => `网络已训练 ${step} 步，训练结束后给出样本。`,
  },
};
