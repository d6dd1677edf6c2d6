import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/checkpoints/inspect.ts';
import { sayProblem } from '../../../src/checkpoints/problem-words.ts';
import { caseOf } from '../../../src/checkpoints/settings.ts';
import { sayWarning } from '../../../src/checkpoints/warning-words.ts';
import { sayConclusion, sayMeaning, saySchedule } from '../../../src/checkpoints/words.ts';
import { LANGUAGES, type Language } from '../../../src/language.ts';
import { look, safetensors } from './fixtures.ts';

/** What has been said well once need not be said again: writing numbers is slow. */
const said = new Set<string>();

function checkSentences<T>(thing: T, say: (thing: T, language: Language) => string): void {
  const id = `${say.name} ${JSON.stringify(thing)}`;
  if (said.has(id)) return;
  said.add(id);
  for (const language of LANGUAGES) {
    const sentence = say(thing, language);
    if (sentence.length < 2 || /undefined|\bNaN\b|\[object/.test(sentence.replaceAll(/“[^”]*”/g, ''))) throw new Error(`${language}: ${sentence}`);
  }
}

/** Whatever comes in, out comes an inspection or a problem that has a sentence in both languages, and no number that is none. */
function checkOutcome(outcome: Outcome): void {
  if (!outcome.ok) {
    // An error of ours would come out as a file that cannot be read; these can all be read.
    expect(outcome.problem.code).not.toBe('unreadable');
    checkSentences(outcome.problem, sayProblem);
    return;
  }
  const { conclusion, lora, findings, warnings, schedule } = outcome.inspection;
  checkSentences({ conclusion, lora }, function conclude(it, language) { return sayConclusion(it.conclusion, it.lora, language); });
  for (const { means } of findings) checkSentences(means, sayMeaning);
  for (const warning of warnings) checkSentences(warning, function warn(it, language) { return sayWarning(it, language).text; });
  caseOf(outcome.inspection);
  if (!schedule) return;
  checkSentences({ ...schedule, alphaBar: 0 }, function schedules(it, language) { return saySchedule(it.spec, it.assumed, language); });
  for (const value of schedule.alphaBar) if (!(value >= 0 && value <= 1)) throw new Error(`ᾱ = ${value}`);
}

const key = fc.constantFrom('prediction_type', '_class_name', 'beta_start', 'beta_end', 'beta_schedule', 'num_train_timesteps', 'rescale_betas_zero_snr', 'timestep_spacing', 'steps_offset', 'sigma_max', 'sigma_min', 'timestep_type', 'trained_betas', 'shift', 'predict_epsilon', 'rho', 'snr_shift_scale', 'use_flow_sigmas', 'flow_shift', 'weight_map', '__proto__', 'constructor', 'toString');
const word = fc.constantFrom('epsilon', 'v_prediction', 'sample', 'flow_prediction', 'v-prediction', 'linear', 'scaled_linear', 'squaredcos_cap_v2', 'leading', 'trailing', 'linspace', 'continuous', 'DDIMScheduler', 'EulerDiscreteScheduler', 'PNDMScheduler', 'DPMSolverMultistepScheduler', 'EDMEulerScheduler', 'FlowMatchEulerDiscreteScheduler', 'CogVideoXDDIMScheduler', 'UNet2DConditionModel', 'True', '');
const number = fc.oneof(fc.constantFrom(0, 1, 2, 25, 100, 0.00085, 0.012, 0.0001, 0.02, -1, 700, 80, 0.002), fc.double(), fc.integer({ min: -5, max: 400 }));
const leaf = fc.oneof({ weight: 4, arbitrary: word }, { weight: 4, arbitrary: number }, fc.boolean(), fc.constant(null), fc.string({ maxLength: 20 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }));
const entries = fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: key }, fc.string({ maxLength: 8 })), leaf), { maxLength: 9 });
const asJson = (pairs: readonly (readonly [string, unknown])[]) => `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${typeof value === 'number' && !Number.isFinite(value) ? (value > 0 ? 'Infinity' : 'NaN') : JSON.stringify(value)}`).join(', ')}}`;

const tensorName = fc.constantFrom('v_pred', 'ztsnr', 'edm_vpred.sigma_max', 'edm_mean', 'edm_std', 'conditioner.embedders.1.model.ln_final.weight', 'model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight', 'model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn2.to_k.weight', 'model.diffusion_model.input_blocks.0.0.weight', 'model.diffusion_model.joint_blocks.0.x', 'double_blocks.0.img_attn.qkv.weight', 'lora_unet_a.lora_down.weight', '__proto__', 'x');
const metadataName = fc.constantFrom('modelspec.prediction_type', 'modelspec.architecture', 'ss_v_parameterization', 'ss_zero_terminal_snr', 'ss_noise_offset', 'ss_min_snr_gamma', 'ss_v2', 'ss_base_model_version', 'ss_network_module', 'prediction_type', '__proto__');
const metadataValue = fc.oneof(fc.constantFrom('v', 'epsilon', 'True', 'False', 'None', '5', '0.0357', 'stable-diffusion-v2-768-v', 'stable-diffusion-v2-512', 'flux-1-dev', 'sdxl_base_v1-0', 'sd_v2'), fc.string({ maxLength: 12 }), leaf);
const tensorValue = fc.oneof(fc.record({ dtype: fc.constantFrom('F16', 'F32'), shape: fc.array(fc.constantFrom(4, 9, 320, 640, 768, 1024, 2048, 1280), { maxLength: 3 }), data_offsets: fc.tuple(fc.nat(), fc.nat()) }), leaf);
const header = fc.record({ tensors: fc.array(fc.tuple(tensorName, tensorValue), { maxLength: 5 }), metadata: fc.array(fc.tuple(metadataName, metadataValue), { maxLength: 5 }) });
const asHeader = ({ tensors, metadata }: { tensors: [string, unknown][]; metadata: [string, unknown][] }) => asJson([['__metadata__', 0] as [string, unknown], ...tensors]).replace('"__metadata__": 0', `"__metadata__": ${asJson(metadata)}`);

const yamlLine = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('model', 'params', 'parameterization', 'linear_start', 'linear_end', 'beta_schedule', 'timesteps', 'denoiser_config', 'scaling_config', 'discretization_config', 'target', 'context_dim', '<<', '? ', '- ', '&a', '*a', '"'), fc.oneof(fc.constantFrom('', 'v', 'eps', '1000', '0.00085', 'cosine', 'x.EpsScaling', 'x.VScaling', 'x.EDMDiscretization', '*a', '&a', '[1', '{b: c}', '|', '!!binary x', '"'), fc.string({ maxLength: 6 })));
const asYaml = (lines: readonly (readonly [number, string, string])[]) => lines.map(([depth, name, value]) => `${'  '.repeat(depth)}${name}: ${value}`).join('\n');

const name = fc.oneof(fc.constantFrom('a.safetensors', 'scheduler_config.json', 'a.yaml', 'a.yml', 'a', 'sd-2-1-base.json', 'v2-1_768-v.safetensors', 'sd_xl_base_1.0.safetensors', 'a.ckpt'), fc.string({ maxLength: 12 }));

const runs = (numRuns: number) => ({ numRuns, seed: 20_240_924 });

describe('20,000 inputs end in an inspection or a sentence', () => {
  it('scheduler configurations, whole and cut (7,000)', async () => {
    await fc.assert(fc.asyncProperty(entries, name, fc.integer({ min: 0, max: 9 }), async (pairs, called, cut) => {
      const text = asJson(pairs);
      checkOutcome(await look(cut === 0 ? called : 'scheduler_config.json', cut === 1 ? text.slice(0, text.length / 2) : text));
    }), runs(7000));
  });
  it('headers, whole, cut and with a false length (7,000)', async () => {
    await fc.assert(fc.asyncProperty(header, name, fc.integer({ min: 0, max: 9 }), fc.nat({ max: 400 }), async (content, called, way, by) => {
      const bytes = way === 1 ? safetensors(asHeader(content), { claimed: by }) : safetensors(asHeader(content));
      checkOutcome(await look(way < 5 ? 'a.safetensors' : called, way === 2 ? bytes.slice(0, by) : bytes));
    }), runs(7000));
  });
  it('YAML of likely words in unlikely order (2,000)', async () => {
    await fc.assert(fc.asyncProperty(fc.array(yamlLine, { maxLength: 12 }), async (lines) => {
      checkOutcome(await look('a.yaml', asYaml(lines)));
    }), runs(2000));
  });
  it('bytes (4,000)', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), name, fc.boolean(), async (bytes, called, plausible) => {
      // A plausible length in front leads deeper in.
      const start = plausible ? [Math.max(0, bytes.length - 9), 0, 0, 0, 0, 0, 0, 0, 0x7b] : [];
      checkOutcome(await look(called, Uint8Array.from([...start, ...bytes])));
    }), runs(4000));
  });
});
