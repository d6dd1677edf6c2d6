import { timesteps, type GridFamily, type Spacing, SPACINGS } from '../diffusion/time-grid.ts';
import { numbersUnder, type Entries } from './entries.ts';
import { shown, type Output } from './findings.ts';
import { ProblemError } from './problem.ts';
import { find, newReading, numberAt, useSchedule, type Reading } from './rules.ts';
import { terminalSnr, type ScheduleSpec } from './schedule.ts';

/** Spellings of diffusers; its schedulers raise an error on any other. */
const TYPES: Readonly<Record<string, Output>> = {
  epsilon: 'epsilon',
  v_prediction: 'v',
  sample: 'x0',
  original_sample: 'x0',
  flow_prediction: 'flow',
};

const KNOWN = ['prediction_type', 'predict_epsilon', 'beta_start', 'beta_schedule', 'num_train_timesteps', 'sigma_max', 'timestep_spacing', 'rescale_betas_zero_snr', 'trained_betas'];
const SIGMA_CLASSES = /^(EDM|Cosine)/;
const FLOW_CLASSES = /^FlowMatch/;
/** Defaults of the classes where the key is missing. */
const spacingOf = (className: string): Spacing | undefined =>
  /^(DDIM|DDPM|PNDM|LCM|CogVideoX)/.test(className) ? 'leading' : /^(Euler|DPMSolver|UniPC|DEIS|Heun|LMS)/.test(className) ? 'linspace' : undefined;
const gridOf = (className: string): GridFamily => (/^(DPMSolver|UniPC|DEIS)/.test(className) ? 'multistep' : /^(Euler|Heun|LMS)/.test(className) ? 'sigma' : 'ancestral');

/** scheduler/scheduler_config.json of diffusers. @throws ProblemError where it is another file */
export function readSchedulerConfig(entries: Entries): Reading {
  const reading = newReading();
  const text = (key: string) => (typeof entries.get(key) === 'string' ? (entries.get(key) as string) : '');
  const className = text('_class_name');
  if (/Pipeline$/.test(className)) throw new ProblemError({ code: 'model-index' });
  if ([...entries.keys()].some((key) => key.startsWith('weight_map.'))) throw new ProblemError({ code: 'shard-index' });
  if (/(Model|Autoencoder\w*|Tokenizer|Encoder)$/.test(className) || entries.has('model_type')) throw new ProblemError({ code: 'other-config', name: shown(className || entries.get('model_type')) });
  if (!KNOWN.some((key) => entries.has(key) || entries.has(`${key}.0`)) && !/Scheduler$/.test(className)) throw new ProblemError({ code: 'no-known-key' });

  if (className) find(reading, '_class_name', className, { about: 'solver' });
  if (/^CogVideoX/.test(className)) reading.family = 'cogvideox';
  readType(reading, entries, className);
  readSchedule(reading, entries, className);
  return reading;
}

function readType(reading: Reading, entries: Entries, className: string): void {
  const value = entries.get('prediction_type');
  const old = entries.get('predict_epsilon');
  if (FLOW_CLASSES.test(className)) find(reading, '_class_name', className, { about: 'prediction', is: 'flow', how: 'stated' });
  if (value === undefined || value === null) {
    if (typeof old === 'boolean') find(reading, 'predict_epsilon', old, { about: 'prediction', is: old ? 'epsilon' : 'x0', how: 'stated' });
    else if (!FLOW_CLASSES.test(className)) {
      find(reading, 'prediction_type', '–', { about: 'prediction', is: 'epsilon', how: 'default' });
      reading.warnings.push({ code: 'type-missing' });
    }
    return;
  }
  const is = typeof value === 'string' && Object.hasOwn(TYPES, value) ? TYPES[value]! : undefined;
  if (is === undefined) {
    find(reading, 'prediction_type', value, { about: 'unknown-prediction' });
    reading.warnings.push({ code: 'unknown-type', value: shown(value) });
    return;
  }
  // In the EDM schedulers the type only chooses the sign of c_out; "epsilon" there is not the noise.
  const edm = SIGMA_CLASSES.test(className) && is === 'epsilon';
  if (edm) reading.warnings.push({ code: 'edm-epsilon' });
  find(reading, 'prediction_type', value, { about: 'prediction', is: edm ? 'edm' : is, how: 'stated' });
  if (is === 'v' && /PNDM/.test(className)) reading.warnings.push({ code: 'pndm-with-v' });
}

function readSchedule(reading: Reading, entries: Entries, className: string): void {
  const number = (key: string, fallback: number) => numberAt(reading, entries, key, fallback);
  const steps = number('num_train_timesteps', 1000);
  if (FLOW_CLASSES.test(className) || entries.get('use_flow_sigmas') === true) {
    const key = FLOW_CLASSES.test(className) ? 'shift' : 'flow_shift';
    const shift = number(key, 1);
    if (entries.has(key)) find(reading, key, shift, { about: 'schedule' });
    useSchedule(reading, { kind: 'flow', shift, steps }, key);
    return;
  }
  if (typeof entries.get('sigma_max') === 'number' && (SIGMA_CLASSES.test(className) || entries.get('timestep_type') === 'continuous')) {
    for (const key of ['sigma_min', 'sigma_max']) find(reading, key, entries.get(key) ?? '–', { about: 'schedule' });
    const range = { min: number('sigma_min', 0.002), max: number('sigma_max', 80), steps };
    const evenly = entries.get('sigma_schedule') === 'exponential';
    useSchedule(reading, evenly ? { kind: 'exponential', ...range } : { kind: 'karras', ...range, rho: number('rho', 7) }, 'sigma_max');
    return;
  }
  const rescale = entries.get('rescale_betas_zero_snr');
  const zero = rescale === true;
  if (typeof rescale === 'boolean') find(reading, 'rescale_betas_zero_snr', rescale, { about: 'terminal', zero });
  else if (rescale !== undefined && rescale !== null) reading.warnings.push({ code: 'bad-value', key: 'rescale_betas_zero_snr', value: shown(rescale) });
  const spec = betaSchedule(reading, entries, className, steps, zero);
  if (spec) useSchedule(reading, spec, 'beta_start, beta_end');
  readSpacing(reading, entries, className, steps, zero);
}

function betaSchedule(reading: Reading, entries: Entries, className: string, steps: number, zero: boolean): ScheduleSpec | undefined {
  const betas = numbersUnder(entries, 'trained_betas');
  if (betas) {
    find(reading, 'trained_betas', `${betas.length} ×`, { about: 'schedule' });
    return { kind: 'trained', betas, zero };
  }
  // CogVideoX has its own defaults; everywhere else diffusers falls back to those of DDPM.
  const cog = /^CogVideoX/.test(className);
  const missing = ['beta_start', 'beta_end', 'beta_schedule'].filter((key) => (entries.get(key) ?? undefined) === undefined);
  if (missing.length > 0 && !cog) reading.warnings.push({ code: 'schedule-missing', keys: missing });
  for (const key of ['beta_schedule', 'beta_start', 'beta_end', 'snr_shift_scale']) if (entries.has(key)) find(reading, key, entries.get(key)!, { about: 'schedule' });
  const start = numberAt(reading, entries, 'beta_start', cog ? 0.00085 : 0.0001);
  const end = numberAt(reading, entries, 'beta_end', cog ? 0.012 : 0.02);
  const name = entries.get('beta_schedule') ?? (cog ? 'scaled_linear' : 'linear');
  switch (name) {
    case 'linear':
    case 'scaled_linear': {
      const kind = name === 'linear' ? 'linear' : 'scaled-linear';
      return { kind, start, end, steps, zero, snrShift: cog ? numberAt(reading, entries, 'snr_shift_scale', 3) : 1 };
    }
    case 'squaredcos_cap_v2':
      return { kind: 'cosine', steps, zero };
    default:
      reading.warnings.push({ code: 'unknown-schedule', value: shown(name) });
      return undefined;
  }
}

/** A number of sampling steps that people use; the warning is worked out for it. */
const STEPS = 25;

/** With zero terminal SNR only the last timestep is pure noise; "leading" steps never visit it (Lin et al. 2023, §3.3). */
function readSpacing(reading: Reading, entries: Entries, className: string, steps: number, zero: boolean): void {
  const value = entries.get('timestep_spacing');
  if (typeof value === 'string') find(reading, 'timestep_spacing', value, { about: 'spacing' });
  const spacing = (value ?? undefined) === undefined ? spacingOf(className) : SPACINGS.find((one) => one === value);
  const { schedule } = reading;
  if (!zero || !spacing || !schedule) return;
  const offset = numberAt(reading, entries, 'steps_offset', 0);
  // An offset of a whole stride would push the first timestep out of the schedule.
  if (!Number.isInteger(offset) || offset < 0 || offset >= Math.floor(steps / (STEPS + 1))) return;
  const [first] = timesteps(spacing, steps, STEPS, { family: gridOf(className), ...(spacing === 'leading' && { offset }) });
  if (first === undefined || first >= steps - 1) return;
  const snr = terminalSnr(schedule.alphaBar.subarray(0, Math.floor(first) + 1));
  reading.warnings.push({ code: 'never-pure-noise', spacing, steps: STEPS, first, snr, byDefault: (value ?? undefined) === undefined });
}
