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
  readonly exactFinding: (low: readonly Result[], high: readonly Result[], spaces: Spaces | undefined) => string;
  readonly qualityTitle: (solver: string) => string;
  readonly qualityFinding: (at: number, shown: readonly Result[], floor: number) => string;
  readonly learnedTitle: (solver: string) => string;
  readonly learnedFinding: (shown: readonly Result[]) => string;
  readonly noInverse: (names: readonly string[]) => string;
  readonly training: (step: number) => string;
}

export const nameOf = (who: Who, exact: string): string => (who === 'exact' ? exact : styles[who].label);
const rms = ({ rms: value }: Result) => value ?? Infinity;
const ends = (list: readonly Result[]) => [list.reduce((one, other) => (rms(other) < rms(one) ? other : one)), list.reduce((one, other) => (rms(other) > rms(one) ? other : one))] as const;
const largest = ({ worst }: Spaces) => Math.max(...Object.values(worst).map((value) => value ?? 0));
const without = ({ worst }: Spaces) => Object.entries(worst).flatMap(([id, value]) => (value === null ? [styles[id as keyof typeof worst].label] : []));

export const words: Localized<Words> = {
  en: {
    exact: 'exact',
    floor: 'noise floor',
    evaluationsAxis: 'evaluations of the denoiser',
    allowed: 'evaluations allowed',
    distanceAxis: 'RMS distance to the exact end points',
    qualityAxis: 'sliced W2 to the data',
    exactTitle: 'How close do solvers come with a perfect model?',
    exactFinding: (low, high, spaces) => {
      const range = (list: readonly Result[]) => {
        const [best, worst] = ends(list);
        return `from ${say(rms(best), 'en')} (${nameOfSolver(best.solver)}) to ${say(rms(worst), 'en')} (${nameOfSolver(worst.solver)})`;
      };
      return `With at most ${low[0]!.allowed} evaluations ${range(low)}, with ${high[0]!.allowed} ${range(high)}.${spaces ? ` The same model answering in ε, v, x₀ or u space gives the same end points to ${say(largest(spaces), 'en')}${without(spaces).length ? `, except ${without(spaces).join(', ')}, which at zero SNR does not determine x₀` : ''}. ${spaces.sameAsDdim.map(nameOfSolver).join(', ')} are DDIM.` : ''}`;
    },
    qualityTitle: (solver) => `How good are the samples of ${solver}?`,
    qualityFinding: (at, shown, floor) => `With at most ${at} evaluations: ${shown.map(({ who, sw2 }) => `${nameOf(who, 'exact')} ${say(sw2, 'en')}`).join(', ')}. Another draw of the data itself: ${say(floor, 'en')}.`,
    learnedTitle: (solver) => `Where do the networks’ paths with ${solver} end?`,
    learnedFinding: (shown) => `With at most ${shown[0]!.allowed} evaluations: ${shown.map((one) => `${nameOf(one.who, 'exact')} ${say(rms(one), 'en')}`).join(', ')}. The exact model’s distance is the solver’s error; what a network has beyond it comes from learning.`,
    noInverse: (names) => `${names.join(', ')}: no samples, because at zero SNR the target does not determine x₀.`,
    training: (step) => `The networks have trained ${step} steps; their samples come at the end.`,
  },
  zh: {
    exact: '精确',
    floor: '噪声底',
    evaluationsAxis: '去噪器的求值次数',
    allowed: '允许的求值次数',
    distanceAxis: '到精确终点的均方根距离',
    qualityAxis: '到数据的切片 W2',
    exactTitle: '模型完美时，各求解器能走多近？',
    exactFinding: (low, high, spaces) => {
      const range = (list: readonly Result[]) => {
        const [best, worst] = ends(list);
        return `从 ${say(rms(best), 'zh')}（${nameOfSolver(best.solver)}）到 ${say(rms(worst), 'zh')}（${nameOfSolver(worst.solver)}）`;
      };
      return `至多求值 ${low[0]!.allowed} 次：${range(low)}；${high[0]!.allowed} 次：${range(high)}。${spaces ? `同一个模型，不论以 ε、v、x₀ 还是 u 作答，终点相差都不超过 ${say(largest(spaces), 'zh')}${without(spaces).length ? `，只有 ${without(spaces).join('、')} 例外：信噪比为零时它定不出 x₀` : ''}。${spaces.sameAsDdim.map(nameOfSolver).join('、')} 就是 DDIM。` : ''}`;
    },
    qualityTitle: (solver) => `${solver} 的样本有多好？`,
    qualityFinding: (at, shown, floor) => `至多求值 ${at} 次：${shown.map(({ who, sw2 }) => `${nameOf(who, '精确')} ${say(sw2, 'zh')}`).join('，')}。另抽一份数据：${say(floor, 'zh')}。`,
    learnedTitle: (solver) => `网络用 ${solver}，路径终点在哪里？`,
    learnedFinding: (shown) => `至多求值 ${shown[0]!.allowed} 次：${shown.map((one) => `${nameOf(one.who, '精确')} ${say(rms(one), 'zh')}`).join('，')}。精确模型的距离是求解器的误差，网络多出来的部分来自学习。`,
    noInverse: (names) => `${names.join('、')} 没有样本：信噪比为零时，它的目标定不出 x₀。`,
    training: (step) => `网络已训练 ${step} 步，训练结束后给出样本。`,
  },
};
