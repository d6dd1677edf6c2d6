import type { Random } from '../random.ts';

/** Everything that fixes the size of a network: an MLP with SiLU between its layers. */
export interface NetworkShape {
  /** Dimension of a point. */
  readonly dimension: number;
  /** Number of classes; the one-hot input has one more column, for "any class". */
  readonly classes: number;
  /** Hidden width: 64, or 32 for phones. */
  readonly width: number;
  readonly hiddenLayers: number;
  /** T, the number of timesteps of the schedule. */
  readonly timesteps: number;
}

/** One affine map inside the flat parameter vector: `inputs`×`outputs` weights row by row from `offset`, then `outputs` biases. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly offset: number;
}

const FREQUENCIES = 8;
/** sin and cos of kπt/T, k = 1 … 8. */
export const TIME_FEATURES = 2 * FREQUENCIES;

/** Columns of the input: the point, the time features, the classes, and one column for "any class". */
export const inputSize = ({ dimension, classes }: NetworkShape): number => dimension + TIME_FEATURES + classes + 1;

/** @throws RangeError unless all sizes are positive integers. */
export function layersOf(shape: NetworkShape): Layer[] {
  for (const [name, value] of Object.entries(shape)) {
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be a positive integer, got ${value}`);
  }
  const sizes = [inputSize(shape), ...new Array<number>(shape.hiddenLayers).fill(shape.width), shape.dimension];
  let offset = 0;
  return sizes.slice(1).map((outputs, i) => {
    const layer = { inputs: sizes[i]!, outputs, offset };
    offset += layerSize(layer);
    return layer;
  });
}

export const layerSize = ({ inputs, outputs }: Layer): number => (inputs + 1) * outputs;

export const parameterCount = (shape: NetworkShape): number => layersOf(shape).reduce((sum, layer) => sum + layerSize(layer), 0);

/**
 * recommended: hidden layers normal with variance 2/fan-in (He et al. 2015), except that the columns which read x have variance
 * 1/dimension; hidden biases 0; head, weights and biases, uniform in ±1/√fan-in.
 * framework-default: every weight and bias uniform in ±1/√fan-in, as PyTorch's nn.Linear starts. The few columns that read x
 * then drown among the time and class columns, and a comparison of targets turns into a comparison of luck.
 */
export const INITIALIZATIONS = ['recommended', 'framework-default'] as const;
export type Initialization = (typeof INITIALIZATIONS)[number];

/** One flat parameter vector; the same `random` gives the same weights to every learner. */
export function initialWeights(shape: NetworkShape, random: Random, initialization: Initialization): Float32Array {
  const layers = layersOf(shape);
  const theta = new Float32Array(parameterCount(shape));
  layers.forEach((layer, index) => {
    const draw = random.split(`layer ${index}`);
    const bound = 1 / Math.sqrt(layer.inputs);
    const isHead = index === layers.length - 1;
    const weights = layer.inputs * layer.outputs;
    for (let i = 0; i < layerSize(layer); i++) {
      let value = 0;
      if (isHead || initialization === 'framework-default') value = bound * (2 * draw.uniform() - 1);
      else if (i < weights) {
        const readsPoint = index === 0 && i < shape.dimension * layer.outputs;
        value = draw.normal() * Math.sqrt(readsPoint ? 1 / shape.dimension : 2 / layer.inputs);
      }
      theta[layer.offset + i] = value;
    }
  });
  return theta;
}

/** Time features by T and t: each timestep is asked for many times in a run. */
const known = new Map<number, Map<number, Float32Array>>();

/** sin and then cos of kπ(t + 1)/T. t + 1 because timesteps count from 0 here and from 1 where the configuration was measured. */
function timeFeatures(timesteps: number, t: number): Float32Array {
  let rows = known.get(timesteps);
  if (!rows) known.set(timesteps, (rows = new Map<number, Float32Array>()));
  let row = rows.get(t);
  if (!row) {
    row = new Float32Array(TIME_FEATURES);
    for (let k = 1; k <= FREQUENCIES; k++) {
      const angle = (k * Math.PI * (t + 1)) / timesteps;
      row[k - 1] = Math.sin(angle);
      row[FREQUENCIES + k - 1] = Math.cos(angle);
    }
    // Times between timesteps are without number.
    if (rows.size > 4 * timesteps) rows.clear();
    rows.set(t, row);
  }
  return row;
}

/**
 * Writes one input row at `out[row·inputSize …]`: x, then sin and cos of kπ(t + 1)/T, then the class.
 *
 * @param label a class, or UNCONDITIONAL (−1)
 */
export function writeInput(shape: NetworkShape, out: Float32Array, row: number, x: Float64Array, t: number, label: number): void {
  const { dimension: d, classes, timesteps } = shape;
  const start = row * inputSize(shape);
  for (let j = 0; j < d; j++) out[start + j] = x[row * d + j]!;
  const time = timeFeatures(timesteps, t);
  for (let k = 0; k < TIME_FEATURES; k++) out[start + d + k] = time[k]!;
  out[start + d + TIME_FEATURES + (label < 0 ? classes : label)] = 1;
}
