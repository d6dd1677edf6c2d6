import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/checkpoints/inspect.ts';
import { LONGEST_HEADER } from '../../../src/checkpoints/safetensors.ts';
import { caseOf } from '../../../src/checkpoints/settings.ts';
import { codes, EMPTY, inspected, NOOBAI, refused, safetensors, tensor } from './fixtures.ts';

const NAME = 'model.safetensors';
const read = (header: object, name = NAME) => inspected(name, safetensors(header));
const UNET = 'model.diffusion_model.';
const cross = (width: number, block = '4.1') => ({ [`${UNET}input_blocks.${block}.transformer_blocks.0.attn2.to_k.weight`]: tensor(640, width) });
const SDXL = cross(2048);
const SD1 = cross(768, '1.1');
const SD2 = cross(1024, '1.1');
const meta = (entries: Record<string, string>) => ({ __metadata__: entries });

describe('families by names and shapes', () => {
  it.each([
    ['sd1', SD1],
    ['sd2', SD2],
    ['sdxl', SDXL],
    ['sdxl-refiner', cross(1280)],
    ['sd1', { 'down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k.weight': tensor(320, 768) }],
    ['sdxl', { 'down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k.weight': tensor(640, 2048) }],
    ['sdxl', { 'conditioner.embedders.1.model.ln_final.weight': tensor(1280) }],
    ['sd2', { 'cond_stage_model.model.transformer.resblocks.0.attn.in_proj_weight': tensor(3072, 1024) }],
    ['svd', { ...SD2, [`${UNET}input_blocks.1.1.time_stack.0.norm1.weight`]: tensor(320) }],
    ['sd3', { [`${UNET}joint_blocks.0.x_block.attn.qkv.weight`]: tensor(4608, 1536) }],
    ['flux', { 'double_blocks.0.img_attn.qkv.weight': tensor(9216, 3072) }],
    ['playground', { ...SDXL, edm_mean: tensor(4), edm_std: tensor(4) }],
    [undefined, { 'a.weight': tensor(1) }],
  ] as const)('%s', async (family, header) => {
    expect((await read(header)).family).toBe(family);
  });
  it('more than four input channels make a variant', async () => {
    expect((await read({ ...SD1, [`${UNET}input_blocks.0.0.weight`]: tensor(320, 9, 3, 3) })).findings.at(-1)!.means).toEqual({ about: 'inputs', channels: 9 });
  });
});

describe('marker tensors', () => {
  it('v_pred and ztsnr in SDXL', async () => {
    const found = await read({ ...SDXL, v_pred: EMPTY, ztsnr: EMPTY });
    expect(found).toMatchObject({ conclusion: { kind: 'stated', is: 'v', keys: ['v_pred'] }, zero: true, warnings: [] });
    expect(found.schedule).toMatchObject({ assumed: true, spec: { zero: true } });
    expect(caseOf(found)).toBe('v-zero');
  });
  it('v_pred alone says nothing of the terminal SNR', async () => {
    const found = await read({ ...SDXL, v_pred: EMPTY });
    expect(found).toMatchObject({ conclusion: { is: 'v' }, zero: undefined });
    expect(caseOf(found)).toBe('v');
  });
  it('ztsnr alone goes unread', async () => {
    expect(codes(await read({ ...SDXL, ztsnr: EMPTY }))).toEqual(['ztsnr-alone']);
  });
  it('edm_vpred.sigma_max is CosXL', async () => {
    const found = await read({ ...SDXL, 'edm_vpred.sigma_max': tensor() });
    expect(found).toMatchObject({ conclusion: { is: 'v' }, schedule: undefined });
    expect(caseOf(found)).toBe('edm');
  });
  it('edm_mean and edm_std are Playground', async () => {
    expect((await read({ ...SDXL, edm_mean: tensor(4), edm_std: tensor(4) })).conclusion).toMatchObject({ is: 'edm' });
  });
  it('in SD 1 nobody reads v_pred', async () => {
    expect(codes(await read({ ...SD1, v_pred: EMPTY }))).toEqual(['marker-not-read']);
  });
});

describe('metadata', () => {
  it.each([['v', 'v'], ['epsilon', 'epsilon'], [' V_Prediction ', 'v'], ['eps', 'epsilon'], ['flow', 'flow']] as const)('modelspec.prediction_type %j', async (written, is) => {
    expect((await read({ ...SDXL, ...meta({ 'modelspec.prediction_type': written }) })).conclusion).toEqual({ kind: 'stated', is, keys: ['modelspec.prediction_type'] });
  });
  it('an unknown one', async () => {
    expect(codes(await read({ ...SDXL, ...meta({ 'modelspec.prediction_type': 'wobble' }) }))).toEqual(['unknown-type']);
  });
  it.each([['True', 'v'], ['true', 'v'], ['1', 'v'], ['False', 'epsilon']] as const)('ss_v_parameterization %s', async (written, is) => {
    expect((await read({ ...SD2, ...meta({ ss_v_parameterization: written }) })).conclusion).toMatchObject({ is });
  });
  it.each([['None'], ['']])('ss_v_parameterization %j is no statement', async (written) => {
    expect((await read({ ...SD2, ...meta({ ss_v_parameterization: written }) })).conclusion.kind).toBe('unknown');
  });
  it('names of architectures that sd-scripts writes by its flag', async () => {
    expect((await read(meta({ 'modelspec.architecture': 'stable-diffusion-v2-768-v' }))).conclusion).toMatchObject({ is: 'v' });
    expect((await read(meta({ 'modelspec.architecture': 'stable-diffusion-v2-512/lora' }))).conclusion).toMatchObject({ is: 'epsilon' });
    expect((await read(meta({ 'modelspec.architecture': 'flux-1-dev' }))).conclusion).toEqual({ kind: 'architecture', is: 'flow', keys: ['modelspec.architecture'] });
  });
  it('notes on the loss are told apart from the type', async () => {
    const found = await read({ ...SDXL, ...meta({ ss_min_snr_gamma: '5.0', ss_noise_offset: '0.0357', ss_debiased_estimation: 'False', ss_ip_noise_gamma: 'None', ss_multires_noise_iterations: '6' }) });
    expect(found.findings.flatMap(({ means }) => (means.about === 'training' ? [means.note] : []))).toEqual(['min-snr', 'noise-offset', 'multires-noise']);
    expect(found.conclusion).toEqual({ kind: 'unknown', assumed: 'epsilon' });
  });
  it('offset noise beside zero terminal SNR', async () => {
    expect(codes(await read({ ...SDXL, v_pred: EMPTY, ...meta({ ss_zero_terminal_snr: 'True', ss_noise_offset: '0.05' }) }))).toEqual(['offset-at-zero']);
  });
  it('a LoRA of sd-scripts', async () => {
    const found = await read({ 'lora_unet_down_blocks_0.lora_down.weight': tensor(8, 320), ...meta({ ss_network_module: 'networks.lora', ss_base_model_version: 'sdxl_base_v1-0', 'modelspec.prediction_type': 'epsilon' }) });
    expect(found).toMatchObject({ lora: true, family: 'sdxl', conclusion: { is: 'epsilon' } });
    expect(codes(found)).toEqual(['lora']);
  });
  it('a LoRA that says nothing', async () => {
    const found = await read({ 'base_model.model.down.lora_A.weight': tensor(8, 320) });
    expect(found).toMatchObject({ lora: true, conclusion: { kind: 'unknown', assumed: undefined } });
  });
});

describe('what cannot be told', () => {
  it('SDXL without a key: the tools assume ε', async () => {
    expect((await read(SDXL)).conclusion).toEqual({ kind: 'unknown', assumed: 'epsilon' });
  });
  it('SD 2 without a key: the tools look at the weights', async () => {
    expect((await read(SD2)).conclusion).toEqual({ kind: 'unknown', assumed: undefined });
  });
  it('an empty header', async () => {
    expect((await read({})).conclusion).toEqual({ kind: 'unknown', assumed: undefined });
  });
});

describe('files that contradict themselves', () => {
  it('the marker says v, the metadata ε', async () => {
    const found = await read({ ...SDXL, v_pred: EMPTY, ...meta({ 'modelspec.prediction_type': 'epsilon' }) });
    expect(found.conclusion).toMatchObject({ kind: 'disagree' });
    expect(codes(found)).toEqual(['disagree']);
    expect(caseOf(found)).toBeUndefined();
  });
  it('ztsnr and ss_zero_terminal_snr', async () => {
    const found = await read({ ...SDXL, v_pred: EMPTY, ztsnr: EMPTY, ...meta({ ss_zero_terminal_snr: 'False' }) });
    expect(found.zero).toBeUndefined();
    expect(codes(found)).toEqual(['terminal-disagree']);
  });
  it('an SD 2 base by name that says v', async () => {
    expect(codes(await read({ ...SD2, ...meta({ 'modelspec.prediction_type': 'v' }) }, 'v2-1_512-base.safetensors'))).toEqual(['base-says-v']);
  });
});

describe('headers that are damaged or hostile', () => {
  it.each([
    ['nothing', new Uint8Array(0), { code: 'empty' }],
    ['three bytes', new Uint8Array(3), { code: 'header-cut-off', claimed: 8, present: 3 }],
    ['a header that is cut off', safetensors(SDXL, { claimed: 5000 }), { code: 'header-cut-off', claimed: 5000 }],
    ['a length of 100 MB', safetensors(SDXL, { claimed: 100_000_000 }), { code: 'header-too-long', claimed: 100_000_000, most: LONGEST_HEADER }],
    ['a length of 2⁶⁴ − 1', new Uint8Array(16).fill(255), { code: 'header-too-long' }],
    ['a header of zeros', new Uint8Array(64), { code: 'header-not-json' }],
    ['half a header', safetensors('{"a": {"dtype": "F32"'), { code: 'header-not-json' }],
    ['a list', safetensors('[1, 2]'), { code: 'header-not-json' }],
    ['no UTF-8', Uint8Array.of(3, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0xff, 0x7d), { code: 'not-text' }],
    ['a zip archive', new TextEncoder().encode('PK\x03\x04 archive/data.pkl'), { code: 'pickle' }],
    ['a GGUF file', new TextEncoder().encode('GGUF\x03\0\0\0'), { code: 'gguf' }],
    ['a web page', new TextEncoder().encode('<!DOCTYPE html><title>Sign in</title>'), { code: 'web-page' }],
    ['a pointer', new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n'), { code: 'lfs-pointer' }],
  ])('%s', async (_, bytes, problem) => {
    expect(await refused(NAME, bytes)).toMatchObject(problem);
  });
  it.each([['sd-v1-5.ckpt'], ['model.pt'], ['pytorch_model.bin']])('%s is not opened', async (name) => {
    expect(await refused(name, 'anything at all')).toEqual({ code: 'pickle' });
  });
  it('another kind of file', async () => {
    expect(await refused('photo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toEqual({ code: 'unknown-kind' });
  });
  it('nested a million deep', async () => {
    const deep = safetensors(`{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`);
    const outcome = await inspect({ name: NAME, size: deep.length, read: async (from, to) => deep.slice(from, to) });
    expect(outcome).toEqual({ ok: false, problem: { code: 'too-tangled' } });
  });
  it('__proto__, constructor and other inherited names are names like any other', async () => {
    const text = '{"__proto__": {"dtype":"F32","shape":[1],"data_offsets":[0,4]}, "constructor": {"shape":[2]}, "__metadata__": {"__proto__": "v", "hasOwnProperty": "v", "modelspec.prediction_type": "epsilon"}}';
    const found = await inspected(NAME, safetensors(text));
    expect(found.conclusion).toMatchObject({ is: 'epsilon' });
    expect(({} as Record<string, unknown>)['shape']).toBeUndefined();
  });
  it('values of wrong kinds are passed over', async () => {
    const found = await read({ __metadata__: { a: null, b: ['x'], c: { d: 1 } }, v_pred: 3, x: 'text', y: { shape: 'no', data_offsets: 'no' }, z: { shape: [1.5, -1] } });
    expect(found.conclusion.kind).toBe('unknown');
  });
  it('text out of the file is shown on one line, short, without control or direction marks', async () => {
    const evil = `</script><img src=x onerror=alert(1)>\u202Etxt.exe\n\u0000\u200B${'x'.repeat(5000)}`;
    const found = await read({ ...meta({ 'modelspec.prediction_type': evil, ss_network_module: evil }) });
    for (const { key, value } of found.findings) {
      expect(Array.from(value).length).toBeLessThanOrEqual(72);
      expect(key + value).not.toMatch(/[\p{Cc}\u202a-\u202e\u200b]/u);
    }
    expect(found.findings.some(({ value }) => value.startsWith('</script>'))).toBe(true);
  });
  it('data that the header promises and the file lacks', async () => {
    const found = await read({ ...SDXL, v_pred: EMPTY, big: { dtype: 'F16', shape: [1000, 1000], data_offsets: [0, 2_000_000] } });
    expect(found.warnings).toEqual([{ code: 'cut-off', missing: 2_000_000 }]);
  });
  it('a file of eight gigabytes is read for its header only', async () => {
    const bytes = safetensors({ ...SDXL, v_pred: EMPTY, ztsnr: EMPTY, w: { dtype: 'F16', shape: [1], data_offsets: [0, 8e9] } });
    const asked: [number, number][] = [];
    const outcome = await inspect({ name: NAME, size: 8e9 + bytes.length, read: async (from, to) => (asked.push([from, to]), bytes.slice(from, to)) });
    expect(outcome).toMatchObject({ ok: true, inspection: { conclusion: { is: 'v' }, warnings: [] } });
    expect(Math.max(...asked.map(([, to]) => to))).toBeLessThanOrEqual(bytes.length);
  });
  it('a browser that cannot read', async () => {
    expect(await inspect({ name: NAME, size: 100, read: () => Promise.reject(new DOMException('gone', 'NotReadableError')) })).toEqual({ ok: false, problem: { code: 'unreadable' } });
  });
});

it('the example of the page is what it is said to be', async () => {
  const bytes = new Uint8Array(await readFile('public/examples/noobai-v.safetensors'));
  expect(bytes).toEqual(safetensors(NOOBAI, { data: 2560 }));
  expect(await inspected('noobai-v.safetensors', bytes)).toMatchObject({ family: 'sdxl', conclusion: { is: 'v' }, zero: true, warnings: [] });
});
