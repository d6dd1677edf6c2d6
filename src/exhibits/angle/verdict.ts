import type { Localized } from '../../language.ts';
import { estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { say } from '../numbers.ts';
import type { AngleState } from './run.ts';

/** Roundings that a few products and a cosine may add up to; a wrong sign costs about 10¹⁵. Fixed before the run. */
const MOST = 16;
/** Numbers of steps whose samples are told of. */
const FEW = 8;
const MANY = 64;

/** rounding: the largest difference between a DDIM step and the rotation. The others: RMS distance of the samples to the exact end points. */
export function measures({ rounding, walks }: AngleState): Measures {
  const of = (steps: number) => walks.find((walk) => walk.steps === steps)!;
  return { rounding, few: of(FEW).evenAngle, fewInTime: of(FEW).evenTime, many: of(MANY).evenAngle };
}

/** "A DDIM step is a rotation by the difference of two angles": an exact statement, so the worst of all seeds counts and there is no interval. */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const effect = Math.max(...seeds.map(({ rounding }) => rounding!));
  const holds = effect <= MOST ? 'yes' : 'no';
  const over = (name: 'few' | 'fewInTime' | 'many', language: 'en' | 'zh') => sayEstimate(estimate(seeds.map((one) => one[name]!)), language);
  return {
    holds,
    effect,
    sentence: {
      en: `${{ yes: 'A DDIM step is a rotation', no: 'A DDIM step is not this rotation' }[holds]}: the two differ by at most ${say(effect, 'en')} units of floating-point rounding, where up to ${MOST} counts as rounding. What is left is the error of keeping one answer for a whole step. With ${FEW} steps even in φ the perfect model’s samples end ${over('few', 'en')} from where the exact paths do (data std = 1), with ${FEW} steps even in t ${over('fewInTime', 'en')}, with ${MANY} steps of φ ${over('many', 'en')}.`,
      zh: `${{ yes: 'DDIM 的一步就是一次旋转', no: 'DDIM 的一步不是这个旋转' }[holds]}：两者最多相差 ${say(effect, 'zh')} 个浮点舍入单位，不超过 ${MOST} 算作舍入。剩下的，是整整一步沿用同一个回答所带来的误差。完美模型的样本离精确路径的终点（数据标准差为 1）：φ 上均匀走 ${FEW} 步为 ${over('few', 'zh')}，t 上均匀走 ${FEW} 步为 ${over('fewInTime', 'zh')}，φ 上走 ${MANY} 步为 ${over('many', 'zh')}。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
