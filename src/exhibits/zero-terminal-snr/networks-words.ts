import type { Localized } from '../../language.ts';
import { say } from '../numbers.ts';
import { parameters, type ZeroTerminalSnrParameters } from './parameters.ts';
import type { Rescue, Treatment } from './rescues.ts';
import type { GuidedResult, NetworksState, StartResult, StepsResult } from './state.ts';

type Language = 'en' | 'zh';
interface NetworksWords {
  readonly treatment: Readonly<Record<Treatment, string>>;
  readonly rescued: (rescue: Rescue) => string;
  readonly exact: string;
  readonly floor: string;
  readonly none: string;
  readonly distanceAxis: string;
  readonly rescuesTitle: string;
  readonly rescuesFinding: (state: NetworksState, parameters: ZeroTerminalSnrParameters) => string;
  readonly treatmentColumn: string;
  readonly samplesTitle: (step: number) => string;
  readonly samplesFinding: (state: NetworksState, rescue: Rescue) => string;
  readonly sample: string;
  readonly stepsTitle: string;
  readonly stepsAxis: string;
  readonly stepsFinding: (results: readonly StepsResult[], rescue: Rescue, state: NetworksState) => string;
  readonly startsTitle: string;
  readonly startsAxis: string;
  readonly startsFinding: (results: readonly StartResult[]) => string;
  readonly guidedTitle: string;
  readonly guidedAxis: string;
  readonly scaleAxis: string;
  readonly guidedFinding: (first: GuidedResult, last: GuidedResult, step: number) => string;
}

/** A distance, or the word for no samples. */
const far = (value: number | null | undefined, language: Language): string => (value === undefined ? '…' : value === null ? { en: 'no samples', zh: '无样本' }[language] : say(value, language));
const trainedOn = ({ networks, schedule }: ZeroTerminalSnrParameters, language: Language): string =>
  networks === 'cosine' ? parameters.schedule.options.cosine[language] : `${parameters.schedule.options[schedule][language]}${networks === 'zero' ? { en: ' with zero terminal SNR', zh: '（末端信噪比归零）' }[language] : ''}`;

/** ε's distances with the exact model at high noise only and at low noise only, and whether the first is the better of them; undefined before both are known. */
function splice({ treated }: NetworksState): { high: number | null; low: number | null; atHigh: boolean } | undefined {
  const [high, low] = [treated['exact-high'], treated['exact-low']];
  if (!high || !low) return undefined;
  return { high: high.distances.epsilon, low: low.distances.epsilon, atHigh: (high.distances.epsilon ?? Infinity) < (low.distances.epsilon ?? Infinity) };
}

export const networksWords: Localized<NetworksWords> = {
  en: {
    treatment: { none: 'as it is', late: 'start at SNR 0.0047', clip: 'x̂₀ clipped', mean: 'mean at t = T', leading: 'leading steps', 'exact-high': 'exact for t > 500', 'exact-low': 'exact for t ≤ 300' },
    rescued: (rescue) => `ε ${{ late: 'started later', clip: 'clipped', mean: 'after mean', leading: 'leading' }[rescue]}`,
    exact: 'exact',
    floor: 'noise floor',
    none: 'no samples',
    distanceAxis: 'sliced W₂ to the data (data std = 1)',
    rescuesTitle: 'Can ε be rescued from the last timestep?',
    rescuesFinding: (state, settings) => {
      const { treated, yardstick, step } = state;
      const spliced = splice(state);
      const of = (treatment: Treatment, learner: 'epsilon' | 'v' = 'epsilon') => far(treated[treatment]?.distances[learner], 'en');
      return `Trained ${step} steps on ${trainedOn(settings, 'en')}, where ε’s first of ${settings.samplingSteps} DDIM steps multiplies an error by ${say(yardstick.gain ?? Infinity, 'en')}. As it is: ε ${of('none')}, v ${of('none', 'v')}; exact model ${say(yardstick.exact, 'en')}. Rescued, ε comes to ${of('late')} (started at t = ${yardstick.late}), ${of('clip')} (clipped to ±${say(yardstick.box, 'en')}), ${of('mean')} (data mean at the last timestep), ${of('leading')} (leading steps).${spliced ? ` With the exact model for t > 500 only: ε ${far(spliced.high, 'en')}; for t ≤ 300 only: ε ${far(spliced.low, 'en')}.${spliced.atHigh ? ' Its error lives at high noise.' : ''}` : ''}`;
    },
    treatmentColumn: 'sampled',
    samplesTitle: (step) => `What do the networks draw after ${step} steps of training?`,
    samplesFinding: ({ treated }, rescue) => `Grey is the data. From the same noise; sliced W₂ to the data: ε as it is ${far(treated.none?.distances.epsilon, 'en')}, rescued ${far(treated[rescue]?.distances.epsilon, 'en')}, v ${far(treated.none?.distances.v, 'en')}.`,
    sample: 'sample',
    stepsTitle: 'Do more steps help?',
    stepsAxis: 'DDIM steps',
    stepsFinding: (results, rescue, { yardstick }) => `${results.length ? results.filter((_, i) => i === 0 || i === results.length - 1).map(({ steps, epsilon, v, exact }) => `${steps} steps: ε ${far(epsilon.none, 'en')}, rescued ${far(epsilon[rescue], 'en')}, v ${far(v, 'en')}, exact ${say(exact, 'en')}`).join('. ') : ''}. A fresh draw of the data: ${say(yardstick.floor, 'en')}; near 50 means diverged.`,
    startsTitle: 'How much later must ε start?',
    startsAxis: 'first timestep: later start on the left, pure noise on the right',
    startsFinding: (results) => {
      const close = results.filter(({ epsilon, v }) => epsilon !== null && v !== null && epsilon - v < CLOSE).map(({ t }) => t);
      return `${close.length ? `Of the first timesteps tried, the noisiest from which ε comes within ${CLOSE} of v is t = ${Math.max(...close)}.` : `From none of the first timesteps tried does ε come within ${CLOSE} of v.`} The price of a later start is paid by offset data: the first chart.`;
    },
    guidedTitle: 'Is it guidance that sends ε too far?',
    guidedAxis: 'distance out along the class over the data’s',
    scaleAxis: 'guidance scale w (1: none)',
    guidedFinding: (first, last, step) => `Without guidance (w = 1) samples already lie this many times as far out as the data: ε ${far(first.epsilon, 'en')}, v ${far(first.v, 'en')}, exact ${say(first.exact, 'en')}. At w = ${last.scale}: ε ${far(last.epsilon, 'en')}, v ${far(last.v, 'en')}, exact ${say(last.exact, 'en')}. Started later, ε is at ${far(first.late, 'en')} and ${far(last.late, 'en')}. Networks that know the class, ${step} steps of training.`,
  },
  zh: {
    treatment: { none: '不作处理', late: '从信噪比 0.0047 起步', clip: '裁剪 x̂₀', mean: 't = T 处用均值', leading: 'leading 步子', 'exact-high': 't > 500 用精确模型', 'exact-low': 't ≤ 300 用精确模型' },
    rescued: (rescue) => `${{ late: '晚起步', clip: '裁剪', mean: '用均值', leading: 'leading' }[rescue]}的 ε`,
    exact: '精确',
    floor: '噪声底',
    none: '无样本',
    distanceAxis: '到数据的切片 W₂ 距离（数据标准差为 1）',
    rescuesTitle: 'ε 在最后一个时间步的毛病能补救吗？',
    rescuesFinding: (state, settings) => {
      const { treated, yardstick, step } = state;
      const spliced = splice(state);
      const of = (treatment: Treatment, learner: 'epsilon' | 'v' = 'epsilon') => far(treated[treatment]?.distances[learner], 'zh');
      return `在${trainedOn(settings, 'zh')}调度上训练了 ${step} 步；共 ${settings.samplingSteps} 步 DDIM，ε 的第一步会把误差乘以 ${say(yardstick.gain ?? Infinity, 'zh')}。不作处理：ε ${of('none')}，v ${of('none', 'v')}；精确模型 ${say(yardstick.exact, 'zh')}。补救之后，ε 为 ${of('late')}（从 t = ${yardstick.late} 起步）、${of('clip')}（裁剪到 ±${say(yardstick.box, 'zh')}）、${of('mean')}（最后一个时间步用数据均值）、${of('leading')}（leading 步子）。${spliced ? `只在 t > 500 换用精确模型，ε 为 ${far(spliced.high, 'zh')}；只在 t ≤ 300 换用，则为 ${far(spliced.low, 'zh')}${spliced.atHigh ? '：误差出在高噪声处' : ''}。` : ''}`;
    },
    treatmentColumn: '采样方式',
    samplesTitle: (step) => `训练 ${step} 步之后，网络画出了什么？`,
    samplesFinding: ({ treated }, rescue) => `灰色是数据，样本出自同一批噪声。到数据的切片 W₂：ε 不作处理 ${far(treated.none?.distances.epsilon, 'zh')}，补救之后 ${far(treated[rescue]?.distances.epsilon, 'zh')}，v ${far(treated.none?.distances.v, 'zh')}。`,
    sample: '样本',
    stepsTitle: '多走几步有用吗？',
    stepsAxis: 'DDIM 步数',
    stepsFinding: (results, rescue, { yardstick }) => `${results.length ? results.filter((_, i) => i === 0 || i === results.length - 1).map(({ steps, epsilon, v, exact }) => `${steps} 步：ε ${far(epsilon.none, 'zh')}，补救之后 ${far(epsilon[rescue], 'zh')}，v ${far(v, 'zh')}，精确模型 ${say(exact, 'zh')}`).join('；') : ''}。另抽一份数据：${say(yardstick.floor, 'zh')}；接近 50 表示已经发散。`,
    startsTitle: 'ε 要晚起步多少才行？',
    startsAxis: '第一个时间步：左边起步较晚，右边是纯噪声',
    startsFinding: (results) => {
      const close = results.filter(({ epsilon, v }) => epsilon !== null && v !== null && epsilon - v < CLOSE).map(({ t }) => t);
      return `${close.length ? `在试过的第一个时间步里，能让 ε 与 v 相差不到 ${CLOSE} 的，噪声最强的是 t = ${Math.max(...close)}。` : `试过的起点里，没有一个能让 ε 与 v 相差不到 ${CLOSE}。`}晚起步的代价要由有偏移的数据来付：见第一张图。`;
    },
    guidedTitle: '把 ε 推得太远的是引导吗？',
    guidedAxis: '沿类别方向走出的距离与数据之比',
    scaleAxis: '引导强度 w（1 即不引导）',
    guidedFinding: (first, last, step) => `不引导（w = 1）时，样本沿类别方向走出的距离已经是数据的：ε ${far(first.epsilon, 'zh')}、v ${far(first.v, 'zh')}、精确模型 ${say(first.exact, 'zh')} 倍；w = ${last.scale} 时：ε ${far(last.epsilon, 'zh')}、v ${far(last.v, 'zh')}、精确模型 ${say(last.exact, 'zh')} 倍。晚起步的 ε 分别是 ${far(first.late, 'zh')} 和 ${far(last.late, 'zh')} 倍。网络知道类别，训练了 ${step} 步。`,
  },
};
/** ε and v count as equally near to the data within this. */
const CLOSE = 0.05;

