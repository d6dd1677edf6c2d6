import { describe, expect, it } from 'vitest';
import { codes, config, inspected, refused, SD } from './fixtures.ts';

const NAME = 'scheduler_config.json';
const read = (entries: object, name = NAME) => inspected(name, config(entries));

describe('a scheduler configuration states its type', () => {
  it.each([
    ['epsilon', 'epsilon'],
    ['v_prediction', 'v'],
    ['sample', 'x0'],
    ['original_sample', 'x0'],
    ['flow_prediction', 'flow'],
  ] as const)('%s', async (written, is) => {
    const { conclusion } = await read({ _class_name: 'EulerDiscreteScheduler', ...SD, prediction_type: written });
    expect(conclusion).toEqual({ kind: 'stated', is, keys: ['prediction_type'] });
  });
  it.each([['v-prediction'], ['V_prediction'], ['vpred'], [''], [7], [true]])('not as %j, which diffusers refuses', async (written) => {
    const found = await read({ ...SD, prediction_type: written });
    expect(found.conclusion).toEqual({ kind: 'unknown', assumed: undefined });
    expect(codes(found)).toEqual(['unknown-type']);
  });
  it.each([['__proto__'], ['constructor'], ['toString']])('not by the name of what every object has: %s', async (written) => {
    expect((await read({ ...SD, prediction_type: written })).conclusion.kind).toBe('unknown');
  });
  it('by its absence, which diffusers reads as ε', async () => {
    // As in the configuration of stable-diffusion-2-inpainting.
    const found = await read({ _class_name: 'PNDMScheduler', ...SD, skip_prk_steps: true, steps_offset: 1 });
    expect(found.conclusion).toEqual({ kind: 'default', is: 'epsilon', keys: ['prediction_type'] });
    expect(codes(found)).toEqual(['type-missing']);
  });
  it.each([[true, 'epsilon'], [false, 'x0']] as const)('in the old words predict_epsilon: %s', async (written, is) => {
    expect((await read({ ...SD, predict_epsilon: written })).conclusion).toMatchObject({ kind: 'stated', is });
  });
  it('as null, which is as good as absent', async () => {
    expect((await read({ ...SD, prediction_type: null })).conclusion.kind).toBe('default');
  });
});

describe('schedules of scheduler configurations', () => {
  it('SDXL ends with SNR 0.004682 (Lin et al. 2023, Table 1)', async () => {
    const { schedule, zero, warnings } = await read({ _class_name: 'EulerDiscreteScheduler', ...SD, prediction_type: 'epsilon', timestep_spacing: 'leading', steps_offset: 1 });
    const last = schedule!.alphaBar.at(-1)!;
    expect(last / (1 - last)).toBeCloseTo(0.004682, 6);
    expect(Math.sqrt(last)).toBeCloseTo(0.068265, 6);
    expect(schedule!.assumed).toBe(false);
    expect(zero).toBe(false);
    expect(warnings).toEqual([]);
  });
  it('a list of betas is taken as it is', async () => {
    const betas = Array.from({ length: 50 }, (_, t) => 0.001 + 0.002 * t);
    const { schedule } = await read({ prediction_type: 'epsilon', trained_betas: betas });
    expect(schedule!.spec.kind).toBe('trained');
    expect(schedule!.alphaBar).toHaveLength(50);
    expect(schedule!.alphaBar.at(-1)).toBeCloseTo(betas.reduce((product, beta) => product * (1 - beta), 1), 12);
  });
  it('rescaling makes the last ᾱ exactly 0 and keeps the first', async () => {
    const plain = await read({ ...SD, prediction_type: 'v_prediction' });
    const { schedule, zero } = await read({ _class_name: 'DDIMScheduler', ...SD, prediction_type: 'v_prediction', rescale_betas_zero_snr: true, timestep_spacing: 'trailing' });
    expect(zero).toBe(true);
    expect(schedule!.alphaBar.at(-1)).toBe(0);
    expect(schedule!.alphaBar[0]).toBeCloseTo(plain.schedule!.alphaBar[0]!, 12);
  });
  it('CogVideoX divides the SNR by 3 before it rescales, and has defaults of its own', async () => {
    const found = await read({ _class_name: 'CogVideoXDDIMScheduler', prediction_type: 'v_prediction', rescale_betas_zero_snr: true, timestep_spacing: 'trailing', snr_shift_scale: 3.0 });
    expect(found).toMatchObject({ family: 'cogvideox', zero: true, warnings: [] });
    const plain = (await read({ ...SD, prediction_type: 'v_prediction' })).schedule!.alphaBar;
    const shifted = plain.map((value) => value / (3 - 2 * value)).map(Math.sqrt);
    const t = 400;
    const expected = (((shifted[t]! - shifted[999]!) * shifted[0]!) / (shifted[0]! - shifted[999]!)) ** 2;
    expect(found.schedule!.alphaBar[t]).toBeCloseTo(expected, 10);
  });
  it('the straight path of Stable Diffusion 3 ends in pure noise, whatever the shift', async () => {
    for (const shift of [1, 3, 7]) {
      const found = await read({ _class_name: 'FlowMatchEulerDiscreteScheduler', num_train_timesteps: 1000, shift });
      expect(found).toMatchObject({ conclusion: { kind: 'stated', is: 'flow' }, zero: true, warnings: [] });
      // σ = s·u/(1 + (s − 1)u) at u = ½.
      const sigma = shift / (1 + shift);
      expect(found.schedule!.alphaBar[499]).toBeCloseTo((1 - sigma) ** 2 / ((1 - sigma) ** 2 + sigma ** 2), 10);
    }
  });
  it('flow sigmas of a multistep sampler', async () => {
    const found = await read({ _class_name: 'UniPCMultistepScheduler', num_train_timesteps: 1000, prediction_type: 'flow_prediction', use_flow_sigmas: true, flow_shift: 5, timestep_spacing: 'linspace' });
    expect(found).toMatchObject({ conclusion: { is: 'flow' }, zero: true, schedule: { spec: { kind: 'flow', shift: 5 } }, warnings: [] });
  });
  it('Stable Video Diffusion runs along σ, up to 700', async () => {
    const found = await read({ _class_name: 'EulerDiscreteScheduler', ...SD, prediction_type: 'v_prediction', sigma_max: 700, sigma_min: 0.002, timestep_type: 'continuous', use_karras_sigmas: true, timestep_spacing: 'leading' });
    expect(found.schedule!.spec.kind).toBe('karras');
    expect(1 / found.schedule!.alphaBar.at(-1)! - 1).toBeCloseTo(700 ** 2, 3);
  });
  it('Playground’s “epsilon” is EDM’s output, because its scheduler is an EDM one', async () => {
    const found = await read({ _class_name: 'EDMEulerScheduler', num_train_timesteps: 1000, prediction_type: 'epsilon', rho: 7, sigma_data: 0.5, sigma_max: 80, sigma_min: 0.002 });
    expect(found.conclusion).toMatchObject({ kind: 'stated', is: 'edm' });
    expect(codes(found)).toEqual(['edm-epsilon']);
  });
  it('an exponential σ schedule is even in log σ', async () => {
    const found = await read({ _class_name: 'EDMEulerScheduler', prediction_type: 'v_prediction', sigma_data: 1, sigma_max: 120, sigma_min: 0.002, sigma_schedule: 'exponential', num_train_timesteps: 101 });
    const middle = Math.sqrt(0.002 * 120);
    expect(found.schedule!.alphaBar[50]).toBeCloseTo(1 / (1 + middle ** 2), 10);
    expect(found.conclusion).toMatchObject({ is: 'v' });
  });
  it('missing betas fall back to those of DDPM, with a warning', async () => {
    const found = await read({ _class_name: 'DDPMScheduler', prediction_type: 'epsilon' });
    expect(found.schedule!.spec).toMatchObject({ kind: 'linear', start: 0.0001, end: 0.02 });
    expect(codes(found)).toEqual(['schedule-missing']);
  });
});

describe('contradictions', () => {
  it('ε with zero terminal SNR', async () => {
    expect(codes(await read({ _class_name: 'DDIMScheduler', ...SD, prediction_type: 'epsilon', rescale_betas_zero_snr: true, timestep_spacing: 'trailing' }))).toEqual(['epsilon-at-zero']);
  });
  it('leading steps with zero terminal SNR, as in published conversions of NoobAI', async () => {
    const { warnings } = await read({ _class_name: 'EulerDiscreteScheduler', ...SD, prediction_type: 'v_prediction', rescale_betas_zero_snr: true, timestep_spacing: 'leading', steps_offset: 1 });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 'never-pure-noise', spacing: 'leading', steps: 25, first: 961, byDefault: false });
    expect((warnings[0] as { snr: number }).snr).toBeGreaterThan(0);
  });
  it('the default spacing of DDIM does the same, that of Euler does not', async () => {
    const rest = { ...SD, prediction_type: 'v_prediction', rescale_betas_zero_snr: true };
    expect((await read({ _class_name: 'DDIMScheduler', ...rest })).warnings[0]).toMatchObject({ code: 'never-pure-noise', byDefault: true, first: 960 });
    expect((await read({ _class_name: 'EulerDiscreteScheduler', ...rest })).warnings).toEqual([]);
  });
  it('PNDM with v', async () => {
    expect(codes(await read({ _class_name: 'PNDMScheduler', ...SD, prediction_type: 'v_prediction' }))).toEqual(['pndm-with-v', 'v-above-zero']);
  });
  it('v without zero terminal SNR is mentioned, not blamed', async () => {
    expect(codes(await read({ _class_name: 'DDIMScheduler', ...SD, prediction_type: 'v_prediction' }))).toEqual(['v-above-zero']);
  });
  it.each([
    ['sd-2-1-base_scheduler_config.json', 'v_prediction', 'base-says-v'],
    ['v2-1_512-ema-pruned.json', 'v_prediction', 'base-says-v'],
    ['v2-1_768-ema-pruned.json', 'epsilon', 'v-name-says-epsilon'],
    ['sd_xl_base_1.0.json', 'v_prediction', 'sdxl-base-says-v'],
  ])('the name %s and %s', async (name, type, code) => {
    expect(codes(await read({ ...SD, prediction_type: type }, name))).toContain(code);
  });
  it.each([['sd-2-1-base.json', 'epsilon'], ['v2-1_768-v.json', 'v_prediction'], ['sd_xl_base_1.0.json', 'epsilon'], ['my-base.json', 'v_prediction'], ['noobai-xl.json', 'v_prediction']])('the name %s agrees with %s', async (name, type) => {
    expect(codes(await read({ ...SD, prediction_type: type }, name)).filter((code) => code.includes('says'))).toEqual([]);
  });
});

describe('values that make no schedule', () => {
  it.each([
    [{ beta_start: 'abc' }, 'bad-value'],
    [{ beta_start: -1 }, 'bad-value'],
    [{ beta_end: 1e308 }, 'bad-value'],
    [{ num_train_timesteps: 0 }, 'bad-value'],
    [{ num_train_timesteps: 1e12 }, 'bad-value'],
    [{ num_train_timesteps: 999.5 }, 'bad-value'],
    [{ num_train_timesteps: '1000' }, 'bad-value'],
    [{ beta_schedule: 'sigmoid' }, 'unknown-schedule'],
    [{ beta_schedule: 3 }, 'unknown-schedule'],
    [{ rescale_betas_zero_snr: 'yes' }, 'bad-value'],
    [{ trained_betas: [0.1, 2] }, 'bad-value'],
    [{ trained_betas: [0.1] }, 'bad-value'],
  ])('%j: %s, and the type is still told', async (broken, code) => {
    const found = await read({ _class_name: 'DDIMScheduler', ...SD, prediction_type: 'epsilon', ...broken });
    expect(codes(found)).toContain(code);
    expect(found.conclusion).toMatchObject({ is: 'epsilon' });
  });
});

describe('JSON as it comes', () => {
  it('with Python’s Infinity and NaN', async () => {
    const found = await inspected(NAME, '{"lambda_min_clipped": -Infinity, "x": NaN, "y": [Infinity, "NaN -Infinity \\" NaN"], "prediction_type": "v_prediction", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear"}');
    expect(found.conclusion).toMatchObject({ is: 'v' });
  });
  it('with a byte order mark, or in UTF-16', async () => {
    const text = config({ ...SD, prediction_type: 'epsilon' });
    const utf16 = new Uint8Array(2 + 2 * text.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) utf16[2 + 2 * i] = text.charCodeAt(i);
    for (const content of [`\ufeff${text}`, utf16]) expect((await inspected(NAME, content)).conclusion).toMatchObject({ is: 'epsilon' });
  });
  it('under any name, if it begins with a brace', async () => {
    expect((await inspected('scheduler', config({ ...SD, prediction_type: 'epsilon' }))).format).toBe('scheduler');
  });
  it.each([
    ['{"prediction_type": "epsilon",}', { code: 'not-json' }],
    ['{"prediction_type": "eps', { code: 'not-json' }],
    ['{NaN', { code: 'not-json' }],
    ['', { code: 'empty' }],
    ['  \n ', { code: 'empty' }],
    ['{}', { code: 'no-known-key' }],
    ['[]', { code: 'no-known-key' }],
    ['null', { code: 'no-known-key' }],
    ['"epsilon"', { code: 'no-known-key' }],
    [config({ _class_name: 'StableDiffusionXLPipeline', scheduler: ['diffusers', 'EulerDiscreteScheduler'] }), { code: 'model-index' }],
    [config({ _class_name: 'UNet2DConditionModel', in_channels: 4 }), { code: 'other-config', name: 'UNet2DConditionModel' }],
    [config({ model_type: 'clip_text_model' }), { code: 'other-config', name: 'clip_text_model' }],
    [config({ metadata: {}, weight_map: { a: 'b.safetensors' } }), { code: 'shard-index' }],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 479\n', { code: 'lfs-pointer' }],
    ['<!DOCTYPE html><html><body>Log in</body></html>', { code: 'web-page' }],
  ])('%j is refused', async (content, problem) => {
    expect(await refused(NAME, content)).toEqual(problem);
  });
  it('bytes that are no text, and too much text', async () => {
    expect(await refused(NAME, new Uint8Array([0x7b, 0xff, 0x00, 0xc3]))).toEqual({ code: 'not-text' });
    expect(await refused(NAME, `{"a": "${'x'.repeat(200_000)}"}`)).toMatchObject({ code: 'text-too-long' });
  });
});
