import { readHeader, type Header } from '../checkpoints/safetensors.ts';
import type { Source } from '../checkpoints/source.ts';
import { layersOf, layerSize, parameterCount, type NetworkShape } from '../learning/network.ts';
import { STATE_VECTORS } from '../learning/optimizer.ts';
import type { SavedWeights } from './custody.ts';
import { WeightsError } from './weights-problem.ts';

/** Networks with the exhibit and the settings that trained them. */
export interface WeightsFile {
  readonly exhibit: string;
  /** As read: not yet checked against the exhibit's parameters. */
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly saved: SavedWeights;
}

const FORMAT = 'what-to-predict';
const VERSION = 1;
/** More than any exhibit here trains; a file that claims more is not ours. */
const MOST = { learners: 16, dimension: 1024, classes: 64, width: 512, hiddenLayers: 8, timesteps: 100_000, step: 1e9 } as const;
const FLOAT = 4;

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** In the vector of one learner. */
  readonly offset: number;
}

/** The tensors of one learner's network: for each layer a matrix, inputs × outputs, and a bias; y = x·weight + bias. */
const tensorsOf = (shape: NetworkShape): Tensor[] =>
  layersOf(shape).flatMap(({ inputs, outputs, offset }, i): Tensor[] => [
    { name: `layers.${i}.weight`, shape: [inputs, outputs], offset },
    { name: `layers.${i}.bias`, shape: [outputs], offset: offset + inputs * outputs },
  ]);

const size = ({ shape }: Tensor): number => shape.reduce((product, side) => product * side, 1);

/**
 * A safetensors file: `<learner>.<vector>.layers.<i>.weight` and `.bias`, where a vector is theta (the weights that train), ema (their average, which draws
 * the samples) or m, v (Adam's). float32, little endian, bit for bit.
 */
export function writeWeights({ exhibit, configuration, saved: { learners, shape, state } }: WeightsFile): Uint8Array<ArrayBuffer> {
  const tensors = tensorsOf(shape);
  const count = parameterCount(shape);
  const header: Record<string, unknown> = {
    __metadata__: {
      format: FORMAT,
      version: String(VERSION),
      exhibit,
      configuration: JSON.stringify(configuration),
      learners: JSON.stringify(learners),
      shape: JSON.stringify(shape),
      step: String(state.step),
    },
  };
  let at = 0;
  for (const learner of learners) {
    for (const vector of STATE_VECTORS) {
      for (const tensor of tensors) header[`${learner}.${vector}.${tensor.name}`] = { dtype: 'F32', shape: tensor.shape, data_offsets: [at, (at += FLOAT * size(tensor))] };
    }
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // The numbers begin at a multiple of 8, as readers that map the file like it.
  const length = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + length + at).fill(0x20, 8, 8 + length);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(length), true);
  file.set(text, 8);
  let byte = 8 + length;
  for (let l = 0; l < learners.length; l++) {
    for (const vector of STATE_VECTORS) {
      for (let i = l * count; i < (l + 1) * count; i++, byte += FLOAT) view.setFloat32(byte, state[vector][i]!, true);
    }
  }
  return file;
}

/** Reads such a file, trusting nothing in it. @throws ProblemError where it is no safetensors file, WeightsError where it is another's or damaged. */
export async function readWeights(source: Source): Promise<WeightsFile> {
  const header = await readHeader(source);
  const { metadata, missing } = header;
  if (metadata.get('format') !== FORMAT) throw new WeightsError({ code: 'not-ours' });
  if (metadata.get('version') !== String(VERSION)) throw new WeightsError({ code: 'other-version', version: metadata.get('version') ?? '' });
  if (missing > 0) throw new WeightsError({ code: 'cut-off', missing });
  const shape = shapeOf(parsed(metadata, 'shape'));
  const learners = parsed(metadata, 'learners');
  const configuration = parsed(metadata, 'configuration');
  const step = Number(metadata.get('step'));
  if (!Array.isArray(learners) || !within(learners.length, MOST.learners) || !learners.every((id) => typeof id === 'string') || new Set(learners).size < learners.length) throw damaged('learners');
  if (!isRecord(configuration)) throw damaged('configuration');
  if (!Number.isInteger(step) || step < 0 || step > MOST.step) throw damaged('step');
  const state = { step, ...(await vectors(source, header, shape, learners)) };
  return { exhibit: metadata.get('exhibit') ?? '', configuration, saved: { learners, shape, state } };
}

async function vectors(source: Source, { tensors: shapes, places }: Header, shape: NetworkShape, learners: readonly string[]): Promise<Record<(typeof STATE_VECTORS)[number], Float32Array>> {
  const count = layersOf(shape).reduce((sum, layer) => sum + layerSize(layer), 0);
  const state = { theta: new Float32Array(count * learners.length), m: new Float32Array(count * learners.length), v: new Float32Array(count * learners.length), ema: new Float32Array(count * learners.length) };
  for (const [l, learner] of learners.entries()) {
    for (const vector of STATE_VECTORS) {
      for (const tensor of tensorsOf(shape)) {
        const name = `${learner}.${vector}.${tensor.name}`;
        const place = places.get(name);
        const found = shapes.get(name);
        if (!place || place.type !== 'F32' || found?.join() !== tensor.shape.join() || place.to - place.from !== FLOAT * size(tensor)) throw new WeightsError({ code: 'wrong-tensor', name, expected: tensor.shape, found: found ?? [] });
        const bytes = await source.read(place.from, place.to);
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        for (let i = 0; i < size(tensor); i++) {
          const value = view.getFloat32(FLOAT * i, true);
          if (!Number.isFinite(value)) throw new WeightsError({ code: 'not-finite', name });
          state[vector][l * count + tensor.offset + i] = value;
        }
      }
    }
  }
  return state;
}

const damaged = (entry: string): WeightsError => new WeightsError({ code: 'damaged', entry });
const within = (value: unknown, most: number): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(metadata: Header['metadata'], entry: string): unknown {
  try {
    return JSON.parse(metadata.get(entry) ?? '') as unknown;
  } catch {
    throw damaged(entry);
  }
}

function shapeOf(value: unknown): NetworkShape {
  const { dimension, classes, width, hiddenLayers, timesteps } = isRecord(value) ? value : {};
  if (within(dimension, MOST.dimension) && within(classes, MOST.classes) && within(width, MOST.width) && within(hiddenLayers, MOST.hiddenLayers) && within(timesteps, MOST.timesteps)) {
    return { dimension, classes, width, hiddenLayers, timesteps };
  }
  throw damaged('shape');
}
