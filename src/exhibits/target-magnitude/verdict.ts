import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import type { TargetMagnitudeState } from './run.ts';

/** Within this factor two mean squares count as the same size. Fixed before the run. */
const SAME = 1.1;

/** "The ε target is weak at low noise": mean square of ε over the third of the timesteps with least noise, over that of the third with most. */
export const measures = (state: TargetMagnitudeState): Measures => ({
  cleanOverNoisy: mean(state, (t) => t < 333) / mean(state, (t) => t >= 667),
});

export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const ratio = estimate(seeds.map(({ cleanOverNoisy }) => cleanOverNoisy!), 'ratio');
  const [low, high] = bounds(ratio);
  const holds = high < 1 / SAME ? 'yes' : low > 1 / SAME ? 'no' : 'depends';
  return {
    holds,
    effect: ratio.mean,
    ...(ratio.interval && { interval: ratio.interval }),
    sentence: {
      en: `${{ yes: 'Yes', no: 'No', depends: 'Undecided' }[holds]}: the mean square of ε at low noise over that at high noise is ${sayEstimate(ratio, 'en')}.`,
      zh: `${{ yes: '是', no: '否', depends: '尚无定论' }[holds]}：ε 在低噪声处与高噪声处的均方之比为 ${sayEstimate(ratio, 'zh')}。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };

function mean({ timesteps, measured }: TargetMagnitudeState, admit: (t: number) => boolean): number {
  const values = measured.epsilon.filter((_, i) => admit(timesteps[i]!));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
