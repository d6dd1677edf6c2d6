import type { Localized } from '../../language.ts';
import type { Measures, Verdict } from '../exhibit.ts';
import { percent, say } from '../numbers.ts';
import type { ForwardProcessParameters } from './parameters.ts';
import type { ForwardProcessState } from './run.ts';

/** Less than this share of the data's size counts as nothing left. Fixed before the run. */
export const NOTHING = 0.01;

/** α at the first timestep; what the last one keeps: α there, which for data of unit variance is the correlation of x_t with x0; and the first shown timestep at which σ exceeds α. */
export function measures({ levels, timesteps }: ForwardProcessState, { schedule }: ForwardProcessParameters): Measures {
  const chosen = levels[schedule];
  const even = chosen.findIndex(({ alpha, sigma }) => sigma > alpha);
  return { clean: chosen[0]!.alpha, left: chosen.at(-1)!.alpha, even: timesteps[even]! };
}

/** "At the last timestep only noise is left." Exact: no seed enters. */
export function verdict(seeds: readonly Measures[]): Verdict {
  const first = seeds[0];
  if (!first) return { holds: 'open', effect: NaN, sentence: undecided };
  const left = first['left']!;
  const even = first['even']!;
  const holds = left < NOTHING ? 'yes' : 'no';
  return {
    holds,
    effect: left,
    sentence: {
      en: `${holds === 'yes' ? 'Yes' : 'No'}: at the last timestep ${left === 0 ? 'nothing of x₀ is in the input' : `x₀ is still in the input at ${percent(left, 'en')} of its size (SNR ${say(left ** 2 / (1 - left ** 2), 'en')})`}${holds === 'yes' && left > 0 ? ', too little to matter here' : ''}. Noise outweighs data from about t = ${even} on.`,
      zh: `${holds === 'yes' ? '是' : '否'}：在最后一个时间步，${left === 0 ? '输入里不再有 x₀' : `输入里的 x₀ 还有原来大小的 ${percent(left, 'zh')}（信噪比 ${say(left ** 2 / (1 - left ** 2), 'zh')}）`}${holds === 'yes' && left > 0 ? '，在这里已可忽略' : ''}。大约从 t = ${even} 起，噪声超过数据。`,
    },
  };
}

const undecided: Localized = { en: 'Not decided yet.', zh: '尚无结论。' };
