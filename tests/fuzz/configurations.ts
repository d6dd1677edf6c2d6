import fc from 'fast-check';
import { LONGEST } from '../../src/checkpoints/open.ts';
import { kind, type Kind } from './fuzz.ts';
import { inspected, type Named } from './outcome.ts';
import { anyText, bytesOf, damage, nastyName, nastyNumber } from './values.ts';

const key = fc.constantFrom('prediction_type', '_class_name', 'beta_start', 'beta_end', 'beta_schedule', 'num_train_timesteps', 'rescale_betas_zero_snr', 'timestep_spacing', 'steps_offset', 'sigma_max', 'sigma_min', 'sigma_schedule', 'timestep_type', 'trained_betas', 'shift', 'predict_epsilon', 'rho', 'snr_shift_scale', 'use_flow_sigmas', 'flow_shift', 'weight_map', 'model_type');
const word = fc.constantFrom('epsilon', 'v_prediction', 'sample', 'flow_prediction', 'v-prediction', 'linear', 'scaled_linear', 'squaredcos_cap_v2', 'exponential', 'leading', 'trailing', 'linspace', 'continuous', 'DDIMScheduler', 'EulerDiscreteScheduler', 'PNDMScheduler', 'DPMSolverMultistepScheduler', 'EDMEulerScheduler', 'CosineDPMSolverMultistepScheduler', 'FlowMatchEulerDiscreteScheduler', 'CogVideoXDDIMScheduler', 'UNet2DConditionModel', 'StableDiffusionPipeline', 'True', '');
const likely = fc.oneof(fc.constantFrom(0, 1, 2, 25, 100, 0.00085, 0.012, 0.0001, 0.02, -1, 700, 80, 0.002), fc.double(), fc.integer({ min: -5, max: 400 })).map((value) => (Number.isFinite(value) ? JSON.stringify(value) : value > 0 ? 'Infinity' : 'NaN'));
const quoted = (text: fc.Arbitrary<string>) => text.map((one) => JSON.stringify(one));
/** JSON as text, so that what no serializer writes can stand in it. */
const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, quoted(word), likely, nastyNumber, fc.constantFrom('null', 'true', 'false'), quoted(nastyName), quoted(anyText(8)), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 6 }).map((items) => `[${items.join(',')}]`),
  object: fc.array(fc.tuple(quoted(fc.oneof(key, nastyName)), tie('value')), { maxLength: 4 }).map((entries) => `{${entries.map((entry) => entry.join(':')).join(',')}}`),
}));
const scheduler = fc.array(fc.tuple(quoted(fc.oneof({ weight: 9, arbitrary: key }, { weight: 1, arbitrary: nastyName })), value), { maxLength: 9 }).map((entries) => `{${entries.map((entry) => entry.join(': ')).join(', ')}}`);
const jsonName = fc.oneof({ weight: 6, arbitrary: fc.constant('scheduler_config.json') }, fc.constantFrom('a.json', 'a', 'v2-1_768-v.json', 'sd-2-1-base.json', 'sd_xl_base_1.0.json', 'a.ckpt', 'A.JSON', '.json', '__proto__.json'), anyText(12));

const named = (name: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Named> => fc.tuple(name, text, damage).map(([called, content, harm]) => ({ name: called, bytes: harm(bytesOf(content)) }));

const filled = (part: string, most: number, end = '') => part.repeat(Math.floor((most - end.length) / part.length)) + end;
const numbered = (most: number, line: (i: number) => string) => {
  const lines: string[] = [];
  for (let i = 0, length = 0; length + 40 < most; i++) length += lines[lines.push(line(i)) - 1]!.length;
  return lines.join('');
};

const J = LONGEST.json;
const json: Kind<Named> = {
  name: 'JSON',
  share: 28_000,
  arbitrary: named(jsonName, scheduler),
  check: inspected,
  extremes: () => Object.entries({
    'lists in lists': filled('[', J),
    'objects in objects': filled('{"a":', J),
    'closed lists in lists': '['.repeat(J / 2) + ']'.repeat(J / 2),
    '__proto__ in __proto__': `${'{"__proto__":'.repeat(9000)}1${'}'.repeat(9000)}`,
    'many keys': `{${numbered(J, (i) => `"k${i}":1,`)}"prediction_type":"epsilon"}`,
    'one key many times': `{${filled('"a":1,', J - 10)}"a":1}`,
    'a key that is all': `{"${'k'.repeat(J - 10)}":1}`,
    'an escaped text': `{"prediction_type":"${filled('\\u0000', J - 40)}"}`,
    'backslashes without end': `{"prediction_type":"${'\\'.repeat(J - 40)}`,
    'digits without end': `{"beta_start":${'9'.repeat(J - 20)}}`,
    'NaN without end': `{"trained_betas":[${filled('NaN,', J - 40)}NaN]}`,
    '-Infinity without commas': filled('-Infinity', J),
    'many betas': `{"trained_betas":[${filled('0.5,', J - 40)}0.5],"rescale_betas_zero_snr":true}`,
    'timesteps beyond counting': '{"num_train_timesteps":1e308,"beta_start":1e-308,"beta_end":1e308}',
    'quotes without end': filled('"', J),
    'white space': `${' '.repeat(J - 2)}{}`,
  }).map(([what, text]) => [what, { name: 'scheduler_config.json', bytes: bytesOf(text) }] as const),
};

const yamlKey = fc.constantFrom('model', 'params', 'parameterization', 'linear_start', 'linear_end', 'beta_schedule', 'timesteps', 'denoiser_config', 'scaling_config', 'discretization_config', 'weighting_config', 'target', 'context_dim', 'zero_terminal_snr', '<<', '? ', '- ', '&a', '*a', '"', '!!map', '%YAML 1.1', '---', '...', '__proto__', 'constructor');
const yamlValue = fc.oneof(fc.constantFrom('', 'v', 'eps', '1000', '0.00085', 'cosine', 'x.EpsScaling', 'x.VScaling', 'x.EDMDiscretization', '*a', '&a', '&a [*a]', '[1', '{b: c}', '|', '>-', '!!binary x', '!!js/function x', '!<tag:x> y', '"', "'", '# x', '@', '`', '<<: *a', '- - -', '? ? :'), nastyNumber, nastyName, anyText(6));
const yamlLine = fc.tuple(fc.constantFrom('', ' ', '  ', '    ', '      ', '        ', '\t'), yamlKey, yamlValue, fc.constantFrom(': ', ':', ' ', ' : ', '\n')).map(([indent, name, content, colon]) => `${indent}${name}${colon}${content}`);
const model = fc.tuple(fc.constantFrom('v', 'eps', 'x0', '"v"', '[v]', '*a', '~'), yamlLine).map(([is, line]) => `model:\n  params:\n    parameterization: ${is}\n    linear_start: 0.00085\n${line}\n`);

const Y = LONGEST.yaml;
const yaml: Kind<Named> = {
  name: 'YAML',
  share: 14_000,
  arbitrary: named(fc.constantFrom('a.yaml', 'a.yml', 'A.YAML', 'v1-inference.yaml'), fc.oneof(fc.array(yamlLine, { maxLength: 14 }).map((lines) => lines.join('\n')), model, scheduler)),
  check: inspected,
  extremes: () => Object.entries({
    'lists in lists': filled('[', Y),
    'objects in objects': filled('{a: ', Y),
    'closed lists in lists': '['.repeat(Y / 2) + ']'.repeat(Y / 2),
    'dashes': filled('- ', Y),
    'question marks': filled('? ', Y),
    'deeper and deeper': Array.from({ length: 270 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'many keys': numbered(Y, (i) => `k${i}: 1\n`),
    'one key many times': filled('a: 1\n', Y),
    'many documents': filled('---\n', Y),
    'many anchors': numbered(Y, (i) => `- &a${i} 1\n`),
    'doubling aliases': `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`,
    'as many aliases as are allowed, each doubling': `a0: &a0 [x, x]\n${Array.from({ length: 16 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`,
    'ninefold aliases': `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`,
    'an alias of itself': 'a: &a [*a]',
    'merges of merges': `a: &a {b: 1}\n${Array.from({ length: 31 }, (_, i) => `c${i}: {<<: *a}`).join('\n')}`,
    'aliases without end': `a: &a 1\n${filled('b: *a\n', Y - 20)}`,
    'tags': filled('!a ', Y),
    'a tag that is all': `!${'a'.repeat(Y - 10)} b`,
    'quotes': filled('"', Y),
    'an escaped text': `a: "${filled('\\x00', Y - 20)}"`,
    'a text without end': `a: "${'x\n  '.repeat(Y / 4 - 10)}`,
    'a plain text of many lines': `a: x\n${filled('  x\n', Y - 10)}`,
    'a block of many lines': `a: |\n${filled('  x\n', Y - 10)}`,
    'comments': filled('# x\n', Y),
    'tabs': filled('\t', Y),
    'colons': filled(':', Y),
    'flow maps side by side': filled('{},', Y),
    'digits without end': `a: ${'9'.repeat(Y - 10)}`,
    'a date without end': `a: ${filled('2001-', Y - 10)}`,
    'directives': filled('%A b\n', Y),
    'percent signs': filled('%', Y),
    'carriage returns': filled('\r', Y),
  }).map(([what, text]) => [what, { name: 'a.yaml', bytes: bytesOf(text) }] as const),
};

export const configurations = [kind(json), kind(yaml)];
