import { percent, say } from '../exhibits/numbers.ts';
import type { Language } from '../language.ts';
import type { Warning } from './findings.ts';
import type { SourceId } from './sources.ts';
import { sayBytes } from '../exhibits/numbers.ts';
import { quoted } from './words.ts';

export interface Said {
  readonly text: string;
  readonly sources: readonly SourceId[];
  /** Worth knowing, but no contradiction. */
  readonly mild?: boolean;
}

export function sayWarning(warning: Warning, language: Language): Said {
  const t = (en: string, zh: string) => (language === 'en' ? en : zh);
  switch (warning.code) {
    case 'disagree':
      return { text: t(`The keys ${quoted(warning.keys, 'en')} do not agree on the prediction type. Programs go by different ones of them: ComfyUI and A1111 by the tensor “v_pred”, trainers by their own flags.`, `${quoted(warning.keys, 'zh')} 对预测类型的说法不一致。各个程序看的并不是同一个：ComfyUI 和 A1111 看张量“v_pred”，训练程序看自己的参数。`), sources: ['comfyModels', 'a1111Key'] };
    case 'terminal-disagree':
      return { text: t(`The keys ${quoted(warning.keys, 'en')} do not agree on whether the last timestep is pure noise.`, `${quoted(warning.keys, 'zh')} 对最后一个时间步是不是纯噪声说法不一致。`), sources: [] };
    case 'epsilon-at-zero':
      return { text: t('ε with zero terminal SNR: at the last timestep ε is the input itself and x₀ cannot be worked out from it, because that would divide by α = 0. Either the type or the rescaling is set wrongly.', 'ε 配末端信噪比归零：在最后一个时间步，ε 就是输入本身，从它算 x₀ 要除以 α = 0。类型和缩放之中，必有一个设错了。'), sources: ['linTarget', 'zeroDivision'] };
    case 'never-pure-noise': {
      const { spacing, steps, first, snr, byDefault } = warning;
      const where = byDefault ? t('the scheduler’s default spacing', '调度器默认的间隔方式') : t('the spacing', '间隔方式');
      return { text: t(`Zero terminal SNR with ${where} “${spacing}”: with ${steps} sampling steps the first is t = ${say(first, 'en')}, where the SNR is ${say(snr, 'en')} (${percent(Math.sqrt(snr / (1 + snr)), 'en')} signal), although the sampler starts from pure noise. Set timestep_spacing to “trailing”.`, `末端信噪比归零，而${where}是“${spacing}”：采 ${steps} 步时第一步在 t = ${say(first, 'zh')}，那里的信噪比是 ${say(snr, 'zh')}（信号占 ${percent(Math.sqrt(snr / (1 + snr)), 'zh')}），采样器却是从纯噪声出发的。请把 timestep_spacing 设为“trailing”。`), sources: ['linSpacing'] };
    }
    case 'v-above-zero':
      return { text: t('v without zero terminal SNR is no contradiction: SD 2.1 768-v is such a model. The two are separate settings; do not turn the rescaling on because of v.', 'v 而末端信噪比不为零，并不矛盾：SD 2.1 768-v 就是这样。两者是各自独立的设置，不要因为是 v 就打开缩放。'), sources: ['sd2Readme'], mild: true };
    case 'offset-at-zero':
      return { text: t('Offset noise and zero terminal SNR are two remedies for the same fault; the paper on the second calls the first incongruent with the diffusion process.', '偏移噪声（offset noise）与末端信噪比归零是同一个毛病的两种补救；提出后者的论文认为前者与扩散过程不相符。'), sources: ['linOffset'], mild: true };
    case 'pndm-with-v':
      return { text: t('PNDM combines the network’s raw outputs over several steps before it converts v, which is not the same as combining ε; v models come out worse with it. Take another sampler.', 'PNDM 先把几步的网络原始输出组合起来，再换算 v，这与组合 ε 不是一回事；v 模型用它会更差。请换一个采样器。'), sources: ['pndm'] };
    case 'edm-epsilon':
      return { text: t('In diffusers’ EDM schedulers “epsilon” does not mean noise prediction. It only chooses the sign of c_out; the network’s output is EDM’s F.', '在 diffusers 的 EDM 调度器里，“epsilon”不是指预测噪声，只决定 c_out 的符号；网络输出的是 EDM 的 F。'), sources: ['edm'] };
    case 'ztsnr-alone':
      return { text: t('The tensor “ztsnr” is there but “v_pred” is not. ComfyUI looks for the first only where it has found the second, so it will be ignored.', '有张量“ztsnr”却没有“v_pred”。ComfyUI 只有在找到后者之后才看前者，所以它会被忽略。'), sources: ['comfyModels'] };
    case 'marker-not-read':
      return { text: t(`The tensor “${warning.key}” is looked for in SDXL checkpoints only, by ComfyUI and by those that took the rule over from it. In this file it goes unread: set the type by hand.`, `张量“${warning.key}”只在 SDXL 模型里才有人看：ComfyUI 如此，沿用它的规则的程序也如此。这个文件里的它不会被读到，请手动设置类型。`), sources: ['comfyModels', 'a1111Key'] };
    case 'lora':
      return { text: t('An adapter has no prediction type of its own. What it says is what its base model had in training.', '附加权重没有自己的预测类型，文件里写的是训练时底模的类型。'), sources: [], mild: true };
    case 'base-says-v':
      return { text: t(`The name “${warning.name}” speaks of an SD 2 base (512) model, which predicts ε; only the 768-v models predict v. Loading a base model as v gives brown, flat images.`, `文件名“${warning.name}”像是 SD 2 的 base（512）模型，它预测 ε；只有 768-v 模型预测 v。把 base 模型当作 v 来用，会得到发棕、发平的图。`), sources: ['sd2Readme'] };
    case 'v-name-says-epsilon':
      return { text: t(`The name “${warning.name}” speaks of a 768-v model, which predicts v, but the file says ε. Loading a v model as ε gives noise.`, `文件名“${warning.name}”像是 768-v 模型，它预测 v，文件里却写着 ε。把 v 模型当作 ε 来用，会得到噪声。`), sources: ['sd2Readme'] };
    case 'sdxl-base-says-v':
      return { text: t(`The name “${warning.name}” is that of SDXL 1.0, which predicts ε. v is right only for a model that was trained further for it.`, `文件名“${warning.name}”是 SDXL 1.0 的名字，它预测 ε。只有为 v 继续训练过的模型，写 v 才对。`), sources: ['sdxlYaml'] };
    case 'type-missing':
      return { text: t('There is no “prediction_type”. diffusers then takes ε. If the model predicts v, add "prediction_type": "v_prediction".', '没有“prediction_type”，diffusers 就按 ε 处理。如果模型预测 v，请加上 "prediction_type": "v_prediction"。'), sources: ['diffusersTypes'] };
    case 'unknown-type':
      return { text: t(`“${warning.value}” is not a prediction type that is known here. diffusers knows epsilon, v_prediction, sample and flow_prediction; mind the underscore.`, `“${warning.value}”不是已知的预测类型。diffusers 只认 epsilon、v_prediction、sample 和 flow_prediction，注意是下划线。`), sources: [] };
    case 'schedule-missing':
      return { text: t(`Missing: ${quoted(warning.keys, 'en')}. diffusers falls back to linear β from 0.0001 to 0.02, with which no Stable Diffusion model was trained.`, `缺少 ${quoted(warning.keys, 'zh')}。diffusers 会退回到线性的 β，从 0.0001 到 0.02；没有哪个 Stable Diffusion 是这样训练的。`), sources: [] };
    case 'unusual-betas':
      return { text: t(`β runs linearly from ${warning.start} to ${warning.end}. Stable Diffusion’s is linear in √β, from 0.00085 to 0.012; what its code calls “linear” diffusers calls “scaled_linear”.`, `β 从 ${warning.start} 线性变到 ${warning.end}。Stable Diffusion 是 √β 线性，从 0.00085 到 0.012；它代码里的“linear”，在 diffusers 里叫“scaled_linear”。`), sources: ['ldmSchedule'] };
    case 'bad-value':
      return { text: t(`${warning.key ? `“${warning.key}”: ` : ''}“${warning.value}” makes no schedule, so none is drawn.`, `${warning.key ? `“${warning.key}”：` : ''}“${warning.value}”构不成调度，因此没有画图。`), sources: [] };
    case 'unknown-schedule':
      return { text: t(`The schedule “${warning.value}” is not known here, so none is drawn.`, `这里不认识调度“${warning.value}”，因此没有画图。`), sources: [] };
    case 'cut-off':
      return { text: t(`The file lacks ${sayBytes(warning.missing, 'en')} of what its header lists: did the download break off? The header itself is whole.`, `文件比文件头列出的少了 ${sayBytes(warning.missing, 'zh')}：是不是下载中断了？文件头本身是完整的。`), sources: [] };
  }
}
