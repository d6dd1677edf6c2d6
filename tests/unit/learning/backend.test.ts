import * as tf from '@tensorflow/tfjs';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { describe, expect, it, vi } from 'vitest';
import { chooseBackend, NoBackendError } from '../../../src/learning/backend.ts';
import { borrowKernel, compile, returnKernel } from '../../../src/learning/simd/kernel.ts';

describe('choice of a back end', () => {
  it('is WebAssembly in Node with the kernel, and says why not WebGPU', async () => {
    const report = await chooseBackend();
    expect(report).toMatchObject({ id: 'wasm', plan: 'simd', rejected: [{ id: 'webgpu', reason: 'unavailable' }] });
    expect(report).not.toHaveProperty('refused');
  });

  it('tries the preferred one first', async () => {
    expect(await chooseBackend({ prefer: 'cpu' })).toEqual({ id: 'cpu', plan: 'tfjs', rejected: [] });
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

describe('kernel that cannot be used', () => {
  it.each(['product', 'accumulate', 'transpose', 'silu', 'multiply', 'outputDelta', 'addSquaredNorms', 'addTo', 'adam'] as const)('is refused for a wrong %s', async (name) => {
    await compile();
    const right = borrowKernel();
    const run: (...values: number[]) => unknown = right[name];
    // Works, and then leaves the first number of what it wrote off.
    const wrong = (...values: number[]) => {
      const result = run(...values);
      const numbers = new Float32Array(right.memory.buffer);
      numbers[values[0]! / 4] = 1.5 * numbers[values[0]! / 4]! + 0.1;
      return result;
    };
    returnKernel({ ...right, [name]: wrong });
    try {
      const report = await chooseBackend({ prefer: 'wasm' });
      expect(report).toMatchObject({ id: 'wasm', plan: 'tfjs', refused: { plan: 'simd', reason: 'wrong-numbers' } });
    } finally {
      borrowKernel();
    }
  });

  it('is refused for a wrong dot', async () => {
    await compile();
    const right = borrowKernel();
    returnKernel({ ...right, dot: (...values) => 1.5 * right.dot(...values) });
    try {
      expect(await chooseBackend({ prefer: 'wasm' })).toMatchObject({ plan: 'tfjs', refused: { plan: 'simd', reason: 'wrong-numbers' } });
    } finally {
      borrowKernel();
    }
  });

  it('leaves WebAssembly to tfjs, and the report says why', async () => {
    const compile = WebAssembly.compile;
    vi.resetModules();
    const fresh = await import('../../../src/learning/backend.ts');
    // As a browser without 128-bit SIMD answers.
    WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('invalid value type'));
    try {
      expect(await fresh.chooseBackend({ prefer: 'wasm' })).toEqual({
        id: 'wasm', plan: 'tfjs', rejected: [], refused: { plan: 'simd', reason: 'failed', detail: 'invalid value type' },
      });
    } finally {
      WebAssembly.compile = compile;
    }
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
