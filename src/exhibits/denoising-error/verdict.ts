import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { countingFailures, FAILED } from '../failure.ts';
import { THIRD } from './grid.ts';
import type { DenoisingErrorParameters } from './parameters.ts';
import type { DenoisingErrorState } from './state.ts';

/** Within this factor two errors count as the same. Fixed before the run. */
const SAME = 1.25;

/** Root mean square over the timesteps of the cleanest or the noisiest third; infinite where at one of them there is no x̂0. */
export function thirdOf(rms: readonly (number | null)[], third: 'clean' | 'noisy'): number {
  const values = third === 'clean' ? rms.slice(0, THIRD) : rms.slice(-THIRD);
  return Math.sqrt(values.reduce<number>((sum, value) => sum + (value ?? Infinity) ** 2, 0) / THIRD);
}

/** Error of ε over error of v after the last step, in the third of the timesteps with least noise and in the third with most; FAILED: a loss stopped being a number. */
export function measures({ step, errors: { epsilon, v }, failed }: DenoisingErrorState, { steps }: Pick<DenoisingErrorParameters, 'steps'>): Measures | undefined {
  if (failed) return FAILED;
  if (!epsilon || !v || step !== steps) return undefined;
  const ratio = (third: 'clean' | 'noisy') => thirdOf(epsilon.rms, third) / thirdOf(v.rms, third);
  return { step, clean: ratio('clean'), noisy: ratio('noisy') };
}

/** "v is the better denoiser where there is little noise." */
export const verdict = (seeds: readonly Measures[]): Verdict => countingFailures(seeds, judge);

function judge(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const [clean, noisy] = (['clean', 'noisy'] as const).map((name) => estimate(seeds.map((one) => one[name]!), 'ratio')) as [ReturnType<typeof estimate>, ReturnType<typeof estimate>];
  const [low, high] = bounds(clean);
  const holds = low > SAME ? 'yes' : high < SAME ? 'no' : 'depends';
  const noisyReading = bounds(noisy)[0] > SAME ? 'v' : bounds(noisy)[1] < 1 / SAME ? 'epsilon' : 'neither';
  return {
    holds,
    effect: clean.mean,
    ...(clean.interval && { interval: clean.interval }),
    sentence: {
      en: `${{ yes: 'Yes', no: high < 1 / SAME ? 'No, ε is' : 'No, there they are alike', depends: 'Undecided' }[holds]}: after ${seeds[0]!['step']!} steps the error of ε over that of v is ${sayEstimate(clean, 'en')} in the cleanest third of the timesteps and ${sayEstimate(noisy, 'en')} in the noisiest${{ v: ', which is where v is better', epsilon: ', where ε is better', neither: '' }[noisyReading]}.`,
      zh: `${{ yes: '是', no: high < 1 / SAME ? '否，那里更好的是 ε' : '否，那里两者相当', depends: '尚无定论' }[holds]}：训练 ${seeds[0]!['step']!} 步之后，ε 与 v 的误差之比，在噪声最弱的三分之一时间步是 ${sayEstimate(clean, 'zh')}，在噪声最强的三分之一是 ${sayEstimate(noisy, 'zh')}${{ v: '，v 的优势在这一端', epsilon: '，这一端 ε 更好', neither: '' }[noisyReading]}。`,
    },
  };
}

const undecided: Localized = {
  en: 'Not decided yet: it takes the ε and the v network, both to the last step.',
  zh: '尚无结论：需要打开 ε 与 v 两个网络，并都训练到最后一步。',
};
