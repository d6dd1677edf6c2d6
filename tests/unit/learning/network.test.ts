import { describe, expect, it } from 'vitest';
import { initialWeights, inputSize, layersOf, parameterCount, writeInput, type NetworkShape } from '../../../src/learning/network.ts';
import { seeded } from '../../../src/random.ts';

const ring8: NetworkShape = { dimension: 2, classes: 8, width: 64, hiddenLayers: 3, timesteps: 1000 };

const moments = (values: Float32Array) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
};

describe('network shape', () => {
  it('has 10 242 weights for eight classes in the plane, three layers of 64', () => expect(parameterCount(ring8)).toBe(10242));

  it('has 3 074 weights with layers of 32', () => expect(parameterCount({ ...ring8, width: 32 })).toBe(28 * 32 + 2 * 33 * 32 + 33 * 2));

  it('lays layers on end without gaps', () => {
    let offset = 0;
    for (const layer of layersOf(ring8)) {
      expect(layer.offset).toBe(offset);
      offset += (layer.inputs + 1) * layer.outputs;
    }
    expect(offset).toBe(parameterCount(ring8));
  });

  it('refuses a size that is not a positive integer, and names it', () => {
    expect(() => layersOf({ ...ring8, width: 0 })).toThrow('width must be a positive integer, got 0');
    expect(() => layersOf({ ...ring8, hiddenLayers: 1.5 })).toThrow('hiddenLayers must be a positive integer, got 1.5');
  });
});

describe('initial weights', () => {
  // Wide, so that sample moments are close to the law's: 5 standard errors and more.
  const wide: NetworkShape = { ...ring8, width: 512, hiddenLayers: 2 };
  const [first, second, head] = layersOf(wide) as [ReturnType<typeof layersOf>[0], ReturnType<typeof layersOf>[0], ReturnType<typeof layersOf>[0]];

  it('recommended: x columns have variance 1/dimension, the rest 2/fan-in, hidden biases 0', () => {
    const theta = initialWeights(wide, seeded(3), 'recommended');
    const x = moments(theta.subarray(0, 2 * 512));
    expect(x.variance).toBeGreaterThan(0.4);
    expect(x.variance).toBeLessThan(0.6);
    const rest = moments(theta.subarray(2 * 512, first.inputs * 512));
    expect(rest.variance * (first.inputs / 2)).toBeCloseTo(1, 1);
    expect(Math.abs(rest.mean)).toBeLessThan(0.02);
    const hidden = moments(theta.subarray(second.offset, second.offset + 512 * 512));
    expect(hidden.variance * 256).toBeCloseTo(1, 1);
    for (const layer of [first, second]) {
      const biases = theta.subarray(layer.offset + layer.inputs * 512, layer.offset + (layer.inputs + 1) * 512);
      expect(biases.every((b) => b === 0)).toBe(true);
    }
  });

  it('recommended: the head is uniform in ±1/√width', () => {
    const theta = initialWeights(wide, seeded(3), 'recommended').subarray(head.offset);
    const bound = 1 / Math.sqrt(512);
    expect(theta.every((value) => Math.abs(value) <= bound)).toBe(true);
    expect(moments(theta).variance / (bound ** 2 / 3)).toBeCloseTo(1, 0.7);
  });

  it('framework default: everything is uniform in ±1/√fan-in, biases too', () => {
    const theta = initialWeights(wide, seeded(3), 'framework-default');
    for (const { inputs, outputs, offset } of [first, second, head]) {
      const layer = theta.subarray(offset, offset + (inputs + 1) * outputs);
      const bound = 1 / Math.sqrt(inputs);
      expect(layer.every((value) => Math.abs(value) <= bound * (1 + 1e-6))).toBe(true);
      expect(layer.subarray(inputs * outputs).some((b) => b !== 0)).toBe(true);
      expect(moments(layer).variance / (bound ** 2 / 3)).toBeCloseTo(1, 0.7);
    }
  });

  it('depends on the seed and on nothing else', () => {
    expect(initialWeights(ring8, seeded(1), 'recommended')).toEqual(initialWeights(ring8, seeded(1), 'recommended'));
    expect(initialWeights(ring8, seeded(1), 'recommended')).not.toEqual(initialWeights(ring8, seeded(2), 'recommended'));
  });
});

describe('input row', () => {
  const row = (t: number, label: number) => {
    const out = new Float32Array(2 * inputSize(ring8));
    writeInput(ring8, out, 1, Float64Array.from([9, 9, 0.5, -2]), t, label);
    return out;
  };

  it('holds x, eight sines, eight cosines and the class, counting timesteps from 1', () => {
    const out = row(249, 3).subarray(inputSize(ring8));
    expect([...out.subarray(0, 2)]).toEqual([0.5, -2]);
    for (let k = 1; k <= 8; k++) {
      expect(out[1 + k]).toBeCloseTo(Math.sin((k * Math.PI) / 4), 6);
      expect(out[9 + k]).toBeCloseTo(Math.cos((k * Math.PI) / 4), 6);
    }
    expect([...out.subarray(18)]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0]);
  });

  it('has a column of its own for no class', () => expect([...row(0, -1).subarray(inputSize(ring8) + 18)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]));

  it('leaves other rows alone', () => expect(row(0, 0).subarray(0, inputSize(ring8)).every((value) => value === 0)).toBe(true));
});
