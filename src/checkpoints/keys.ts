import type { Localized } from '../language.ts';

/** What to look for with one's own eyes: the keys that the inspector goes by. */
export const KEYS: readonly { readonly key: string; readonly where: string; readonly means: Localized }[] = [
  { key: 'prediction_type', where: 'scheduler_config.json', means: { en: 'epsilon, v_prediction, sample (x₀) or flow_prediction; missing means epsilon. In an EDM scheduler “epsilon” is not ε.', zh: 'epsilon、v_prediction、sample（x₀）或 flow_prediction；缺省就是 epsilon。在 EDM 调度器里“epsilon”并不是 ε。' } },
  { key: 'rescale_betas_zero_snr', where: 'scheduler_config.json', means: { en: 'true: zero terminal SNR', zh: 'true：末端信噪比归零' } },
  { key: 'timestep_spacing', where: 'scheduler_config.json', means: { en: 'must be “trailing” with zero terminal SNR', zh: '末端信噪比归零时必须是“trailing”' } },
  { key: 'parameterization', where: '.yaml', means: { en: '"v", or missing: ε', zh: '"v"；没有这个键就是 ε' } },
  { key: 'scaling_config: target', where: '.yaml', means: { en: 'EpsScaling: ε; VScaling, VScalingWithEDMcNoise, VideoScaling: v; EDMScaling: EDM’s F', zh: 'EpsScaling 是 ε；VScaling、VScalingWithEDMcNoise、VideoScaling 是 v；EDMScaling 是 EDM 的 F' } },
  { key: 'weighting_config: target', where: '.yaml', means: { en: 'the weight of the training loss only; EpsWeighting does not mean ε', zh: '只是训练损失的权重；EpsWeighting 不等于 ε' } },
  { key: 'discretization_config: target', where: '.yaml', means: { en: 'LegacyDDPM: the SD schedule; ZeroSNRDDPM: zero terminal SNR; EDM: continuous', zh: 'LegacyDDPM 是 SD 的调度；ZeroSNRDDPM 末端信噪比归零；EDM 是连续调度' } },
  { key: 'v_pred, ztsnr', where: '.safetensors', means: { en: 'empty tensors of SDXL checkpoints: v, zero terminal SNR', zh: 'SDXL 模型里的空张量：v、末端信噪比归零' } },
  { key: 'edm_vpred.sigma_max', where: '.safetensors', means: { en: 'v on a continuous EDM schedule (CosXL)', zh: '连续 EDM 调度上的 v（CosXL）' } },
  { key: 'edm_mean, edm_std', where: '.safetensors', means: { en: 'EDM (Playground 2.5)', zh: 'EDM（Playground 2.5）' } },
  { key: 'modelspec.prediction_type', where: '.safetensors', means: { en: '“v” or “epsilon”, written by the trainer', zh: '“v”或“epsilon”，由训练程序写入' } },
  { key: 'ss_v_parameterization, ss_zero_terminal_snr', where: '.safetensors', means: { en: 'settings of the training, “True” or “False”', zh: '训练时的设置，“True”或“False”' } },
  { key: 'ss_noise_offset, ss_min_snr_gamma', where: '.safetensors', means: { en: 'about the loss and the noise of the training, not about the type', zh: '关于训练的噪声和损失，与类型无关' } },
];
