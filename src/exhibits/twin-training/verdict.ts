import type { Language, Localized } from '../../language.ts';
import { signTest } from '../../measures/sign-test.ts';
import type { Arm } from '../arms.ts';
import { bounds, estimate, sayEstimate, type Estimate } from '../estimate.ts';
import type { Holds, Measures, Verdict } from '../exhibit.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import { armWith, type TrainingState } from './state.ts';

/** By so much, in standard deviations of the data, must one distance be below another to count: a hundredth of the data's spread. Fixed before the run. */
export const LEAST = 0.01;
/** Networks that have trained so long are compared: early enough that slower learning would still show. Fixed before the run. */
const RACE = 1000;

/**
 * gradient: mean per-example gradient norm of the ε network in the cleanest of 20 bins over that in the noisiest. errorClean, errorNoisy: error of x̂0 beyond the optimum, ε over
 * v, in these two bins. epsilon, v: sliced W2 of their samples at `compared`, the last measured step up to RACE; not a number: no samples. failedEpsilon, failedV: 1 where that
 * loss stopped being a number first; failedOther: 1 where that of another network did, absent where none did. With several losses in the race, ε and v are those with their own.
 */
export function measures(state: TrainingState): Measures | undefined {
  const { latest, failed, distances } = state;
  const [epsilon, v] = [armWith(state, 'epsilon'), armWith(state, 'v')];
  if (!epsilon || !v || !(latest?.step || failed)) return undefined;
  const [of, other] = [latest?.bins[epsilon.id], latest?.bins[v.id]];
  const ratio = (bin: 0 | -1) => (of?.excessRisk.at(bin) ?? Infinity) / (other?.excessRisk.at(bin) ?? NaN);
  const race = distances.findLast(({ step }) => step <= RACE);
  return {
    step: latest?.step ?? 0,
    gradient: (of?.exampleGradientNorm[0] ?? NaN) / (of?.exampleGradientNorm.at(-1) ?? NaN),
    errorClean: ratio(0),
    errorNoisy: ratio(-1),
    compared: race?.step ?? 0,
    epsilon: race?.of[epsilon.id] ?? NaN,
    v: race?.of[v.id] ?? NaN,
    failedEpsilon: Number(failed?.arm === epsilon.id),
    failedV: Number(failed?.arm === v.id),
    ...failedOther(failed, [epsilon, v]),
  };
}

export const failedOther = (failed: TrainingState['failed'], pair: readonly Arm[]): Measures => (failed && pair.every(({ id }) => id !== failed.arm) ? { failedOther: 1 } : {});
/** Whoever failed: it ends the run for all. */
export const endedEarly = (one: Measures): boolean => one['failedEpsilon'] === 1 || one['failedV'] === 1 || one['failedOther'] === 1;

/** "v trains faster": its samples are nearer to the data after RACE steps, by LEAST with the whole interval. A run that failed before leaves it open. */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const compared = Math.max(...seeds.map((one) => one['compared']!));
  const raced = seeds.filter((one) => one['compared'] === compared && compared > 0);
  const failures = sayFailures(seeds);
  const rest = sayRest(seeds.filter((one) => !endedEarly(one) && one['step']! > 0));
  const lost = (['epsilon', 'v'] as const).filter((id) => raced.some((one) => !Number.isFinite(one[id])));
  if (raced.length === 0 || lost.length > 0) {
    const lead = raced.length === 0 ? (failures ? nothing : undecided) : noSamples(lost.map((id) => styles[id].label));
    return { holds: raced.length === 0 && !failures ? 'open' : 'depends', effect: NaN, sentence: joined(lead, failures, rest) };
  }
  const gap = estimate(raced.map((one) => one['v']! - one['epsilon']!));
  const holds = raced.length < seeds.length && failures ? 'depends' : reading(gap);
  return { holds, effect: gap.mean, ...(gap.interval && { interval: gap.interval }), sentence: joined(sayGap(holds, gap, compared), failures ?? none, rest) };
}

function reading(gap: Estimate): Holds {
  const [low, high] = bounds(gap);
  return high < -LEAST ? 'yes' : low > -LEAST ? 'no' : 'depends';
}

function sayGap(holds: Holds, gap: Estimate, step: number): Localized {
  const behind = bounds(gap)[0] > LEAST;
  const lead = {
    en: holds === 'yes' ? 'Yes, v is faster here' : holds === 'no' ? (behind ? 'No, ε is faster here' : 'No, v is not ahead by anything that counts') : 'Undecided',
    zh: holds === 'yes' ? '是的，这里 v 更快' : holds === 'no' ? (behind ? '不，这里 ε 更快' : '不，v 没有算得上数的领先') : '尚无定论',
  };
  return {
    en: `${lead.en}: after ${step} steps the sliced W₂ distance of v’s samples to the data, less that of ε’s, is ${sayEstimate(gap, 'en')}; from ${LEAST} on it would count.`,
    zh: `${lead.zh}：训练 ${step} 步之后，v 的样本到数据的切片 W₂ 距离减去 ε 的，为 ${sayEstimate(gap, 'zh')}；相差 ${LEAST} 才算数。`,
  };
}

/** undefined where no run failed. */
export function sayFailures(seeds: readonly Measures[]): Localized | undefined {
  const count = (name: 'failedEpsilon' | 'failedV' | 'failedOther') => seeds.filter((one) => one[name] === 1).length;
  const [epsilon, v, other] = [count('failedEpsilon'), count('failedV'), count('failedOther')];
  if (epsilon + v + other === 0) return undefined;
  const p = (language: Language) => say(signTest(epsilon, v), language, 2);
  const test = (language: Language) => (epsilon + v === 0 ? '' : { en: ` (sign test: p = ${p('en')})`, zh: `（符号检验 p = ${p('zh')}）` }[language]);
  return {
    en: `The loss stopped being a number first for ε in ${epsilon} and for v in ${v} of ${seeds.length} runs${test('en')}.${other ? ` In ${other} it did so first for another network, which ended the run for ε and v too.` : ''}`,
    zh: `${seeds.length} 次运行中，损失先变成非数的，ε 有 ${epsilon} 次，v 有 ${v} 次${test('zh')}。${other ? `另有 ${other} 次先是别的网络变成非数，ε 与 v 也随之中止。` : ''}`,
  };
}

function sayRest(seeds: readonly Measures[]): Localized | undefined {
  if (seeds.length === 0) return undefined;
  const over = (name: string) => estimate(seeds.map((one) => one[name]!), 'ratio');
  const [gradient, clean, noisy] = [over('gradient'), over('errorClean'), over('errorNoisy')];
  const unbounded = !Number.isFinite(noisy.mean);
  return {
    en: `Error of x̂₀, ε over v, after ${seeds[0]!['step']!} steps: ${sayEstimate(clean, 'en')} in the cleanest bin, ${unbounded ? 'without bound in the noisiest, where ε does not determine x₀' : `${sayEstimate(noisy, 'en')} in the noisiest`}. Gradient of ε, cleanest bin over noisiest: ${sayEstimate(gradient, 'en')}.`,
    zh: `训练 ${seeds[0]!['step']!} 步之后，x̂₀ 的误差之比（ε 比 v）：噪声最弱的区间 ${sayEstimate(clean, 'zh')}，${unbounded ? '最强的区间没有上界，那里 ε 定不出 x₀' : `最强的区间 ${sayEstimate(noisy, 'zh')}`}。ε 的梯度，噪声最弱比最强的区间：${sayEstimate(gradient, 'zh')}。`,
  };
}

export const joined = (...parts: readonly (Localized | undefined)[]): Localized => ({
  en: parts.flatMap((part) => part?.en ?? []).join(' '),
  zh: parts.flatMap((part) => part?.zh ?? []).join(''),
});

const none: Localized = { en: 'No run failed.', zh: '没有一次运行失败。' };
const nothing: Localized = { en: 'Nothing to compare: no run came as far as its first samples.', zh: '无从比较：没有一次运行到得了画出样本的时候。' };
const noSamples = (labels: readonly string[]): Localized => ({
  en: `Not a question of speed here: ${labels.join(' and ')} can draw no samples, because at a level that the sampler visits the target does not determine x₀.`,
  zh: `这里问的不是快慢：${labels.join('和')} 画不出样本，因为采样器经过的某个噪声水平上，目标定不出 x₀。`,
});
const undecided: Localized = {
  en: 'Not decided yet: it takes ε and v and some training steps.',
  zh: '尚无结论：需要同时打开 ε 与 v，并训练若干步。',
};
