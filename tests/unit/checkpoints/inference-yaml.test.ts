import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { codes, inspected, refused } from './fixtures.ts';

const ldm = (params: string) => `model:\n  target: ldm.models.diffusion.ddpm.LatentDiffusion\n  params:\n${params.replace(/^/gm, '    ')}\n`;
const sgm = (scaling: string, discretization = '') =>
  `model:\n  target: sgm.models.diffusion.DiffusionEngine\n  params:\n    denoiser_config:\n      target: sgm.modules.diffusionmodules.denoiser.DiscreteDenoiser\n      params:\n        num_idx: 1000\n        weighting_config:\n          target: sgm.modules.diffusionmodules.denoiser_weighting.EpsWeighting\n        scaling_config:\n          target: sgm.modules.diffusionmodules.denoiser_scaling.${scaling}\n${discretization}`;
const LEGACY = '        discretization_config:\n          target: sgm.modules.diffusionmodules.discretizer.LegacyDDPMDiscretization\n';

describe('configurations of CompVis and Stability', () => {
  it.each([['v', 'v'], ['eps', 'epsilon'], ['x0', 'x0']] as const)('parameterization: %s', async (written, is) => {
    expect((await inspected('a.yaml', ldm(`parameterization: "${written}"\nlinear_start: 0.00085\nlinear_end: 0.0120`))).conclusion).toEqual({ kind: 'stated', is, keys: ['model.params.parameterization'] });
  });
  it('no parameterization is ε by the default of the code, as in v2-inference.yaml', async () => {
    const found = await inspected('v2-inference.yaml', ldm('linear_start: 0.00085\nlinear_end: 0.0120\nunet_config:\n  params:\n    context_dim: 1024'));
    expect(found).toMatchObject({ conclusion: { kind: 'default', is: 'epsilon' }, family: 'sd2', warnings: [] });
  });
  it('an unknown one is said to be so', async () => {
    expect(codes(await inspected('a.yml', ldm('parameterization: velocity\nlinear_start: 0.00085\nlinear_end: 0.012')))).toEqual(['unknown-type']);
  });
  it('what they call linear is linear in √β; the second schedule of unCLIP, for the image embedding, is left alone', async () => {
    const found = await inspected('u.yaml', ldm('parameterization: "v"\nlinear_start: 0.00085\nlinear_end: 0.0120\ntimesteps: 1000\nnoise_aug_config:\n  params:\n    noise_schedule_config:\n      timesteps: 500\n      beta_schedule: squaredcos_cap_v2'));
    expect(found.schedule!.spec).toEqual({ kind: 'scaled-linear', start: 0.00085, end: 0.012, steps: 1000 });
    expect(found.schedule!.alphaBar.at(-1)).toBeCloseTo(0.00466, 5);
  });
  it('the x4 upscaler has other end points', async () => {
    const found = await inspected('x4-upscaling.yaml', ldm('parameterization: "v"\nlow_scale_key: "lr"\nlinear_start: 0.0001\nlinear_end: 0.02\nlow_scale_config:\n  params:\n    noise_schedule_config:\n      linear_start: 0.5\n      linear_end: 0.9'));
    expect(found.schedule!.spec).toMatchObject({ start: 0.0001, end: 0.02 });
  });
  it.each([['sqrt_linear', 'linear'], ['cosine', 'cosine'], ['squaredcos_cap_v2', 'cosine']] as const)('beta_schedule %s is %s here', async (written, kind) => {
    expect((await inspected('a.yaml', ldm(`parameterization: eps\nbeta_schedule: ${written}`))).schedule!.spec.kind).toBe(kind);
  });
});

describe('configurations of generative-models', () => {
  it.each([
    ['EpsScaling', 'epsilon'],
    ['VScaling', 'v'],
    ['VScalingWithEDMcNoise', 'v'],
    ['VideoScaling', 'v'],
    ['EDMScaling', 'edm'],
  ] as const)('%s', async (name, is) => {
    const found = await inspected('a.yaml', sgm(name, LEGACY));
    expect(found.conclusion).toMatchObject({ kind: 'stated', is });
    // The name of the weighting beside it is not the type.
    expect(found.findings.filter(({ means }) => means.about === 'training')).toHaveLength(1);
    expect(found.schedule!.alphaBar.at(-1)).toBeCloseTo(0.00466, 5);
  });
  it('SDXL: 2048 wide text features, the SD schedule', async () => {
    const found = await inspected('sd_xl_base.yaml', `${sgm('EpsScaling', LEGACY)}    network_config:\n      target: sgm.modules.diffusionmodules.openaimodel.UNetModel\n      params:\n        context_dim: 2048\n`);
    expect(found).toMatchObject({ family: 'sdxl', conclusion: { is: 'epsilon' }, zero: false, warnings: [] });
  });
  it('Stable Video Diffusion: no schedule in the file', async () => {
    const found = await inspected('svd.yaml', `${sgm('VScalingWithEDMcNoise')}    network_config:\n      target: sgm.modules.diffusionmodules.video_model.VideoUNet\n      params:\n        context_dim: 1024\n`);
    expect(found).toMatchObject({ family: 'svd', conclusion: { is: 'v' }, schedule: undefined, zero: undefined });
  });
  it('CogVideoX: zero terminal SNR with a shift', async () => {
    const found = await inspected('cogvideox_2b.yaml', sgm('VideoScaling', '        discretization_config:\n          target: sgm.modules.diffusionmodules.discretizer.ZeroSNRDDPMDiscretization\n          params:\n            shift_scale: 3.0\n'));
    expect(found).toMatchObject({ conclusion: { is: 'v' }, zero: true, schedule: { spec: { snrShift: 3, zero: true } }, warnings: [] });
  });
  it('EDM’s discretization', async () => {
    const found = await inspected('a.yaml', sgm('EDMScaling', '        discretization_config:\n          target: x.EDMDiscretization\n          params:\n            sigma_max: 100\n'));
    expect(1 / found.schedule!.alphaBar.at(-1)! - 1).toBeCloseTo(10_000, 4);
  });
  it('a scaling and a discretization of other code are named, not guessed', async () => {
    const found = await inspected('a.yaml', sgm('MyScaling', '        discretization_config:\n          target: my.Discretization\n'));
    expect(found.conclusion).toEqual({ kind: 'unknown', assumed: undefined });
    expect(codes(found)).toEqual(['unknown-type', 'unknown-schedule']);
  });
  it('ε with a schedule that ends in pure noise', async () => {
    expect(codes(await inspected('a.yaml', sgm('EpsScaling', '        discretization_config:\n          target: x.ZeroSNRDDPMDiscretization\n')))).toEqual(['epsilon-at-zero']);
  });
});

describe('YAML that is meant to hurt, or broken', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`)].join('\n');
  it.each([
    ['a bomb of aliases', bomb, 'too-many-aliases'],
    ['many anchors, one alias each', Array.from({ length: 1000 }, (_, i) => `k${i}: &a${i} 1\nl${i}: *a${i}`).join('\n'), 'too-many-aliases'],
    ['a cycle', 'model: &m\n  params:\n    parameterization: v\n    again: *m\n', 'too-tangled'],
    ['nesting in brackets', '['.repeat(39_000), 'too-tangled'],
    ['nesting by indentation', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-tangled'],
    ['nesting by dashes', `${'- '.repeat(400)}a`, 'too-tangled'],
    ['4,000 keys that mean nothing', 'a:\n' + Array.from({ length: 4_000 }, (_, i) => ` ${i}: 1`).join('\n'), 'no-known-key'],
    ['13,000 dashes', Array.from({ length: 13_000 }, () => '- ').join('\n'), 'no-known-key'],
    ['more text than any configuration has', '# x\n'.repeat(20_000), 'text-too-long'],
    ['an alias of nothing', 'a: *nowhere', 'not-yaml'],
    ['a tab for indentation', 'model:\n\tparams: 1', 'not-yaml'],
    ['several documents', 'a: 1\n---\nb: 2', 'not-yaml'],
    ['a list', '- a\n- b', 'no-known-key'],
    ['a sentence', 'hello', 'no-known-key'],
    ['training settings of something else', 'optimizer: adam\nlr: 1e-4', 'no-known-key'],
  ])('%s', async (_, text, code) => {
    const problem = await refused('a.yaml', text);
    // An engine with a deep stack may read brackets to their end and then find them unclosed.
    if (text.startsWith('[')) expect(['too-tangled', 'not-yaml']).toContain(problem.code);
    else expect(problem.code).toBe(code);
  });
  it('the line of a mistake is told', async () => {
    expect(await refused('a.yaml', 'model:\n  params:\n    a: [1, 2\n  b: 3\n')).toMatchObject({ code: 'not-yaml', line: expect.any(Number) as number });
  });
  it('__proto__ is a key like any other', async () => {
    const found = await inspected('a.yaml', ldm('__proto__:\n  parameterization: v\nparameterization: eps\nlinear_start: 0.00085\nlinear_end: 0.012'));
    expect(found.conclusion).toMatchObject({ is: 'epsilon' });
    expect(({} as Record<string, unknown>)['parameterization']).toBeUndefined();
  });
});

it('the example of the page is read as its original would be', async () => {
  const found = await inspected('sd-2-1-768-v.yaml', await readFile('public/examples/sd-2-1-768-v.yaml', 'utf8'));
  expect(found).toMatchObject({ family: 'sd2', conclusion: { kind: 'stated', is: 'v' }, zero: false });
});
