import fc from 'fast-check';
import { ProblemError } from '../../src/checkpoints/problem.ts';
import { sayProblem } from '../../src/checkpoints/problem-words.ts';
import { LONGEST_HEADER } from '../../src/checkpoints/safetensors.ts';
import { sourceOf } from '../../src/checkpoints/source.ts';
import { readWeights, writeWeights } from '../../src/lab/weights-file.ts';
import { sayWeightsProblem, WeightsError } from '../../src/lab/weights-problem.ts';
import { parameterCount } from '../../src/learning/network.ts';
import { safetensors } from '../unit/checkpoints/fixtures.ts';
import { kind, type Kind } from './fuzz.ts';
import { checkSentences, inspected } from './outcome.ts';
import { anyText, damage, nastyName, nastyNumber } from './values.ts';

const quoted = (text: fc.Arbitrary<string>) => text.map((one) => JSON.stringify(one));
const tensorName = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('v_pred', 'ztsnr', 'edm_vpred.sigma_max', 'edm_mean', 'edm_std', 'conditioner.embedders.1.model.ln_final.weight', 'model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight', 'model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn2.to_k.weight', 'model.diffusion_model.input_blocks.0.0.weight', 'model.diffusion_model.joint_blocks.0.x', 'double_blocks.0.img_attn.qkv.weight', 'lora_unet_a.lora_down.weight', 'conv_in.weight') }, nastyName);
const metadataName = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('modelspec.prediction_type', 'modelspec.architecture', 'ss_v_parameterization', 'ss_zero_terminal_snr', 'ss_noise_offset', 'ss_min_snr_gamma', 'ss_v2', 'ss_base_model_version', 'ss_network_module', 'prediction_type') }, nastyName);
const leaf = fc.oneof(quoted(fc.constantFrom('v', 'epsilon', 'True', 'False', 'None', '5', '0.0357', 'stable-diffusion-v2-768-v', 'stable-diffusion-v2-512', 'flux-1-dev', 'sdxl_base_v1-0', 'sd_v2', 'F16', 'F32')), quoted(nastyName), quoted(anyText(9)), nastyNumber, fc.constantFrom('null', 'true', '[]', '{}', '[[[[]]]]', '{"a":{"b":[]}}'));
const dimension = fc.oneof(fc.constantFrom('4', '9', '320', '640', '768', '1024', '2048', '1280'), nastyNumber);
const tensorValue = fc.oneof({ weight: 4, arbitrary: fc.tuple(leaf, fc.array(dimension, { maxLength: 4 }), fc.array(dimension, { maxLength: 3 })).map(([dtype, shape, offsets]) => `{"dtype":${dtype},"shape":[${shape.join(',')}],"data_offsets":[${offsets.join(',')}]}`) }, leaf);
const entries = (name: fc.Arbitrary<string>, value: fc.Arbitrary<string>) => fc.array(fc.tuple(quoted(name), value), { maxLength: 6 }).map((all) => all.map((entry) => entry.join(':')).join(','));
const header = fc.tuple(entries(metadataName, leaf), entries(tensorName, tensorValue)).map(([metadata, tensors]) => `{"__metadata__":{${metadata}}${tensors && `,${tensors}`}}`);
/** What eight bytes may claim: the truth, or any length. */
const claim = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat({ max: 500 }).map(BigInt), fc.constantFrom(0n, 1n, 2n ** 63n, 2n ** 64n - 1n, 2n ** 53n, BigInt(LONGEST_HEADER), BigInt(LONGEST_HEADER) + 1n));

function withClaim(bytes: Uint8Array, claimed: bigint | undefined): Uint8Array {
  if (claimed !== undefined && bytes.length >= 8) new DataView(bytes.buffer).setBigUint64(0, claimed, true);
  return bytes;
}

const filled = (part: string, end = '') => part.repeat(Math.floor((LONGEST_HEADER - end.length) / part.length)) + end;
const largeHeaders = (): readonly (readonly [string, Uint8Array])[] => Object.entries({
  'lists in lists': filled('['),
  'a list in a list, closed': `{"a":${'['.repeat(3_900_000)}${']'.repeat(3_900_000)}}`,
  'objects in objects': filled('{"a":'),
  'many tensors': `{${Array.from({ length: 90_000 }, (_, i) => `"model.diffusion_model.block.${i}.weight":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}`).join(',')}}`,
  'many names without a tensor': `{${Array.from({ length: 500_000 }, (_, i) => `"k${i}":{}`).join(',')}}`,
  'a shape that is all': `{"v_pred":{"dtype":"F16","shape":[${filled('1,').slice(0, -99)}1],"data_offsets":[0,2]}}`,
  'a name that is all': `{"${'lora'.repeat(1_990_000)}":{}}`,
  'a name of separators': `{"${'_._'.repeat(2_600_000)}":{}}`,
  'metadata that is all': `{"__metadata__":{"modelspec.architecture":"${'x'.repeat(7_900_000)}"}}`,
  'metadata of spaces': `{"__metadata__":{"ss_noise_offset":"${' '.repeat(7_900_000)}"}}`,
  'much metadata': `{"__metadata__":{${Array.from({ length: 500_000 }, (_, i) => `"k${i}":1`).join(',')}}}`,
  'backslashes': `{"${'\\\\'.repeat(3_900_000)}":{}}`,
}).map(([what, text]) => [what, safetensors(text)] as const);

const inspectedHeader: Kind<Uint8Array> = {
  name: 'safetensors, inspected',
  share: 24_000,
  arbitrary: fc.oneof(
    { weight: 8, arbitrary: fc.tuple(header, claim, damage, fc.nat({ max: 40 })).map(([text, claimed, harm, data]) => harm(withClaim(safetensors(text, { data }), claimed))) },
    // A plausible length in front leads deeper in.
    fc.uint8Array({ maxLength: 64 }).map((bytes) => Uint8Array.from([Math.max(0, bytes.length - 9), 0, 0, 0, 0, 0, 0, 0, 0x7b, ...bytes])),
    fc.uint8Array({ maxLength: 64 }),
  ),
  check: (bytes) => inspected({ name: 'a.safetensors', bytes }),
  extremes: largeHeaders,
};

const shape = { dimension: 2, classes: 2, width: 3, hiddenLayers: 1, timesteps: 10 };
const count = parameterCount(shape);
const vector = () => Float32Array.from({ length: count }, (_, i) => i / 7);
const whole = writeWeights({ exhibit: 'twin-training', configuration: { seed: 1 }, saved: { learners: ['v'], shape, state: { step: 3, theta: vector(), m: vector(), v: vector(), ema: vector() } } });
const wholeHeader = JSON.parse(new TextDecoder().decode(whole.subarray(8, 8 + Number(new DataView(whole.buffer).getBigUint64(0, true))))) as { __metadata__: Record<string, string> };
const wholeData = whole.subarray(8 + Number(new DataView(whole.buffer).getBigUint64(0, true)));

/** A file of ours with other words in its header. */
const rewritten = fc.tuple(fc.array(fc.tuple(fc.constantFrom('format', 'version', 'exhibit', 'configuration', 'learners', 'shape', 'step', '__proto__'), fc.oneof(leaf, fc.constantFrom('{"dimension":1024,"classes":64,"width":512,"hiddenLayers":8,"timesteps":100000}', '{"dimension":2,"classes":2,"width":1e9,"hiddenLayers":1,"timesteps":10}', '["v","v"]', '["__proto__"]', '["a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p"]', '1e308', '-1', '1.5'))), { maxLength: 3 }), entries(fc.constantFrom('v.theta.layers.0.weight', 'v.m.layers.1.bias', 'v.ema.layers.0.weight', '__proto__.theta.layers.0.weight'), tensorValue), fc.uint8Array({ maxLength: 40 })).map(([changes, more, data]) => {
  const text = JSON.stringify({ ...wholeHeader, __metadata__: { ...wholeHeader.__metadata__, ...Object.fromEntries(changes) } });
  const bytes = safetensors(more ? `${text.slice(0, -1)},${more}}` : text);
  return Uint8Array.from([...bytes, ...data, ...wholeData.subarray(data.length)]);
});

async function checkWeights(bytes: Uint8Array): Promise<void> {
  try {
    const { saved } = await readWeights(sourceOf('w.safetensors', new Blob([Uint8Array.from(bytes)])));
    for (const numbers of [saved.state.theta, saved.state.m, saved.state.v, saved.state.ema]) {
      if (numbers.length !== parameterCount(saved.shape) * saved.learners.length || !numbers.every(Number.isFinite)) throw new Error('networks that cannot compute');
    }
  } catch (error) {
    if (error instanceof WeightsError) checkSentences(error.problem, sayWeightsProblem);
    else if (error instanceof ProblemError) checkSentences(error.problem, sayProblem);
    else throw error;
  }
}

const weights: Kind<Uint8Array> = {
  name: 'safetensors, as networks',
  share: 14_000,
  arbitrary: fc.tuple(fc.oneof({ weight: 1, arbitrary: fc.constant(whole) }, { weight: 3, arbitrary: rewritten }), claim, damage, fc.boolean()).map(([bytes, claimed, harm, honest]) => harm(withClaim(Uint8Array.from(bytes), honest ? undefined : claimed))),
  check: checkWeights,
  extremes: largeHeaders,
};

export const files = [kind(inspectedHeader), kind(weights)];
