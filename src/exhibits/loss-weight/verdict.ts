import type { Language, Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { say } from '../numbers.ts';
import type { LossWeightState } from './run.ts';
import { average, floorOf, vOverEpsilon } from './weights.ts';

/** Below the first factor two weights count as alike, above the second as apart. Fixed before the run. */
export const ALIKE = 1.5;
export const APART = 3;

/**
 * Geometric means of the weight of plain v over that of plain ε in the third of the timesteps with least noise and in that with most, leaving
 * out a timestep of zero SNR, where the ratio is infinite; and the least loss possible on ε and on v, averaged over all timesteps.
 */
export function measures(state: LossWeightState): Measures {
  const logRatio = state.levels.map((level) => Math.log(vOverEpsilon(level)));
  const third = (admit: (t: number) => boolean) => Math.exp(average(state, logRatio, (t) => admit(t) && logRatio[state.timesteps.indexOf(t)]! < Infinity));
  return {
    lowNoise: third((t) => t < 333),
    highNoise: third((t) => t >= 667),
    bestEpsilon: average(state, floorOf('epsilon', state)),
    bestV: average(state, floorOf('v', state)),
  };
}

/** "ε and v weigh low noise alike and part only at high noise". The ratios are exact; only the best losses vary with the seed. */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const of = (name: string) => estimate(seeds.map((one) => one[name]!), 'ratio');
  const [low, high] = [of('lowNoise'), of('highNoise')];
  const alike = bounds(low)[1] < ALIKE;
  const apart = bounds(high)[0] > APART;
  const holds = alike && apart ? 'yes' : low.mean > APART || high.mean < ALIKE ? 'no' : 'depends';
  const best = (name: string, language: Language) => sayEstimate(of(name), language);
  return {
    holds,
    effect: high.mean,
    sentence: {
      en: `${{ yes: 'Yes', no: 'No', depends: 'Not clearly' }[holds]}: the plain v loss weighs ${say(low.mean, 'en')} times what the plain ε loss weighs in the third with least noise, ${say(high.mean, 'en')} times in the third with most. And they cannot be read against each other: the best possible network has a mean loss of ${best('bestEpsilon', 'en')} on ε and ${best('bestV', 'en')} on v.`,
      zh: `${{ yes: '是', no: '否', depends: '不明确' }[holds]}：在噪声最少的三分之一，v 损失的权重是 ε 损失的 ${say(low.mean, 'zh')} 倍；在噪声最多的三分之一，是 ${say(high.mean, 'zh')} 倍。两种损失的数值也不能互比：同一个最优网络，ε 的平均损失是 ${best('bestEpsilon', 'zh')}，v 的是 ${best('bestV', 'zh')}。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
