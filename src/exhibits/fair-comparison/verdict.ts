import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate, type Estimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { countingFailures, FAILED } from '../failure.ts';
import type { FairComparisonParameters } from './parameters.ts';
import { compared, type FairComparisonState } from './state.ts';

/**
 * Distances closer than this, in standard deviations of the data, count as equal: about what 1,000 fresh data points are
 * away from their own distribution. Fixed before the run.
 */
export const LEAST = 0.05;

/** Distance of v minus distance of ε (positive: v is worse) from each of the two initialisations, after the last step. FAILED: a loss stopped being a number. */
export function measures(state: FairComparisonState, { steps }: Pick<FairComparisonParameters, 'steps'>): Measures | undefined {
  if (state.failed) return FAILED;
  const found = compared(state);
  if (found?.step !== steps) return undefined;
  const gap = (initialization: 'recommended' | 'framework-default') => found.distances[initialization].v - found.distances[initialization].epsilon;
  return { step: found.step, gapDefault: gap('framework-default'), gapRecommended: gap('recommended') };
}

export type Reading = 'epsilon-wins' | 'v-wins' | 'no-difference' | 'unclear';

/** What a study would conclude from v minus ε when all it looks at is this gap. */
export function readingOf(gap: Estimate): Reading {
  const [low, high] = bounds(gap);
  if (low > LEAST) return 'epsilon-wins';
  if (high < -LEAST) return 'v-wins';
  return low > -LEAST && high < LEAST ? 'no-difference' : 'unclear';
}

/** "Initialisation alone can change who wins." */
export const verdict = (seeds: readonly Measures[]): Verdict => countingFailures(seeds, judge);

function judge(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const gap = (name: 'gapDefault' | 'gapRecommended') => estimate(seeds.map((one) => one[name]!));
  const [byDefault, recommended] = [gap('gapDefault'), gap('gapRecommended')];
  const change = estimate(seeds.map((one) => one['gapDefault']! - one['gapRecommended']!));
  const readings = [readingOf(byDefault), readingOf(recommended)];
  const holds = readings.includes('unclear') ? 'depends' : readings[0] === readings[1] ? 'no' : 'yes';
  return {
    holds,
    effect: change.mean,
    ...(change.interval && { interval: change.interval }),
    sentence: {
      en: `${{ yes: 'Yes, here it does', no: 'Not here', depends: 'Undecided' }[holds]}. After ${seeds[0]!['step']!} steps the distance to the data of v minus that of ε is ${sayEstimate(byDefault, 'en')} from the framework’s default weights (${saying[readings[0]!].en}) and ${sayEstimate(recommended, 'en')} from the recommended ones (${saying[readings[1]!].en}). Nothing else differs between the two.`,
      zh: `${{ yes: '能，这里就是', no: '这里没有', depends: '尚无定论' }[holds]}。训练 ${seeds[0]!['step']!} 步之后，v 与 ε 到数据的距离之差：用框架默认的初始权重是 ${sayEstimate(byDefault, 'zh')}（${saying[readings[0]!].zh}），用推荐的初始权重是 ${sayEstimate(recommended, 'zh')}（${saying[readings[1]!].zh}）。两者之间没有别的不同。`,
    },
  };
}

export const saying: Readonly<Record<Reading, Localized>> = {
  'epsilon-wins': { en: '“ε is better”', zh: '“ε 更好”' },
  'v-wins': { en: '“v is better”', zh: '“v 更好”' },
  'no-difference': { en: '“no difference”', zh: '“没有差别”' },
  unclear: { en: 'unclear', zh: '不明确' },
};

const undecided: Localized = { en: 'Not decided yet: it takes all the training steps.', zh: '尚无结论：要训练到最后一步。' };
