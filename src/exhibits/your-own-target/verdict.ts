import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate, type Estimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { countingFailures, FAILED } from '../failure.ts';
import { styles } from '../styles.ts';
import type { OwnTargetParameters } from './parameters.ts';
import type { OwnTargetState } from './state.ts';

/** By so much, in standard deviations of the data, must one distance be below another to count: a hundredth of the data's spread. Fixed before the run. */
export const LEAST = 0.01;

/** The three distances to the data after the last training step; not a number: no samples. FAILED: a loss stopped being a number. */
export function measures({ latest, failed }: OwnTargetState, { steps }: Pick<OwnTargetParameters, 'steps'>): Measures | undefined {
  if (failed) return FAILED;
  return latest?.step === steps ? { step: latest.step, own: latest.distance.own ?? NaN, epsilon: latest.distance.epsilon ?? NaN, v: latest.distance.v ?? NaN } : undefined;
}

interface Rival {
  readonly id: 'epsilon' | 'v';
  /** Distance of the drawn target minus that of the rival, paired over seeds: negative, the drawn one is better. */
  readonly gap: Estimate;
}

/** "The drawn target beats the better of ε and v": it must beat both, each by LEAST with its whole interval. A rival without samples is beaten. */
export const verdict = (seeds: readonly Measures[]): Verdict => countingFailures(seeds, judge);

function judge(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const draws = (name: string) => seeds.every((one) => Number.isFinite(one[name]));
  if (!draws('own')) return { holds: 'no', effect: NaN, sentence: noSamples };
  const rivals = (['epsilon', 'v'] as const).filter(draws).map((id): Rival => ({ id, gap: estimate(seeds.map((one) => one['own']! - one[id]!)) }));
  const better = rivals.reduce((one, other) => (other.gap.mean > one.gap.mean ? other : one));
  const reading = readingOf(rivals, better);
  return {
    holds: reading === 'beats' ? 'yes' : reading === 'unclear' ? 'depends' : 'no',
    effect: better.gap.mean,
    ...(better.gap.interval && { interval: better.gap.interval }),
    sentence: sentence(reading, seeds[0]!['step']!, rivals, better),
  };
}

type Reading = 'beats' | 'same' | 'worse' | 'no-better' | 'unclear';

function readingOf(rivals: readonly Rival[], better: Rival): Reading {
  if (rivals.every(({ gap }) => bounds(gap)[1] < -LEAST)) return 'beats';
  if (!rivals.some(({ gap }) => bounds(gap)[0] > -LEAST)) return 'unclear';
  const [low, high] = bounds(better.gap);
  if (low > LEAST) return 'worse';
  return low > -LEAST && high < LEAST ? 'same' : 'no-better';
}

function sentence(reading: Reading, step: number, rivals: readonly Rival[], { id }: Rival): Localized {
  const better = styles[id].label;
  const beaten = rivals.length === 1 ? (rivals[0]!.id === 'v' ? styles.epsilon.label : styles.v.label) : undefined;
  const gaps = (language: 'en' | 'zh', join: string, say: (label: string, gap: string) => string) => rivals.map((one) => say(styles[one.id].label, sayEstimate(one.gap, language))).join(join);
  return {
    en: `${{ beats: 'Yes, y beats both', same: 'No difference that counts', worse: `No, ${better} is better`, 'no-better': `No, y does not beat ${better}`, unclear: 'Undecided' }[reading]}. After ${step} steps, the sliced W₂ distance to the data of y’s samples less that of ${gaps('en', ', and of ', (label, gap) => `${label}’s: ${gap}`)}. To win, y must be nearer than both by more than ${LEAST}.${beaten ? ` ${beaten} draws nothing here: at zero SNR it does not determine x₀.` : ''}`,
    zh: `${{ beats: '能，y 胜过两者', same: '没有算得上数的差别', worse: `不能，${better} 更好`, 'no-better': `不能，y 没有胜过 ${better}`, unclear: '尚无定论' }[reading]}。训练 ${step} 步之后，样本到数据的切片 W₂ 距离：${gaps('zh', '，', (label, gap) => `y 减去 ${label} 为 ${gap}`)}。y 要赢，必须比两者都近 ${LEAST} 以上。${beaten ? `${beaten} 在这里画不出样本：信噪比为零时，它定不出 x₀。` : ''}`,
  };
}

const noSamples: Localized = {
  en: 'No: with y no sample can be drawn, because at a noise level that the sampler visits D is 0 and y does not determine x₀.',
  zh: '不能：用 y 画不出样本，因为采样器经过的某个噪声水平上 D 为 0，y 定不出 x₀。',
};
const undecided: Localized = { en: 'Not decided yet: it takes all the training steps.', zh: '尚无结论：要训练到最后一步。' };
