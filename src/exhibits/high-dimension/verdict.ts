import type { Localized } from '../../language.ts';
import type { TrioId } from '../arms.ts';
import { bounds, estimate, sayEstimate, sayMultiple, type Estimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { DIMENSIONS, type HighDimensionParameters } from './parameters.ts';
import { distanceOf, type DimensionResult, type HighDimensionState } from './state.ts';

/** How many times nearer to the data one network must be than another to have won. Fixed before the runs. */
export const FACTOR = 2;
const [LEAST, MOST] = [DIMENSIONS[0], DIMENSIONS[DIMENSIONS.length - 1]!];

/** Distance to the data of an output over that of x₀, both on one loss, or each on its own if none is named (above 1: x₀ is nearer). */
export const overX0 = (result: DimensionResult, output: 'epsilon' | 'v', loss?: TrioId): number => distanceOf(result, output, loss) / distanceOf(result, 'x0', loss);

/** Distance of the x₀ output on another loss over that on its own. */
const onLoss = (result: DimensionResult, loss: 'epsilon' | 'v'): number => distanceOf(result, 'x0', loss) / distanceOf(result, 'x0');

/**
 * Those ratios in the smallest and the largest space; nothing before the largest is done. In the largest also what a change of the output alone and
 * of the loss alone does to x₀'s network, where every output was run with every loss.
 */
export function measures({ results }: HighDimensionState, { losses }: Pick<HighDimensionParameters, 'losses'>): Measures | undefined {
  const [flat, deep] = [LEAST, MOST].map((wanted) => results.find(({ dimension }) => dimension === wanted));
  return flat && deep && {
    epsilonLeast: overX0(flat, 'epsilon'),
    vLeast: overX0(flat, 'v'),
    epsilonMost: overX0(deep, 'epsilon'),
    vMost: overX0(deep, 'v'),
    ...(losses === 'all' && { otherOutput: overX0(deep, 'epsilon', 'x0'), lossOfEpsilon: onLoss(deep, 'epsilon'), lossOfV: onLoss(deep, 'v') }),
  };
}

/** "x₀ beats ε when the data fill little of a large space, and not before." */
export function verdict(seeds: readonly Measures[], { width, losses }: Pick<HighDimensionParameters, 'width' | 'losses'>): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const ratio = (name: string) => estimate(seeds.map((one) => one[name]!), 'ratio');
  const [least, most, v] = [ratio('epsilonLeast'), ratio('epsilonMost'), ratio('vMost')];
  const [low, high] = bounds(most);
  const holds = high < FACTOR ? 'no' : low > FACTOR && bounds(least)[1] < FACTOR ? 'yes' : 'depends';
  const cause = losses === 'all' ? causeOf(ratio('otherOutput'), ratio('lossOfEpsilon'), ratio('lossOfV')) : { en: '', zh: '' };
  return {
    holds,
    effect: most.mean,
    ...(most.interval && { interval: most.interval }),
    sentence: {
      en: `${{ yes: 'x₀ beats ε where the space is large, and only there', no: 'x₀ does not beat ε, not even in the largest space', depends: 'The dimension alone does not settle it' }[holds]}. With networks ${width} wide, distance to the data over that of x₀: ε ${sayEstimate(least, 'en')} in ${LEAST} dimensions and ${sayEstimate(most, 'en')} in ${MOST}, where v has ${sayEstimate(v, 'en')}. Below ${FACTOR} does not count as a win of x₀.${cause.en}`,
      zh: `${{ yes: '空间维数高时 x₀ 胜过 ε，维数低时则不然', no: '即使在维数最高的空间里，x₀ 也没有胜过 ε', depends: '单凭维数还不能定论' }[holds]}。网络宽度 ${width}，到数据的距离是 x₀ 的多少倍：ε 在 ${LEAST} 维为 ${sayEstimate(least, 'zh')}，在 ${MOST} 维为 ${sayEstimate(most, 'zh')}；v 在 ${MOST} 维为 ${sayEstimate(v, 'zh')}。不到 ${FACTOR} 倍不算 x₀ 胜。${cause.zh}`,
    },
  };
}

/** The output counts if changing it alone makes the distance more than FACTOR times as large; the loss counts if changing it alone does so, or the reverse. */
function causeOf(output: Estimate, ...losses: readonly [ofEpsilon: Estimate, ofV: Estimate]): Localized {
  const counts = bounds(output)[0] > FACTOR;
  const idle = bounds(output)[1] < FACTOR;
  const lossCounts = losses.some((one) => bounds(one)[0] > FACTOR || bounds(one)[1] < 1 / FACTOR);
  const lossIdle = losses.every((one) => bounds(one)[0] > 1 / FACTOR && bounds(one)[1] < FACTOR);
  const found = counts && lossIdle ? 'output' : idle && lossCounts ? 'loss' : counts && lossCounts ? 'both' : idle && lossIdle ? 'neither' : 'unclear';
  const en = [output, ...losses].map((one) => sayEstimate(one, 'en'));
  const zh = [output, ...losses].map(sayMultiple);
  return {
    en: ` ${{ output: 'It is the output, not the loss', loss: 'It is the loss, not the output', both: 'Output and loss both count', neither: 'Neither output nor loss counts by itself', unclear: 'Whether it is the output or the loss stays open' }[found]}: in ${MOST} dimensions, on the loss of x₀, an ε output is ${en[0]} times as far as an x₀ output; an x₀ output on the loss of ε is ${en[1]} times as far as on its own, on that of v ${en[2]} times.`,
    zh: `${{ output: '要紧的是输出，不是损失', loss: '要紧的是损失，不是输出', both: '输出与损失都要紧', neither: '单改输出或单改损失都不要紧', unclear: '要紧的是输出还是损失，尚无定论' }[found]}：在 ${MOST} 维，同用 x₀ 的损失，ε 输出的距离是 x₀ 输出的 ${zh[0]}；x₀ 输出改用 ε 的损失，距离是原来的 ${zh[1]}，改用 v 的损失为 ${zh[2]}。`,
  };
}

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
