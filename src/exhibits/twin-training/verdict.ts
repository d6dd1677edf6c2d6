import type { Localized } from '../../language.ts';
import { bounds, estimate, sayEstimate } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import type { TwinTrainingState } from './state.ts';

/** Below this ratio of cleanest to noisiest bin a gradient counts as fading towards low noise. Fixed before the run. */
const FADING = 0.5;

/**
 * gradient: mean per-example gradient norm of the ε network in the cleanest of 20 bins over that in the noisiest. errorClean, errorNoisy: error of x̂0
 * beyond the optimum, ε over v, in these two bins.
 */
export function measures({ latest }: TwinTrainingState): Measures | undefined {
  const { epsilon, v } = latest?.bins ?? {};
  if (!epsilon || latest!.step === 0) return undefined;
  const ratio = (bin: 0 | -1) => (epsilon.excessRisk.at(bin) ?? Infinity) / (v?.excessRisk.at(bin) ?? NaN);
  return {
    step: latest!.step,
    gradient: (epsilon.exampleGradientNorm[0] ?? NaN) / (epsilon.exampleGradientNorm.at(-1) ?? NaN),
    errorClean: ratio(0),
    errorNoisy: ratio(-1),
  };
}

/** "The ε gradient vanishes at low noise." */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const over = (name: string) => estimate(seeds.map((one) => one[name]!), 'ratio');
  const [gradient, clean, noisy] = [over('gradient'), over('errorClean'), over('errorNoisy')];
  const [low, high] = bounds(gradient);
  const holds = high < FADING ? 'yes' : low > 1 ? 'no' : 'depends';
  const compared = !Number.isNaN(clean.mean);
  const unbounded = noisy.mean === Infinity;
  return {
    holds,
    effect: gradient.mean,
    ...(gradient.interval && { interval: gradient.interval }),
    sentence: {
      en: `After ${seeds[0]!.step!} steps the gradient of ε in the cleanest bin over that in the noisiest is ${sayEstimate(gradient, 'en')}: it ${{ yes: 'does fade', no: 'does not fade', depends: 'hardly changes' }[holds]} towards low noise.${compared ? ` Error of x̂₀, ε over v: ${sayEstimate(clean, 'en')} in the cleanest bin, ${unbounded ? 'without bound in the noisiest, where ε does not determine x₀' : `${sayEstimate(noisy, 'en')} in the noisiest`}.` : ''}`,
      zh: `训练 ${seeds[0]!.step!} 步之后，ε 的梯度在噪声最弱与最强的区间之比为 ${sayEstimate(gradient, 'zh')}：朝低噪声方向，它${{ yes: '确实在减弱', no: '并没有减弱', depends: '几乎不变' }[holds]}。${compared ? `x̂₀ 的误差（ε 比 v）：噪声最弱处 ${sayEstimate(clean, 'zh')}，${unbounded ? '噪声最强处没有上界：那里 ε 定不出 x₀' : `噪声最强处 ${sayEstimate(noisy, 'zh')}`}。` : ''}`,
    },
  };
}

const undecided: Localized = {
  en: 'Not decided yet: it takes the ε network and some training steps.',
  zh: '尚无结论：需要打开 ε 网络，并训练若干步。',
};
