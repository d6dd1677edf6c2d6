import * as tf from '@tensorflow/tfjs';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { describe, expect, it } from 'vitest';
import { chooseBackend, NoBackendError } from '../../../src/learning/backend.ts';

describe('choice of a back end', () => {
  it('is WebAssembly in Node, and says why not WebGPU', async () => {
    const report = await chooseBackend();
    expect(report).toMatchObject({ id: 'wasm', rejected: [{ id: 'webgpu', reason: 'unavailable' }] });
    expect(tf.getBackend()).toBe('wasm');
  });

  it('tries the preferred one first', async () => {
    expect(await chooseBackend({ prefer: 'cpu' })).toEqual({ id: 'cpu', rejected: [] });
  });

  it('falls back when the preferred one is missing', async () => {
    expect((await chooseBackend({ prefer: 'webgpu', forbid: ['wasm'] })).id).toBe('cpu');
  });

  it('fails with every reason when nothing is left', async () => {
    const error = await chooseBackend({ forbid: ['wasm', 'cpu'] }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoBackendError);
    expect((error as NoBackendError).rejected.map(({ id, reason }) => `${id} ${reason}`)).toEqual(['webgpu unavailable', 'wasm unavailable', 'cpu unavailable']);
  });
});

describe.each(['Sigmoid', '_FusedMatMul', 'Transpose', 'Multiply'])('start-up check against a wrong %s', (kernelName) => {
  it('rejects the back end for wrong numbers and takes the next', async () => {
    await chooseBackend({ prefer: 'cpu' });
    const right = tf.getKernel(kernelName, 'cpu');
    tf.unregisterKernel(kernelName, 'cpu');
    // The last value of each result is wrong, as a kernel with a bad edge would have it.
    tf.registerKernel({
      ...right,
      kernelFunc: (parameters) => {
        const result = right.kernelFunc(parameters) as tf.TensorInfo;
        const values = (tf.backend() as MathBackendCPU).data.get(result.dataId).values as Float32Array;
        values[values.length - 1] = 1.5 * values.at(-1)! + 0.01;
        return result;
      },
    });
    try {
      const report = await chooseBackend({ prefer: 'cpu', forbid: ['webgpu'] });
      expect(report.id).toBe('wasm');
      expect(report.rejected[0]).toMatchObject({ id: 'cpu', reason: 'wrong-numbers', detail: expect.stringContaining('expected') as string });
    } finally {
      tf.unregisterKernel(kernelName, 'cpu');
      tf.registerKernel(right);
    }
  });
});
