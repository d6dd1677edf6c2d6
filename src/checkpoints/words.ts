import { percent, say } from '../exhibits/numbers.ts';
import type { Language, Localized } from '../language.ts';
import type { Conclusion, Family, Meaning, Output, TrainingNote } from './findings.ts';
import type { ScheduleSpec } from './schedule.ts';

/** Names that the desk uses everywhere. */
export interface Names {
  readonly outputs: Readonly<Record<Output, string>>;
  readonly families: Readonly<Record<Family, string>>;
  readonly schedules: Readonly<Record<ScheduleSpec['kind'], string>>;
  readonly training: Readonly<Record<TrainingNote, string>>;
}

export const names: Localized<Names> = {
  en: {
    outputs: { epsilon: 'ε (noise)', v: 'v (velocity)', x0: 'x₀ (data)', flow: 'u (flow)', edm: 'F (EDM)' },
    families: { sd1: 'Stable Diffusion 1', sd2: 'Stable Diffusion 2', sdxl: 'SDXL', 'sdxl-refiner': 'SDXL refiner', sd3: 'Stable Diffusion 3', flux: 'Flux', svd: 'Stable Video Diffusion', playground: 'Playground 2.5', cogvideox: 'CogVideoX' },
    schedules: { linear: 'linear', 'scaled-linear': 'scaled-linear', cosine: 'cosine', trained: 'given β by β', karras: 'Karras', exponential: 'even in log σ', flow: 'straight path' },
    training: {
      'min-snr': 'trained with a Min-SNR weight; says nothing about the output',
      'noise-offset': 'trained with offset noise; says nothing about the output',
      'multires-noise': 'trained with multi-resolution noise; says nothing about the output',
      debiased: 'trained with a debiased loss; says nothing about the output',
      'input-noise': 'trained with noise on the input; says nothing about the output',
      weighting: 'the weight of the training loss; says nothing about the output',
    },
  },
  zh: {
    outputs: { epsilon: 'ε（噪声）', v: 'v（速度）', x0: 'x₀（数据）', flow: 'u（流）', edm: 'F（EDM）' },
    families: { sd1: 'Stable Diffusion 1', sd2: 'Stable Diffusion 2', sdxl: 'SDXL', 'sdxl-refiner': 'SDXL refiner', sd3: 'Stable Diffusion 3', flux: 'Flux', svd: 'Stable Video Diffusion', playground: 'Playground 2.5', cogvideox: 'CogVideoX' },
    schedules: { linear: '线性', 'scaled-linear': '缩放线性', cosine: '余弦', trained: '逐个给出的 β', karras: 'Karras', exponential: '按 log σ 等距', flow: '直线路径' },
    training: {
      'min-snr': '训练时用了 Min-SNR 权重；与网络输出什么无关',
      'noise-offset': '训练时用了偏移噪声（offset noise）；与网络输出什么无关',
      'multires-noise': '训练时用了多分辨率噪声；与网络输出什么无关',
      debiased: '训练时用了去偏的损失；与网络输出什么无关',
      'input-noise': '训练时在输入上加了噪声；与网络输出什么无关',
      weighting: '这是训练损失的权重；与网络输出什么无关',
    },
  },
};

/** What one key means, for the table of findings. */
export function sayMeaning(means: Meaning, language: Language): string {
  const w = names[language];
  const english = language === 'en';
  switch (means.about) {
    case 'prediction': {
      const output = w.outputs[means.is];
      if (means.how === 'default') return english ? `missing, so it is read as ${output}` : `缺省，按 ${output} 读取`;
      return english ? `the network predicts ${output}` : `网络预测 ${output}`;
    }
    case 'unknown-prediction': return english ? 'not a type that is known here' : '不是已知的类型';
    case 'terminal': return means.zero ? (english ? 'the last timestep is pure noise' : '最后一个时间步是纯噪声') : english ? 'the last timestep keeps some signal' : '最后一个时间步仍留有信号';
    case 'family': return english ? `built like ${w.families[means.is]}` : `结构与 ${w.families[means.is]} 相同`;
    case 'inputs': return english ? `${means.channels} input channels: an inpainting, depth, upscaling or image-to-image variant` : `输入有 ${means.channels} 个通道：属于重绘、深度、放大或图生图的变体`;
    case 'lora': return english ? 'a LoRA or similar adapter, not a whole model' : 'LoRA 一类的附加权重，不是完整模型';
    case 'spacing': return english ? 'which timesteps a sampler visits' : '采样器走哪些时间步';
    case 'schedule': return english ? 'part of the noise schedule' : '噪声调度的一部分';
    case 'solver': return english ? 'the sampler that is set' : '设定的采样器';
    case 'training': return w.training[means.note];
  }
}

/** “a”, “b” */
export const quoted = (keys: readonly string[], language: Language): string => keys.map((key) => `“${key}”`).join(language === 'en' ? ', ' : '、');

/** The result in one sentence. */
export function sayConclusion(conclusion: Conclusion, lora: boolean, language: Language): string {
  const { outputs } = names[language];
  const english = language === 'en';
  switch (conclusion.kind) {
    case 'stated': return english ? `The file says so itself, in ${quoted(conclusion.keys, language)}.` : `文件自己写明了，见${quoted(conclusion.keys, language)}。`;
    case 'architecture': return english ? 'Every model of this architecture does; the file need not say so.' : '这种结构的模型都是如此，文件无须另行说明。';
    case 'default': return english ? `The file does not say. The program that reads it then takes ${outputs[conclusion.is]}, so whoever wrote it probably meant that.` : `文件没有写明。读它的程序这时按 ${outputs[conclusion.is]} 处理，写文件的人多半也是这个意思。`;
    case 'disagree': return english
        ? `${conclusion.says.map(({ key, is }) => `“${key}” says ${outputs[is]}`).join(', ')}. Only the test with pure noise can settle it.`
        : `${conclusion.says.map(({ key, is }) => `“${key}”说是 ${outputs[is]}`).join('，')}。只有纯噪声测试能断定。`;
    case 'unknown': {
      if (lora) return english ? 'The header of this adapter does not say for which type it was trained. It must be used with a base model of that type.' : '这个附加权重的文件头没有写明训练时用的是哪种类型。它只能配合那种类型的底模使用。';
      const assumed = conclusion.assumed;
      const test = english ? 'The test with pure noise below can.' : '下面的纯噪声测试可以。';
      if (assumed) return english ? `It cannot be told from the header. ComfyUI, A1111 and diffusers take such a file for ${outputs[assumed]}, which is a guess. ${test}` : `从文件头看不出来。ComfyUI、A1111 和 diffusers 会把这样的文件当作 ${outputs[assumed]}，但那只是猜测。${test}`;
      return english ? `It cannot be told from this file. ${test}` : `从这个文件看不出来。${test}`;
    }
  }
}

/** β and σ as configurations write them, never as a power of ten. */
const plain = (value: number): string => (value >= 1e-6 ? String(Number(value.toPrecision(6))) : value.toExponential());

/** The schedule in one line. */
export function saySchedule(spec: ScheduleSpec, assumed: boolean, language: Language): string {
  const english = language === 'en';
  const name = names[language].schedules[spec.kind];
  const range = 'start' in spec ? (english ? `, β from ${plain(spec.start)} to ${plain(spec.end)}` : `，β 从 ${plain(spec.start)} 到 ${plain(spec.end)}`)
    : 'max' in spec ? (english ? `, σ/α from ${plain(spec.min)} to ${plain(spec.max)}` : `，σ/α 从 ${plain(spec.min)} 到 ${plain(spec.max)}`) : '';
  const zero = 'zero' in spec && spec.zero ? (english ? ', rescaled to zero terminal SNR' : '，并重缩放使末端信噪比归零') : '';
  const shift = 'snrShift' in spec && spec.snrShift !== undefined && spec.snrShift !== 1 ? (english ? `, SNR divided by ${say(spec.snrShift, language)}` : `，信噪比除以 ${say(spec.snrShift, language)}`) : '';
  if (!assumed) return `${name}${range}${shift}${zero}`;
  return english ? `not in the file; drawn is what this family was released with: ${name}${range}${zero}` : `文件里没有；图中是这个系列发布时用的调度：${name}${range}${zero}`;
}

export function sayTerminal(snr: number, language: Language): string {
  if (snr === 0) return language === 'en' ? '0: pure noise' : '0：纯噪声';
  const left = percent(Math.sqrt(snr / (1 + snr)), language);
  return language === 'en' ? `${say(snr, language)}: ${left} of the signal is left` : `${say(snr, language)}：还剩 ${left} 的信号`;
}
