import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { DIMENSIONS, type HighDimensionParameters } from './parameters.ts';
import type { DimensionResult, HighDimensionState } from './state.ts';

/** How many times nearer to the data one network must be than another to have won. Fixed before the runs. */
export const FACTOR = 2;
const [LEAST, MOST] = [DIMENSIONS[0], DIMENSIONS[DIMENSIONS.length - 1]!];

/** Distance to the data of ε, and of v, over that of x₀ (above 1: x₀ is nearer). */
export const overX0 = ({ networks }: DimensionResult, target: 'epsilon' | 'v'): number => networks[target].distance / networks.x0.distance;

/** Those ratios in the smallest and the largest space; nothing before the largest is done. */
export function measures({ results }: HighDimensionState): Measures | undefined {
  const [flat, deep] = [LEAST, MOST].map((wanted) => results.find(({ dimension }) => dimension === wanted));
  return flat && deep && { epsilonLeast: overX0(flat, 'epsilon'), vLeast: overX0(flat, 'v'), epsilonMost: overX0(deep, 'epsilon'), vMost: overX0(deep, 'v') };
}

/** "x₀ beats ε when the data fill little of a large space, and not before." */
export function verdict(seeds: readonly Measures[], { width }: Pick<HighDimensionParameters, 'width'>): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const ratio = (name: string) => estimate(seeds.map((one) => one[name]!), 'ratio');
  const [least, most, v] = [ratio('epsilonLeast'), ratio('epsilonMost'), ratio('vMost')];
  const [low, high] = bounds(most);
  const holds = high < FACTOR ? 'no' : low > FACTOR && bounds(least)[1] < FACTOR ? 'yes' : 'depends';
  return {
    holds,
    effect: most.mean,
    ...(most.interval && { interval: most.interval }),
    sentence: {
      en: `${{ yes: 'x₀ beats ε where the space is large, and only there', no: 'x₀ does not beat ε, not even in the largest space', depends: 'The dimension alone does not settle it' }[holds]}. With networks ${width} wide, distance to the data over that of x₀: ε ${sayEstimate(least, 'en')} in ${LEAST} dimensions and ${sayEstimate(most, 'en')} in ${MOST}, where v has ${sayEstimate(v, 'en')}. Below ${FACTOR} does not count as a win of x₀.`,
      zh: `${{ yes: '空间维数高时 x₀ 胜过 ε，维数低时则不然', no: '即使在维数最高的空间里，x₀ 也没有胜过 ε', depends: '单凭维数还不能定论' }[holds]}。网络宽度 ${width}，到数据的距离是 x₀ 的多少倍：ε 在 ${LEAST} 维为 ${sayEstimate(least, 'zh')}，在 ${MOST} 维为 ${sayEstimate(most, 'zh')}；v 在 ${MOST} 维为 ${sayEstimate(v, 'zh')}。不到 ${FACTOR} 倍不算 x₀ 胜。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
