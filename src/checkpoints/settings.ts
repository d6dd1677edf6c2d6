import type { Localized } from '../language.ts';
import type { Inspection } from './findings.ts';
import { outputOf } from './inspect.ts';
import type { SourceId } from './sources.ts';

export const CASES = ['epsilon', 'v', 'v-zero', 'edm', 'flow'] as const;
export type Case = (typeof CASES)[number];

export const TOOLS = ['diffusers', 'kohya', 'comfyui', 'a1111', 'onetrainer'] as const;
export type Tool = (typeof TOOLS)[number];

export const toolNames: Readonly<Record<Tool, string>> = { diffusers: 'diffusers', kohya: 'kohya sd-scripts', comfyui: 'ComfyUI', a1111: 'A1111 WebUI', onetrainer: 'OneTrainer' };

export const caseNames: Localized<Readonly<Record<Case, string>>> = {
  en: { epsilon: 'ε', v: 'v, terminal SNR above zero', 'v-zero': 'v with zero terminal SNR', edm: 'v on a continuous EDM schedule (CosXL)', flow: 'flow (SD3, Flux)' },
  zh: { epsilon: 'ε', v: 'v，末端信噪比不为零', 'v-zero': 'v，末端信噪比归零', edm: '连续 EDM 调度上的 v（CosXL）', flow: '流（SD3、Flux）' },
};

export interface Setting {
  readonly tool: Tool;
  readonly text: Localized;
  readonly code?: string;
  readonly sources: readonly SourceId[];
}

/** Which settings an inspection calls for; undefined where its type is open or has none here. */
export function caseOf({ conclusion, zero, findings }: Inspection): Case | undefined {
  const output = outputOf(conclusion);
  if (output === 'v') return findings.some(({ key }) => key === 'edm_vpred.sigma_max') ? 'edm' : zero ? 'v-zero' : 'v';
  return output === 'epsilon' || output === 'flow' ? output : undefined;
}

/** What to set, tool by tool, as far as their code and threads say; a tool that is missing was not looked into for the case. */
export const settings: Readonly<Record<Case, readonly Setting[]>> = {
  epsilon: [
    { tool: 'diffusers', text: { en: 'The default.', zh: '默认值。' }, code: 'prediction_type="epsilon"', sources: ['diffusersTypes'] },
    { tool: 'kohya', text: { en: 'Leave out --v_parameterization and --zero_terminal_snr. The flag --v_pred_like_loss, which adds weight at high noise, is for ε models only.', zh: '不要加 --v_parameterization 和 --zero_terminal_snr。给高噪声处加权的 --v_pred_like_loss 只用于 ε 模型。' }, sources: ['kohyaLoss'] },
    { tool: 'comfyui', text: { en: 'SDXL without the tensor v_pred is taken for ε. For SD 2 the spread of one norm’s bias decides (above 0.09 means v). To set it by hand: the node ModelSamplingDiscrete with “eps”.', zh: 'SDXL 没有张量 v_pred 就按 ε 处理。SD 2 看某个归一化层偏置的标准差（大于 0.09 算 v）。手动设置：节点 ModelSamplingDiscrete 选“eps”。' }, sources: ['comfyModels', 'comfyNodes'] },
    { tool: 'a1111', text: { en: 'SDXL without the tensor v_pred is taken for ε; for SD 2 it runs the network once and looks at the output. A .yaml of the same name beside the file overrules both.', zh: 'SDXL 没有张量 v_pred 就按 ε 处理；SD 2 会让网络跑一次，看输出来定。旁边有同名的 .yaml 时，以它为准。' }, sources: ['a1111Config', 'a1111Key'] },
    { tool: 'onetrainer', text: { en: 'Leave “Rescale noise scheduler” off: it would set v as well.', zh: '不要打开“Rescale noise scheduler”，它会连 v 一起设上。' }, sources: ['oneTrainer'] },
  ],
  v: [
    { tool: 'diffusers', text: { en: 'Set the type; leave the schedule as it is. From a single file of SD 2 the type is guessed, so say it.', zh: '只设类型，调度不动。从单个文件读 SD 2 时类型是猜的，所以要写明。' }, code: 'prediction_type="v_prediction"', sources: ['diffusersTypes', 'diffusersSingleFile'] },
    { tool: 'kohya', text: { en: 'For SD 2 also --v2. To weaken the loss at high noise add either --min_snr_gamma or --scale_v_pred_loss_like_noise_pred, not both. The manual still says “not for SDXL”; it works there.', zh: 'SD 2 另加 --v2。想减轻高噪声处的损失，--min_snr_gamma 和 --scale_v_pred_loss_like_noise_pred 二选一，不要都加。手册里还写着不能用于 SDXL，实际可以。' }, code: '--v_parameterization', sources: ['kohyaFlags', 'kohyaMinSnr', 'kohyaSdxl'] },
    { tool: 'comfyui', text: { en: 'SDXL with the tensor v_pred is taken for v. Otherwise: the node ModelSamplingDiscrete with “v_prediction”, zsnr off.', zh: 'SDXL 有张量 v_pred 就按 v 处理。否则用节点 ModelSamplingDiscrete 选“v_prediction”，zsnr 关。' }, sources: ['comfyModels', 'comfyNodes'] },
    { tool: 'a1111', text: { en: 'SDXL with the tensor v_pred is taken for v since October 2024. Otherwise put a .yaml of the same name beside the file; for SD 1 and 2 it holds the line below.', zh: '2024 年 10 月起，SDXL 有张量 v_pred 就按 v 处理。否则在旁边放一个同名的 .yaml；SD 1、SD 2 的里面要有下面这行。' }, code: 'parameterization: "v"', sources: ['a1111Key', 'a1111Config'] },
    { tool: 'onetrainer', text: { en: 'Turn on the setting below alone, not the rescaling. Trained SDXL models are saved with the tensor v_pred.', zh: '只打开下面这一项，不要打开缩放。训练好的 SDXL 模型会带上张量 v_pred。' }, code: 'force_v_prediction', sources: ['oneTrainer', 'oneTrainerKey'] },
  ],
  'v-zero': [
    { tool: 'diffusers', text: { en: 'Three settings of the scheduler, and guidance_rescale=0.7 in the call of the pipeline, because guidance over-exposes more easily here.', zh: '调度器要设三项；调用管线时再加 guidance_rescale=0.7，因为这时引导更容易过曝。' }, code: 'pipe.scheduler = EulerDiscreteScheduler.from_config(\n    pipe.scheduler.config,\n    prediction_type="v_prediction",\n    rescale_betas_zero_snr=True,\n    timestep_spacing="trailing",\n)', sources: ['diffusersZero', 'linSpacing', 'linGuidance'] },
    { tool: 'kohya', text: { en: 'Both flags; it warns if the second stands without the first.', zh: '两个参数都要；只有后者没有前者时它会警告。' }, code: '--v_parameterization --zero_terminal_snr', sources: ['kohyaFlags', 'kohyaSdxl'] },
    { tool: 'comfyui', text: { en: 'SDXL with the tensors v_pred and ztsnr is set by itself. Otherwise: the node ModelSamplingDiscrete with “v_prediction” and zsnr on. Against over-exposure: the node RescaleCFG, 0.7.', zh: 'SDXL 同时有张量 v_pred 和 ztsnr 时会自动设好。否则用节点 ModelSamplingDiscrete 选“v_prediction”，zsnr 开。防过曝：节点 RescaleCFG，0.7。' }, sources: ['comfyModels', 'comfyNodes', 'linGuidance'] },
    { tool: 'a1111', text: { en: 'SDXL with the tensors v_pred and ztsnr is set by itself. Otherwise the type as for v, and the noise schedule “Zero Terminal SNR” in the settings, there since 1.8.0.', zh: 'SDXL 同时有张量 v_pred 和 ztsnr 时会自动设好。否则类型的设法同 v，再到设置里选噪声调度“Zero Terminal SNR”（1.8.0 起有）。' }, sources: ['a1111Key', 'a1111Zero'] },
    { tool: 'onetrainer', text: { en: '“Rescale noise scheduler” sets the rescaling and v together.', zh: '“Rescale noise scheduler”会同时设好缩放和 v。' }, code: 'rescale_noise_scheduler_to_zero_terminal_snr', sources: ['oneTrainer'] },
  ],
  edm: [
    { tool: 'diffusers', text: { en: 'A scheduler of its own, EDMEulerScheduler, whose “exponential” sigmas were added for CosXL. σ_max stands in the file’s tensor, not in its header.', zh: '要用专门的调度器 EDMEulerScheduler，其中“exponential”的 σ 就是为 CosXL 加的。σ_max 存在文件的张量里，不在文件头里。' }, code: 'EDMEulerScheduler(sigma_data=1.0, sigma_schedule="exponential",\n                  prediction_type="v_prediction", sigma_max=…)', sources: ['edm'] },
    { tool: 'comfyui', text: { en: 'Set by itself from the tensor edm_vpred.sigma_max. Otherwise: the node ModelSamplingContinuousEDM with “v_prediction”.', zh: '根据张量 edm_vpred.sigma_max 自动设好。否则用节点 ModelSamplingContinuousEDM 选“v_prediction”。' }, sources: ['comfyModels', 'comfyNodes'] },
  ],
  flow: [
    { tool: 'diffusers', text: { en: 'FlowMatchEulerDiscreteScheduler uses the velocity as it is. There is no type to set; “v_prediction” would be wrong, because u = ε − x₀ is another velocity.', zh: 'FlowMatchEulerDiscreteScheduler 直接使用速度，没有类型可设；设“v_prediction”是错的，因为 u = ε − x₀ 是另一种速度。' }, sources: ['diffusersFlow'] },
    { tool: 'comfyui', text: { en: 'Set by itself from the architecture. The node ModelSamplingSD3 changes only the shift.', zh: '根据结构自动设好。节点 ModelSamplingSD3 只改 shift。' }, sources: ['comfyNodes'] },
  ],
};

/** Tells ε from v by the weights alone. Float32 on the processor: slow, but it runs anywhere. */
export const PURE_NOISE_TEST = `import torch
from diffusers import UNet2DConditionModel

unet = UNet2DConditionModel.from_single_file("model.safetensors")
x = torch.randn(4, 4, 64, 64)                    # pure noise
text = torch.zeros(4, 77, unet.config.cross_attention_dim)
sdxl = {"text_embeds": torch.zeros(4, 1280), "time_ids": torch.zeros(4, 6)}
with torch.no_grad():
    y = unet(x, 999, encoder_hidden_states=text, added_cond_kwargs=sdxl).sample
print(torch.corrcoef(torch.stack([x.flatten(), y.flatten()]))[0, 1])`;
