import type { Localized } from '../../language.ts';
import type { Verdict } from '../exhibit.ts';
import { say } from '../numbers.ts';
import type { TwinTrainingState } from './state.ts';

/** Below this ratio of cleanest to noisiest bin a gradient counts as fading towards low noise. Fixed before the run. */
const FADING = 0.5;

/**
 * "The ε gradient vanishes at low noise." Measure: mean per-example gradient norm of the ε network in the cleanest of 20 bins, divided by that in
 * the noisiest. One run has no interval; the sentence says so.
 */
export function verdict({ latest, learners }: TwinTrainingState): Verdict {
  const norms = latest?.bins.epsilon?.exampleGradientNorm;
  if (!norms || latest.step === 0) return { holds: 'open', effect: NaN, sentence: learners.includes('epsilon') ? tooEarly : noEpsilon };
  const effect = norms[0]! / norms.at(-1)!;
  const excess = (id: 'epsilon' | 'v', bin: number) => latest.bins[id]?.excessRisk.at(bin);
  const ratio = (bin: number) => Number(excess('epsilon', bin) ?? NaN) / Number(excess('v', bin) ?? NaN);
  const holds = effect < FADING ? 'yes' : effect > 1 ? 'no' : 'depends';
  return {
    holds,
    effect,
    sentence: {
      en: `After ${latest.step} steps the ε network’s gradient in the cleanest bin is ${say(effect, 'en')} times that in the noisiest: it ${{ yes: 'does fade', no: 'does not fade', depends: 'hardly changes' }[holds]} towards low noise.${Number.isFinite(ratio(-1)) ? ` The error of x̂₀, ε over v: ${say(ratio(0), 'en')} in the cleanest bin, ${say(ratio(-1), 'en')} in the noisiest.` : ''} One run, one seed: change the seed before you believe it.`,
      zh: `训练 ${latest.step} 步之后，ε 网络在最干净的区间里的梯度是最嘈杂区间的 ${say(effect, 'zh')} 倍：朝低噪声方向，它${{ yes: '确实在减弱', no: '并没有减弱', depends: '几乎不变' }[holds]}。${Number.isFinite(ratio(-1)) ? `x̂₀ 的误差之比（ε 比 v）：最干净处 ${say(ratio(0), 'zh')}，最嘈杂处 ${say(ratio(-1), 'zh')}。` : ''}这只是一个种子的一次运行：换个种子再信。`,
    },
  };
}

const tooEarly: Localized = { en: 'Not decided before the first training steps.', zh: '开始训练之前无从判断。' };
const noEpsilon: Localized = { en: 'Switch the ε network on to get an answer.', zh: '请打开 ε 网络，才有答案。' };
