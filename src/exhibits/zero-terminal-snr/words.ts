import type { Localized } from '../../language.ts';
import { sayFailure } from '../failure.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import type { Learner, NetworksState, OffsetResult, Setting } from './state.ts';
import { visible } from './verdict.ts';

interface Words {
  readonly plain: string;
  readonly zero: string;
  readonly data: string;
  readonly sample: string;
  readonly meanTitle: string;
  readonly offsetAxis: string;
  readonly errorAxis: string;
  readonly meanFinding: (found: OffsetResult | undefined, setting: Setting) => string;
  readonly cloudTitle: (offset: number) => string;
  readonly cloudFinding: (found: OffsetResult | undefined) => string;
  readonly cloudAxis: (name: string) => string;
  readonly gainTitle: string;
  readonly gainAxis: string;
  readonly startAxis: string;
  readonly gainFinding: (setting: Setting, steps: number) => string;
  readonly gainNote: string;
  /** A sentence for the first figure, which is there whatever becomes of the networks. */
  readonly failed: (failed: NonNullable<NetworksState['failed']>) => string;
}

const gain = (value: number | null, language: 'en' | 'zh') => say(value ?? Infinity, language);

export const words: Localized<Words> = {
  en: {
    plain: 'as it is',
    zero: 'zero terminal SNR',
    data: 'data',
    sample: 'sample',
    meanTitle: 'How far off is the mean of a perfect model’s samples?',
    offsetAxis: 'offset of the data m (standard deviations)',
    errorAxis: 'sample mean − m (standard deviations)',
    meanFinding: (found, { first, terminalAlpha }) => (found
      ? `At m = ${found.offset}, schedule as it is: ${say(visible(found.error.plain.trailing), 'en')} with trailing steps (from t = ${first.trailing}), ${say(visible(found.error.plain.leading), 'en')} with leading (from t = ${first.leading}). Zero terminal SNR: ${say(visible(found.error.zero.trailing), 'en')} trailing, ${say(visible(found.error.zero.leading), 'en')} leading. In training the last timestep still held α·m = ${say(terminalAlpha * found.offset, 'en')} of the offset; sampling starts without it.`
      : 'Not computed at this offset yet.'),
    cloudTitle: (offset) => `Where do the samples land at m = ${offset}?`,
    cloudFinding: (found) => (found ? `Grey is the data. The samples’ mean is at x = ${say(visible(found.offset + found.error.plain.trailing), 'en')} with the schedule as it is and at ${say(visible(found.offset + found.error.zero.trailing), 'en')} with zero terminal SNR; it should be ${found.offset}.` : 'Not computed at this offset yet.'),
    cloudAxis: (name) => `${name} (standard deviations)`,
    gainTitle: 'What does the first step multiply an error by?',
    gainAxis: 'gain of the first step',
    startAxis: 'first timestep: later start on the left, pure noise on the right',
    gainFinding: ({ bySchedule, gains, starts }, steps) => {
      const last = starts.length - 1;
      return `α′σ/α of ε from t = 999 in ${steps} steps: linear ${gain(bySchedule.linear, 'en')}, scaled-linear ${gain(bySchedule['scaled-linear'], 'en')}, cosine ${gain(bySchedule.cosine, 'en')}; with zero terminal SNR ${gains.zero.epsilon[last] === null ? 'infinite: ε says nothing about x₀ there, so the line ends before it' : gain(gains.zero.epsilon[last]!, 'en')}. From t = ${starts[0]!} it is ${gain(gains.zero.epsilon[0]!, 'en')}. v and x₀ never exceed ${gain(Math.max(...gains.zero.v.map(Number), ...gains.zero.x0.map(Number)), 'en')}.`;
    },
    gainNote: 'ε, as it is',
    failed: ({ learner, step, guided }) => `Networks: ${sayFailure(`${styles[learner as Learner].label}${guided ? ' that knows the class' : ''}`, step).en}`,
  },
  zh: {
    plain: '原调度',
    zero: '末端信噪比归零',
    data: '数据',
    sample: '样本',
    meanTitle: '完美模型的样本，均值偏了多少？',
    offsetAxis: '数据的偏移 m（标准差的倍数）',
    errorAxis: '样本均值 − m（标准差的倍数）',
    meanFinding: (found, { first, terminalAlpha }) => (found
      ? `m = ${found.offset}，原调度：trailing（从 t = ${first.trailing} 开始）偏 ${say(visible(found.error.plain.trailing), 'zh')}，leading（从 t = ${first.leading} 开始）偏 ${say(visible(found.error.plain.leading), 'zh')}。末端信噪比归零：trailing 偏 ${say(visible(found.error.zero.trailing), 'zh')}，leading 偏 ${say(visible(found.error.zero.leading), 'zh')}。训练时最后一个时间步里还留着 α·m = ${say(terminalAlpha * found.offset, 'zh')} 的偏移，采样的起点却没有。`
      : '这个偏移还没有算到。'),
    cloudTitle: (offset) => `m = ${offset} 时，样本落在哪里？`,
    cloudFinding: (found) => (found ? `灰色是数据。样本均值的 x：原调度为 ${say(visible(found.offset + found.error.plain.trailing), 'zh')}，末端信噪比归零后为 ${say(visible(found.offset + found.error.zero.trailing), 'zh')}；应为 ${found.offset}。` : '这个偏移还没有算到。'),
    cloudAxis: (name) => `${name}（标准差的倍数）`,
    gainTitle: '第一步会把误差放大多少倍？',
    gainAxis: '第一步的放大倍数',
    startAxis: '第一个时间步：左边起步较晚，右边是纯噪声',
    gainFinding: ({ bySchedule, gains, starts }, steps) => {
      const last = starts.length - 1;
      return `ε 从 t = 999 出发、共 ${steps} 步时的 α′σ/α：线性 ${gain(bySchedule.linear, 'zh')}，缩放线性 ${gain(bySchedule['scaled-linear'], 'zh')}，余弦 ${gain(bySchedule.cosine, 'zh')}；末端信噪比归零时${gains.zero.epsilon[last] === null ? '为无穷大：那里的 ε 不含 x₀ 的任何信息，所以线在此之前中断' : gain(gains.zero.epsilon[last]!, 'zh')}。从 t = ${starts[0]!} 出发则为 ${gain(gains.zero.epsilon[0]!, 'zh')}。v 与 x₀ 从不超过 ${gain(Math.max(...gains.zero.v.map(Number), ...gains.zero.x0.map(Number)), 'zh')}。`;
    },
    gainNote: 'ε，原调度',
    failed: ({ learner, step, guided }) => `网络部分：${sayFailure(`${guided ? '知道类别的 ' : ''}${styles[learner as Learner].label}`, step).zh}`,
  },
};
