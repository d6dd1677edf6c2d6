import type { Entries } from './entries.ts';
import { shown, type Family, type Output } from './findings.ts';
import { ProblemError } from './problem.ts';
import { find, newReading, numberAt, useSchedule, type Reading } from './rules.ts';

const PARAMETERIZATIONS: Readonly<Record<string, Output>> = { eps: 'epsilon', v: 'v', x0: 'x0' };

/** Classes of denoiser_scaling.py (Stability-AI/generative-models; VideoScaling: THUDM/CogVideo). */
const SCALINGS: Readonly<Record<string, Output>> = { EpsScaling: 'epsilon', VScaling: 'v', VScalingWithEDMcNoise: 'v', VideoScaling: 'v', EDMScaling: 'edm' };

/** The width of the text features tells the families apart. */
export const FAMILY_OF_WIDTH: Readonly<Record<number, Family>> = { 768: 'sd1', 1024: 'sd2', 1280: 'sdxl-refiner', 2048: 'sdxl' };

const lastName = (target: string): string => target.slice(target.lastIndexOf('.') + 1);

/** An inference configuration of CompVis/Stability (`parameterization`) or of generative-models (`denoiser_config`). @throws ProblemError */
export function readInferenceYaml(entries: Entries): Reading {
  const reading = newReading();
  const scalings = [...entries].filter((entry): entry is [string, string] => /(^|\.)scaling_config\.target$/.test(entry[0]) && typeof entry[1] === 'string');
  const root = entries.has('model.target') || [...entries.keys()].some((key) => key.startsWith('model.params.')) ? 'model.params' : '';
  const at = (key: string) => (root ? `${root}.${key}` : key);
  if (scalings.length === 0 && !root && !entries.has('parameterization')) throw new ProblemError({ code: 'no-known-key' });

  if (scalings.length > 0) readScalings(reading, entries, scalings);
  else readParameterization(reading, entries, at);
  const width = [...entries].find(([key]) => /(network_config|unet_config)\.params\.context_dim$/.test(key));
  const video = [...entries.values()].some((value) => typeof value === 'string' && /VideoUNet$/.test(value));
  if (width && typeof width[1] === 'number' && FAMILY_OF_WIDTH[width[1]]) {
    reading.family = video ? 'svd' : FAMILY_OF_WIDTH[width[1]]!;
    find(reading, width[0], width[1], { about: 'family', is: reading.family });
  }
  return reading;
}

function readScalings(reading: Reading, entries: Entries, scalings: readonly [string, string][]): void {
  for (const [key, target] of scalings) {
    const name = lastName(target);
    if (Object.hasOwn(SCALINGS, name)) find(reading, key, target, { about: 'prediction', is: SCALINGS[name]!, how: 'stated' });
    else {
      find(reading, key, target, { about: 'unknown-prediction' });
      reading.warnings.push({ code: 'unknown-type', value: shown(name) });
    }
  }
  for (const [key, value] of entries) {
    if (/(^|\.)weighting_config\.target$/.test(key) && typeof value === 'string') find(reading, key, value, { about: 'training', note: 'weighting' });
  }
  // A sampler has a discretization of its own; the model’s stands beside its scaling.
  const [scalingKey] = scalings[0]!;
  const beside = scalingKey.replace(/scaling_config\.target$/, 'discretization_config');
  const target = entries.get(`${beside}.target`);
  if (typeof target !== 'string') return;
  const number = (key: string, fallback: number) => numberAt(reading, entries, `${beside}.params.${key}`, fallback);
  const steps = number('num_timesteps', 1000);
  const betas = { kind: 'scaled-linear', start: number('linear_start', 0.00085), end: number('linear_end', 0.012), steps } as const;
  switch (lastName(target)) {
    case 'LegacyDDPMDiscretization':
      find(reading, `${beside}.target`, target, { about: 'schedule' });
      return useSchedule(reading, betas, `${beside}.params`);
    case 'ZeroSNRDDPMDiscretization':
      find(reading, `${beside}.target`, target, { about: 'terminal', zero: true });
      if (['keep_start', 'post_shift'].some((key) => entries.get(`${beside}.params.${key}`) === true)) break;
      return useSchedule(reading, { ...betas, zero: true, snrShift: number('shift_scale', 1) }, `${beside}.params`);
    case 'EDMDiscretization':
      find(reading, `${beside}.target`, target, { about: 'schedule' });
      return useSchedule(reading, { kind: 'karras', min: number('sigma_min', 0.002), max: number('sigma_max', 80), rho: number('rho', 7), steps }, `${beside}.params`);
  }
  reading.warnings.push({ code: 'unknown-schedule', value: shown(lastName(target)) });
}

function readParameterization(reading: Reading, entries: Entries, at: (key: string) => string): void {
  const key = at('parameterization');
  const value = entries.get(key);
  if (value === undefined || value === null) find(reading, key, '–', { about: 'prediction', is: 'epsilon', how: 'default' });
  else if (typeof value === 'string' && Object.hasOwn(PARAMETERIZATIONS, value)) find(reading, key, value, { about: 'prediction', is: PARAMETERIZATIONS[value]!, how: 'stated' });
  else {
    find(reading, key, value, { about: 'unknown-prediction' });
    reading.warnings.push({ code: 'unknown-type', value: shown(value) });
  }
  if (entries.get(at('zero_terminal_snr')) === true || entries.get(at('zsnr')) === true) find(reading, at('zero_terminal_snr'), true, { about: 'terminal', zero: true });

  for (const name of ['linear_start', 'linear_end', 'beta_schedule']) if (entries.has(at(name))) find(reading, at(name), entries.get(at(name))!, { about: 'schedule' });
  const steps = numberAt(reading, entries, at('timesteps'), 1000);
  const range = { start: numberAt(reading, entries, at('linear_start'), 0.0001), end: numberAt(reading, entries, at('linear_end'), 0.02), steps };
  // What this code calls "linear" is linear in √β; "sqrt_linear" is linear in β (ldm/modules/diffusionmodules/util.py).
  const name = entries.get(at('beta_schedule')) ?? 'linear';
  if (name === 'linear') useSchedule(reading, { kind: 'scaled-linear', ...range }, at('linear_start'));
  else if (name === 'sqrt_linear') useSchedule(reading, { kind: 'linear', ...range }, at('linear_start'));
  else if (name === 'cosine' || name === 'squaredcos_cap_v2') useSchedule(reading, { kind: 'cosine', steps }, at('beta_schedule'));
  else reading.warnings.push({ code: 'unknown-schedule', value: shown(name) });
}
