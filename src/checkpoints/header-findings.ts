import { shown, type Family, type Output, type TrainingNote } from './findings.ts';
import { FAMILY_OF_WIDTH } from './inference-yaml.ts';
import { find, newReading, useSchedule, type Reading } from './rules.ts';
import type { Header } from './safetensors.ts';
import { STABLE_DIFFUSION } from './schedule.ts';

const TYPES: Readonly<Record<string, Output>> = { epsilon: 'epsilon', eps: 'epsilon', v: 'v', v_prediction: 'v', 'v-prediction': 'v', vpred: 'v', velocity: 'v', sample: 'x0', flow: 'flow', flow_prediction: 'flow' };
const ARCHITECTURES: readonly (readonly [RegExp, Family])[] = [[/^stable-diffusion-v1/, 'sd1'], [/^stable-diffusion-v2/, 'sd2'], [/^stable-diffusion-xl-v1-refiner/, 'sdxl-refiner'], [/^stable-diffusion-xl/, 'sdxl'], [/^stable-diffusion-3/, 'sd3'], [/^flux/, 'flux']];
const BASES: readonly (readonly [RegExp, Family])[] = [[/^sd_?(v1|1)/, 'sd1'], [/^sd_?(v2|2)/, 'sd2'], [/^sdxl/, 'sdxl'], [/^(sd3|sd_?v?3)/, 'sd3'], [/^flux/, 'flux']];
const NOTES: Readonly<Record<string, TrainingNote>> = {
  ss_min_snr_gamma: 'min-snr',
  ss_noise_offset: 'noise-offset',
  ss_multires_noise_iterations: 'multires-noise',
  ss_debiased_estimation: 'debiased',
  ss_ip_noise_gamma: 'input-noise',
};

/** Python’s words for a truth value in metadata, which holds text only; undefined for anything else. */
function truth(value: string | undefined): boolean | undefined {
  const word = value?.trim().toLowerCase();
  return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
}

/** What the header of a safetensors file tells: marker tensors, metadata, names and shapes. */
export function readHeaderFindings(header: Header): Reading {
  const reading = newReading();
  const { metadata, tensors } = header;
  readFamily(reading, header);
  readMarkers(reading, header);

  const type = metadata.get('modelspec.prediction_type') ?? metadata.get('prediction_type');
  if (type !== undefined) {
    const key = metadata.has('modelspec.prediction_type') ? 'modelspec.prediction_type' : 'prediction_type';
    const word = type.trim().toLowerCase();
    if (Object.hasOwn(TYPES, word)) find(reading, key, type, { about: 'prediction', is: TYPES[word]!, how: 'stated' });
    else {
      find(reading, key, type, { about: 'unknown-prediction' });
      reading.warnings.push({ code: 'unknown-type', value: shown(type) });
    }
  }
  const v = truth(metadata.get('ss_v_parameterization'));
  if (v !== undefined) find(reading, 'ss_v_parameterization', metadata.get('ss_v_parameterization')!, { about: 'prediction', is: v ? 'v' : 'epsilon', how: 'stated' });
  const zero = truth(metadata.get('ss_zero_terminal_snr'));
  if (zero !== undefined) find(reading, 'ss_zero_terminal_snr', metadata.get('ss_zero_terminal_snr')!, { about: 'terminal', zero });
  for (const [key, note] of Object.entries(NOTES)) {
    const value = metadata.get(key);
    if (value !== undefined && !['none', '', '0', '0.0', 'false'].includes(value.trim().toLowerCase())) find(reading, key, value, { about: 'training', note });
  }

  reading.lora = [...tensors.keys()].some((name) => /(^|[._])(lora_(up|down|A|B|unet|te\d?)|hada_w1|lokr_w1)([._]|$)/.test(name)) || metadata.has('ss_network_module');
  if (reading.lora) {
    find(reading, metadata.has('ss_network_module') ? 'ss_network_module' : 'lora', metadata.get('ss_network_module') ?? '', { about: 'lora' });
    reading.warnings.push({ code: 'lora' });
  }
  if (header.missing > 0) reading.warnings.push({ code: 'cut-off', missing: header.missing });
  // SD 1 and SDXL without a marker are taken for ε; for SD 2 the tools look at the weights.
  if (reading.family === 'sd1' || reading.family === 'sdxl' || reading.family === 'sdxl-refiner') reading.assumed = 'epsilon';
  if (/^(sd1|sd2|sdxl|sdxl-refiner)$/.test(reading.family ?? '') && !tensors.has('edm_vpred.sigma_max')) {
    const says = reading.findings.flatMap(({ means }) => (means.about === 'terminal' ? [means.zero] : []));
    useSchedule(reading, { ...STABLE_DIFFUSION, zero: says.length > 0 && says.every(Boolean) }, '', true);
  }
  return reading;
}

/** Tensors without content that say by their name alone what the network puts out (ComfyUI, supported_models.py). */
function readMarkers(reading: Reading, { tensors }: Header): void {
  if (tensors.has('edm_mean') && tensors.has('edm_std')) {
    reading.family = 'playground';
    find(reading, 'edm_mean, edm_std', '', { about: 'prediction', is: 'edm', how: 'stated' });
  }
  if (tensors.has('edm_vpred.sigma_max')) find(reading, 'edm_vpred.sigma_max', '', { about: 'prediction', is: 'v', how: 'stated' });
  if (tensors.has('v_pred')) find(reading, 'v_pred', '', { about: 'prediction', is: 'v', how: 'stated' });
  if (tensors.has('ztsnr')) {
    find(reading, 'ztsnr', '', { about: 'terminal', zero: true });
    if (!tensors.has('v_pred')) reading.warnings.push({ code: 'ztsnr-alone' });
  }
  // ComfyUI and A1111 look for these keys in SDXL checkpoints only.
  const read = reading.family === undefined || /^(sdxl|playground)$/.test(reading.family);
  for (const key of ['v_pred', 'edm_vpred.sigma_max']) if (!read && tensors.has(key)) reading.warnings.push({ code: 'marker-not-read', key });
}

const UNET = ['model.diffusion_model.', ''];

function readFamily(reading: Reading, { metadata, tensors }: Header): void {
  const settle = (key: string, value: string, is: Family) => {
    reading.family ??= is;
    find(reading, key, value, { about: 'family', is });
  };
  const names = [...tensors.keys()];
  const first = (names: readonly string[]) => names.map((name) => ({ name, shape: tensors.get(name) })).find(({ shape }) => shape !== undefined);
  const cross = first([...UNET.flatMap((prefix) => ['1.1', '4.1'].map((block) => `${prefix}input_blocks.${block}.transformer_blocks.0.attn2.to_k.weight`)), ...['0', '1'].map((block) => `down_blocks.${block}.attentions.0.transformer_blocks.0.attn2.to_k.weight`)]);
  const width = cross?.shape?.[1];
  const temporal = names.some((name) => /(^|\.)(time_stack|temporal_transformer_blocks)\./.test(name));
  const joint = names.find((name) => /^(model\.diffusion_model\.)?joint_blocks\.0\./.test(name));
  const double = names.find((name) => /^(model\.diffusion_model\.)?double_blocks\.0\.(img|txt)_/.test(name));
  if (cross && width !== undefined && FAMILY_OF_WIDTH[width]) settle(cross.name, `[${cross.shape!.join(', ')}]`, temporal ? 'svd' : FAMILY_OF_WIDTH[width]);
  else if (tensors.has('conditioner.embedders.1.model.ln_final.weight')) settle('conditioner.embedders.1.model.ln_final.weight', '', 'sdxl');
  else if (tensors.get('cond_stage_model.model.transformer.resblocks.0.attn.in_proj_weight')?.[1] === 1024) settle('cond_stage_model.model.transformer.resblocks.0.attn.in_proj_weight', '[3072, 1024]', 'sd2');
  else if (joint) settle(joint, '', 'sd3');
  else if (double) settle(double, '', 'flux');

  const input = first([...UNET.map((prefix) => `${prefix}input_blocks.0.0.weight`), 'conv_in.weight']);
  const channels = input?.shape?.[1];
  if (input && channels !== undefined && channels !== 4 && reading.family !== 'svd') find(reading, input.name, `[${input.shape!.join(', ')}]`, { about: 'inputs', channels });

  const architecture = metadata.get('modelspec.architecture');
  if (architecture !== undefined) {
    const is = ARCHITECTURES.find(([pattern]) => pattern.test(architecture))?.[1];
    if (is) settle('modelspec.architecture', architecture, is);
    // sd-scripts writes these two names by the flag --v_parameterization.
    const written = /^stable-diffusion-v2-(768-v|512)/.exec(architecture)?.[1];
    if (written) find(reading, 'modelspec.architecture', architecture, { about: 'prediction', is: written === '768-v' ? 'v' : 'epsilon', how: 'stated' });
  }
  const base = metadata.get('ss_base_model_version');
  const is = base === undefined ? undefined : BASES.find(([pattern]) => pattern.test(base))?.[1];
  if (is) settle('ss_base_model_version', base!, is);
  else if (truth(metadata.get('ss_v2'))) settle('ss_v2', 'True', 'sd2');
}
