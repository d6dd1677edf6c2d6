import type { Localized } from '../../language.ts';
import { estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { countingFailures, FAILED } from '../failure.ts';
import { styles } from '../styles.ts';
import type { WrongSettingParameters } from './parameters.ts';
import { otherType, type TypeId, type WrongSettingState } from './state.ts';

/**
 * A network whose output correlates with pure noise by more than this is taken for ε. Halfway between the two answers of a
 * perfect network, 1 and 0. Fixed before the run.
 */
export const THRESHOLD = 0.5;

export const typeBy = (correlation: number): TypeId => (correlation > THRESHOLD ? 'epsilon' : 'v');

/** The test and both spreads after the last step of training so far. FAILED: the loss stopped being a number. */
export function measures({ tests, drawn, failedAt }: WrongSettingState): Measures | undefined {
  if (failedAt !== undefined) return FAILED;
  const last = tests.at(-1);
  if (!last || !drawn || drawn.step !== last.step) return undefined;
  return { correlation: last.correlation ?? NaN, slope: last.slope ?? NaN, right: drawn.spreads.right.samples ?? Infinity, wrong: drawn.spreads.wrong.samples ?? Infinity };
}

/** "Pure noise at the last timestep tells the type of a network." A correlation that is not a number identifies nothing. */
type Trained = Pick<WrongSettingParameters, 'trained'>;

export const verdict = (seeds: readonly Measures[], parameters: Trained): Verdict => countingFailures(seeds, (whole) => judge(whole, parameters));

function judge(seeds: readonly Measures[], { trained }: Trained): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: { en: 'Not decided yet.', zh: '尚无结论。' } };
  const of = (name: string, scale?: 'ratio') => estimate(seeds.map((one) => one[name]!), scale);
  const correlation = of('correlation');
  const [right, wrong] = [of('right', 'ratio'), of('wrong', 'ratio')];
  const found = seeds.filter((one) => Number.isFinite(one['correlation']) && typeBy(one['correlation']!) === trained).length;
  const holds = found === seeds.length ? 'yes' : found === 0 ? 'no' : 'depends';
  const [own, other] = [styles[trained].label, styles[otherType(trained)].label];
  return {
    holds,
    effect: correlation.mean,
    ...(correlation.interval && { interval: correlation.interval }),
    sentence: {
      en: `${opening.en[holds]}: the output’s correlation with pure noise is ${sayEstimate(correlation, 'en')}, and the threshold of ${THRESHOLD} names ${own} in ${found} of ${seeds.length} ${seeds.length === 1 ? 'seed' : 'seeds'}. Standard deviation of the samples over the data’s: ${sayEstimate(right, 'en')} read as ${own}, ${sayEstimate(wrong, 'en')} read as ${other}.`,
      zh: `${opening.zh[holds]}：输出与纯噪声的相关系数为 ${sayEstimate(correlation, 'zh')}，以 ${THRESHOLD} 为界，${seeds.length} 个种子中有 ${found} 个判为 ${own}。样本标准差与数据标准差之比：按 ${own} 解读为 ${sayEstimate(right, 'zh')}，按 ${other} 解读为 ${sayEstimate(wrong, 'zh')}。`,
    },
  };
}

const opening: Localized<Record<'yes' | 'no' | 'depends', string>> = {
  en: { yes: 'Pure noise gives the type away', no: 'Pure noise does not tell the type here', depends: 'Pure noise tells the type in some seeds only' },
  zh: { yes: '纯噪声能测出类型', no: '在这里，纯噪声测不出类型', depends: '纯噪声只在部分种子上测得出类型' },
};
