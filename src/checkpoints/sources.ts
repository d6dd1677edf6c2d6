/** Where a rule or a setting can be read up. Code is linked at the commit whose lines are given. */
export interface SourceLink {
  readonly label: string;
  readonly url: string;
}

const COMFY = 'https://github.com/Comfy-Org/ComfyUI/blob/01f03bbdc7df9462d3fc4c0918f80049333450f3';
const COMFY_NODES = 'https://github.com/Comfy-Org/ComfyUI/blob/691e82787be231880314d980b49b06a8105c5de6';
const A1111 = 'https://github.com/AUTOMATIC1111/stable-diffusion-webui';
const KOHYA = 'https://github.com/kohya-ss/sd-scripts';
const DIFFUSERS = 'https://github.com/huggingface/diffusers';
const ONE_TRAINER = 'https://github.com/Nerogar/OneTrainer';
const LIN = 'https://arxiv.org/abs/2305.08891';

export const sources = {
  linTarget: { label: 'Lin et al. 2023, §3.2', url: LIN },
  linSpacing: { label: 'Lin et al. 2023, §3.3', url: LIN },
  linGuidance: { label: 'Lin et al. 2023, §3.4', url: LIN },
  linOffset: { label: 'Lin et al. 2023, §5.4', url: LIN },
  zeroDivision: { label: 'diffusers #3851', url: `${DIFFUSERS}/issues/3851` },
  pndm: { label: 'diffusers #14816', url: `${DIFFUSERS}/issues/14816` },
  edm: { label: 'diffusers, scheduling_edm_euler.py', url: `${DIFFUSERS}/blob/06bb13644174125eb79f83c7692e6e034d5e737a/src/diffusers/schedulers/scheduling_edm_euler.py` },
  diffusersTypes: { label: 'diffusers, scheduling_ddim.py:455–463', url: `${DIFFUSERS}/blob/58eb52c0/src/diffusers/schedulers/scheduling_ddim.py#L455-L463` },
  diffusersZero: { label: 'diffusers, scheduling_ddim.py:103–136', url: `${DIFFUSERS}/blob/58eb52c0/src/diffusers/schedulers/scheduling_ddim.py#L103-L136` },
  diffusersSingleFile: { label: 'diffusers, single_file_utils.py:1823', url: `${DIFFUSERS}/blob/58eb52c0/src/diffusers/loaders/single_file_utils.py#L1823` },
  diffusersFlow: { label: 'diffusers, scheduling_flow_match_euler_discrete.py:511', url: `${DIFFUSERS}/blob/58eb52c0/src/diffusers/schedulers/scheduling_flow_match_euler_discrete.py#L511` },
  comfyModels: { label: 'ComfyUI, supported_models.py', url: `${COMFY}/comfy/supported_models.py` },
  comfyNodes: { label: 'ComfyUI, nodes_model_advanced.py', url: `${COMFY_NODES}/comfy_extras/nodes_model_advanced.py` },
  a1111Key: { label: 'A1111 PR #16567', url: `${A1111}/pull/16567` },
  a1111Zero: { label: 'A1111 PR #14145', url: `${A1111}/pull/14145` },
  a1111Config: { label: 'A1111, sd_models_config.py', url: `${A1111}/blob/0120be72de7433c49e37dd2e55331a6ad4f812eb/modules/sd_models_config.py` },
  kohyaFlags: { label: 'sd-scripts, train_util.py:3647, 4116', url: `${KOHYA}/blob/48d368fa/library/train_util.py#L3647` },
  kohyaLoss: { label: 'sd-scripts, custom_train_functions.py:68–98', url: `${KOHYA}/blob/48d368fa/library/custom_train_functions.py#L68-L98` },
  kohyaMinSnr: { label: 'sd-scripts PR #934', url: `${KOHYA}/pull/934` },
  kohyaSdxl: { label: 'sd-scripts #1772', url: `${KOHYA}/issues/1772` },
  kohyaSpec: { label: 'sd-scripts, sai_model_spec.py', url: `${KOHYA}/blob/10bfcb9ac5b3467abde3a0aa5972478d1a0a6595/library/sai_model_spec.py` },
  oneTrainer: { label: 'OneTrainer, StableDiffusionFineTuneSetup.py:65–69', url: `${ONE_TRAINER}/blob/23df3832/modules/modelSetup/StableDiffusionFineTuneSetup.py#L65-L69` },
  oneTrainerKey: { label: 'OneTrainer, convert_sdxl_diffusers_to_ckpt.py', url: `${ONE_TRAINER}/blob/0873225637557daf73b608b760aabd3ecb9449ae/modules/util/convert/convert_sdxl_diffusers_to_ckpt.py` },
  sd2Readme: { label: 'stablediffusion, README:32–33', url: 'https://github.com/Stability-AI/stablediffusion/blob/cf1d67a6/README.md#L32-L33' },
  sdxlYaml: { label: 'generative-models, sd_xl_base.yaml:12–15', url: 'https://github.com/Stability-AI/generative-models/blob/0ad7de9a/configs/inference/sd_xl_base.yaml#L12-L15' },
  ldmSchedule: { label: 'stablediffusion, util.py (make_beta_schedule)', url: 'https://github.com/Stability-AI/stablediffusion/blob/cf1d67a6/ldm/modules/diffusionmodules/util.py' },
} as const satisfies Record<string, SourceLink>;

export type SourceId = keyof typeof sources;
