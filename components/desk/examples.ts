import type { SourceLink } from '../../src/checkpoints/sources.ts';
import type { Localized } from '../../src/language.ts';

/** Small files in public/examples/, written for this site after the sources named. */
export const EXAMPLES: readonly { readonly file: string; readonly label: Localized; readonly source: SourceLink }[] = [
  {
    file: 'sdxl-scheduler_config.json',
    label: { en: 'an SDXL scheduler configuration', zh: 'SDXL 的调度器配置' },
    source: { label: 'stabilityai/stable-diffusion-xl-base-1.0', url: 'https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/scheduler/scheduler_config.json' },
  },
  {
    file: 'sd-2-1-768-v.yaml',
    label: { en: 'an SD 2.1 768-v inference file', zh: 'SD 2.1 768-v 的推理配置' },
    source: { label: 'stablediffusion, v2-inference-v.yaml', url: 'https://github.com/Stability-AI/stablediffusion/blob/cf1d67a6/configs/stable-diffusion/v2-inference-v.yaml' },
  },
  {
    file: 'noobai-v.safetensors',
    label: { en: 'a header like that of NoobAI-XL V-Pred', zh: '类似 NoobAI-XL V-Pred 的文件头' },
    source: { label: 'A1111 PR #16567', url: 'https://github.com/AUTOMATIC1111/stable-diffusion-webui/pull/16567' },
  },
];
