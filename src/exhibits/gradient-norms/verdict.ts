import type { Localized } from '../../language.ts';
import type { PredictionId } from '../../diffusion/prediction.ts';
import { bounds, estimate, sayEstimate, sayMultiple } from '../estimate.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import type { GradientNormsParameters } from './parameters.ts';
import type { Bins, GradientNormsState, Stage } from './state.ts';

/** Cleanest bin over noisiest by less than this is fading at low noise, by more than its inverse the reverse. Fixed before the run. */
export const FADES = 0.5;

/** The mean norm of single examples' gradients. */
const norms = (stage: Stage, id: PredictionId): Bins | undefined => stage.learners[id]?.example;

export const tilt = (bins: Bins): number => (bins[0] ?? NaN) / (bins.at(-1) ?? NaN);
export const unevenness = (bins: Bins): number => {
  const values = bins.map((value) => value ?? NaN);
  return Math.max(...values) / Math.min(...values);
};

/** After the last step; only runs with both ε and v can be judged. */
export function measures({ stages }: GradientNormsState, { steps }: Pick<GradientNormsParameters, 'steps'>): Measures | undefined {
  const last = stages.at(-1);
  const epsilon = last && norms(last, 'epsilon');
  const v = last && norms(last, 'v');
  if (!epsilon || !v || last.step !== steps) return undefined;
  return { step: last.step, tilt: tilt(epsilon), tiltV: tilt(v), unevenEpsilon: unevenness(epsilon), unevenV: unevenness(v), cleanest: v[0]! / epsilon[0]!, noisiest: v.at(-1)! / epsilon.at(-1)! };
}

/** "The gradients of ε vanish at low noise." */
export function verdict(seeds: readonly Measures[]): Verdict {
  if (seeds.length === 0) return { holds: 'open', effect: NaN, sentence: undecided };
  const of = (name: string) => estimate(seeds.map((one) => one[name]!), 'ratio');
  const fades = of('tilt');
  const [low, high] = bounds(fades);
  const holds = high < FADES ? 'yes' : low > FADES ? 'no' : 'depends';
  const reversed = low > 1 / FADES;
  const say = (name: string, language: 'en' | 'zh') => sayEstimate(of(name), language);
  return {
    holds,
    effect: fades.mean,
    ...(fades.interval && { interval: fades.interval }),
    sentence: {
      en: `${{ yes: 'Yes, here they fade', no: reversed ? 'No, the reverse' : 'No', depends: 'Undecided' }[holds]}: after ${seeds[0]!['step']!} steps the gradient of one example of ε is ${say('tilt', 'en')} times as long in the cleanest bin as in the noisiest (v: ${say('tiltV', 'en')}). Longest bin over shortest: ε ${say('unevenEpsilon', 'en')}, v ${say('unevenV', 'en')}. v over ε: ${say('cleanest', 'en')} in the cleanest bin, ${say('noisiest', 'en')} in the noisiest.`,
      zh: `${{ yes: '是的，这里确实变小', no: reversed ? '不，恰好相反' : '不会', depends: '尚无定论' }[holds]}：训练 ${seeds[0]!['step']!} 步之后，ε 的单个样本梯度，最干净一段的长度是噪声最大一段的 ${sayMultiple(fades)}（v 为 ${sayMultiple(of('tiltV'))}）。最长一段与最短一段之比：ε 为 ${say('unevenEpsilon', 'zh')}，v 为 ${say('unevenV', 'zh')}。v 与 ε 之比：最干净的一段为 ${say('cleanest', 'zh')}，噪声最大的一段为 ${say('noisiest', 'zh')}。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet: it needs ε and v, both to the last step.', zh: '尚无结论：需要 ε 与 v 都训练到最后一步。' };
