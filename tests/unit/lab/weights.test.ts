import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/checkpoints/problem.ts';
import { readHeader } from '../../../src/checkpoints/safetensors.ts';
import { sourceOf } from '../../../src/checkpoints/source.ts';
import { makeCustody, type SavedWeights } from '../../../src/lab/custody.ts';
import { readWeights, writeWeights, type WeightsFile } from '../../../src/lab/weights-file.ts';
import { sayWeightsProblem, WeightsError } from '../../../src/lab/weights-problem.ts';
import { chooseBackend } from '../../../src/learning/backend.ts';
import { parameterCount } from '../../../src/learning/network.ts';
import { createTrainer, type Trainer } from '../../../src/learning/trainer.ts';
import { learners, schedule, triangle } from '../learning/fixtures.ts';

const open: Trainer[] = [];
const make = async () => {
  const trainer = await createTrainer({ mixture: triangle, schedule, learners, seed: 5, width: 16, batchSize: 64, backend: 'wasm' });
  open.push(trainer);
  return trainer;
};
const ids = learners.map(({ id }) => id);
const fileOf = (bytes: Uint8Array<ArrayBuffer>) => sourceOf('w.safetensors', new Blob([bytes]));
const file = (saved: SavedWeights): WeightsFile => ({ exhibit: 'twin-training', configuration: { width: 16, learners: ids }, saved });

beforeAll(() => chooseBackend({ prefer: 'wasm' }));
afterEach(() => open.splice(0).forEach((trainer) => trainer.dispose()));

async function trained(steps: number): Promise<SavedWeights> {
  const trainer = await make();
  await trainer.train({ maxSteps: steps });
  return { learners: ids, shape: trainer.shape, state: await trainer.weights() };
}

describe('weights as a file', () => {
  it('come back bit for bit, and go on as if they had never left', async () => {
    const saved = await trained(20);
    const read = await readWeights(fileOf(writeWeights(file(saved))));
    expect(read).toEqual(file(saved));
    const [straight, resumed] = [await make(), await make()];
    await straight.train({ maxSteps: 40 });
    const keeper = makeCustody(read.saved);
    const kept = await keeper.take(resumed, ids);
    expect(kept.step).toBe(20);
    await kept.train({ maxSteps: 20 });
    expect(await kept.weights()).toEqual(await straight.weights());
    kept.dispose();
    // Past its disposal by the run the keeper still has it.
    expect((await keeper.weights())!.state).toEqual(await straight.weights());
  });

  it('are a safetensors file that says what it holds', async () => {
    const saved = await trained(1);
    const { metadata, tensors, missing } = await readHeader(fileOf(writeWeights(file(saved))));
    expect(missing).toBe(0);
    expect(Object.fromEntries(metadata)).toMatchObject({ format: 'what-to-predict', version: '1', exhibit: 'twin-training', step: '1' });
    expect(tensors.get('v.ema.layers.1.weight')).toEqual([16, 16]);
    expect(tensors.get('x0.theta.layers.3.bias')).toEqual([2]);
    expect([...tensors.values()].reduce((sum, shape) => sum + shape.reduce((a, b) => a * b, 1), 0)).toBe(4 * ids.length * parameterCount(saved.shape));
  });

  it('do not go into networks of another shape', async () => {
    const saved = await trained(1);
    const other = await make();
    await expect(makeCustody({ ...saved, learners: ['v'] }).take(other, ids)).rejects.toThrow(RangeError);
  });
});

describe('a file that is not what it should be', () => {
  const problemOf = async (bytes: Uint8Array<ArrayBuffer>) => {
    try {
      await readWeights(fileOf(bytes));
    } catch (error) {
      if (error instanceof WeightsError) {
        for (const language of ['en', 'zh'] as const) expect(sayWeightsProblem(error.problem, language)).toMatch(/[.。]$/);
        return error.problem.code;
      }
      if (error instanceof ProblemError) return error.problem.code;
      throw error;
    }
    return 'none';
  };
  /** The file with its header changed and what follows it as it was. */
  const withHeader = (bytes: Uint8Array<ArrayBuffer>, change: (header: Record<string, Record<string, unknown>>) => void): Uint8Array<ArrayBuffer> => {
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Record<string, Record<string, unknown>>;
    change(header);
    const text = new TextEncoder().encode(JSON.stringify(header));
    const out = new Uint8Array(8 + text.length + bytes.length - 8 - length);
    new DataView(out.buffer).setBigUint64(0, BigInt(text.length), true);
    out.set(text, 8);
    out.set(bytes.subarray(8 + length), 8 + text.length);
    return out;
  };

  it.each<[string, string, (header: Record<string, Record<string, unknown>>) => void]>([
    ['of somebody else', 'not-ours', (h) => (h['__metadata__']!['format'] = 'pt')],
    ['without metadata', 'not-ours', (h) => delete h['__metadata__']],
    ['of a later version', 'other-version', (h) => (h['__metadata__']!['version'] = '2')],
    ['with a shape that would take all memory', 'damaged', (h) => (h['__metadata__']!['shape'] = '{"dimension":1000000000,"classes":3,"width":16,"hiddenLayers":3,"timesteps":1000}')],
    ['with learners that are no names', 'damaged', (h) => (h['__metadata__']!['learners'] = '[1]')],
    ['with the same learner twice', 'damaged', (h) => (h['__metadata__']!['learners'] = '["v","v"]')],
    ['with settings that are no object', 'damaged', (h) => (h['__metadata__']!['configuration'] = '[]')],
    ['with a step that is no number', 'damaged', (h) => (h['__metadata__']!['step'] = 'NaN')],
    ['that lacks a tensor', 'wrong-tensor', (h) => delete h['v.ema.layers.0.weight']],
    ['with a tensor of another type', 'wrong-tensor', (h) => (h['v.ema.layers.0.weight']!['dtype'] = 'F16')],
    ['with a tensor of another shape', 'wrong-tensor', (h) => (h['v.ema.layers.0.weight']!['shape'] = [1, 2])],
    ['with a tensor that lies elsewhere', 'wrong-tensor', (h) => (h['v.ema.layers.0.weight']!['data_offsets'] = [0, 8])],
    ['with a tensor before the beginning', 'wrong-tensor', (h) => (h['v.ema.layers.0.weight']!['data_offsets'] = [-8, 0])],
    ['whose numbers reach beyond its end', 'cut-off', (h) => (h['v.ema.layers.0.weight']!['data_offsets'] = [0, 1e12])],
  ])('%s is refused with a sentence', async (_, code, change) => {
    expect(await problemOf(withHeader(writeWeights(file(await trained(1))), change))).toBe(code);
  });
  it('with a weight that is not a number is refused', async () => {
    const saved = await trained(1);
    saved.state.ema[3] = NaN;
    expect(await problemOf(writeWeights(file(saved)))).toBe('not-finite');
  });
  it('however mangled, ends in a known problem or in finite numbers', { timeout: 120_000 }, async () => {
    const whole = writeWeights(file(await trained(1)));
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 3000 }), fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.boolean(), async (at, noise, cut) => {
      const bytes = whole.slice(0, cut ? Math.max(1, at) : undefined);
      bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
      expect(typeof (await problemOf(bytes))).toBe('string');
    }), { numRuns: 150 });
  });
});
